import { LOG_OUTCOME } from '../../model/event-log.ts';
import { cancelSeverance } from '../phases/74-cancel-severance.ts';
import type { CommandRule } from './command-rule.ts';

/** M10, a severance or reconnection ended with a reason; a service that was cut and has not expired is reconnected. */
export const cancelSeveranceCommand: CommandRule<'cancel-severance'> = {
  judge: (_facts, state, { act }, checks) => {
    const isOwn = act.agreement >= 0 && act.agreement < state.agreementCount;
    if (checks.refuse('unknown-agreement', !isOwn)) return;
    checks.refuse('no-active-severance', !state.severances.isActive(act.agreement));
  },
  carryOut: (context, state, { act }) => {
    cancelSeverance(context, state, act.agreement, LOG_OUTCOME.cancelledByUser, 0);
  },
};
