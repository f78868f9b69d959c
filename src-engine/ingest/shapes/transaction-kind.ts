import type { TransactionKind } from '../../model/rows.ts';

/** A kind, or an adjustment whose sign decides. */
export type LedgerKind = TransactionKind | 'ADJUSTMENT';

/** The field's words, Oracle's financial transaction types (domain.md 2.3), TM Forum's types and what ledgers write. */
const WORDS: Readonly<Record<LedgerKind, string>> = {
  BILL: 'BILL BILL_SEGMENT BS CUSTOMERBILL INVOICE INV CHARGE FACTURA RECHNUNG FACTURE',
  PAYMENT: 'PAYMENT PAYMENT_SEGMENT PS PAY PMT RECEIPT PAGO ZAHLUNG PAIEMENT',
  DEBIT_ADJUSTMENT: 'DEBIT_ADJUSTMENT DEBIT DEBIT_NOTE PX PAYMENT_REVERSAL REVERSAL FEE LATE_FEE',
  CREDIT_ADJUSTMENT: 'CREDIT_ADJUSTMENT CREDIT CREDIT_NOTE CREDIT_MEMO CM BX REFUND_DUE',
  ADJUSTMENT: 'ADJUSTMENT AD AX ADJ',
};

const KINDS: ReadonlyMap<string, LedgerKind> = new Map(
  (Object.keys(WORDS) as LedgerKind[]).flatMap((kind) =>
    WORDS[kind].split(' ').map((word) => [word, kind] as const),
  ),
);

/** The kind that a ledger's word means, or null. */
export function transactionKind(text: string): LedgerKind | null {
  return KINDS.get(text.toUpperCase().replaceAll(/[\s-]+/g, '_')) ?? null;
}
