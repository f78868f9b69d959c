import { detLog } from '../../../base/det-math.ts';
import { PURPOSE } from '../../../base/purposes.ts';
import { FAR_DAY } from '../../image/kernel-image.ts';
import type { KernelContext } from '../../kernel-context.ts';
import type { AccountState } from '../../state/account-state.ts';
import type { CompiledAbility } from './compile-ability.ts';

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
  if (day >= state.customer.abilityDay) turn(context, ability, state, day);
}

function turn(
  context: KernelContext,
  ability: CompiledAbility,
  { customer }: AccountState,
  day: number,
): void {
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
  // Copied: a state whose columns lie elsewhere than before is laid out anew at its next pause.
  customer.abilityFactors.set(customer.isConstrained ? ability.constrained : ability.able);
}

function turnDay(
  { stayAble, stayConstrained }: CompiledAbility,
  isConstrained: boolean,
  uniform: number,
  sinceDay: number,
): number {
  return Math.min(FAR_DAY, sinceDay + lasts(isConstrained ? stayConstrained : stayAble, uniform));
}
