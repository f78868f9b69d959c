import type { MeasureId } from '../model/comparison.ts';
import type { ArmResult } from '../model/run.ts';
import { LEAST_RANKED_SHARE } from '../model/thin-data.ts';
import { measureValue } from './compare-measure.ts';
import type { Recipe } from './measure-recipes.ts';

const MONEY: readonly MeasureId[] = ['netCash', 'npv', 'cashCollected'];

/**
 * The changes that matter when the behaviour model was fitted to thin data: differences of money and of recovery under 2 % of
 * what the champion recovers are no ranking (simulation.md 2.8).
 */
export function thinMatters(
  matters: Readonly<Record<MeasureId, number>>,
  recipes: Readonly<Record<MeasureId, Recipe>>,
  champion: ArmResult,
  replications: number,
): Readonly<Record<MeasureId, number>> {
  const recovered = { kind: 'sum', of: 'recoveredMinor', scale: 1 } as const;
  const money = Math.round(LEAST_RANKED_SHARE * measureValue(champion, recovered, replications));
  const rate = measureValue(champion, recipes.liquidationRate, replications);
  return {
    ...matters,
    ...Object.fromEntries(MONEY.map((id) => [id, Math.max(matters[id], money)])),
    liquidationRate: Math.max(matters.liquidationRate, LEAST_RANKED_SHARE * rate),
  };
}
