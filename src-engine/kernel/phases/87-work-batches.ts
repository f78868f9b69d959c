import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { toDoDetail } from '../../model/to-do-detail.ts';
import { routingCell, SUPPRESSED, toDoRole, toDoType } from '../facts/to-do-role.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';

/**
 * Phase 87, To Do batches and letter extract (domain.md 4.3: TD-CEVT, TD-SPRO, LTEX-COL; step 2.6). Turns the requests
 * of the day into entries with their type and role, leaves out those that an override by message suppresses, and the letters of the day into print records.
 */
export function workBatches(context: KernelContext, state: AccountState): void {
  if (state.work.requests > 0) enterToDos(context, state);
  if (state.letters.count > 0) extractLetters(context, state);
}

function enterToDos(context: KernelContext, state: AccountState): void {
  const { work } = state;
  const rules = context.strategy.work;
  const cell = routingCell(context, state.account);
  const day = state.day - context.firstDay;
  for (let row = 0; row < work.requests; row++) {
    const asked = work.requestType[row] ?? 0;
    const message = work.requestMessage[row] ?? 0;
    const type = toDoType(rules, asked, message);
    const process = work.requestProcess[row] ?? 0;
    if (type === SUPPRESSED) {
      const detail = toDoDetail(asked, 0);
      context.recorder.event(day, process, LOG_KIND.toDoSuppressed, detail, LOG_OUTCOME.done, 0);
      continue;
    }
    const role = toDoRole(rules, asked, message, cell, work.requestRole[row] ?? 0);
    work.enter(state.day, type, role, process, work.requestKey[row] ?? 0);
    context.recorder.flow(METRIC_ROW.toDos, day, 1);
    const detail = toDoDetail(type, role);
    context.recorder.event(day, process, LOG_KIND.toDoCreated, detail, LOG_OUTCOME.done, 0);
  }
  work.requests = 0;
}

function extractLetters(context: KernelContext, state: AccountState): void {
  const { letters } = state;
  const day = state.day - context.firstDay;
  for (let row = 0; row < letters.count; row++) {
    context.letters?.extracted(context, state, row);
    context.recorder.event(
      day,
      letters.process[row] ?? 0,
      LOG_KIND.letterExtracted,
      letters.letter[row] ?? 0,
      LOG_OUTCOME.done,
      letters.amountMinor[row] ?? 0,
    );
  }
  letters.count = 0;
}
