import type { ToDoPage } from '../../../src-engine/protocol/to-do-methods.ts';
import { callEngine } from '../../engine-client/client.ts';
import { queryOfParams } from './to-do-address.ts';

/** Day and number of the entries that the list of a run shows when it is opened; null where it cannot be read. */
export async function countOpenEntries(
  runId: number,
  signal: AbortSignal,
): Promise<Pick<ToDoPage, 'day' | 'total'> | null> {
  const query = queryOfParams({}, runId, 1);
  const answer = await callEngine('toDoPage', { query, offset: 0, limit: 1 }, { signal });
  return answer.ok ? answer.value : null;
}
