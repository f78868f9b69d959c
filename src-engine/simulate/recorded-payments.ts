import { countWords } from '../base/count-words.ts';
import { isoDate, NO_DAY } from '../base/day.ts';
import { type Failure, failure } from '../base/failure.ts';
import type { KnownPayments } from '../kernel/compile/known-payments.ts';
import { NONE, type Portfolio } from '../model/portfolio.ts';

/** Payments that a portfolio records after its as-of date, ready to be replayed. */
export interface RecordedPayments {
  readonly payments: KnownPayments;
  /** Payments that name a bill issued after the as-of date: the run has no such bill. */
  readonly ofLaterBills: number;
}

/**
 * What was paid after the as-of date, by account and day. Other credits are no payments. A payment for a bill that was
 * issued later is left out: it would pay debt that it was not made for.
 */
export function recordedPayments(portfolio: Portfolio): RecordedPayments {
  const { accounts, agreements, transactions, asOfDay } = portfolio;
  const start = new Int32Array(accounts.count + 1);
  const rows: { readonly day: number; readonly row: number; readonly agreement: number }[] = [];
  let ofLaterBills = 0;
  for (let account = 0; account < accounts.count; account++) {
    const first = accounts.agreementStart[account] ?? 0;
    const last = accounts.agreementStart[account + 1] ?? 0;
    const own: typeof rows = [];
    const end = agreements.transactionStart[last] ?? 0;
    for (let row = agreements.transactionStart[first] ?? 0; row < end; row++) {
      const day = transactions.postedDay[row] ?? NO_DAY;
      if (day <= asOfDay || transactions.isPayment[row] !== 1) continue;
      const bill = transactions.settles[row] ?? NONE;
      if (bill !== NONE && (transactions.postedDay[bill] ?? NO_DAY) > asOfDay) {
        ofLaterBills++;
        continue;
      }
      own.push({ day, row, agreement: (transactions.agreement[row] ?? 0) - first });
    }
    // Array.sort is stable: payments of one day keep the order of the store.
    rows.push(...own.sort((a, b) => a.day - b.day));
    start[account + 1] = rows.length;
  }
  const payments = {
    start,
    day: Int32Array.from(rows, ({ day }) => day),
    amountMinor: Float64Array.from(rows, ({ row }) => -(transactions.amountMinor[row] ?? 0)),
    agreement: Int16Array.from(rows, ({ agreement }) => agreement),
    comesBack: new Uint8Array(rows.length),
  };
  return { payments, ofLaterBills };
}

/** Why a portfolio cannot be replayed; null when it records what came after. */
export function replayFailure(portfolio: Portfolio): Failure | null {
  const { payments, ofLaterBills } = recordedPayments(portfolio);
  if (payments.day.length > 0) return null;
  const others =
    ofLaterBills === 0
      ? ''
      : ` ${countWords(ofLaterBills, 'payment is', 'payments are')} of bills that were issued later.`;
  return failure(
    'bad-portfolio',
    `The portfolio records no payment after its as-of date ${isoDate(portfolio.asOfDay)}: there is nothing to replay.${others}`,
    '',
    'Import the ledger with an earlier as-of date, so that payments are known that came after it.',
  );
}
