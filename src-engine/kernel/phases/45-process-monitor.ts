import { LOG_KIND, LOG_OUTCOME } from '../../model/run.ts';
import { overriddenDebtMinor } from '../facts/class-debt.ts';
import type { KernelContext } from '../kernel-context.ts';
import { type AccountState, NO_PROCESS } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';

/**
 * Phase 45, collection process monitor (domain.md 3.11). Looks at classes that received a credit since it last ran;
 * writes cancelled processes. The debt judged is that of the whole class up to the process's base date, after pay
 * plans; at or under the threshold the process is cancelled (decisions 2 and 24).
 */
export function processMonitor(context: KernelContext, state: AccountState): void {
  for (let debtClass = 0; debtClass < state.template.length; debtClass++) {
    if (state.credited[debtClass] !== 1) continue;
    state.credited[debtClass] = 0;
    const rule = context.strategy.classes[debtClass] ?? null;
    if (rule === null) continue;
    if (state.severanceActive > 0) cancelSeverance(context, state, debtClass, rule.thresholdMinor);
    if (state.template[debtClass] === NO_PROCESS) continue;
    const debt = overriddenDebtMinor(
      context,
      state,
      debtClass,
      state.processBaseDay[debtClass] ?? 0,
      state.day,
    );
    const cancelled = debt <= rule.thresholdMinor;
    context.trace?.monitored(context, state, debtClass, debt, cancelled);
    if (cancelled) cancelProcess(context, state, debtClass, debt);
  }
}

/** Pending events are dropped with the process; completed ones are history. */
function cancelProcess(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  debtMinor: number,
): void {
  const day = state.day - context.firstDay;
  context.recorder.flow(METRIC_ROW.processesCancelled, day, 1);
  context.recorder.event(
    day,
    state.processNumber[debtClass] ?? 0,
    LOG_KIND.processCancelled,
    state.template[debtClass] ?? 0,
    LOG_OUTCOME.done,
    debtMinor,
  );
  state.template[debtClass] = NO_PROCESS;
  state.eventCount[debtClass] = 0;
  // What is left waits for the next normal review (decision 9).
  state.nextReviewDay[debtClass] = Math.max(state.nextReviewDay[debtClass] ?? 0, state.day);
}

/** Severance of paid agreements ends at once (DC SEV CAN, the class's own threshold; domain.md 3.12). */
function cancelSeverance(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  thresholdMinor: number,
): void {
  const { image, recorder } = context;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    if (state.severance[agreement] !== 1) continue;
    if (image.agreementClass[state.firstAgreement + agreement] !== debtClass) continue;
    const base = state.severanceBaseDay[agreement] ?? 0;
    const debt = overriddenDebtMinor(context, state, debtClass, base, state.day);
    if (debt > thresholdMinor) continue;
    context.trace?.severanceCancelled(context, state, debtClass, debt);
    state.severance[agreement] = 0;
    state.severanceActive--;
    const day = state.day - context.firstDay;
    recorder.event(day, 0, LOG_KIND.severanceCancelled, agreement, LOG_OUTCOME.done, debt);
  }
}
