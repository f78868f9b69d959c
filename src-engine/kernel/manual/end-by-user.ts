import { LOG_OUTCOME } from '../../model/event-log.ts';
import type { KernelContext } from '../kernel-context.ts';
import { cancelProcess } from '../phases/45-process-monitor.ts';
import type { AccountState } from '../state/account-state.ts';

/** The person's change left nothing to do: the process is cancelled by the user, not complete (domain.md 3.17, M5, M7). */
export function endByUser(context: KernelContext, state: AccountState, debtClass: number): void {
  cancelProcess(context, state, debtClass, LOG_OUTCOME.cancelledByUser, 0);
}
