import { accountSums, differenceSquares, firstReplication } from '../analyze/account-columns.ts';
import { type Clusters, clustersOf } from '../analyze/cluster-sums.ts';
import { pairedDifference } from '../analyze/paired-difference.ts';
import { additiveEstimate } from '../analyze/paired-estimate.ts';
import { at } from '../base/assert.ts';
import type { Difference } from '../model/comparison.ts';
import type { AccountMeasure, RunResult } from '../model/run.ts';
import { type SimulatedPilot, simulatePilot } from './simulate-pilot.ts';

/** Whose accounts a run's are. */
export interface RunUnits {
  readonly ids: readonly string[];
  /** By account, and the customers' ids; null when customers are not known. */
  readonly customer: Int32Array | null;
  readonly customerIds: readonly string[];
}

/** One outcome a unit of a finished run: paired over all replications, and as a split of replication 1 shows it. */
export interface PilotOfRun {
  readonly unit: 'customer' | 'account';
  readonly units: number;
  /** Mean difference a unit, paired. */
  readonly paired: Difference;
  readonly pilot: SimulatedPilot;
}

/** Ids of the clusters, in their order. */
function clusterIds(clusters: Clusters, { customer, customerIds, ids }: RunUnits): string[] {
  const named = new Array<string>(clusters.count).fill('');
  for (const [account, cluster] of clusters.clusterOf.entries())
    named[cluster] = customerIds[customer?.[account] ?? -1] ?? ids[account] ?? '';
  return named;
}

/**
 * What a real split of the run's customers would have shown beside what the pairing knows (simulation.md 0): `arm` against
 * the champion, `challengerBasisPoints` of 10 000 to the challenger by the bucket of `seed` and the unit's id.
 */
export function pilotOfRun(
  result: RunResult,
  arm: number,
  measure: AccountMeasure,
  units: RunUnits,
  split: { readonly challengerBasisPoints: number; readonly seed: string },
): PilotOfRun {
  const champion = at(result.arms, 0);
  const challenger = at(result.arms, arm);
  const clusters = units.customer === null ? null : clustersOf(units.customer);
  const unitIds = clusters === null ? units.ids : clusterIds(clusters, units);
  const before = accountSums(champion, measure);
  const change = accountSums(challenger, measure).map(
    (value, account) => value - (before[account] ?? 0),
  );
  const estimate = additiveEstimate(
    change,
    differenceSquares(challenger, measure),
    result.replications,
    1 / unitIds.length,
    clusters,
  );
  return {
    unit: clusters === null ? 'account' : 'customer',
    units: unitIds.length,
    paired: pairedDifference(estimate, result.seed),
    pilot: simulatePilot(
      {
        champion: firstReplication(champion, measure),
        challenger: firstReplication(challenger, measure),
        unitIds,
        clusters,
      },
      split.challengerBasisPoints,
      split.seed,
    ),
  };
}
