import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { priceCode } from '../../model/price-code.ts';
import { classDebtMinor } from '../facts/class-debt.ts';
import { oldestPayableItem } from '../facts/oldest-payable.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { charge } from '../state/charge.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { runPlanHooks, startPayPlan } from './42-start-pay-plan.ts';

/**
 * Phase 24, a customer asks for a pay plan (simulation.md 1.2): over the aged debt of the class of the oldest unpaid
 * bill, on the terms of the behaviour model. Without aged debt there is nothing to spread, and it is refused.
 */
export function askForPlan(context: KernelContext, state: AccountState): void {
  const { planRequest } = context.behaviour.model;
  const item = oldestPayableItem(state);
  if (planRequest === undefined || item < 0) return;
  const debtClass = state.items.debtClass[item] ?? 0;
  const debt = classDebtMinor(context, state, debtClass, state.day);
  const day = state.day - context.firstDay;
  const outcome = debt > 0 ? LOG_OUTCOME.accepted : LOG_OUTCOME.refused;
  context.recorder.flow(METRIC_ROW.planRequests, day, 1);
  context.recorder.event(day, 0, LOG_KIND.planRequested, debtClass, outcome, debt);
  if (debt === 0) return;
  charge(context, state, priceCode('planRequest'), 1, planRequest.costMinor);
  const { processes } = state;
  const collectionProcess = processes.isActive(debtClass) ? (processes.number[debtClass] ?? 0) : 0;
  startPayPlan(context, state, { debtClass, collectionProcess }, debt, {
    instalments: planRequest.instalments,
    firstAfterDays: planRequest.everyDays,
    everyDays: planRequest.everyDays,
  });
  runPlanHooks(context, state);
}
