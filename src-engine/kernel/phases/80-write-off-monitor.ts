import type { WriteOffFacts } from '../../algorithms/write-off-criterion/contract.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { HOLD_BLOCK, NONE } from '../../model/portfolio.ts';
import type { CompiledWriteOffControl } from '../compile/compiled-write-off.ts';
import { agreementBalanceMinor } from '../facts/agreement-balance.ts';
import { isHeld, WHOLE_ACCOUNT } from '../facts/holds.ts';
import { isPostponed } from '../facts/review-due.ts';
import { dueWriteOffDay } from '../facts/write-off-event-day.ts';
import { isStopped, writeOffClassOf, writeOffReadyDay } from '../facts/write-off-ready.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { attemptToClose } from './81-write-off-attempts.ts';
import { closePaidAgreements } from './83-close-agreements.ts';
import { raiseToDo } from './effects/to-do.ts';

/**
 * Phase 80, write-off monitor (domain.md 3.14). Takes up stopped or reactivated agreements whose final bill is overdue by
 * the grace days of their control, on an account that is not postponed and without hold. Each is first tried to be closed; what still owes
 * gets one process for each write-off debt class, by the first criterion that is true. Agreements that become ready while
 * a process of their class runs wait for its end.
 */
export function writeOffMonitor(context: KernelContext, state: AccountState): void {
  const { writeOff } = context.strategy;
  closePaidAgreements(context, state);
  state.writeOffs.lookAgain = false;
  if (writeOff.controls.length === 0 || isPostponed(state, state.day)) return;
  if (isHeld(context, state, HOLD_BLOCK.WRITE_OFF, WHOLE_ACCOUNT, NONE, state.day)) return;
  for (let index = 0; index < writeOff.classes.length; index++) {
    if (!state.writeOffs.isActive(index) && someReady(context, state, index))
      judge(context, state, index);
  }
}

/** The control of the account's collection class, or null (a configuration error that validation reports). */
function writeOffControlFor(
  context: KernelFacts,
  state: AccountState,
  index: number,
): CompiledWriteOffControl | null {
  const { writeOff } = context.strategy;
  const cell = state.collectionClass * writeOff.classes.length + index;
  return writeOff.controls[writeOff.controlOf[cell] ?? NONE] ?? null;
}

/** Ready, not yet worked off, and with a balance that is not zero. */
function isReady(context: KernelFacts, state: AccountState, index: number, agreement: number) {
  if (state.writeOffs.done[agreement] === 1) return false;
  if (writeOffClassOf(context, state, agreement) !== index) return false;
  const grace = writeOffControlFor(context, state, index)?.graceDays ?? 0;
  if (writeOffReadyDay(context, state, agreement, grace) > state.day) return false;
  const debtClass = context.image.agreementClass[state.firstAgreement + agreement] ?? 0;
  if (isHeld(context, state, HOLD_BLOCK.WRITE_OFF, debtClass, agreement, state.day)) return false;
  return agreementBalanceMinor(state, agreement) !== 0;
}

function someReady(context: KernelFacts, state: AccountState, index: number): boolean {
  for (let agreement = 0; agreement < state.agreementCount; agreement++)
    if (isReady(context, state, index, agreement)) return true;
  return false;
}

function judge(context: KernelContext, state: AccountState, index: number): void {
  const control = writeOffControlFor(context, state, index);
  if (control === null) {
    reportMissingControl(context, state, index);
    return;
  }
  for (let agreement = 0; agreement < state.agreementCount; agreement++)
    if (isReady(context, state, index, agreement))
      attemptToClose(context, state, control, agreement);
  const facts = writeOffFacts(context, state, index);
  if (facts.amountMinor === 0) return;
  const criterion = control.criteria.find((candidate) => candidate.matches(facts)) ?? null;
  context.trace?.writeOff.judged(context, state, index, control, facts, criterion);
  if (criterion === null) return;
  const owing = owingAgreements(context, state, index);
  beginWriteOff(context, state, index, criterion.template, owing);
}

