import { NO_DAY } from '../../../src-engine/base/day.ts';
import type { TransactionColumns } from '../../../src-engine/model/portfolio.ts';
import type { AgreementRow, TransactionRow } from '../../../src-engine/model/rows.ts';

/** Columns of transactions that are in canonical order already. */
export function transactionColumns(
  agreements: readonly AgreementRow[],
  transactions: readonly TransactionRow[],
): TransactionColumns {
  const place = new Map(agreements.map((row, index) => [row.id, index]));
  const key = (agreementId: string, id: string) => `${agreementId}\n${id}`;
  const rowOf = new Map(transactions.map((row, index) => [key(row.agreementId, row.id), index]));
  return {
    count: transactions.length,
    ids: transactions.map((row) => row.id),
    agreement: Int32Array.from(transactions, (row) => place.get(row.agreementId) ?? -1),
    amountMinor: Float64Array.from(transactions, (row) => row.amountMinor),
    postedDay: Int32Array.from(transactions, (row) => row.postedDay),
    arrearsDay: Int32Array.from(transactions, (row) => row.arrearsDay ?? NO_DAY),
    dueDay: Int32Array.from(transactions, (row) => row.dueDay ?? NO_DAY),
    disputed: Uint8Array.from(transactions, (row) => (row.disputed ? 1 : 0)),
    settles: Int32Array.from(transactions, (row) =>
      row.settlesId === null ? -1 : (rowOf.get(key(row.agreementId, row.settlesId)) ?? -1),
    ),
    isPayment: Uint8Array.from(transactions, (row) => (row.kind === 'PAYMENT' ? 1 : 0)),
  };
}
