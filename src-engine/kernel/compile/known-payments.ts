import type { KnownPayment } from '../../model/known-payment.ts';
import { NONE } from '../../model/portfolio.ts';

/** Known payments as columns: those of account i are rows start[i] to start[i + 1] - 1, by day, in the plan's order. */
export interface KnownPayments {
  readonly start: Int32Array;
  /** Day number. */
  readonly day: Int32Array;
  readonly amountMinor: Float64Array;
  /** Index of the agreement within the account; NONE for any. */
  readonly agreement: Int16Array;
  /** 1 when it comes back for insufficient funds. */
  readonly comesBack: Uint8Array;
}

/**
 * Sorts the known payments of a plan to their accounts. Payments of accounts that are not in the portfolio are left out:
 * one account that is explained is run with the whole plan.
 */
export function compilePayments(
  payments: readonly KnownPayment[],
  ids: readonly string[],
  asOfDay: number,
): KnownPayments {
  const byAccount = new Map<string, KnownPayment[]>();
  for (const payment of payments) {
    const own = byAccount.get(payment.accountId);
    if (own === undefined) byAccount.set(payment.accountId, [payment]);
    else own.push(payment);
  }
  const start = new Int32Array(ids.length + 1);
  const rows: KnownPayment[] = [];
  ids.forEach((id, account) => {
    // Array.sort is stable: payments of one day keep their order.
    const own = [...(byAccount.get(id) ?? [])].sort((a, b) => a.day - b.day);
    rows.push(...own);
    start[account + 1] = rows.length;
  });
  return {
    start,
    day: Int32Array.from(rows, (row) => asOfDay + row.day),
    amountMinor: Float64Array.from(rows, (row) => row.amountMinor),
    agreement: Int16Array.from(rows, (row) => row.agreement ?? NONE),
    comesBack: Uint8Array.from(rows, (row) => (row.comesBack === true ? 1 : 0)),
  };
}
