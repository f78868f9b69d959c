import { countWords } from '../../base/count-words.ts';
import { isoDate, NO_DAY } from '../../base/day.ts';
import { type Failure, failure } from '../../base/failure.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { AccountHistory } from './account-history.ts';

/** How much past a portfolio holds. */
export interface HistorySpan {
  /** First day of a transaction. */
  readonly fromDay: number;
  readonly untilDay: number;
  readonly payments: number;
  /** Payments that came before any bill: kept as credit. */
  readonly beforeBills: number;
  /** Payments after the last day: not used. */
  readonly afterUntil: number;
  /** Most bills of one account. */
  readonly billingCycles: number;
  readonly entries: number;
}

/** Fewer days or cycles say nothing of weekdays, and cannot be split (simulation.md 2.8). */
const FEWEST_HISTORY_DAYS = 90;
const FEWEST_CYCLES = 3;

export function historySpan(
  portfolio: Portfolio,
  histories: readonly AccountHistory[],
  untilDay: number,
): HistorySpan {
  const { count, postedDay, isPayment } = portfolio.transactions;
  let fromDay = untilDay;
  let afterUntil = 0;
  for (let row = 0; row < count; row++) {
    const day = postedDay[row] ?? NO_DAY;
    if (day <= untilDay) fromDay = Math.min(fromDay, day);
    else if (isPayment[row] === 1) afterUntil++;
  }
  const sum = (of: (history: AccountHistory) => number) =>
    histories.reduce((total, history) => total + of(history), 0);
  return {
    fromDay,
    untilDay,
    payments: sum(({ paymentCount }) => paymentCount),
    beforeBills: sum(({ beforeBills }) => beforeBills),
    afterUntil,
    billingCycles: histories.reduce((most, { bills }) => Math.max(most, bills.length), 0),
    entries: sum(({ entries }) => entries.length),
  };
}

/** Why a history cannot be calibrated at all; null when something can be said. */
export function historyFailure(span: HistorySpan): Failure | null {
  if (span.payments > 0) return null;
  const later =
    span.afterUntil === 0
      ? ''
      : ` ${countWords(span.afterUntil, 'payment comes after that day and was', 'payments come after that day and were')} not used.`;
  return failure(
    'bad-portfolio',
    `The portfolio holds no payments up to ${isoDate(span.untilDay)}: there is no history to learn from.${later}`,
    '',
    'Import a ledger with the bills and payments of some months, or keep the default assumptions.',
  );
}

/** Whether the span is too short to be split for a backtest, as a sentence; null when it is long enough. */
export function tooShort({ fromDay, untilDay, billingCycles }: HistorySpan): string | null {
  const days = untilDay - fromDay + 1;
  if (days >= FEWEST_HISTORY_DAYS && billingCycles >= FEWEST_CYCLES) return null;
  return `The history has ${countWords(days, 'day')} and at most ${countWords(billingCycles, 'bill')} an account due; a backtest needs ${FEWEST_HISTORY_DAYS} days and ${FEWEST_CYCLES} bills.`;
}
