import type { Portfolio } from '../../model/portfolio.ts';
import { SNAPSHOT_EVERY_DAYS } from '../../model/run.ts';
import { accountLedger, NEVER } from '../history/account-ledger.ts';
import { LedgerWalk } from '../history/ledger-walk.ts';
import { standingOfAge } from '../rolls/historical-rolls.ts';

/** What became of the debt that an account had at the split. */
export interface ActualCourse {
  readonly openMinor: number;
  readonly pastDueMinor: number;
  /** Days past due of the oldest of it at the split; 0 when nothing is. */
  readonly oldestAgeDays: number;
  /** Paid by day after the split, minor units; money before the due day counts on the due day, as in a simulation. */
  readonly paidByDay: Float64Array;
  /** All that was past due at the split was paid within 30 days. */
  readonly paidIn30: boolean;
  /** Standing at the split and every 30 days after it. */
  readonly standings: readonly number[];
}

export const PAID_WITHIN_DAYS = 30;

/** Follows the debt of one account at the end of `split` for `days` days. */
export function actualCourse(
  portfolio: Portfolio,
  account: number,
  split: number,
  days: number,
): ActualCourse {
  const ledger = accountLedger(portfolio, account, split + days);
  const walk = new LedgerWalk(ledger);
  const known = ledger.items.filter(
    ({ postedDay, dueDay }) => postedDay <= split && dueDay < NEVER,
  );
  const paidByDay = new Float64Array(days);
  const standings: number[] = [];
  let openMinor = 0;
  let pastDueMinor = 0;
  let oldestAgeDays = 0;
  let latePaid = 0;
  const late = new Set<object>();
  const takeStandings = (before: number) => {
    for (;;) {
      const day = split + standings.length * SNAPSHOT_EVERY_DAYS;
      if (day >= before || day > split + days) return;
      const open = known.filter((item) => item.openMinor > 0);
      const oldest = open.reduce((least, item) => Math.min(least, item.dueDay), day);
      standings.push(standingOfAge(day - oldest));
      if (standings.length > 1) continue;
      oldestAgeDays = day - oldest;
      for (const item of open) {
        openMinor += item.openMinor;
        if (item.dueDay > split) continue;
        pastDueMinor += item.openMinor;
        late.add(item);
      }
    }
  };
  for (const day of walk.days()) {
    takeStandings(day);
    walk.post(day);
    walk.credit(day, (item, used) => {
      if (day <= split || !known.includes(item)) return;
      const counted = Math.max(day, item.dueDay) - split - 1;
      if (counted < days) paidByDay[counted] = (paidByDay[counted] ?? 0) + used;
      if (late.has(item) && day <= split + PAID_WITHIN_DAYS) latePaid += used;
    });
  }
  takeStandings(split + days + 1);
  const paidIn30 = pastDueMinor > 0 && latePaid >= pastDueMinor;
  return { openMinor, pastDueMinor, oldestAgeDays, paidByDay, paidIn30, standings };
}
