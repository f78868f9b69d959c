import {
  accountSums,
  differenceSquares,
  firstReplication,
  replicationTotals,
} from '../analyze/account-columns.ts';
import { type Clusters, clustersOf } from '../analyze/cluster-sums.ts';
import { pairedDifference } from '../analyze/paired-difference.ts';
import {
  additiveEstimate,
  type PairedEstimate,
  type RatioArm,
  ratioEstimate,
} from '../analyze/paired-estimate.ts';
import { at } from '../base/assert.ts';
import type { PilotOfRun } from '../model/live-test-forecast.ts';
import type { AccountMeasure, ArmResult, RunResult } from '../model/run.ts';
import { type PilotSplit, simulatePilot } from './simulate-pilot.ts';

/** Whose accounts a run's are. */
export interface RunUnits {
  readonly ids: readonly string[];
  /** By account, and the customers' ids; null when customers are not known. */
  readonly customer: Int32Array | null;
  readonly customerIds: readonly string[];
}

/** Ids of the customers where each has one account, of the accounts where customers are not known. */
function ownIds({ ids, customer, customerIds }: RunUnits): readonly string[] {
  return customer === null
    ? ids
    : ids.map((id, account) => customerIds[customer[account] ?? -1] ?? id);
}

/**
 * What a live test measures: a mean a unit, or a ratio of sums over another measure or over amounts by account that no arm
 * changes, such as the debt at the start.
 */
export type PilotOutcome =
  | { readonly kind: 'mean'; readonly of: AccountMeasure }
  | {
      readonly kind: 'ratio';
      readonly top: AccountMeasure;
      readonly bottom: AccountMeasure | Float64Array;
    };

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
  outcome: PilotOutcome,
  units: RunUnits,
  split: PilotSplit,
): PilotOfRun {
  const champion = at(result.arms, 0);
  const challenger = at(result.arms, arm);
  const clusters = units.customer === null ? null : clustersOf(units.customer);
  const unitIds = clusters === null ? ownIds(units) : clusterIds(clusters, units);
  const estimate =
    outcome.kind === 'mean'
      ? meanEstimate(result, arm, outcome.of, unitIds.length, clusters)
      : ratioEstimate(
          ratioArm(challenger, outcome, result.replications),
          ratioArm(champion, outcome, result.replications),
          clusters,
        );
  const measure = outcome.kind === 'mean' ? outcome.of : outcome.top;
  const below = (one: ArmResult) =>
    outcome.kind === 'mean' || typeof outcome.bottom !== 'string'
      ? null
      : firstReplication(one, outcome.bottom);
  const fixed =
    outcome.kind === 'ratio' && typeof outcome.bottom !== 'string' ? outcome.bottom : null;
  const [under, over] = [below(champion) ?? fixed, below(challenger) ?? fixed];
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
        ...(under !== null && over !== null
          ? { denominators: { champion: under, challenger: over } }
          : {}),
      },
      split,
    ),
  };
}

function meanEstimate(
  result: RunResult,
  arm: number,
  measure: AccountMeasure,
  units: number,
  clusters: Clusters | null,
): PairedEstimate {
  const challenger = at(result.arms, arm);
  const before = accountSums(at(result.arms, 0), measure);
  const change = accountSums(challenger, measure).map(
    (value, account) => value - (before[account] ?? 0),
  );
  const squares = differenceSquares(challenger, measure);
  return additiveEstimate(change, squares, result.replications, 1 / units, clusters);
}

function ratioArm(
  arm: ArmResult,
  { top, bottom }: Extract<PilotOutcome, { kind: 'ratio' }>,
  replications: number,
): RatioArm {
  const numerator = replicationTotals(arm, top);
  if (typeof bottom === 'string')
    return {
      columns: { numerator: accountSums(arm, top), denominator: accountSums(arm, bottom) },
      totals: { numerator, denominator: replicationTotals(arm, bottom) },
    };
  const whole = bottom.reduce((sum, value) => sum + value, 0);
  return {
    columns: {
      numerator: accountSums(arm, top),
      denominator: bottom.map((value) => value * replications),
    },
    totals: { numerator, denominator: numerator.map(() => whole) },
  };
}
