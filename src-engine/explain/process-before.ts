import { at } from '../base/assert.ts';
import { stepsBefore } from '../kernel/facts/steps-before.ts';
import type { KernelFacts } from '../kernel/kernel-facts.ts';
import type { AccountState } from '../kernel/state/account-state.ts';
import type { ProcessBefore } from '../model/explanation.ts';

/** What a process that goes on had done before the first day; days count from that, and are negative. */
export function processBefore(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  debtClassCode: string,
): ProcessBefore {
  const { processes } = state;
  const { firstDay } = context;
  return {
    debtClass: debtClassCode,
    template: at(context.strategy.templates, processes.template[debtClass] ?? 0).code,
    startDay: (processes.startDay[debtClass] ?? firstDay) - firstDay,
    steps: stepsBefore(context, state, debtClass)
      .map(({ day, event }) => ({
        day: day - firstDay,
        sequence: event.sequence,
        title: event.title,
        eventKind: event.algorithm,
      }))
      .sort((a, b) => a.day - b.day || a.sequence - b.sequence),
  };
}
