import { at } from '../base/assert.ts';
import {
  type Comparison,
  type Difference,
  MEASURES,
  type MeasureComparison,
  type MeasureId,
} from '../model/comparison.ts';
import { MEASURE_DEFINITIONS } from '../model/measure-definitions.ts';
import type { AccountMeasure, ArmResult, RunResult } from '../model/run.ts';
import { accountSums, differenceSquares, replicationTotals } from './account-columns.ts';
import { headlineFor } from './headline.ts';
import { type RatioColumns, ratioOf } from './influences.ts';
import { additiveDifference, type RatioArm, ratioDifference } from './paired-difference.ts';
import { readingOf } from './reading.ts';

/** What the comparison needs besides the run. */
export interface ComparisonContext {
  /** Debt in scope on the as-of day, minor units: the denominator of the liquidation rate. */
  readonly scopeMinor: number;
  /** Per challenger, how many segments lose for certain; they count as open checks in the headline. */
  readonly losingSegments?: readonly number[];
}

/** How a measure is built from account columns: a sum with a scale, or a ratio of two sums. */
type Recipe =
  | { readonly kind: 'sum'; readonly of: AccountMeasure; readonly scale: number }
  | { readonly kind: 'ratio'; readonly top: AccountMeasure; readonly bottom: AccountMeasure };

function recipes(accounts: number, scopeMinor: number): Readonly<Record<MeasureId, Recipe>> {
  const perAccount = 1 / Math.max(1, accounts);
  const perScope = scopeMinor === 0 ? 0 : 1 / scopeMinor;
  return {
    netCash: { kind: 'sum', of: 'netMinor', scale: 1 },
    cashCollected: { kind: 'sum', of: 'cashMinor', scale: 1 },
    liquidationRate: { kind: 'sum', of: 'cashMinor', scale: perScope },
    curedShare: { kind: 'sum', of: 'cured', scale: perAccount },
    meanArrearsDays: { kind: 'sum', of: 'arrearsDays', scale: perAccount },
    arrearsOver90: { kind: 'sum', of: 'openOver90Minor', scale: 1 },
    costToCollect: { kind: 'ratio', top: 'costMinor', bottom: 'cashMinor' },
    cost: { kind: 'sum', of: 'costMinor', scale: 1 },
    severancesPerThousand: { kind: 'sum', of: 'severances', scale: 1000 * perAccount },
    contacts: { kind: 'sum', of: 'contacts', scale: 1 },
  };
}

/** Defaults of the smallest change that matters, in each measure's unit (ux 9, question 2). */
function changesThatMatter(
  scopeMinor: number,
  championContacts: number,
): Readonly<Record<MeasureId, number>> {
  const money = Math.max(100, Math.round(scopeMinor * 0.004));
  return {
    netCash: money,
    cashCollected: money,
    liquidationRate: 0.005,
    curedShare: 0.005,
    meanArrearsDays: 0.5,
    arrearsOver90: money,
    costToCollect: 0.0025,
    cost: money,
    severancesPerThousand: 2,
    contacts: Math.max(1, Math.round(championContacts * 0.05)),
  };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function ratioColumns(arm: ArmResult, recipe: Extract<Recipe, { kind: 'ratio' }>): RatioColumns {
  return { numerator: accountSums(arm, recipe.top), denominator: accountSums(arm, recipe.bottom) };
}

function ratioArm(arm: ArmResult, recipe: Extract<Recipe, { kind: 'ratio' }>): RatioArm {
  return {
    columns: ratioColumns(arm, recipe),
    totals: {
      numerator: replicationTotals(arm, recipe.top),
      denominator: replicationTotals(arm, recipe.bottom),
    },
  };
}

function measureValue(arm: ArmResult, recipe: Recipe, replications: number): number {
  if (recipe.kind === 'ratio') return ratioOf(ratioColumns(arm, recipe));
  return (recipe.scale * sum(accountSums(arm, recipe.of))) / replications;
}

function differenceOf(
  arm: ArmResult,
  champion: ArmResult,
  recipe: Recipe,
  replications: number,
): Difference {
  if (recipe.kind === 'ratio')
    return ratioDifference(ratioArm(arm, recipe), ratioArm(champion, recipe));
  const before = accountSums(champion, recipe.of);
  const change = accountSums(arm, recipe.of).map((value, index) => value - (before[index] ?? 0));
  return additiveDifference(change, differenceSquares(arm, recipe.of), replications, recipe.scale);
}

/** Share of replications in which the difference has the other sign than the mean's. */
function signsAgainst(arm: ArmResult, champion: ArmResult, recipe: Recipe, mean: number): number {
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

/** Compares every challenger with the champion on the same accounts and draws (simulation.md 4, ux 2.4). */
export function compareArms(result: RunResult, context: ComparisonContext): Comparison {
  const champion = at(result.arms, 0);
  const challengers = result.arms.slice(1);
  const how = recipes(result.accounts, context.scopeMinor);
  const contacts = measureValue(champion, how.contacts, result.replications);
  const matters = changesThatMatter(context.scopeMinor, contacts);
  const measures = MEASURES.map((measure): MeasureComparison => {
    const recipe = how[measure];
    const changeThatMatters = matters[measure];
    const differences = challengers.map((arm) =>
      differenceOf(arm, champion, recipe, result.replications),
    );
    return {
      measure,
      values: result.arms.map((arm) => measureValue(arm, recipe, result.replications)),
      differences,
      changeThatMatters,
      readings: challengers.map((arm, index) => {
        const difference = at(differences, index);
        const against = signsAgainst(arm, champion, recipe, difference.value);
        return readingOf(MEASURE_DEFINITIONS[measure], difference, changeThatMatters, against);
      }),
    };
  });
  return {
    arms: result.arms.map((arm) => arm.name),
    measures,
    headlines: challengers.map((arm, index) =>
      headlineFor(arm.name, measures, index, result.currency, context.losingSegments?.[index] ?? 0),
    ),
  };
}
