import { NONE } from '../../model/portfolio.ts';
import { endPlansByHand, plansToCancel } from '../phases/effects/cancel-pay-plan.ts';
import type { CommandRule } from './command-rule.ts';

/** M10, every active pay plan of the class cancelled. The debt is reviewed tonight: nothing covers it any more. */
export const cancelPayPlansCommand: CommandRule<'cancel-pay-plans'> = {
  judge: (_facts, state, { debtClass }, checks) => {
    if (checks.refuse('unknown-debt-class', debtClass === NONE)) return;
    checks.refuse('no-active-plan', plansToCancel(state, debtClass, false).length === 0);
  },
  carryOut: (context, state, { debtClass }) => {
    endPlansByHand(context, state, debtClass);
    state.reviews.add(state.day);
  },
};
