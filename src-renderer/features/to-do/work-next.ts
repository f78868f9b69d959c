import type { ToDoQuery } from '../../../src-engine/protocol/to-do-methods.ts';
import { callEngine } from '../../engine-client/client.ts';
import { go } from '../../stores/navigation-store.ts';
import { showFailure, showToast } from '../../stores/toast-store.ts';
import { focusScreenTitle } from '../../ui/focus-screen-title.ts';
import { entryParams, paramsOfQuery } from './to-do-address.ts';

/**
 * Opens the account of the entry at a position of the list, or of the first one when the list ends before it; the list
 * itself when it is empty. Says which entry it is: the page changes under the reader.
 */
export async function workNext(query: ToDoQuery, index: number): Promise<void> {
  const at = await callEngine('toDoPage', { query, offset: index, limit: 1 });
  if (!at.ok) {
    showFailure(at.error);
    return;
  }
  const { day, total, rows } = at.value;
  const [row] = rows;
  if (row !== undefined) {
    go('accounts', entryParams(row, index, query, day));
    showToast('plain', `To Do: ${row.title}, account ${row.accountId}.`);
    focusScreenTitle();
    return;
  }
  if (total > 0 && index > 0) {
    await workNext(query, 0);
    return;
  }
  go('to-do', paramsOfQuery({ ...query, day }));
  showToast('good', 'No entry of this list is left.');
  focusScreenTitle();
}