function writeOffFacts(context: KernelFacts, state: AccountState, index: number): WriteOffFacts {
  let amountMinor = 0;
  for (const agreement of owingAgreements(context, state, index))
    amountMinor += agreementBalanceMinor(state, agreement);
  const { customerClass, riskCategory } = context.image;
  return {
    amountMinor,
    customerClass: customerClass[state.account] ?? 0,
    riskCategory: riskCategory[state.account] ?? 0,
  };
}

/**
 * Writes a process over agreements that owe, with all of its events and their dates at once (domain.md 3.8); by the monitor
 * or by a person.
 */
export function beginWriteOff(
  context: KernelContext,
  state: AccountState,
  index: number,
  template: number,
  owing: readonly number[],
): void {
  const { writeOffs } = state;
  const { writeOff } = context.strategy;
  writeOffs.begin(index, template, state.day);
  let amountMinor = 0;
  for (const agreement of owing) {
    writeOffs.link(index, agreement);
    amountMinor += agreementBalanceMinor(state, agreement);
  }
  const events = writeOff.templates[template]?.events ?? [];
  for (const [place, event] of events.entries()) {
    const day = writeOff.calendar.eventDay(state.day, event.dayOffset);
    writeOffs.events.insert(index, day, event.sequence, place, event.type, state.day);
  }
  const day = state.day - context.firstDay;
  const number = writeOffs.number[index] ?? 0;
  const { writeOffStarted } = LOG_KIND;
  context.recorder.flow(METRIC_ROW.writeOffProcesses, day, 1);
  context.recorder.event(day, number, writeOffStarted, template, LOG_OUTCOME.done, amountMinor);
  context.trace?.writeOff.created(context, state, index);
}

/** Agreements of the class that are ready and owe. */
function owingAgreements(context: KernelFacts, state: AccountState, index: number): number[] {
  const owing: number[] = [];
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    if (!isReady(context, state, index, agreement)) continue;
    if (agreementBalanceMinor(state, agreement) > 0) owing.push(agreement);
  }
  return owing;
}

/** Debt in a cell without a control: an error row and a To Do, once for the class (decision 33). */
function reportMissingControl(context: KernelContext, state: AccountState, index: number): void {
  if (state.writeOffs.missingRule[index] === 1) return;
  state.writeOffs.missingRule[index] = 1;
  const day = state.day - context.firstDay;
  context.recorder.flow(METRIC_ROW.errors, day, 1);
  const { amountMinor } = writeOffFacts(context, state, index);
  context.recorder.event(day, 0, LOG_KIND.error, index, LOG_OUTCOME.missingControl, amountMinor);
  raiseToDo(context, state, 'missingRule', 0, index);
}

/** The next day on which write-off or an agency has something to do, FAR_DAY when none will come. */
export function nextWriteOffDay(context: KernelFacts, state: AccountState): number {
  const { writeOffs, referrals } = state;
  if (writeOffs.lookAgain) return state.day + 1;
  let next = referrals.nextDay();
  const postponed = state.postponeUntilDay;
  // Without controls the monitor takes nothing up, but a person can.
  const takes = context.strategy.writeOff.controls.length > 0 && !state.services.ordinary;
  const taking = takes ? state.agreementCount : 0;
  for (let agreement = 0; agreement < taking; agreement++) {
    if (!isStopped(state, agreement)) continue;
    const index = writeOffClassOf(context, state, agreement);
    if (index === NONE || writeOffs.isActive(index) || writeOffs.done[agreement] === 1) continue;
    const grace = writeOffControlFor(context, state, index)?.graceDays ?? 0;
    const ready = Math.max(writeOffReadyDay(context, state, agreement, grace), postponed);
    if (ready > state.day) next = Math.min(next, ready);
  }
  for (let index = 0; index < writeOffs.template.length && writeOffs.active > 0; index++) {
    const due = writeOffs.isActive(index) ? dueWriteOffDay(context, state, index) : FAR_DAY;
    // Due and still there: it waits for the end of a hold.
    if (due > state.day && due < next) next = due;
    // A failed step is tried every night.
    if (writeOffs.events.hasFailed(index)) return state.day + 1;
  }
  return next;
}
