import { NO_DAY } from '../../base/day.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { agreementDebtMinor, thresholdDebtMinor } from '../facts/class-debt.ts';
import { isDunningProcess } from '../facts/dunning-process.ts';
import { ageLeftDays, isFullScan } from '../facts/process-scan.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { REFERRED_BY } from '../state/referral-state.ts';
import { STATUS } from '../state/transitions.ts';
import { recallReferrals } from './84-agency.ts';

/**
 * Phase 45, collection process monitor (domain.md 3.11). Looks at classes that received a credit since it last ran. The
 * debt of the whole class up to the base date, after pay plans, decides first: at or under the threshold the process is
 * cancelled (decisions 2 and 24). A full scan judges every process, credited or not (decision 23). Then the template's rule may let credited agreements leave; without any left the
 * process is cancelled as well.
 */
export function processMonitor(context: KernelContext, state: AccountState): void {
  const { processes } = state;
  processes.anyCredited = false;
  const scansAll = isFullScan(context.strategy.scan, state.day);
  for (let debtClass = 0; debtClass < processes.template.length; debtClass++) {
    const isJudged = processes.credited[debtClass] === 1 || scansAll;
    processes.credited[debtClass] = 0;
    if (isJudged && processes.isActive(debtClass)) monitor(context, state, debtClass);
    if (context.strategy.linkNewDebt && processes.isActive(debtClass))
      joinAgreements(context, state, debtClass);
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
  // A dunning schedule has a restore threshold of its own (phase 54).
  if (rule === null || isDunningProcess(context, state, debtClass)) return;
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
  let left = 0;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    if (!processes.isLinked(debtClass, agreement)) continue;
    left++;
    if (processes.agreementCredited[agreement] !== 1) continue;
    const debt = ownDebtMinor(context, state, debtClass, agreement);
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

/** What a linked agreement owes itself, up to the base day as it stood when it was linked. Minor units. */
function ownDebtMinor(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  agreement: number,
): number {
  const { processes } = state;
  const baseDay = processes.baseDay[debtClass] ?? 0;
  const startDay = processes.startDay[debtClass] ?? 0;
  const joined = processes.joinedDay[debtClass * processes.maxAgreements + agreement] ?? NO_DAY;
  const later = joined === NO_DAY ? 0 : joined - startDay;
  return agreementDebtMinor(context, state, agreement, baseDay + later, startDay + later);
}

/**
 * Decision 8, the option: agreements of the class whose own debt has reached the age of the process join it. Who left it
 * stays away (domain.md 3.16), who is being severed too; the base date stays where it is (decision 7).
 */
function joinAgreements(context: KernelContext, state: AccountState, debtClass: number): void {
  const { processes } = state;
  const day = state.day - context.firstDay;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    if (ageLeftDays(context, state, debtClass, agreement) !== 0) continue;
    const minAgeDays = (processes.startDay[debtClass] ?? 0) - (processes.baseDay[debtClass] ?? 0);
    const debt = agreementDebtMinor(context, state, agreement, state.day - minAgeDays);
    processes.join(debtClass, agreement, state.day);
    context.trace?.agreementJoined(context, state, debtClass, agreement, debt, minAgeDays);
    const number = processes.number[debtClass] ?? 0;
    const { agreementLinked } = LOG_KIND;
    context.recorder.event(day, number, agreementLinked, agreement, LOG_OUTCOME.done, debt);
  }
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
