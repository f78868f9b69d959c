import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { HOLD_REASON, HOLD_SCOPE, NONE } from '../../model/portfolio.ts';
import { classDebtMinor } from '../facts/class-debt.ts';
import { isOfBefore } from '../facts/disputes.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { cancelProcess } from './45-process-monitor.ts';
import { cancelSeverance } from './74-cancel-severance.ts';
import { raiseToDo } from './effects/to-do.ts';

/**
 * Phase 12, holds (domain.md 5.3). Tells which holds begin and end today. One that is over brings a review tonight; a
 * death or an insolvency ends the processes in its scope and asks a person to take over. What holds block, move, pause
 * and set apart is not written here: everybody reads it from the holds (facts/holds.ts, facts/disputes.ts).
 */
export function holdMonitor(context: KernelContext, state: AccountState): void {
  const { holds } = state;
  for (let hold = 0; hold < holds.count; hold++) {
    if (holds.fromDay[hold] === state.day && holds.begun[hold] === 0)
      beginHold(context, state, hold, endingDebts(context, state, holds.reason[hold] ?? 0));
    if ((holds.toDay[hold] ?? 0) + 1 === state.day) endHold(context, state, hold);
  }
}

/**
 * What happens once, on the day a hold begins or is entered. Processes that end with it end with `debts`, those before an
 * entered hold: it pauses ages and sets debt apart as soon as it is there.
 */
export function beginHold(
  context: KernelContext,
  state: AccountState,
  hold: number,
  debts: readonly number[],
): void {
  const { holds } = state;
  holds.begun[hold] = 1;
  tellHold(context, state, hold, LOG_KIND.holdBegan);
  if (!endsCollection(holds.reason[hold] ?? 0)) return;
  endProcesses(context, state, hold, debts);
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    const debtClass = context.image.agreementClass[state.firstAgreement + agreement] ?? 0;
    if (!state.severances.isSevering(agreement) || !isInScope(context, state, hold, debtClass))
      continue;
    if (holds.scope[hold] === HOLD_SCOPE.AGREEMENT && holds.target[hold] !== agreement) continue;
    cancelSeverance(context, state, agreement, LOG_OUTCOME.held, 0);
  }
  askPerson(context, state, hold);
}

function endsCollection(reason: number): boolean {
  return reason === HOLD_REASON.DECEASED || reason === HOLD_REASON.BANKRUPTCY;
}

/** What each process collects that a hold of this reason may end, by debt class; empty for holds that end none. */
export function endingDebts(
  context: KernelContext,
  state: AccountState,
  reason: number,
): readonly number[] {
  const { processes } = state;
  if (!endsCollection(reason)) return [];
  return Array.from(processes.template, (_, debtClass) =>
    processes.isActive(debtClass)
      ? classDebtMinor(context, state, debtClass, processes.baseDay[debtClass] ?? 0)
      : 0,
  );
}

function endProcesses(
  context: KernelContext,
  state: AccountState,
  hold: number,
  debts: readonly number[],
): void {
  for (let debtClass = 0; debtClass < state.processes.template.length; debtClass++) {
    if (!state.processes.isActive(debtClass) || !isInScope(context, state, hold, debtClass))
      continue;
    context.trace?.cancelledByHold(context, state, debtClass, hold);
    cancelProcess(context, state, debtClass, LOG_OUTCOME.held, debts[debtClass] ?? 0);
  }
}

function endHold(context: KernelContext, state: AccountState, hold: number): void {
  tellHold(context, state, hold, LOG_KIND.holdEnded);
  state.reviews.add(state.day);
}

/** The estate, or the trustee, is worked by hand. */
function askPerson(context: KernelContext, state: AccountState, hold: number): void {
  raiseToDo(context, state, 'failedEvent', 0, state.holds.reason[hold] ?? 0, 'HOLD');
}

function isInScope(
  context: KernelContext,
  state: AccountState,
  hold: number,
  debtClass: number,
): boolean {
  const { holds, services } = state;
  const target = holds.target[hold] ?? NONE;
  if (holds.scope[hold] === HOLD_SCOPE.ACCOUNT) return true;
  if (holds.scope[hold] === HOLD_SCOPE.DEBT_CLASS) return target === debtClass;
  if (holds.scope[hold] !== HOLD_SCOPE.AGREEMENT || target >= services.status.length) return false;
  return context.image.agreementClass[state.firstAgreement + target] === debtClass;
}

/** What the hold is about: the disputed amount, what an insolvency sets apart; 0 for the others. */
function amountMinor(state: AccountState, hold: number): number {
  const { holds, items } = state;
  if (holds.reason[hold] !== HOLD_REASON.BANKRUPTCY)
    return Math.max(0, holds.amountMinor[hold] ?? 0);
  let apart = 0;
  for (let item = 0; item < items.count; item++)
    if (isOfBefore(state, hold, item)) apart += items.pooledMinor[item] ?? 0;
  return apart;
}

/** A row of the log: a hold begins or ends. */
function tellHold(context: KernelContext, state: AccountState, hold: number, kind: number): void {
  const { holds } = state;
  if (holds.quiet[hold] === 1) return;
  const amount = amountMinor(state, hold);
  const day = state.day - context.firstDay;
  context.recorder.event(day, 0, kind, holds.reason[hold] ?? 0, LOG_OUTCOME.held, amount);
}
