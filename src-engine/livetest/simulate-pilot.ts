import { type Clusters, clusterSums } from '../analyze/cluster-sums.ts';
import {
  ratioMoments,
  type SampleMoments,
  sampleMoments,
  splitDifference,
} from '../analyze/split-difference.ts';
import { allocationBasisPoint } from '../base/allocation.ts';
import type { SimulatedPilot } from '../model/live-test-forecast.ts';
import { sampleRatio } from './sample-ratio.ts';
import { stratifiedSplit } from './stratified-split.ts';

/** A finished run as a pool of units, each with its outcome under either arm in the same replication. */
export interface PilotPool {
  /** By account. */
  readonly champion: Float64Array;
  readonly challenger: Float64Array;
  /** By account, what outcomes are divided by under each arm: ratios of sums are compared. Means without it. */
  readonly denominators?: { readonly champion: Float64Array; readonly challenger: Float64Array };
  /** Ids of the units: customers, or accounts where `clusters` is null. */
  readonly unitIds: readonly string[];
  readonly clusters: Clusters | null;
}

/** How the units of a pilot are split. */
export interface PilotSplit {
  /** Of 10 000, for the challenger. */
  readonly challengerBasisPoints: number;
  /** Of 10 000, for other challengers, which take no part here; none without it. */
  readonly othersBasisPoints?: number;
  readonly seed: string;
  /** By unit: exact quotas within these strata instead of the buckets. */
  readonly strata?: readonly string[];
}

/** By unit: 0 the champion, 1 the challenger, 2 an arm that is not looked at. */
function armOfUnits(
  { unitIds }: PilotPool,
  { challengerBasisPoints, othersBasisPoints = 0, seed, strata }: PilotSplit,
): readonly number[] {
  const taken = challengerBasisPoints + othersBasisPoints;
  if (strata === undefined)
    return unitIds.map((id) => {
      const point = allocationBasisPoint(seed, id);
      return point < challengerBasisPoints ? 1 : point < taken ? 2 : 0;
    });
  const units = unitIds.map((id, unit) => ({ id, stratum: strata[unit] ?? '' }));
  const shares = [10_000 - taken, challengerBasisPoints, othersBasisPoints];
  return stratifiedSplit(
    units,
    shares.map((share) => share / 10_000),
    seed,
  );
}

/**
 * What a real split would have shown: each unit has the outcome of one arm only, drawn by the bucket of the seed and its
 * id, or by quotas within strata (simulation.md 0 and 3).
 */
export function simulatePilot(pool: PilotPool, split: PilotSplit): SimulatedPilot {
  const { challengerBasisPoints, othersBasisPoints = 0 } = split;
  const champion = clusterSums(pool.champion, pool.clusters);
  const challenger = clusterSums(pool.challenger, pool.clusters);
  const armOf = armOfUnits(pool, split);
  const below = {
    champion: denominatorOf(pool, 'champion'),
    challenger: denominatorOf(pool, 'challenger'),
  };
  const seen = momentsOf(challenger, below.challenger, (unit) => armOf[unit] === 1);
  const rest = momentsOf(champion, below.champion, (unit) => armOf[unit] === 0);
  const deviation = (values: Float64Array, denominator: Float64Array | null) =>
    Math.sqrt(momentsOf(values, denominator, () => true).variance);
  return {
    championUnits: rest.count,
    challengerUnits: seen.count,
    sampleRatio: sampleRatio(
      [rest.count, seen.count],
      [10_000 - challengerBasisPoints - othersBasisPoints, challengerBasisPoints],
    ),
    split: splitDifference(seen, rest),
    championDeviation: deviation(champion, below.champion),
    challengerDeviation: deviation(challenger, below.challenger),
  };
}

function denominatorOf(
  { denominators, clusters }: PilotPool,
  arm: 'champion' | 'challenger',
): Float64Array | null {
  return denominators === undefined ? null : clusterSums(denominators[arm], clusters);
}

/** Of the units that are in: their mean, or the ratio of their sums. */
function momentsOf(
  values: Float64Array,
  denominator: Float64Array | null,
  isIn: (unit: number) => boolean,
): SampleMoments {
  const numerator = values.filter((_, unit) => isIn(unit));
  if (denominator === null) return sampleMoments(numerator);
  return ratioMoments({ numerator, denominator: denominator.filter((_, unit) => isIn(unit)) });
}
