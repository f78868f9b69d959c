import { normalQuantile } from '../../base/normal-quantile.ts';
import { PURPOSE } from '../../base/purposes.ts';
import { Draws } from '../../kernel/behaviour/draws.ts';
import type { BehaviourModel } from '../../model/behaviour.ts';
import { assumptionsOf } from './assumptions.ts';

/** Assumptions of one draw share this many keys; a model has far fewer. */
const KEYS_PER_DRAW = 4096;

/**
 * A behaviour model with every uncertain assumption drawn from its prior at once, independently (simulation.md 4.3,
 * parameter layer; purpose 20). The same model, seed and draw number give the same model.
 */
export function drawnModel(model: BehaviourModel, seed: number, draw: number): BehaviourModel {
  const draws = new Draws(seed);
  return assumptionsOf(model).reduce((drawn, assumption, index) => {
    const z = normalQuantile(draws.uniform(PURPOSE.parameterDraw, draw * KEYS_PER_DRAW + index));
    const { low, high } = assumption.at(Math.abs(z));
    return assumption.apply(drawn, z < 0 ? low : high);
  }, model);
}
