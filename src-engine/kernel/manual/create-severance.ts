import { HOLD_BLOCK } from '../../model/portfolio.ts';
import { isHeld } from '../facts/holds.ts';
import { isLifeSupported } from '../facts/severance-facts.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import { countByHand, isForbiddenByHand } from '../phases/59-guardrails.ts';
import { beginSeverance } from '../phases/71-create-severance.ts';
import type { CommandRule } from './command-rule.ts';
import { STEP_BY_HAND, subjectByHand } from './step-by-hand.ts';

function templateIndex(facts: KernelFacts, code: string): number {
  return facts.strategy.severance.templates.findIndex((template) => template.code === code);
}

/**
 * M10, a severance that a person starts: one agreement with service, no other severance on it, a template of their choice.
 * What is owed today decides when it may end. Life support, holds and guardrails refuse it, as they do the rules.
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
    const isOnHold = isHeld(facts, state, SEVERANCE, debtClass, agreement, state.day);
    if (checks.refuse('on-hold', isOnHold)) return;
    const subject = subjectByHand(facts, state, agreement, 'severance');
    checks.refuse('guardrail', isForbiddenByHand(facts, state, subject, STEP_BY_HAND.severance));
  },
  carryOut: (context, state, { act }) => {
    const subject = subjectByHand(context, state, act.agreement, 'severance');
    countByHand(context, state, subject, STEP_BY_HAND.severance);
    const base = { baseDay: state.day, baseFromDay: state.day };
    beginSeverance(context, state, act.agreement, templateIndex(context, act.template), base, 0);
  },
};
