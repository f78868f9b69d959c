import { LOG_KIND, LOG_OUTCOME } from '../../../model/event-log.ts';
import type { CompiledEvent } from '../../compile/compiled-step.ts';
import { agreementBalanceMinor } from '../../facts/agreement-balance.ts';
import { isStopped } from '../../facts/write-off-ready.ts';
import type { KernelContext } from '../../kernel-context.ts';
import type { AccountState } from '../../state/account-state.ts';
import { chargeStep } from '../../state/charge.ts';
import { METRIC_ROW } from '../../state/recorder.ts';
import { postAgreementCredit } from '../32-post-credit.ts';
import { closeAgreement } from '../83-close-agreements.ts';
import { followReferrals } from '../84-agency.ts';
import type { EventSubject } from '../event-subject.ts';
import { subjectAgreements } from './referral.ts';

/**
 * Writes off what the agreements of the process owe: a credit adjustment, no cash (domain.md 3.14). They close but stay
 * in the process, whose later events run; what an agency still has of them goes on (simulation.md 1.7).
 */
export function writeOffDebt(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
): number {
  const day = state.day - context.firstDay;
  const { writtenOffMinor, writtenOffDay } = state.writeOffs;
  let total = 0;
  for (const agreement of subjectAgreements(context, state, subject)) {
    const owed = agreementBalanceMinor(state, agreement);
    if (owed <= 0 || !isStopped(state, agreement)) continue;
    postAgreementCredit(context, state, agreement, owed);
    writtenOffMinor[agreement] = (writtenOffMinor[agreement] ?? 0) + owed;
    writtenOffDay[agreement] = state.day;
    const { writtenOff } = LOG_KIND;
    const number = subject.processNumber;
    context.recorder.event(day, number, writtenOff, agreement, LOG_OUTCOME.done, owed);
    closeAgreement(context, state, agreement);
    total += owed;
  }
  if (total === 0) return LOG_OUTCOME.nothingToWriteOff;
  state.writeOffs.any = true;
  state.netLossMinor += total;
  context.recorder.flow(METRIC_ROW.writtenOffMinor, day, total);
  chargeStep(context, state, event);
  followReferrals(context, state);
  return LOG_OUTCOME.done;
}
