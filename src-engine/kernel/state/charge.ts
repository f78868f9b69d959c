import { priceCode } from '../../model/price-code.ts';
import type { CompiledEventType } from '../compile/compiled-step.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from './account-state.ts';

/**
 * Adds treatment cost to the account and to the day: `times` units of a price (model/price-code.ts), which come to
 * `amountMinor`. What is free is counted too, for it may have a price later.
 */
export function charge(
  context: KernelContext,
  state: AccountState,
  price: number,
  times: number,
  amountMinor: number,
): void {
  state.costMinor += amountMinor;
  context.recorder.charge(state.day - context.firstDay, price, times, amountMinor);
}

/** Charges a step for so many events of its type. */
export function chargeStep(
  context: KernelContext,
  state: AccountState,
  event: CompiledEventType,
  times = 1,
): void {
  charge(context, state, priceCode('step', event.type), times, event.unitCostMinor * times);
}
