import { type Clusters, clusterSums } from '../analyze/cluster-sums.ts';
import {
  ratioMoments,
  type SampleMoments,
  sampleMoments,
  splitDifference,
} from '../analyze/split-difference.ts';
import { allocationBasisPoint } from '../base/allocation.ts';
import type { SampleRatio, SplitDifference } from '../model/pilot.ts';
import { sampleRatio } from './sample-ratio.ts';

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

export interface SimulatedPilot {
  readonly championUnits: number;
  readonly challengerUnits: number;
  readonly sampleRatio: SampleRatio;
  /** A unit's mean difference, or that of the ratios, as the analyst of the pilot would have seen it. */
  readonly split: SplitDifference;
  /** Standard deviation of one unit's outcome (of its influence on a ratio) under each arm: what a plan is made from. */
  readonly championDeviation: number;
  readonly challengerDeviation: number;
}

/**
 * What a real split would have shown: each unit has the outcome of one arm only, drawn by the bucket of `seed` and its id,
 * with `challengerBasisPoints` of 10 000 for the challenger (simulation.md 0 and 3).
 */
export function simulatePilot(
  pool: PilotPool,
  challengerBasisPoints: number,
  seed: string,
): SimulatedPilot {
  const champion = clusterSums(pool.champion, pool.clusters);
  const challenger = clusterSums(pool.challenger, pool.clusters);
  const isChallenger = pool.unitIds.map(
    (id) => allocationBasisPoint(seed, id) < challengerBasisPoints,
  );
  const below = {
    champion: denominatorOf(pool, 'champion'),
    challenger: denominatorOf(pool, 'challenger'),
  };
  const seen = momentsOf(challenger, below.challenger, (unit) => isChallenger[unit] === true);
  const rest = momentsOf(champion, below.champion, (unit) => isChallenger[unit] !== true);
  const deviation = (values: Float64Array, denominator: Float64Array | null) =>
    Math.sqrt(momentsOf(values, denominator, () => true).variance);
  return {
    championUnits: rest.count,
    challengerUnits: seen.count,
    sampleRatio: sampleRatio(
      [rest.count, seen.count],
      [10_000 - challengerBasisPoints, challengerBasisPoints],
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
