import type { KnownPayment } from '../../model/known-payment.ts';
import type { SqlDatabase } from '../sqlite.ts';

/** Payments that every run of the document knows beforehand, in the order of their case. They go with the portfolio. */
export class KnownPaymentRepo {
  readonly #database: SqlDatabase;

  constructor(database: SqlDatabase) {
    this.#database = database;
  }

  list(): readonly KnownPayment[] {
    return this.#database
      .all(
        'SELECT account_id, day, amount_minor, agreement, comes_back FROM known_payment ORDER BY payment_no',
      )
      .map(([accountId, day, amountMinor, agreement, comesBack]) => ({
        accountId: String(accountId),
        day: Number(day),
        amountMinor: Number(amountMinor),
        agreement: agreement === null ? null : Number(agreement),
        ...(comesBack === 1 && { comesBack: true }),
      }));
  }

  /** Adds payments to those that are there. */
  add(payments: readonly KnownPayment[]): void {
    for (const { accountId, day, amountMinor, agreement, comesBack } of payments) {
      this.#database.run(
        `INSERT INTO known_payment (account_id, day, amount_minor, agreement, comes_back)
         VALUES (?, ?, ?, ?, ?)`,
        [accountId, day, amountMinor, agreement, comesBack === true],
      );
    }
  }
}
