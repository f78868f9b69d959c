import { recallAgreements } from '../phases/84-agency.ts';
import type { CommandRule } from './command-rule.ts';

/** M10, the debt of an agreement taken back from its agency with a reason, with all that its referral covers. */
export const cancelReferralCommand: CommandRule<'cancel-referral'> = {
  judge: (_facts, state, { act: { agreement } }, checks) => {
    const isOwn = agreement >= 0 && agreement < state.agreementCount;
    if (checks.refuse('unknown-agreement', !isOwn)) return;
    checks.refuse('not-referred', (state.referrals.atAgency[agreement] ?? 0) === 0);
  },
  carryOut: (context, state, { act }) => {
    recallAgreements(context, state, [act.agreement]);
  },
};
