import { STEP } from '../../model/step.ts';
import { stepsBefore } from '../facts/steps-before.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';

/**
 * Notes the steps that processes under way had done before the run, for windows, caps and spacing (docs/adr/0290). Letters, messages
 * and visits count as made, and calls with all their attempts, but reaching nobody: nothing says that they did.
 */
export function rememberPastSteps(context: KernelContext, state: AccountState): void {
  const past = Array.from(state.processes.template, (_, debtClass) =>
    state.processes.isActive(debtClass)
      ? stepsBefore(context, state, debtClass).map((step) => ({ ...step, debtClass }))
      : [],
  ).flat();
  past.sort((a, b) => a.day - b.day);
  for (const { day, debtClass, event } of past) {
    const isMade = event.callAttempts === 0 && (event.traits & STEP.contact) !== 0;
    state.steps.add(day, event.traits, debtClass, event.callAttempts, isMade, false);
  }
}
