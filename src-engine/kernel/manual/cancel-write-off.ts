import { LOG_OUTCOME } from '../../model/event-log.ts';
import { NONE } from '../../model/portfolio.ts';
import { writeOffClassOf } from '../facts/write-off-ready.ts';
import { cancelWriteOff } from '../phases/83-close-agreements.ts';
import type { CommandRule } from './command-rule.ts';

/** M10, the write-off process of an agreement ended with a reason; its pending events and referrals go with it. */
export const cancelWriteOffCommand: CommandRule<'cancel-write-off'> = {
  judge: (facts, state, { act: { agreement } }, checks) => {
    const isOwn = agreement >= 0 && agreement < state.agreementCount;
    if (checks.refuse('unknown-agreement', !isOwn)) return;
    const index = writeOffClassOf(facts, state, agreement);
    const isIn = index !== NONE && state.writeOffs.isLinked(index, agreement);
    checks.refuse('no-active-write-off', !isIn);
  },
  carryOut: (context, state, { act }) => {
    const index = writeOffClassOf(context, state, act.agreement);
    cancelWriteOff(context, state, index, LOG_OUTCOME.cancelledByUser);
  },
};
