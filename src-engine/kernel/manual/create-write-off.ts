import { HOLD_BLOCK, NONE } from '../../model/portfolio.ts';
import { agreementBalanceMinor } from '../facts/agreement-balance.ts';
import { isHeld } from '../facts/holds.ts';
import { isStopped, writeOffClassOf } from '../facts/write-off-ready.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import { countByHand, isForbiddenByHand } from '../phases/59-guardrails.ts';
import { beginWriteOff } from '../phases/80-write-off-monitor.ts';
import type { CommandRule } from './command-rule.ts';
import { STEP_BY_HAND, subjectByHand } from './step-by-hand.ts';

function templateIndex(facts: KernelFacts, code: string): number {
  return facts.strategy.writeOff.templates.findIndex((template) => template.code === code);
}

/**
 * M10, a write-off process that a person starts on one agreement: stopped and final billed as for the monitor, but without
 * its grace days, attempts and criteria; the template is the person's choice. Holds and guardrails judge it as they do the rules.
 */
export const createWriteOffCommand: CommandRule<'create-write-off'> = {
  judge: (facts, state, { act }, checks) => {
    const { agreement } = act;
    const isOwn = agreement >= 0 && agreement < state.agreementCount;
    if (checks.refuse('unknown-agreement', !isOwn)) return;
    if (checks.refuse('not-stopped', !isStopped(state, agreement))) return;
    const due = state.services.finalDueDay[agreement] ?? FAR_DAY;
    if (checks.refuse('not-final-billed', due >= FAR_DAY)) return;
    const index = writeOffClassOf(facts, state, agreement);
    if (checks.refuse('never-written-off', index === NONE)) return;
    if (checks.refuse('nothing-owed', agreementBalanceMinor(state, agreement) <= 0)) return;
    if (checks.refuse('write-off-exists', state.writeOffs.isActive(index))) return;
    if (checks.refuse('unknown-template', templateIndex(facts, act.template) < 0)) return;
    const debtClass = facts.image.agreementClass[state.firstAgreement + agreement] ?? 0;
    const { WRITE_OFF } = HOLD_BLOCK;
    const isOnHold = isHeld(facts, state, WRITE_OFF, debtClass, agreement, state.day);
    if (checks.refuse('on-hold', isOnHold)) return;
    const subject = subjectByHand(facts, state, agreement, 'write-off');
    checks.refuse('guardrail', isForbiddenByHand(facts, state, subject, STEP_BY_HAND.writeOff));
  },
  carryOut: (context, state, { act }) => {
    const subject = subjectByHand(context, state, act.agreement, 'write-off');
    countByHand(context, state, subject, STEP_BY_HAND.writeOff);
    const index = writeOffClassOf(context, state, act.agreement);
    const template = templateIndex(context, act.template);
    beginWriteOff(context, state, index, template, [act.agreement]);
  },
};
