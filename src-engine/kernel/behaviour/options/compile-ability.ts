import { detLog } from '../../../base/det-math.ts';
import type { BehaviourModel } from '../../../model/behaviour.ts';
import { CAUSE, CAUSE_COUNT } from '../causes.ts';
import type { FactorTables } from '../factor-tables.ts';

/** The ability switch (simulation.md 1.4) as tables: what constrained customers do otherwise than able ones. */
export interface CompiledAbility {
  /** Part of customers that is constrained at any time. */
  readonly constrainedShare: number;
  /** ln(1 - p) of staying able, and of staying constrained, for another day; 0 never ends, -Infinity ends at once. */
  readonly stayAble: number;
  readonly stayConstrained: number;
  /** Factors on the hazards by cause, of mean 1 over the two states. */
  readonly able: Float64Array;
  readonly constrained: Float64Array;
  /** Factors of stimuli while constrained: of payments [persona * PAYMENT_CAUSES + cause], of requests for a plan by persona. */
  readonly factors: readonly Float64Array[];
  readonly planFactors: readonly Float64Array[];
}

const NO_FACTORS = new Float64Array(0);
/** ln(1 - p) of a probability a day. */
const logStay = (perDay: number) => (perDay >= 1 ? Number.NEGATIVE_INFINITY : detLog(1 - perDay));

/** Null when the model has no switch. */
export function compileAbility(
  model: BehaviourModel,
  tables: FactorTables,
): CompiledAbility | null {
  const { ability } = model;
  if (ability === undefined) return null;
  const { shockPerDay, recoveryPerDay, uplift } = ability;
  const moves = shockPerDay + recoveryPerDay;
  const constrainedShare = moves > 0 ? shockPerDay / moves : 0;
  const able = new Float64Array(CAUSE_COUNT).fill(1);
  const constrained = new Float64Array(CAUSE_COUNT).fill(1);
  const factors: readonly (readonly [number, number])[] = [
    [CAUSE.fullPayment, ability.full],
    [CAUSE.partialPayment, ability.partial],
    [CAUSE.planRequest, ability.planRequest],
    [CAUSE.bankruptcy, ability.bankruptcy],
  ];
  for (const [cause, factor] of factors) {
    const mean = 1 - constrainedShare + factor * constrainedShare;
    able[cause] = mean > 0 ? 1 / mean : 0;
    constrained[cause] = mean > 0 ? factor / mean : 0;
  }
  return {
    constrainedShare,
    stayAble: logStay(shockPerDay),
    stayConstrained: logStay(recoveryPerDay),
    able,
    constrained,
    factors: model.personas.flatMap(({ treatmentSensitivity }) => [
      tables.of(uplift * treatmentSensitivity, model.saturation),
      tables.of(uplift * (model.partialSensitivity * treatmentSensitivity), model.saturation),
    ]),
    planFactors: model.personas.map(({ planRequestSensitivity = 0 }) =>
      planRequestSensitivity === 0
        ? NO_FACTORS
        : tables.of(uplift * planRequestSensitivity, model.saturation),
    ),
  };
}
