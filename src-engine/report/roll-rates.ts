import { at } from '../base/assert.ts';
import type { Rate, RollRow } from '../model/roll-rates.ts';
import { AGE_BUCKETS, type RunResult } from '../model/run.ts';
import { ageingView } from './ageing-view.ts';

export function rateOf(numerator: number, denominator: number): Rate {
  return { numerator, denominator, rate: denominator === 0 ? null : numerator / denominator };
}

/**
 * Value-weighted roll rates between snapshots (simulation.md 5). Snapshots are as far apart as buckets are wide and a
 * run brings no new bills, so what is in a bucket was in the one before it, or has been paid: the rate is exact by
 * item. The last bucket takes in its own debt too, so its row says how much of both buckets is still open.
 */
export function rollRates(result: RunResult): readonly RollRow[] {
  const { ageing, ageingDays } = ageingView(result);
  return result.arms.flatMap((arm, index) => {
    const snapshots = at(ageing, index);
    return snapshots.slice(0, -1).flatMap((before, snapshot) => {
      const after = at(snapshots, snapshot + 1);
      const last = AGE_BUCKETS.length - 1;
      return AGE_BUCKETS.slice(1).map((to, offset) => {
        const from = at(AGE_BUCKETS, offset);
        const isLast = offset + 1 === last;
        const own = isLast ? (before[last] ?? 0) : 0;
        return {
          arm: arm.name,
          day: at(ageingDays, snapshot),
          from: isLast ? `${from} and ${to}` : from,
          to,
          ...rateOf(after[offset + 1] ?? 0, (before[offset] ?? 0) + own),
        };
      });
    });
  });
}
