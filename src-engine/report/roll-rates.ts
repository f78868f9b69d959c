import { at } from '../base/assert.ts';
import type { Rate, RollRow } from '../model/roll-rates.ts';
import { AGE_BUCKETS, ROLL_STATES, type RollState, type RunResult } from '../model/run.ts';
import { ageingView } from './ageing-view.ts';
import { rateOf } from './rate-of.ts';
import { type RollMatrix, rollMatrix } from './roll-matrix.ts';
import { rollRowName } from './roll-row-name.ts';

/** Mean accounts a replication that were in one of `from` and are in `to`. */
function countRate(cells: RollMatrix, from: readonly RollState[], to: RollState): Rate {
  const all = from.flatMap((state) => ROLL_STATES.map((next) => cells(state, next)));
  const moved = from.map((state) => cells(state, to));
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  return rateOf(sum(moved), sum(all));
}

/**
 * Roll rates between snapshots, by value and by number of accounts (simulation.md 5). Snapshots are as far apart as
 * buckets are wide, so what is in a bucket past due was in the one before it: the rate by value is exact by item. New
 * bills come into the first bucket, whose row can therefore be above 1 by value. The last bucket takes in its own debt
 * too, so its row says how much of both buckets is still open.
 */
export function rollRates(result: RunResult): readonly RollRow[] {
  const { ageing, ageingDays } = ageingView(result);
  return result.arms.flatMap((arm, index) => {
    const snapshots = at(ageing, index);
    return snapshots.slice(0, -1).flatMap((before, snapshot) => {
      const cells = rollMatrix(arm, result.replications, snapshot);
      const after = at(snapshots, snapshot + 1);
      const last = AGE_BUCKETS.length - 1;
      return AGE_BUCKETS.slice(1).map((to, offset) => {
        const from = at(AGE_BUCKETS, offset);
        const isLast = offset + 1 === last;
        const own = isLast ? (before[last] ?? 0) : 0;
        return {
          arm: arm.name,
          day: at(ageingDays, snapshot),
          from: rollRowName(offset),
          to,
          ...rateOf(after[offset + 1] ?? 0, (before[offset] ?? 0) + own),
          accounts: countRate(cells, isLast ? [from, to] : [from], to),
        };
      });
    });
  });
}
