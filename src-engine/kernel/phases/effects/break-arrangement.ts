import { LOG_KIND, LOG_OUTCOME } from '../../../model/event-log.ts';
import type { CompiledEvent } from '../../compile/compiled-step.ts';
import { ITEM_KIND } from '../../image/kernel-image.ts';
import type { KernelContext } from '../../kernel-context.ts';
import type { AccountState } from '../../state/account-state.ts';
import { chargeStep } from '../../state/charge.ts';
import { NO_BILL } from '../../state/open-items.ts';
import { METRIC_ROW } from '../../state/recorder.ts';
import { postDebit } from '../31-post-debit.ts';
import { breakPlans, punishBreach } from '../40-pay-plan-monitor.ts';
import type { EventSubject } from '../event-subject.ts';

/**
 * Breaks what keeps debt of the severed agreement away (domain.md 3.12): the active pay plans of its class, and, when it is
 * a payment arrangement, its instalments: all that they still had to bill is owed at once and ages from today, and the
 * arrangement is stopped tomorrow, so that what it owes can be written off. Returns a LOG_OUTCOME.
 */
export function breakArrangement(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
): number {
  chargeStep(context, state, event);
  const somePlan = breakPlans(context, state, subject.debtClass);
  const restored = restoreDebt(context, state, subject.agreement);
  return somePlan || restored ? LOG_OUTCOME.done : LOG_OUTCOME.skipped;
}

/** The rest of an arrangement is owed at once; false when the agreement is none, or has billed all. */
function restoreDebt(context: KernelContext, state: AccountState, agreement: number): boolean {
  const { services, day } = state;
  const rest = services.payoffMinor[agreement] ?? 0;
  if (services.arrangement[agreement] !== 1 || rest <= 0) return false;
  services.payoffMinor[agreement] = 0;
  if (services.isActive(agreement)) services.beginStop(agreement, day + 1);
  postDebit(context, state, agreement, rest, day, day, ITEM_KIND.debit, NO_BILL);
  punishBreach(context, state);
  const index = day - context.firstDay;
  const { arrangementBroken } = LOG_KIND;
  context.recorder.flow(METRIC_ROW.plansBroken, index, 1);
  context.recorder.flow(METRIC_ROW.plansBrokenMinor, index, rest);
  context.recorder.event(index, 0, arrangementBroken, agreement, LOG_OUTCOME.done, rest);
  return true;
}
