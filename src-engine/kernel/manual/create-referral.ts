import { HOLD_BLOCK, NONE } from '../../model/portfolio.ts';
import { isHeld } from '../facts/holds.ts';
import { countByHand, isForbiddenByHand } from '../phases/59-guardrails.ts';
import { chooseAgency, collectableMinor, refer } from '../phases/84-agency.ts';
import { REFERRED_BY } from '../state/referral-state.ts';
import type { CommandRule } from './command-rule.ts';
import { STEP_BY_HAND, subjectByHand } from './step-by-hand.ts';

/**
 * M10, the debt of one agreement given to an agency of the person's choice: what it owes and what was written off of it, as
 * far as no agency has it yet. It belongs to no process, so only a person, an event or its payment ends it.
 * Holds and guardrails judge it as they do the rules.
 */
export const createReferralCommand: CommandRule<'create-referral'> = {
  judge: (facts, state, { act: { agreement, agency } }, checks) => {
    const isOwn = agreement >= 0 && agreement < state.agreementCount;
    if (checks.refuse('unknown-agreement', !isOwn)) return;
    if (checks.refuse('nothing-owed', collectableMinor(state, agreement) === 0)) return;
    const atAgency = state.referrals.atAgency[agreement] ?? 0;
    if (checks.refuse('referral-exists', atAgency > 0)) return;
    if (checks.refuse('unknown-agency', chooseAgency(facts, state, agency) === NONE)) return;
    const debtClass = facts.image.agreementClass[state.firstAgreement + agreement] ?? 0;
    const { WRITE_OFF } = HOLD_BLOCK;
    const isOnHold = isHeld(facts, state, WRITE_OFF, debtClass, agreement, state.day);
    if (checks.refuse('on-hold', isOnHold)) return;
    const subject = subjectByHand(facts, state, agreement, 'write-off');
    checks.refuse('guardrail', isForbiddenByHand(facts, state, subject, STEP_BY_HAND.referral));
  },
  carryOut: (context, state, { act: { agreement, agency } }) => {
    const subject = subjectByHand(context, state, agreement, 'write-off');
    countByHand(context, state, subject, STEP_BY_HAND.referral);
    const chosen = chooseAgency(context, state, agency);
    refer(context, state, chosen, [agreement], REFERRED_BY.byHand, 0);
  },
};
