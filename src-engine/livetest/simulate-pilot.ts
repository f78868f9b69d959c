import { type Clusters, clusterSums } from '../analyze/cluster-sums.ts';
import { sampleMoments, splitDifference } from '../analyze/split-difference.ts';
import { allocationBasisPoint } from '../base/allocation.ts';
import type { SampleRatio, SplitDifference } from '../model/pilot.ts';
import { sampleRatio } from './sample-ratio.ts';

/** A finished run as a pool of units, each with its outcome under either arm in the same replication. */
export interface PilotPool {
  /** By account. */
  readonly champion: Float64Array;
  readonly challenger: Float64Array;
  /** Ids of the units: customers, or accounts where `clusters` is null. */
  readonly unitIds: readonly string[];
  readonly clusters: Clusters | null;
}

export interface SimulatedPilot {
  readonly championUnits: number;
  readonly challengerUnits: number;
  readonly sampleRatio: SampleRatio;
  /** A unit's mean difference, as the analyst of the pilot would have seen it. */
  readonly split: SplitDifference;
  /** Standard deviation of one unit's outcome over all units, under each arm: what a plan is made from. */
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
  const seen = challenger.filter((_, unit) => isChallenger[unit] === true);
  const rest = champion.filter((_, unit) => isChallenger[unit] !== true);
  return {
    championUnits: rest.length,
    challengerUnits: seen.length,
    sampleRatio: sampleRatio(
      [rest.length, seen.length],
      [10_000 - challengerBasisPoints, challengerBasisPoints],
    ),
    split: splitDifference(sampleMoments(seen), sampleMoments(rest)),
    championDeviation: Math.sqrt(sampleMoments(champion).variance),
    challengerDeviation: Math.sqrt(sampleMoments(challenger).variance),
  };
}
