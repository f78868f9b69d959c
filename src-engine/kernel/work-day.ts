import type { KernelContext } from './kernel-context.ts';
import { mayWriteOff } from './next-visit.ts';
import { calendar, takeSnapshots } from './phases/10-calendar.ts';
import { holdMonitor } from './phases/12-holds.ts';
import { disputeOutcomes } from './phases/13-dispute-outcomes.ts';
import { payDividend } from './phases/14-dividend.ts';
import { billing } from './phases/15-billing.ts';
import { financialInput } from './phases/20-financial-input.ts';
import { hasKnownPayments } from './phases/21-known-payments.ts';
import { returnedPayments } from './phases/22-returned-payments.ts';
import { behave } from './phases/25-behaviour.ts';
import { agencyRemittances } from './phases/26-agency-remittance.ts';
import { manualWork } from './phases/35-manual-work.ts';
import { payPlanMonitor } from './phases/40-pay-plan-monitor.ts';
import { promiseMonitor } from './phases/41-promise-monitor.ts';
import { processMonitor } from './phases/45-process-monitor.ts';
import { debtMonitor, debtMonitor2 } from './phases/50-debt-monitor.ts';
import { dunningMonitor } from './phases/54-dunning-monitor.ts';
import { eventActivator } from './phases/60-event-activator.ts';
import { severanceActivator } from './phases/72-severance-activator.ts';
import { agreementActivation } from './phases/75-agreement-activation.ts';
import { cancelPlansWithoutAgreement } from './phases/76-plans-without-agreement.ts';
import { restoreServices } from './phases/79-restore-service.ts';
import { writeOffMonitor } from './phases/80-write-off-monitor.ts';
import { writeOffActivator } from './phases/82-write-off-activator.ts';
import { workBatches } from './phases/87-work-batches.ts';
import { expireWaits } from './phases/89-expired-waits.ts';
import { closeDay } from './phases/90-close.ts';
import type { AccountState } from './state/account-state.ts';

/**
 * One visited day: the phases of day-order.ts, in its order, but for those whose part of the state is empty. Written out,
 * for the loop over the table costs as much as a phase, and most accounts have no hold, promise, plan, severance or
 * write-off on most days. Running every day plainly (`visitEveryDay`) takes the table, so the differential test of
 * skipping proves both that the order is the same and that what is left out would have done nothing. What depends on open
 * items alone is asked on the days that the last look ahead has found (state/outlook.ts).
 */
export function workDay(context: KernelContext, state: AccountState): void {
  const { day, outlook } = state;
  const isDue = outlook.dueDay <= day;
  const isBilled = outlook.chargeDay <= day || state.services.nextBillDay === day;
  // Nothing fell due since the last visit: its sums are still true.
  if (isDue) calendar(context, state);
  else takeSnapshots(context, state, day);
  if (state.holds.count > 0) holdMonitor(context, state);
  if (state.customer.openDisputes > 0) disputeOutcomes(context, state);
  if (state.customer.dividendDay <= day) payDividend(context, state);
  if (isBilled) billing(context, state);
  if (isDue || isBilled || expectsMoney(context, state)) financialInput(context, state);
  else state.baseDay = day;
  if (state.returns.nextDay() <= day) returnedPayments(context, state);
  behave(context, state);
  if (state.referrals.active > 0) agencyRemittances(context, state);
  if (context.commands.rows.length > 0) manualWork(context, state);
  if (state.plans.active > 0) payPlanMonitor(context, state);
  if (state.promises.open > 0) promiseMonitor(context, state);
  const { activateFirst } = context.strategy;
  if (!activateFirst && isMonitored(state)) processMonitor(context, state);
  debtMonitor(context, state);
  debtMonitor2(context, state);
  if (context.strategy.hasDunning) dunningMonitor(context, state);
  if (state.processes.running > 0) eventActivator(context, state);
  if (activateFirst && isMonitored(state)) processMonitor(context, state);
  if (state.severances.active > 0) severanceActivator(context, state);
  if (!state.services.ordinary) agreementActivation(context, state);
  if (state.plans.active > 0) cancelPlansWithoutAgreement(context, state);
  if (!state.services.ordinary) restoreServices(context, state);
  if (mayWriteOff(state)) writeOffMonitor(context, state);
  if (state.writeOffs.active > 0) writeOffActivator(context, state);
  if (state.work.requests > 0 || state.letters.count > 0) workBatches(context, state);
  if (state.capacity.waiting.length > 0) expireWaits(context, state);
  closeDay(context, state);
}

/** Money may come in today without a bill that falls due. */
function expectsMoney(context: KernelContext, state: AccountState): boolean {
  return state.plans.active > 0 || state.promises.open > 0 || hasKnownPayments(context, state);
}

/** The process monitor has a process to judge, or credits to take note of. */
function isMonitored({ processes }: AccountState): boolean {
  return processes.running > 0 || processes.anyCredited;
}
