import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import type { CompiledSeveranceCriterion } from '../compile/compiled-severance.ts';
import { agreementDebtMinor } from '../facts/class-debt.ts';
import { isLifeSupported, severanceFacts } from '../facts/severance-facts.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { type DebtBase, SEVERANCE_EVENT } from '../state/severance-state.ts';
import { raiseToDo } from './effects/to-do.ts';

/**
 * Phase 71, creation of a severance process (domain.md 3.12; steps 1.8.7.3 and 1.8.7.4). The agreement type's criteria
 * by priority choose the template. None true is an error for a person to look at (decision 20). An agreement on life
 * support gets only a ladder that was chosen because of it; even there service is never taken away (phase 73). Returns
 * a LOG_OUTCOME: done, protectedCustomer or missingRule.
 */
export function createSeverance(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  base: DebtBase,
  startedBy: number,
): number {
  const type = context.image.agreementType[state.firstAgreement + agreement] ?? 0;
  const rule = context.strategy.severance.agreementTypes[type] ?? null;
  const facts = severanceFacts(context, state, agreement);
  const criterion = rule?.criteria.find((row) => row.matches(facts)) ?? null;
  const outcome = judge(context, state, agreement, criterion);
  context.trace?.severanceChosen(context, state, agreement, rule, facts, criterion, outcome);
  if (criterion === null) reportNoTemplate(context, state, agreement);
  else if (outcome === LOG_OUTCOME.done)
    beginSeverance(context, state, agreement, criterion.template, base, startedBy);
  return outcome;
}

function judge(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  criterion: CompiledSeveranceCriterion | null,
): number {
  if (criterion === null) return LOG_OUTCOME.missingRule;
  return isLifeSupported(context, state, agreement) && !criterion.readsLifeSupport
    ? LOG_OUTCOME.protectedCustomer
    : LOG_OUTCOME.done;
}

function reportNoTemplate(context: KernelContext, state: AccountState, agreement: number): void {
  const day = state.day - context.firstDay;
  const debt = agreementDebtMinor(context, state, agreement, state.day);
  context.recorder.flow(METRIC_ROW.errors, day, 1);
  context.recorder.event(day, 0, LOG_KIND.error, agreement, LOG_OUTCOME.missingRule, debt);
  raiseToDo(context, state, 'missingRule', 0, agreement);
}

/** Starts the process with a template, whoever chose it. */
export function beginSeverance(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  template: number,
  base: DebtBase,
  startedBy: number,
): void {
  begin(context, state, agreement, template, base, false, startedBy);
  state.severanceCount++;
  state.processes.outcomes.sever(startedBy);
  const day = state.day - context.firstDay;
  const debt = agreementDebtMinor(context, state, agreement, state.day);
  const number = state.severances.number[agreement] ?? 0;
  const { severanceStarted } = LOG_KIND;
  context.recorder.flow(METRIC_ROW.severances, day, 1);
  context.recorder.event(day, number, severanceStarted, agreement, LOG_OUTCOME.done, debt);
  tellTemplate(context, state, agreement);
}

/** Steps are logged by their number alone: whose they are is logged once. */
function tellTemplate(context: KernelContext, state: AccountState, agreement: number): void {
  const day = state.day - context.firstDay;
  const number = state.severances.number[agreement] ?? 0;
  const template = state.severances.template[agreement] ?? 0;
  const { severanceTemplate } = LOG_KIND;
  context.recorder.event(day, number, severanceTemplate, template, LOG_OUTCOME.done, 0);
}

/** Starts the reconnection of a service that was cut and is paid before it expired (domain.md 3.12). */
export function beginReconnection(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  template: number,
  base: DebtBase,
): void {
  begin(context, state, agreement, template, base, true, 0);
  context.trace?.reconnectStarted(context, state, agreement);
  const day = state.day - context.firstDay;
  const number = state.severances.number[agreement] ?? 0;
  const { reconnectStarted } = LOG_KIND;
  context.recorder.event(day, number, reconnectStarted, agreement, LOG_OUTCOME.done, 0);
  tellTemplate(context, state, agreement);
}

function begin(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  template: number,
  base: DebtBase,
  reconnecting: boolean,
  startedBy: number,
): void {
  const events = context.strategy.severance.templates[template]?.events ?? [];
  state.severances.begin(
    agreement,
    template,
    events.length,
    state.day,
    base,
    reconnecting,
    startedBy,
  );
  dateReadyEvents(context, state, agreement);
}

/** Gives every event a date whose predecessors have all become complete, counted from today (domain.md 3.12). */
export function dateReadyEvents(
  context: KernelContext,
  state: AccountState,
  agreement: number,
): void {
  const { severance } = context.strategy;
  const { severances } = state;
  const events = severance.templates[severances.template[agreement] ?? 0]?.events ?? [];
  const first = severances.first(agreement);
  for (let position = 0; position < events.length; position++) {
    const event = events[position];
    if (event === undefined || severances.triggerDay[first + position] !== FAR_DAY) continue;
    const isReady = event.dependsOn.every(
      (before) => severances.status[first + before] === SEVERANCE_EVENT.complete,
    );
    if (!isReady) continue;
    severances.datedDay[first + position] = state.day;
    severances.triggerDay[first + position] = severance.calendar.eventDay(
      state.day,
      event.dayOffset,
    );
  }
}
