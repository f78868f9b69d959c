import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { HOLD_BLOCK, NONE } from '../../model/portfolio.ts';
import type { CompiledSchedule } from '../compile/compiled-schedules.ts';
import { classDebtMinor } from '../facts/class-debt.ts';
import { conditionFacts } from '../facts/condition-facts.ts';
import { isDunningProcess } from '../facts/dunning-process.ts';
import { isHeld, WHOLE_ACCOUNT } from '../facts/holds.ts';
import { debtOfAgeMinor, isRestored, levelReached } from '../facts/level-met.ts';
import { isDunned, isPostponed } from '../facts/review-due.ts';
import { type ScheduleChoice, scheduleOf } from '../facts/schedule-of.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { REFERRED_BY } from '../state/referral-state.ts';
import { cancelProcess } from './45-process-monitor.ts';
import { reportMissingRule } from './51-review-account.ts';
import { continueDunning, openDunning } from './56-dunning-process.ts';
import { liftBar } from './79-restore-service.ts';
import { recallReferrals } from './84-agency.ts';

/**
 * Phase 54, dunning monitor (product.md, two collection methods; domain.md 5.1). Every night: a class whose old debt has
 * fallen far enough goes back to level 0; else, in a collection class of method SCHEDULE, it reaches the severest level that
 * is met. Levels in between are jumped over, and told. Not while a review is postponed or held.
 */
export function dunningMonitor(context: KernelContext, state: AccountState): void {
  const { classes, dunning } = context.strategy;
  if (dunning.schedules.length === 0 && !isDunned(context, state)) return;
  const mayRaise =
    isDunned(context, state) &&
    !isPostponed(state, state.day) &&
    !isHeld(context, state, HOLD_BLOCK.REVIEW, WHOLE_ACCOUNT, NONE, state.day);
  for (let debtClass = 0; debtClass < classes.length; debtClass++) {
    if (isRestored(context, state, debtClass, state.day)) restore(context, state, debtClass);
    if (mayRaise) raise(context, state, debtClass);
  }
}

function raise(context: KernelContext, state: AccountState, debtClass: number): void {
  const { processes, dunning } = state;
  if (classDebtMinor(context, state, debtClass, state.day) === 0) return;
  if (isHeld(context, state, HOLD_BLOCK.REVIEW, debtClass, NONE, state.day)) {
    context.trace?.reviewHeld(context, state, debtClass);
    return;
  }
  const rule = context.strategy.classes[debtClass] ?? null;
  if (rule === null) reportMissingRule(context, state, debtClass);
  if (rule?.eligible !== true) return;
  // One process an account and class: what a person or another method began goes on.
  if (processes.isActive(debtClass) && !isDunningProcess(context, state, debtClass)) return;
  const tonight = conditionFacts(context, state, debtClass, state.day);
  const isRaised = (dunning.level[debtClass] ?? 0) > 0;
  const choice = isRaised ? null : scheduleOf(context, state, debtClass, tonight);
  const place = choice?.schedule ?? dunning.schedule[debtClass] ?? NONE;
  const schedule = context.strategy.dunning.schedules[place];
  if (schedule === undefined) {
    // A rule keeps it from being dunned.
    if (choice !== null && choice.rule !== null) return;
    const outcome = choice?.isUnknown === true ? 'unknownTemplate' : 'missingRule';
    reportMissingRule(context, state, debtClass, LOG_OUTCOME[outcome]);
    return;
  }
  const level = levelReached(context, state, debtClass, schedule, tonight, state.day);
  if (level === 0) return;
  context.trace?.dunning.reached(context, state, debtClass, schedule, level, choice);
  reach(context, state, debtClass, schedule, place, level, choice);
}

/** The process of the schedule does the steps of the level; what stands between is told as jumped over. */
function reach(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  schedule: CompiledSchedule,
  place: number,
  level: number,
  choice: ScheduleChoice | null,
): void {
  const { dunning, processes } = state;
  const reached = schedule.levels[level - 1];
  if (reached === undefined) return;
  const from = dunning.level[debtClass] ?? 0;
  if (processes.isActive(debtClass)) continueDunning(context, state, debtClass, reached);
  else openDunning(context, state, debtClass, schedule, reached, choice?.isAssigned === true);
  const number = processes.number[debtClass] ?? 0;
  const day = state.day - context.firstDay;
  if (choice !== null) tellChoice(context, state, debtClass, choice);
  const debt = debtOfAgeMinor(context, state, debtClass, reached.minAgeDays, state.day);
  const { levelJumped, levelReached: kind } = LOG_KIND;
  for (const jumped of schedule.levels.slice(from, level - 1))
    context.recorder.event(day, number, levelJumped, jumped.place, LOG_OUTCOME.skipped, 0);
  context.recorder.event(day, number, kind, reached.place, LOG_OUTCOME.done, debt);
  dunning.reach(debtClass, place, level, state.day, number);
}

/** Which rule gave the schedule, or that the CRM did, and whether the rules would have given another one (decision 38). */
function tellChoice(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  choice: ScheduleChoice,
): void {
  const day = state.day - context.firstDay;
  const number = state.processes.number[debtClass] ?? 0;
  if (choice.isUnknown) reportMissingRule(context, state, debtClass, LOG_OUTCOME.unknownTemplate);
  const { rule, isAssigned, schedule } = choice;
  const isConflict = isAssigned && rule !== null && rule.schedule !== schedule;
  const outcome = isConflict
    ? LOG_OUTCOME.conflicts
    : isAssigned
      ? LOG_OUTCOME.assigned
      : LOG_OUTCOME.done;
  const { scheduleChosen } = LOG_KIND;
  const detail = isAssigned ? schedule : (rule?.place ?? 0);
  context.recorder.event(day, number, scheduleChosen, detail, outcome, 0);
}

/** Back to level 0: what is pending is cancelled, agencies give the debt back, and bars are lifted where the schedule says so. */
function restore(context: KernelContext, state: AccountState, debtClass: number): void {
  const { dunning } = state;
  const schedule = context.strategy.dunning.schedules[dunning.schedule[debtClass] ?? 0];
  const level = schedule?.levels[(dunning.level[debtClass] ?? 0) - 1];
  if (schedule === undefined || level === undefined) return;
  const debt = debtOfAgeMinor(context, state, debtClass, schedule.restoreAgeDays, state.day);
  context.trace?.dunning.restored(context, state, debtClass, schedule, level, debt);
  const number = dunning.process[debtClass] ?? 0;
  const day = state.day - context.firstDay;
  const { levelRestored } = LOG_KIND;
  context.recorder.event(day, number, levelRestored, level.place, LOG_OUTCOME.done, debt);
  dunning.restore(debtClass);
  if (isDunningProcess(context, state, debtClass))
    cancelProcess(context, state, debtClass, LOG_OUTCOME.done, debt);
  else recallReferrals(context, state, REFERRED_BY.collection, number);
  if (!schedule.liftBars) return;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    if (context.image.agreementClass[state.firstAgreement + agreement] !== debtClass) continue;
    if (state.services.isBarred(agreement))
      liftBar(context, state, agreement, number, schedule.chargeFee);
  }
}
