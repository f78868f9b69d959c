import { accountGroups } from '../analyze/account-groups.ts';
import { type Clusters, clusterSums } from '../analyze/cluster-sums.ts';
import { dominatedBy } from '../analyze/front.ts';
import { frontShares } from '../analyze/front-shares.ts';
import { harmIndex } from '../analyze/harm-index.ts';
import { simultaneousCritical } from '../analyze/simultaneous-critical.ts';
import { at } from '../base/assert.ts';
import { HARM_WEIGHT_SETS, HARM_WEIGHTS, type HarmWeightSet } from '../model/harm.ts';
import { ACCOUNT_MEASURES, type AccountMeasure } from '../model/run.ts';
import type { SettingMeasures, SweepShrinkage } from '../model/sweep.ts';
import type { RunImage } from '../simulate/prepared-run.ts';
import { type Estimate, estimateOf, intervalOf } from './choose/scaled-interval.ts';
import { harmColumn } from './evaluate/harm-column.ts';
import { type SampledUnits, sampledUnits } from './evaluate/sampled-units.ts';
import { columnAt, type SettingOutcome } from './evaluate/setting-outcome.ts';
import { shrinkSurface } from './shrink-surface.ts';

/** What the measures of settings depend on beside their outcomes. */
export interface MeasureTerms {
  readonly image: RunImage;
  readonly seed: number;
  readonly harmLimit: number | null;
  readonly harmWeights: HarmWeightSet;
}

/** A setting with what is known of it. */
export interface KnownSetting {
  readonly outcome: SettingOutcome;
  /** Ran on all accounts of the search. */
  readonly isFinished: boolean;
}

export interface MeasuredSettings {
  /** In the order of the settings. */
  readonly measures: readonly SettingMeasures[];
  /** Paired difference to the best with its standard error, in the same order. */
  readonly toBest: readonly Estimate[];
  /** Of the objective, scaled to all accounts, in the same order. */
  readonly gains: readonly number[];
  /** Index of the finished setting with the most gain within the harm limit; null when there is none. */
  readonly best: number | null;
  readonly criticalValue: number;
  readonly shrinkage: SweepShrinkage | null;
}

/**
 * `a` minus `b` by account, means over the replications of each, on the accounts of the narrower of the two. Sums are
 * brought to one number of replications before they are divided: alike settings differ by nothing.
 */
function gainDifference(a: SettingOutcome, b: SettingOutcome): Float64Array {
  const accounts = a.accounts.length <= b.accounts.length ? a.accounts : b.accounts;
  const less = columnAt(b.gainMinor, b.accounts, accounts);
  const both = a.replications * b.replications;
  return columnAt(a.gainMinor, a.accounts, accounts).map(
    (gain, row) => (gain * b.replications - (less[row] ?? 0) * a.replications) / both,
  );
}

/** Harm points by account, means over replications. */
function harmPoints(outcome: SettingOutcome, set: HarmWeightSet): Float64Array {
  const points = harmColumn(outcome, HARM_WEIGHTS[set]);
  for (let row = 0; row < points.length; row++)
    points[row] = (points[row] ?? 0) / outcome.replications;
  return points;
}

/** Harm points of a setting less the champion's by account, on the accounts of the setting. */
function harmChange(
  setting: SettingOutcome,
  points: Float64Array,
  champion: SettingOutcome,
  before: Float64Array,
): Float64Array {
  const less = columnAt(before, champion.accounts, setting.accounts);
  return points.map((now, row) => now - (less[row] ?? 0));
}

function harmBySet(outcome: SettingOutcome): Readonly<Record<HarmWeightSet, number>> {
  const index = (set: HarmWeightSet) =>
    harmIndex(outcome.harm, HARM_WEIGHTS[set], outcome.accounts.length * outcome.replications);
  // HARM_WEIGHT_SETS holds every set.
  return Object.fromEntries(HARM_WEIGHT_SETS.map((set) => [set, index(set)])) as Record<
    HarmWeightSet,
    number
  >;
}

function perAccount(outcome: SettingOutcome): Readonly<Record<AccountMeasure, number>> {
  const divisor = Math.max(1, outcome.accounts.length * outcome.replications);
  // ACCOUNT_MEASURES holds every measure.
  return Object.fromEntries(
    ACCOUNT_MEASURES.map((measure, row) => [measure, (outcome.totals[row] ?? 0) / divisor]),
  ) as Record<AccountMeasure, number>;
}

interface Front {
  readonly dominatedBy: number | null;
  readonly share: number;
}

/** The objective against harm, among the settings that ran on all accounts. */
function fronts(
  settings: readonly KnownSetting[],
  harm: readonly number[],
  points: readonly Float64Array[],
  terms: MeasureTerms,
  { clusters, keys }: SampledUnits,
): ReadonlyMap<number, Front> {
  const finished = settings.flatMap(({ isFinished }, index) => (isFinished ? [index] : []));
  const outcomes = finished.map((index) => at(settings, index).outcome);
  const by = dominatedBy(
    outcomes.map((outcome, position) => ({
      gain: outcome.gainMinor.reduce((sum, gain) => sum + gain, 0) / outcome.replications,
      harm: at(harm, at(finished, position)),
    })),
  );
  const columns = outcomes.map((outcome, position) => ({
    gain: clusterSums(
      outcome.gainMinor.map((gain) => gain / outcome.replications),
      clusters,
    ),
    harm: clusterSums(at(points, at(finished, position)), clusters),
  }));
  const shares = frontShares(columns, accountGroups(keys), terms.seed);
  return new Map(
    finished.map((index, position) => {
      const dominator = by[position] ?? null;
      return [
        index,
        {
          dominatedBy: dominator === null ? null : at(finished, dominator),
          share: at(shares, position),
        },
      ];
    }),
  );
}

