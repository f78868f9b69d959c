import { LOG_KIND, LOG_OUTCOME } from '../../model/run.ts';
import { toDoDetail } from '../../model/to-do-detail.ts';
import { toDoRole } from '../facts/to-do-role.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';

/**
 * Phase 87, To Do batches and letter extract (domain.md 4.3: TD-CEVT, TD-SPRO, LTEX-COL; step 2.6). Turns the requests
 * of the day into entries with their role, and the letters of the day into print records.
 */
export function workBatches(context: KernelContext, state: AccountState): void {
  if (state.work.requests > 0) enterToDos(context, state);
  if (state.letters.count > 0) extractLetters(context, state);
}

function enterToDos(context: KernelContext, state: AccountState): void {
  const { work } = state;
  const division = context.image.division[state.account] ?? 0;
  const day = state.day - context.firstDay;
  for (let row = 0; row < work.requests; row++) {
    const type = work.requestType[row] ?? 0;
    const process = work.requestProcess[row] ?? 0;
    const role = toDoRole(context.strategy.work, type, division, work.requestRole[row] ?? 0);
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
