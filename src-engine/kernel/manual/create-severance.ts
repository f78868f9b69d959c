import { HOLD_BLOCK } from '../../model/portfolio.ts';
import { isHeld } from '../facts/holds.ts';
import { isLifeSupported } from '../facts/severance-facts.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import { beginSeverance } from '../phases/71-create-severance.ts';
import type { CommandRule } from './command-rule.ts';

function templateIndex(facts: KernelFacts, code: string): number {
  return facts.strategy.severance.templates.findIndex((template) => template.code === code);
}

/**
 * M10, a severance that a person starts: one agreement with service, no other severance on it, a template of their choice.
 * What is owed today decides when it may end. Life support and holds refuse it, as they do the rules.
 */
export const createSeveranceCommand: CommandRule<'create-severance'> = {
  judge: (facts, state, { act }, checks) => {
    const { agreement } = act;
    const isOwn = agreement >= 0 && agreement < state.agreementCount;
    if (checks.refuse('unknown-agreement', !isOwn)) return;
    if (checks.refuse('no-service', !state.services.isActive(agreement))) return;
    if (checks.refuse('severance-exists', state.severances.isActive(agreement))) return;
    if (checks.refuse('unknown-template', templateIndex(facts, act.template) < 0)) return;
    if (checks.refuse('life-support', isLifeSupported(facts, state, agreement))) return;
    const debtClass = facts.image.agreementClass[state.firstAgreement + agreement] ?? 0;
    const { SEVERANCE } = HOLD_BLOCK;
    checks.refuse('on-hold', isHeld(facts, state, SEVERANCE, debtClass, agreement, state.day));
  },
  carryOut: (context, state, { act }) => {
    const base = { baseDay: state.day, baseFromDay: state.day };
    beginSeverance(context, state, act.agreement, templateIndex(context, act.template), base, 0);
  },
};