function bestOf(gains: readonly Estimate[], mayLead: (index: number) => boolean): number | null {
  let best: number | null = null;
  for (const [index, { value }] of gains.entries()) {
    if (mayLead(index) && (best === null || value > at(gains, best).value)) best = index;
  }
  return best;
}

/**
 * Everything that is said of the settings, from their outcomes. The first is the champion; each is compared with it and
 * with the best on the accounts both ran on. Amounts are scaled to all accounts of the portfolio.
 */
export function measureSettings(
  settings: readonly KnownSetting[],
  terms: MeasureTerms,
): MeasuredSettings {
  const { kernel } = terms.image;
  const champion = at(settings, 0).outcome;
  const scale = kernel.accountCount;
  // Settings that left the search early ran on fewer accounts.
  const unitsByCount = new Map<number, SampledUnits>();
  const unitsOf = (accounts: Int32Array): SampledUnits => {
    const known = unitsByCount.get(accounts.length);
    if (known !== undefined) return known;
    const units = sampledUnits(kernel, accounts);
    unitsByCount.set(accounts.length, units);
    return units;
  };
  const clustersOf = ({ outcome }: KnownSetting): Clusters | null =>
    unitsOf(outcome.accounts).clusters;
  const all = unitsOf(champion.accounts);
  const harm = settings.map(({ outcome }) => harmBySet(outcome));
  const limit = terms.harmLimit ?? Number.POSITIVE_INFINITY;
  const isAbove = (index: number) => at(harm, index)[terms.harmWeights] > limit;
  const gains = settings.map(({ outcome }) =>
    estimateOf(outcome.gainMinor, outcome.replications, scale, null),
  );
  const best = bestOf(gains, (index) => at(settings, index).isFinished && !isAbove(index));
  const leader = best === null ? champion : at(settings, best).outcome;
  const changes = settings.map(({ outcome }) => gainDifference(outcome, champion));
  const behind = settings.map(({ outcome }) => gainDifference(outcome, leader));
  const finished = (columns: readonly Float64Array[]) =>
    columns.filter((_, index) => at(settings, index).isFinished);
  const groups = accountGroups(all.keys);
  const critical = (columns: readonly Float64Array[]) =>
    simultaneousCritical(
      finished(columns).map((column) => clusterSums(column, all.clusters)),
      groups,
      terms.seed,
    );
  const criticalValue = critical(changes);
  const criticalToBest = critical(behind);
  const estimate = (column: Float64Array, index: number) =>
    estimateOf(column, 1, scale, clustersOf(at(settings, index)));
  const toBest = behind.map(estimate);
  const points = settings.map(({ outcome }) => harmPoints(outcome, terms.harmWeights));
  const front = fronts(
    settings,
    harm.map((bySet) => bySet[terms.harmWeights]),
    points,
    terms,
    all,
  );
  const surface = shrinkSurface(finished(changes), scale, all.clusters);
  const place = (index: number) =>
    settings.slice(0, index).filter((setting) => setting.isFinished).length;
  const measures = settings.map(({ outcome, isFinished }, index): SettingMeasures => {
    const change = estimate(at(changes, index), index);
    const band = intervalOf(change, criticalValue);
    const differenceToBest = intervalOf(at(toBest, index), criticalToBest);
    const means = perAccount(outcome);
    return {
      accounts: outcome.accounts.length,
      replications: outcome.replications,
      perAccount: means,
      netMinor: means.netMinor * scale,
      npvMinor: means.npvMinor * scale,
      difference: intervalOf(change),
      shrunkMinor: isFinished ? (surface?.values[place(index)] ?? null) : null,
      band: isFinished ? { low: band.low, high: band.high } : null,
      harmDifference: intervalOf(
        estimateOf(
          harmChange(outcome, at(points, index), champion, at(points, 0)),
          1,
          1000,
          clustersOf(at(settings, index)),
        ),
      ),
      harm: at(harm, index),
      severancesPerThousand: intervalOf(
        estimateOf(outcome.severances, outcome.replications, 1000, clustersOf(at(settings, index))),
      ),
      contactsPerThousand: means.contacts * 1000,
      differenceToBest,
      isLikeBest: differenceToBest.high >= 0,
      isAboveHarmLimit: isAbove(index),
      dominatedBy: front.get(index)?.dominatedBy ?? null,
      frontShare: front.get(index)?.share ?? 0,
    };
  });
  const shrinkage = surface === null ? null : surface.shrinkage;
  return {
    measures,
    gains: gains.map(({ value }) => value),
    toBest,
    best,
    criticalValue,
    shrinkage,
  };
}
