import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { NONE } from '../../model/portfolio.ts';
import { agreementDebtMinor, thresholdDebtMinor } from '../facts/class-debt.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { SUPPLY } from '../state/service-state.ts';
import { FIELD_WORK, SEVERANCE_EVENT } from '../state/severance-state.ts';
import { STATUS } from '../state/transitions.ts';
import { beginReconnection } from './71-create-severance.ts';
import { raiseToDo } from './effects/to-do.ts';

/**
 * Phase 74, end of a severance before its time (domain.md 3.12). Called in real time when money is received or a credit
 * is posted: processes of credited classes whose debt up to the base date, after pay plans, is at or under the threshold
 * end at once, as do those whose template lets the agreement's own debt decide.
 */
export function cancelPaidSeverances(context: KernelContext, state: AccountState): void {
  if (state.severances.severing === 0) return;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    const debtClass = context.image.agreementClass[state.firstAgreement + agreement] ?? 0;
    if (state.processes.credited[debtClass] !== 1) continue;
    judgeSeverance(context, state, agreement, debtClass, LOG_OUTCOME.done);
  }
}

/** A pay plan was made: the cancel rules of the class run at once, as after a payment (domain.md 3.11, 3.12). */
export function cancelPlannedSeverances(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
): void {
  if (state.severances.severing === 0) return;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    if (context.image.agreementClass[state.firstAgreement + agreement] !== debtClass) continue;
    judgeSeverance(context, state, agreement, debtClass, LOG_OUTCOME.payPlan);
  }
}

/** The cancel rules of one process. A reconnection, or a template without auto-cancel, runs to its end. */
function judgeSeverance(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  debtClass: number,
  outcome: number,
): void {
  const { severances } = state;
  if (!severances.isSevering(agreement)) return;
  const template = context.strategy.severance.templates[severances.template[agreement] ?? 0];
  if (template === undefined || !template.autoCancel) return;
  const { baseDay, baseFromDay } = severances.baseOf(agreement);
  const rule = context.strategy.classes[debtClass] ?? null;
  if (rule !== null) {
    const debt = thresholdDebtMinor(context, state, debtClass, baseDay, baseFromDay);
    const cancelled = debt <= rule.severanceThresholdMinor;
    context.trace?.severanceJudged(context, state, agreement, null, debt, cancelled);
    if (cancelled) {
      cancelSeverance(context, state, agreement, outcome, debt);
      return;
    }
  }
  const own = template.agreementCancel;
  if (own === null) return;
  const debt = agreementDebtMinor(context, state, agreement, baseDay, baseFromDay);
  const cancelled = debt <= own.thresholdMinor;
  context.trace?.severanceJudged(context, state, agreement, own, debt, cancelled);
  if (cancelled) cancelSeverance(context, state, agreement, outcome, debt);
}

/**
 * Cancels the agreement's active process: by payment (LOG_OUTCOME.done), payPlan, cancelledByUser, protectedCustomer, or
 * noAgreementLeft when the agreement is stopped. Open events are cancelled with their field work; a crew that has its
 * orders leaves a To Do (TD-SPRO). A service that was cut and has not expired is reconnected.
 */
export function cancelSeverance(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  outcome: number,
  debtMinor: number,
): void {
  const { severances } = state;
  if (!severances.isActive(agreement)) return;
  const template = context.strategy.severance.templates[severances.template[agreement] ?? 0];
  const wasReconnecting = severances.reconnecting[agreement] === 1;
  context.trace?.severanceCancelled(context, state, agreement, outcome, debtMinor);
  cancelOpenEvents(context, state, agreement);
  const day = state.day - context.firstDay;
  const number = severances.number[agreement] ?? 0;
  const { severanceCancelled } = LOG_KIND;
  context.recorder.event(day, number, severanceCancelled, agreement, outcome, debtMinor);
  if (!wasReconnecting) state.processes.outcomes.spare(severances.startedBy[agreement] ?? 0);
  severances.end(agreement, state.day, STATUS.severance.cancelled);
  if (severances.needsFieldWorkToDo[agreement] === 1) {
    severances.needsFieldWorkToDo[agreement] = 0;
    raiseToDo(context, state, 'openFieldWork', 0, agreement);
  }
  const reconnect = template?.reconnect ?? NONE;
  if (wasReconnecting || reconnect === NONE) return;
  if (state.services.supply[agreement] !== SUPPLY.cut || !state.services.isActive(agreement))
    return;
  beginReconnection(context, state, agreement, reconnect, severances.baseOf(agreement));
}

function cancelOpenEvents(context: KernelContext, state: AccountState, agreement: number): void {
  const { severances } = state;
  const template = context.strategy.severance.templates[severances.template[agreement] ?? 0];
  const first = severances.first(agreement);
  const day = state.day - context.firstDay;
  const number = severances.number[agreement] ?? 0;
  const { fieldActivity } = LOG_KIND;
  for (let position = 0; position < (severances.eventCount[agreement] ?? 0); position++) {
    const row = first + position;
    if ((severances.status[row] ?? 0) > SEVERANCE_EVENT.awaitFieldWork) continue;
    severances.settle(row, SEVERANCE_EVENT.cancelled);
    if (severances.fieldWork[row] !== FIELD_WORK.pending) continue;
    severances.fieldWork[row] = FIELD_WORK.cancelled;
    const dispatched = (severances.dispatchDay[row] ?? 0) <= state.day;
    if (dispatched) severances.needsFieldWorkToDo[agreement] = 1;
    const outcome = dispatched ? LOG_OUTCOME.calledBack : LOG_OUTCOME.notSent;
    const sequence = template?.events[position]?.sequence ?? 0;
    context.recorder.event(day, number, fieldActivity, sequence, outcome, 0);
  }
}
