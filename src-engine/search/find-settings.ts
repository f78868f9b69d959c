import { at } from '../base/assert.ts';
import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import type { SweptVariable } from '../model/sweep.ts';
import { survivors } from './choose/race.ts';
import { rungPlan } from './choose/rung-plan.ts';
import { type Owners, sampledUnits } from './evaluate/sampled-units.ts';
import type { SweepSettings } from './sweep-settings.ts';

/** Part of the champion's objective that makes no difference (simulation.md 4.9, decision wording). */
export const INDIFFERENCE_SHARE = 0.005;
const FINALISTS = 3;
/** A local search that has not settled after this many steps is climbing noise. */
const MOST_STEPS = 12;

/** Everything the search decides by. */
export interface SearchTerms {
  readonly settings: SweepSettings;
  readonly owners: Owners;
  readonly variables: readonly SweptVariable[];
  /** Adds a setting with these values; null when it cannot be run. */
  readonly addNeighbour: (values: readonly number[]) => number | null;
  readonly mayLead: (index: number) => boolean;
}

function gainOf(settings: SweepSettings, index: number): number {
  const outcome = settings.outcome(index);
  return outcome === null ? Number.NEGATIVE_INFINITY : outcome.gainMinor.reduce((a, b) => a + b, 0);
}

/** What of the objective makes no difference over the champion's accounts; sums over replications. */
function indifference(settings: SweepSettings): number {
  return Math.abs(gainOf(settings, 0)) * INDIFFERENCE_SHARE;
}

/**
 * Successive halving: all settings on few accounts, those that may still win on three times as many, and so on up to
 * all accounts of the search (simulation.md 6.3). The champion stays throughout: the others are compared with it.
 */
export async function halve(
  terms: SearchTerms,
  runnable: readonly number[],
): Promise<Result<null, Failure>> {
  const { settings } = terms;
  let alive = runnable;
  for (const { share } of rungPlan(runnable.length).rungs) {
    const ran = await settings.runUpTo(alive, share);
    if (!ran.ok) return ran;
    if (share >= 1) return ok(null);
    const columns = alive.map((index) => settings.outcome(index)?.gainMinor ?? new Float64Array(0));
    const accounts = settings.outcome(alive[0] ?? 0)?.accounts ?? new Int32Array(0);
    const kept = survivors(
      columns,
      indifference(settings) / Math.max(1, accounts.length),
      (position) => terms.mayLead(at(alive, position)),
      sampledUnits(terms.owners, accounts).clusters,
    );
    const left = kept.map((position) => at(alive, position));
    alive = left.includes(0) ? left : [0, ...left];
  }
  return ok(null);
}

/** Values one step up or down in one variable. */
function neighbours(
  values: readonly number[],
  variables: readonly SweptVariable[],
): readonly (readonly number[])[] {
  return variables.flatMap((variable, index) => {
    const value = values[index] ?? 0;
    const below = variable.values.findLast((other) => other < value);
    const above = variable.values.find((other) => other > value);
    return [below, above].flatMap((other) =>
      other === undefined ? [] : [values.with(index, other)],
    );
  });
}

/**
 * Steps of one value in one variable from the best three settings for as long as a step gains more than makes no
 * difference (simulation.md 6.4).
 */
export async function refine(terms: SearchTerms): Promise<Result<null, Failure>> {
  const { settings, variables } = terms;
  const known = Array.from({ length: settings.count }, (_, index) => index);
  let origins = known
    .filter((index) => settings.isFinished(index) && terms.mayLead(index))
    .sort((a, b) => gainOf(settings, b) - gainOf(settings, a) || a - b)
    .slice(0, FINALISTS);
  for (let step = 0; step < MOST_STEPS && origins.length > 0; step++) {
    const tried = new Map<number, number>();
    for (const origin of origins) {
      for (const values of neighbours(settings.setting(origin).values, variables)) {
        const known = settings.find(values);
        // A setting that lost its race on a part of the accounts is not run again for being a neighbour.
        const index = known ?? terms.addNeighbour(values);
        if (known === null && index !== null) tried.set(index, origin);
      }
    }
    const ran = await settings.runUpTo([...tried.keys()], 1);
    if (!ran.ok) return ran;
    origins = [...tried].flatMap(([index, origin]) => {
      const gain = gainOf(settings, index) - gainOf(settings, origin);
      return terms.mayLead(index) && gain > indifference(settings) ? [index] : [];
    });
  }
  return ok(null);
}
