import { LOG_KIND, LOG_OUTCOME } from '../../model/run.ts';
import { agreementDebtMinor, thresholdDebtMinor } from '../facts/class-debt.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { REFERRED_BY } from '../state/referral-state.ts';
import { STATUS } from '../state/transitions.ts';
import { recallReferrals } from './84-agency.ts';

/**
 * Phase 45, collection process monitor (domain.md 3.11). Looks at classes that received a credit since it last ran. The
 * debt of the whole class up to the base date, after pay plans, decides first: at or under the threshold the process is
 * cancelled (decisions 2 and 24). Then the template's rule may let credited agreements leave; without any left the
 * process is cancelled as well.
 */
export function processMonitor(context: KernelContext, state: AccountState): void {
  const { processes } = state;
  for (let debtClass = 0; debtClass < processes.template.length; debtClass++) {
    if (processes.credited[debtClass] !== 1) continue;
    processes.credited[debtClass] = 0;
    if (processes.isActive(debtClass)) monitor(context, state, debtClass);
  }
  for (let agreement = 0; agreement < state.agreementCount; agreement++)
    processes.agreementCredited[agreement] = 0;
}

/** Runs the cancel rules of one process now: nightly, and at once when a pay plan is made (domain.md 3.11). */
export function monitor(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  outcome: number = LOG_OUTCOME.done,
): void {
  const rule = context.strategy.classes[debtClass] ?? null;
  if (rule === null) return;
  const debt = thresholdDebtMinor(
    context,
    state,
    debtClass,
    state.processes.baseDay[debtClass] ?? 0,
    state.processes.startDay[debtClass] ?? 0,
  );
  const cancelled = debt <= rule.thresholdMinor;
  context.trace?.monitored(context, state, debtClass, debt, cancelled);
  if (cancelled) cancelProcess(context, state, debtClass, outcome, debt);
  else removePaidAgreements(context, state, debtClass);
}

/** COLL CC CPSA: credited agreements whose own debt is paid leave the process. */
function removePaidAgreements(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
): void {
  const { processes } = state;
  const template = context.strategy.templates[processes.template[debtClass] ?? 0];
  const rule = template?.agreementCancel ?? null;
  if (rule === null) return;
  const baseDay = processes.baseDay[debtClass] ?? 0;
  const startDay = processes.startDay[debtClass] ?? 0;
  let left = 0;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    if (!processes.isLinked(debtClass, agreement)) continue;
    left++;
    if (processes.agreementCredited[agreement] !== 1) continue;
    const debt = agreementDebtMinor(context, state, agreement, baseDay, startDay);
    const removed = debt <= rule.thresholdMinor;
    context.trace?.agreementJudged(context, state, debtClass, agreement, rule, debt, removed);
    if (!removed) continue;
    processes.link(debtClass, agreement, STATUS.agreementInProcess.inactive);
    left--;
    const day = state.day - context.firstDay;
    const number = processes.number[debtClass] ?? 0;
    const { agreementRemoved } = LOG_KIND;
    context.recorder.flow(METRIC_ROW.agreementsRemoved, day, 1);
    context.recorder.event(day, number, agreementRemoved, agreement, LOG_OUTCOME.done, debt);
  }
  if (left === 0) cancelProcess(context, state, debtClass, LOG_OUTCOME.noAgreementLeft, 0);
}

/** Ends a process before its time: pending events are dropped with it, completed ones are history. */
export function cancelProcess(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  outcome: number,
  debtMinor: number,
): void {
  const { processes } = state;
  const day = state.day - context.firstDay;
  context.recorder.flow(METRIC_ROW.processesCancelled, day, 1);
  context.recorder.event(
    day,
    processes.number[debtClass] ?? 0,
    LOG_KIND.processCancelled,
    processes.template[debtClass] ?? 0,
    outcome,
    debtMinor,
  );
  recallReferrals(context, state, REFERRED_BY.collection, processes.number[debtClass] ?? 0);
  // What is left waits for the next normal review (decision 9).
  const { cancelledByUser, cancelledBySystem } = STATUS.process;
  const byUser = outcome === LOG_OUTCOME.cancelledByUser;
  processes.end(debtClass, byUser ? cancelledByUser : cancelledBySystem);
}
