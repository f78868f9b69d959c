import type { AbilityBehaviour } from '../model/behaviour-options.ts';

/** The ability switch with its built-in figures (simulation.md 1.4): the default model leaves it out, type C averages over it. */
export const ABILITY_SWITCH: AbilityBehaviour = {
  shockPerDay: 0.0007,
  recoveryPerDay: 1 / 60,
  full: 0.35,
  partial: 1,
  planRequest: 2,
  bankruptcy: 5,
  uplift: 0.5,
};
