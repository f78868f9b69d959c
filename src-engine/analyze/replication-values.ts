import type { ArmResult } from '../model/run.ts';
import { replicationTotals } from './account-columns.ts';
import type { Recipe } from './measure-recipes.ts';

/** A measure of one arm in each replication; NaN where there is nothing to divide by. */
export function replicationValues(arm: ArmResult, recipe: Recipe): Float64Array {
  if (recipe.kind === 'sum')
    return replicationTotals(arm, recipe.of).map((total) => recipe.scale * total);
  const bottom = replicationTotals(arm, recipe.bottom);
  return replicationTotals(arm, recipe.top).map((top, index) => top / (bottom[index] ?? 0));
}
