import { NONE } from '../../model/portfolio.ts';
import { classDebtMinor, thresholdDebtMinor } from '../facts/class-debt.ts';
import { controlFor } from '../facts/condition-facts.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import { createProcessByHand } from '../phases/55-create-process.ts';
import type { AccountState } from '../state/account-state.ts';
import type { CommandRule } from './command-rule.ts';
import { judgeAgreement } from './judge-agreement.ts';

function templateIndex(facts: KernelFacts, code: string): number {
  return facts.strategy.source.processTemplates.findIndex((template) => template.code === code);
}

/** Whether the cancel rule of the class would end the new process at its first look. */
function wouldBeCancelled(
  facts: KernelFacts,
  state: AccountState,
  debtClass: number,
  baseDay: number,
): boolean {
  const rule = facts.strategy.classes[debtClass] ?? null;
  if (rule === null) return classDebtMinor(facts, state, debtClass, state.day) === 0;
  return thresholdDebtMinor(facts, state, debtClass, baseDay, state.day) <= rule.thresholdMinor;
}

/** M1, a process that a person creates (steps 3.0 and 3.1): their template, base date and agreements; no live test. */
export const createProcessCommand: CommandRule<'create-process'> = {
  judge: (facts, state, { act, debtClass }, checks) => {
    if (checks.refuse('unknown-debt-class', debtClass === NONE)) return;
    if (checks.refuse('no-control', controlFor(facts, state, debtClass) === null)) return;
    if (checks.refuse('process-exists', state.processes.isActive(debtClass))) return;
    if (checks.refuse('unknown-template', templateIndex(facts, act.template) < 0)) return;
    if (checks.refuse('base-date-in-future', act.daysInArrears < 0)) return;
    if (checks.refuse('no-agreement', act.agreements.length === 0)) return;
    for (const agreement of act.agreements)
      if (judgeAgreement(facts, state, debtClass, agreement, checks)) return;
    const baseDay = state.day - act.daysInArrears;
    checks.warn('cancelled-at-once', wouldBeCancelled(facts, state, debtClass, baseDay));
  },
  carryOut: (context, state, { act, debtClass }) => {
    const template = templateIndex(context, act.template);
    const baseDay = state.day - act.daysInArrears;
    createProcessByHand(context, state, debtClass, template, baseDay, act.agreements);
  },
};
