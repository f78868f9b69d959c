import { at } from '../base/assert.ts';
import { mattersInForce } from '../model/change-that-matters.ts';
import type { MeasureId, SetMatters } from '../model/comparison.ts';
import type { RunResult } from '../model/run.ts';
import { championLevels } from './compare-measure.ts';
import { changesThatMatter, measureRecipes } from './measure-recipes.ts';
import { thinMatters } from './thin-matters.ts';

export interface MattersContext extends SetMatters {
  /** Debt in scope on the as-of day, minor units: the default for money is a part of it. */
  readonly scopeMinor: number;
  /** The behaviour model was fitted to thin data: small differences are no ranking (simulation.md 2.8). */
  readonly isThin?: boolean;
}

export interface MattersOfRun {
  /** What readings go by, in each measure's unit. */
  readonly inForce: Readonly<Record<MeasureId, number>>;
  /** What they would go by had nobody set anything. */
  readonly defaults: Readonly<Record<MeasureId, number>>;
}

/**
 * The changes that matter in a run: what was set, else the default. What thin data cannot tell apart stays the least, for
 * nobody's wish makes the data tell more.
 */
export function mattersOfRun(result: RunResult, context: MattersContext): MattersOfRun {
  const usual = changesThatMatter(context.scopeMinor, championLevels(result));
  const own = { ...usual, ...mattersInForce(context) };
  if (context.isThin !== true) return { inForce: own, defaults: usual };
  const champion = at(result.arms, 0);
  const how = measureRecipes(result.accounts);
  const floored = (matters: typeof usual) =>
    thinMatters(matters, how, champion, result.replications);
  return { inForce: floored(own), defaults: floored(usual) };
}
