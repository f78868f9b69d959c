import type { Portfolio } from '../../model/portfolio.ts';
import { SNAPSHOT_EVERY_DAYS } from '../../model/run.ts';
import type { AccountHistory, RiskStretch } from '../history/account-history.ts';
import { ROLL_STANDINGS, type RollTable } from './roll-table.ts';
import { smoothedRow } from './smoothed-row.ts';

const STANDINGS = ROLL_STANDINGS.length;

/** Standing of debt that is so many days past due: the simulation's own buckets. */
export function standingOfAge(ageDays: number): number {
  return ageDays <= 0 ? 0 : Math.min(STANDINGS - 1, 1 + Math.floor((ageDays - 1) / 30));
}

function stretchOn({ stretches }: AccountHistory, day: number): RiskStretch | undefined {
  return stretches.find(({ fromDay, toDay }) => fromDay <= day && day < toDay);
}

/** A month cannot age debt by more than a month: where a standing can go. */
function priorRow(from: number): readonly number[] {
  const reachable = Math.min(STANDINGS, from + 2);
  return ROLL_STANDINGS.map((_, to) => (to < reachable ? 1 / reachable : 0));
}

/** First day of an account's own history: before it, it is no part of any month. */
function firstDays(portfolio: Portfolio): Int32Array {
  const { accounts, agreements, transactions } = portfolio;
  return Int32Array.from(accounts.ids, (_, account) => {
    const first = accounts.agreementStart[account] ?? 0;
    const last = accounts.agreementStart[account + 1] ?? 0;
    const from = agreements.transactionStart[first] ?? 0;
    const end = agreements.transactionStart[last] ?? 0;
    let day = 2_147_483_647;
    for (let row = from; row < end; row++) day = Math.min(day, transactions.postedDay[row] ?? day);
    return day;
  });
}

/**
 * Rolls between snapshots 30 days apart, counted back from `untilDay`, as the simulation takes them. Rows are drawn by a
 * prior of 20 accounts towards equal shares of the standings that a month can reach (simulation.md 2.5).
 */
export function historicalRolls(
  portfolio: Portfolio,
  histories: readonly AccountHistory[],
  fromDay: number,
  untilDay: number,
): RollTable {
  const counts = ROLL_STANDINGS.map(() => new Float64Array(STANDINGS));
  const values = ROLL_STANDINGS.map(() => new Float64Array(STANDINGS));
  const begin = firstDays(portfolio);
  let months = 0;
  for (let end = untilDay; end - SNAPSHOT_EVERY_DAYS >= fromDay; end -= SNAPSHOT_EVERY_DAYS) {
    const start = end - SNAPSHOT_EVERY_DAYS;
    months++;
    for (const history of histories) {
      if ((begin[history.account] ?? 0) > start) continue;
      const before = stretchOn(history, start);
      const after = stretchOn(history, end);
      const from = before === undefined ? 0 : standingOfAge(start - before.oldestDueDay);
      const to = after === undefined ? 0 : standingOfAge(end - after.oldestDueDay);
      const [count, value] = [counts[from], values[from]];
      if (count === undefined || value === undefined) continue;
      count[to] = (count[to] ?? 0) + 1;
      value[to] = (value[to] ?? 0) + (before?.pastDueMinor ?? 0);
    }
  }
  const rows = ROLL_STANDINGS.map((from, index) => {
    const own = Array.from(counts[index] ?? []);
    const worth = Array.from(values[index] ?? []);
    const accounts = own.reduce((sum, count) => sum + count, 0);
    const valueMinor = worth.reduce((sum, value) => sum + value, 0);
    // Value has no count of its own: its shares are weighted as the accounts of the row.
    const asAccounts = worth.map((value) =>
      valueMinor === 0 ? 0 : (value * accounts) / valueMinor,
    );
    const prior = priorRow(index);
    const byValue = valueMinor === 0 ? prior : smoothedRow(asAccounts, prior);
    return { from, accounts, valueMinor, counts: own, byCount: smoothedRow(own, prior), byValue };
  });
  return { months, rows };
}
