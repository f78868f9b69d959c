import { influences, type RatioColumns, ratioOf } from '../analyze/influences.ts';
import { meanAndVariance } from '../analyze/moments.ts';
import { quantile95 } from '../analyze/quantiles.ts';
import { at } from '../base/assert.ts';
import type { RollDifference } from '../model/roll-rates.ts';
import { AGE_BUCKETS, type ArmResult, type RunResult } from '../model/run.ts';
import { rateOf } from './rate-of.ts';
import { rollRowName } from './roll-row-name.ts';

const BUCKETS = AGE_BUCKETS.length;

/** By replication, all snapshots together: debt that is in bucket `to` at the next snapshot, and what it came from. */
function columnsOf({ ageing }: ArmResult, replications: number, to: number): RatioColumns {
  const snapshots = ageing.length / replications / BUCKETS;
  const numerator = new Float64Array(replications);
  const denominator = new Float64Array(replications);
  const isLast = to === BUCKETS - 1;
  for (let replication = 0; replication < replications; replication++) {
    const owed = (snapshot: number, bucket: number) =>
      ageing[(replication * snapshots + snapshot) * BUCKETS + bucket] ?? 0;
    let rolled = 0;
    let before = 0;
    for (let snapshot = 0; snapshot + 1 < snapshots; snapshot++) {
      rolled += owed(snapshot + 1, to);
      // The last bucket takes in its own debt too.
      before += owed(snapshot, to - 1) + (isLast ? owed(snapshot, to) : 0);
    }
    numerator[replication] = rolled;
    denominator[replication] = before;
  }
  return { numerator, denominator };
}

function meanOf(column: Float64Array): number {
  return column.reduce((sum, value) => sum + value, 0) / column.length;
}

/**
 * Half the 95 % interval of a difference of two ratios of sums over replications: their influences are paired, replication
 * by replication (simulation.md 4.4), and Student's t. Null with one replication.
 */
function halfWidth(champion: RatioColumns, challenger: RatioColumns): number | null {
  const n = champion.numerator.length;
  if (n < 2) return null;
  const before = influences(champion);
  const changes = influences(challenger).map((influence, row) => influence - (before[row] ?? 0));
  const { variance } = meanAndVariance(changes);
  return variance === 0 ? 0 : quantile95(n) * Math.sqrt(variance / n);
}

/**
 * How a challenger rolls debt otherwise than the champion, by amount: all snapshots together, with the interval of luck,
 * the portfolio held fixed (simulation.md 5). Rows as those of `rollRates`; a bucket without debt under both is left out.
 */
export function rollValueDifferences(result: RunResult, arm: number): readonly RollDifference[] {
  const { replications } = result;
  return AGE_BUCKETS.slice(1).flatMap((to, offset): readonly RollDifference[] => {
    const columns = (index: number) => columnsOf(at(result.arms, index), replications, offset + 1);
    const [before, after] = [columns(0), columns(arm)];
    const rate = ({ numerator, denominator }: RatioColumns) =>
      rateOf(meanOf(numerator), meanOf(denominator));
    const [champion, challenger] = [rate(before), rate(after)];
    if (champion.denominator === 0 && challenger.denominator === 0) return [];
    const row = { from: rollRowName(offset), to, champion, challenger };
    if (champion.rate === null || challenger.rate === null)
      return [{ ...row, difference: null, low: null, high: null }];
    const difference = ratioOf(after) - ratioOf(before);
    const half = halfWidth(before, after);
    return [
      half === null
        ? { ...row, difference, low: null, high: null }
        : { ...row, difference, low: difference - half, high: difference + half },
    ];
  });
}
