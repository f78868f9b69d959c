import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { monitor } from './45-process-monitor.ts';
import { cancelPlannedSeverances } from './74-cancel-severance.ts';
import type { EventSubject } from './event-subject.ts';

/** How a debt is spread: so many equal parts, the last with what is left over. */
export interface PlanTerms {
  readonly instalments: number;
  readonly firstAfterDays: number;
  readonly everyDays: number;
}

/**
 * Phase 42, start of a pay plan over `amountMinor` of the class's debt (domain.md 3.13). Writes plan and instalments and
 * notes that the cancel rules are to run (`runPlanHooks`). Called by events; a person's command uses it as well.
 */
export function startPayPlan(
  context: KernelContext,
  state: AccountState,
  subject: Pick<EventSubject, 'debtClass' | 'collectionProcess'>,
  amountMinor: number,
  terms: PlanTerms,
): void {
  const count = Math.min(terms.instalments, amountMinor);
  const part = Math.floor(amountMinor / count);
  const instalments = Array.from({ length: count }, (_, index) => ({
    day: state.day + terms.firstAfterDays + index * terms.everyDays,
    amountMinor: index === count - 1 ? amountMinor - part * (count - 1) : part,
  }));
  startInstalments(context, state, subject, instalments);
}

/** The same with instalments of any amounts, by day. */
export function startInstalments(
  context: KernelContext,
  state: AccountState,
  subject: Pick<EventSubject, 'debtClass' | 'collectionProcess'>,
  instalments: readonly { readonly day: number; readonly amountMinor: number }[],
): void {
  const { plans } = state;
  const plan = plans.add(subject.debtClass, state.day, 0, 0);
  let amountMinor = 0;
  for (const instalment of instalments) {
    plans.addInstalment(plan, instalment.day, instalment.amountMinor);
    amountMinor += instalment.amountMinor;
  }
  plans.startedIn = subject.debtClass;
  const day = state.day - context.firstDay;
  context.recorder.flow(METRIC_ROW.plansStarted, day, 1);
  const { planStarted } = LOG_KIND;
  const { done } = LOG_OUTCOME;
  context.recorder.event(day, subject.collectionProcess, planStarted, plan, done, amountMinor);
}

/**
 * A new pay plan runs the cancel rules of its class at once, for collection and for severance (domain.md 3.11). Called
 * when the event that made the plan is complete, because the event's own process may end.
 */
export function runPlanHooks(context: KernelContext, state: AccountState): void {
  const debtClass = state.plans.startedIn;
  if (debtClass < 0) return;
  state.plans.startedIn = -1;
  if (state.processes.isActive(debtClass)) monitor(context, state, debtClass, LOG_OUTCOME.payPlan);
  cancelPlannedSeverances(context, state, debtClass);
}
