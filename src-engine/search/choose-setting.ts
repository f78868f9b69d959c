import { at } from '../base/assert.ts';
import type { SettingMeasures, SweepChoice, SweptVariable } from '../model/sweep.ts';
import { recommend } from './choose/recommend.ts';
import type { Estimate } from './choose/scaled-interval.ts';
import { surfaceOf } from './choose/surface.ts';

/** A finished setting as the choice sees it. */
export interface ChoiceEntry {
  /** Its number in the sweep. */
  readonly index: number;
  readonly values: readonly number[];
  /** The objective. */
  readonly gain: number;
  readonly measures: SettingMeasures;
  readonly toBest: Estimate;
}

function stepsFromEdge(values: readonly number[], variables: readonly SweptVariable[]): number {
  const steps = variables.map((variable, index) => {
    const value = values[index] ?? 0;
    const below = variable.values.filter((other) => other < value).length;
    const above = variable.values.filter((other) => other > value).length;
    return Math.min(below, above);
  });
  return Math.min(...steps);
}

function changes(values: readonly number[], variables: readonly SweptVariable[]): number {
  return variables.filter((variable, index) => variable.championValue !== values[index]).length;
}

/** Settings on the lattice of the variables' values; the champion's may lie between. */
function latticeOf(entries: readonly ChoiceEntry[], variables: readonly SweptVariable[]) {
  return entries.flatMap(({ index, values, gain }) => {
    const place = variables.map((variable, position) =>
      variable.values.indexOf(values[position] ?? 0),
    );
    return place.includes(-1) ? [] : [{ index, place, score: gain }];
  });
}

/**
 * What stands out among the settings that ran on all accounts of the search and keep the harm limit (simulation.md 6).
 * `best` is the number of the best of them in the sweep; `harmOf` weighs by the sweep's policy.
 */
export function chooseSetting(
  entries: readonly ChoiceEntry[],
  best: number,
  variables: readonly SweptVariable[],
  indifference: number,
  harmOf: (measures: SettingMeasures) => number,
): SweepChoice {
  const candidates = entries.map(({ values, gain, measures, toBest }) => ({
    score: gain,
    standardErrorToBest: toBest.standardError,
    harm: harmOf(measures),
    changes: changes(values, variables),
    stepsFromEdge: stepsFromEdge(values, variables),
  }));
  const position = entries.findIndex((entry) => entry.index === best);
  const { plateau, recommended } = recommend(candidates, position, indifference);
  const lattice = latticeOf(entries, variables);
  const surface = lattice.length === 0 ? null : surfaceOf(lattice);
  return {
    best,
    bestSmoothed: surface === null ? best : at(lattice, surface.bestSmoothed).index,
    bestWorst: surface === null ? best : at(lattice, surface.bestWorst).index,
    plateau: plateau.map((index) => at(entries, index).index),
    recommended: at(entries, recommended).index,
  };
}
