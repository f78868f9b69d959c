import type { AccountRow, AgreementRow, PortfolioSink, TransactionRow } from '../../model/rows.ts';

/** What holds and plans may name of the rows that came before them. */
export class KnownRows {
  readonly #accounts = new Set<string>();
  readonly #agreements = new Map<string, string>();
  readonly #bills = new Set<string>();

  hasAccount(accountId: string): boolean {
    return this.#accounts.has(accountId);
  }

  hasAgreement(accountId: string, agreementId: string): boolean {
    return this.#agreements.get(agreementId) === accountId;
  }

  hasBill(accountId: string, billId: string): boolean {
    return this.#bills.has(`${accountId}\n${billId}`);
  }

  /** A sink that hands everything on and remembers the names. */
  remembering(sink: PortfolioSink): PortfolioSink {
    return {
      account: (row: AccountRow) => {
        this.#accounts.add(row.id);
        sink.account(row);
      },
      agreement: (row: AgreementRow) => {
        this.#agreements.set(row.id, row.accountId);
        sink.agreement(row);
      },
      transaction: (row: TransactionRow) => {
        if (row.amountMinor >= 0) {
          this.#bills.add(`${this.#agreements.get(row.agreementId) ?? ''}\n${row.id}`);
        }
        sink.transaction(row);
      },
      payPlan: (row) => sink.payPlan(row),
      hold: (row) => sink.hold(row),
      promise: (row) => sink.promise(row),
      rating: (row) => sink.rating(row),
      review: (row) => sink.review(row),
      referral: (row) => sink.referral(row),
      process: (row) => sink.process(row),
      fact: (row) => sink.fact(row),
    };
  }
}
