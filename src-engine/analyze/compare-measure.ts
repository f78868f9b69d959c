import { at } from '../base/assert.ts';
import type { Difference, MeasureComparison, MeasureId } from '../model/comparison.ts';
import { MEASURE_DEFINITIONS } from '../model/measure-definitions.ts';
import type { ArmResult, RunResult } from '../model/run.ts';
import { accountSums, differenceSquares, replicationTotals } from './account-columns.ts';
import { holm } from './adjust-p-values.ts';
import type { Clusters } from './cluster-sums.ts';
import { normalTwoSided, studentTwoSided } from './distributions.ts';
import { type RatioColumns, ratioOf } from './influences.ts';
import { type ChampionLevels, measureRecipes, type Recipe } from './measure-recipes.ts';
import { atLevel, pairedDifference } from './paired-difference.ts';
import {
  additiveEstimate,
  type PairedEstimate,
  type RatioArm,
  ratioEstimate,
} from './paired-estimate.ts';
import { NORMAL_FROM } from './quantiles.ts';
import { readingOf } from './reading.ts';
import { moreReplications } from './replication-plan.ts';

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

type RatioRecipe = Extract<Recipe, { kind: 'ratio' }>;

function ratioColumns(arm: ArmResult, recipe: RatioRecipe): RatioColumns {
  return { numerator: accountSums(arm, recipe.top), denominator: accountSums(arm, recipe.bottom) };
}

function ratioArm(arm: ArmResult, recipe: RatioRecipe): RatioArm {
  return {
    columns: ratioColumns(arm, recipe),
    totals: {
      numerator: replicationTotals(arm, recipe.top),
      denominator: replicationTotals(arm, recipe.bottom),
    },
  };
}

/** Whether there is something to divide by: no cuts have no share of cuts. */
export function isCounted(arm: ArmResult, recipe: Recipe): boolean {
  return recipe.kind === 'sum' || sum(accountSums(arm, recipe.bottom)) !== 0;
}

/** Mean over replications of a measure of one arm. */
export function measureValue(arm: ArmResult, recipe: Recipe, replications: number): number {
  if (recipe.kind === 'ratio') return ratioOf(ratioColumns(arm, recipe));
  return (recipe.scale * sum(accountSums(arm, recipe.of))) / replications;
}

/** The champion's levels that the change which matters is a part of, where no other size is usual. */
export function championLevels({ arms, accounts, replications }: RunResult): ChampionLevels {
  const champion = at(arms, 0);
  const { contacts, harmPerThousand } = measureRecipes(accounts);
  return {
    contacts: measureValue(champion, contacts, replications),
    harmPerThousand: measureValue(champion, harmPerThousand, replications),
  };
}

/** Challenger against champion on the same accounts and draws. */
export function estimateOf(
  arm: ArmResult,
  champion: ArmResult,
  recipe: Recipe,
  replications: number,
  clusters: Clusters | null,
): PairedEstimate {
  if (recipe.kind === 'ratio')
    return ratioEstimate(ratioArm(arm, recipe), ratioArm(champion, recipe), clusters);
  const before = accountSums(champion, recipe.of);
  const change = accountSums(arm, recipe.of).map((value, index) => value - (before[index] ?? 0));
  const squares = differenceSquares(arm, recipe.of);
  return additiveEstimate(change, squares, replications, recipe.scale, clusters);
}

/** Share of replications in which the difference has the other sign than the mean's. */
export function signsAgainst(
  arm: ArmResult,
  champion: ArmResult,
  recipe: Recipe,
  mean: number,
): number {
  const perReplication = (one: ArmResult): Float64Array => {
    if (recipe.kind === 'sum') return replicationTotals(one, recipe.of);
    const bottom = replicationTotals(one, recipe.bottom);
    return replicationTotals(one, recipe.top).map((top, index) => top / (bottom[index] || 1));
  };
  const before = perReplication(champion);
  const after = perReplication(arm);
  const against = after.filter((value, index) => (value - (before[index] ?? 0)) * mean < 0).length;
  return against / Math.max(1, after.length);
}

/** Two-sided p-value of no difference, units as a sample. */
function pValue({ value, layers, scale }: PairedEstimate): number {
  if (value === 0 || layers.units < 2) return 1;
  const error = scale * layers.portfolioError;
  if (error === 0) return 0;
  const statistic = value / error;
  return layers.units >= NORMAL_FROM
    ? normalTwoSided(statistic)
    : studentTwoSided(statistic, layers.units - 1);
}

/** Chance of the better side of zero: half of the two-sided p-value lies on the other side. */
function chanceBetter(measure: MeasureId, { value }: PairedEstimate, p: number): number {
  if (value === 0) return 0.5;
  const isBetter = value > 0 === (MEASURE_DEFINITIONS[measure].direction === 'higher');
  return isBetter ? 1 - p / 2 : p / 2;
}

/**
 * Intervals that hold for all challengers at once: each at a level of 0.05 over their number. The levels of Holm's steps,
 * wider apart, would not: they decide which p-values count, and that only in their order.
 */
function familyIntervals(
  differences: readonly Difference[],
  units: number,
): MeasureComparison['familyIntervals'] {
  return differences.map((difference) => atLevel(difference, 0.05 / differences.length, units));
}

/** One row of the comparison: every challenger against the champion (simulation.md 4, ux 2.4). */
export function compareMeasure(
  measure: MeasureId,
  recipe: Recipe,
  changeThatMatters: number,
  result: RunResult,
  clusters: Clusters | null,
): MeasureComparison {
  const champion = at(result.arms, 0);
  const challengers = result.arms.slice(1);
  const estimates = challengers.map((arm) =>
    estimateOf(arm, champion, recipe, result.replications, clusters),
  );
  const differences = estimates.map((estimate) => pairedDifference(estimate, result.seed));
  const read = (index: number, ends: { readonly low: number; readonly high: number }) => {
    const difference = at(differences, index);
    const against = signsAgainst(at(challengers, index), champion, recipe, difference.value);
    const definition = MEASURE_DEFINITIONS[measure];
    return readingOf(definition, { ...difference, ...ends }, changeThatMatters, against);
  };
  const readings = differences.map((difference, index) => read(index, difference));
  const pValues = estimates.map(pValue);
  const units = clusters?.count ?? result.accounts;
  const family = familyIntervals(differences, units);
  return {
    measure,
    values: result.arms.map((arm) => measureValue(arm, recipe, result.replications)),
    differences,
    changeThatMatters,
    readings,
    chancesBetter: estimates.map((estimate, index) =>
      chanceBetter(measure, estimate, at(pValues, index)),
    ),
    familyPValues: holm(pValues),
    familyIntervals: family,
    otherReadings: {
      family: family.map((ends, index) => read(index, ends)),
      luck: differences.map(({ luckLow: low, luckHigh: high }, index) =>
        low === null || high === null ? null : read(index, { low, high }),
      ),
    },
    moreReplications: estimates.map((estimate, index) =>
      readings[index] === 'Unclear' ? moreReplications(estimate, changeThatMatters) : null,
    ),
  };
}
