import { detLog } from '../../../base/det-math.ts';
import { PURPOSE } from '../../../base/purposes.ts';
import type { BehaviourModel } from '../../../model/behaviour.ts';
import { FAR_DAY } from '../../image/kernel-image.ts';
import type { KernelContext } from '../../kernel-context.ts';
import type { AccountState } from '../../state/account-state.ts';
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

/** Days that a state lasts, at least one: geometric, by inversion. */
function lasts(logStaying: number, uniform: number): number {
  if (logStaying === 0) return FAR_DAY;
  return 1 + Math.floor(detLog(uniform) / logStaying);
}

/**
 * Brings the customer's ability to `day`. The course of an account is one of luck alone, drawn from the first day of the run
 * on: it is the same in every arm, however often it is asked for.
 */
export function settleAbility(
  context: KernelContext,
  ability: CompiledAbility,
  state: AccountState,
  day: number,
): void {
  const { customer } = state;
  if (day < customer.abilityDay) return;
  const { draws } = context;
  if (customer.abilityTurns === 0) {
    customer.isConstrained = draws.uniform(PURPOSE.ability, 0) < ability.constrainedShare;
    customer.abilityTurns = 1;
    customer.abilityDay = turnDay(ability, customer.isConstrained, draws.second, context.firstDay);
  }
  while (customer.abilityDay <= day) {
    customer.isConstrained = !customer.isConstrained;
    const uniform = draws.uniform(PURPOSE.ability, customer.abilityTurns++);
    customer.abilityDay = turnDay(ability, customer.isConstrained, uniform, customer.abilityDay);
  }
  customer.abilityFactors = customer.isConstrained ? ability.constrained : ability.able;
}

function turnDay(
  { stayAble, stayConstrained }: CompiledAbility,
  isConstrained: boolean,
  uniform: number,
  sinceDay: number,
): number {
  return Math.min(FAR_DAY, sinceDay + lasts(isConstrained ? stayConstrained : stayAble, uniform));
}
