import { at } from '../base/assert.ts';
import type { KernelFacts } from '../kernel/kernel-facts.ts';
import type { AccountState } from '../kernel/state/account-state.ts';
import { LOG_OUTCOME } from '../model/event-log.ts';
import { outcomeWords } from './outcome-words.ts';

/** Code of the template that the class's new process has, and who chose it when it was not the criteria row alone. */
export function chosenTemplate(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
): string {
  const { processes } = state;
  const { templates } = context.strategy;
  const { code } = at(templates, processes.template[debtClass] ?? 0);
  const variant = processes.variant[debtClass] ?? LOG_OUTCOME.done;
  if (variant === LOG_OUTCOME.done) return code;
  if (variant !== LOG_OUTCOME.assigned) return `${code} (live test: ${outcomeWords(variant)})`;
  const ofRow = at(templates, processes.champion[debtClass] ?? 0).code;
  return `${code} (${outcomeWords(variant)}; the row has ${ofRow})`;
}
