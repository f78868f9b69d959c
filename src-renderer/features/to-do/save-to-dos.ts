import type { ToDoQuery } from '../../../src-engine/protocol/to-do-methods.ts';
import { callEngine } from '../../engine-client/client.ts';
import { host } from '../../host/index.ts';
import { showFailure, showToast } from '../../stores/toast-store.ts';

/** Writes every entry of a list, in its order, as CSV. */
export async function saveToDos(query: ToDoQuery): Promise<void> {
  const answer = await callEngine('toDoCsv', query);
  if (!answer.ok) {
    showFailure(answer.error);
    return;
  }
  const saved = await host.saveFile({
    kind: 'table',
    suggestedName: answer.value.fileName,
    bytes: new TextEncoder().encode(answer.value.csv),
    target: null,
    overwriteChanged: false,
  });
  if (!saved.ok) showFailure(saved.error);
  else if (saved.value !== null) showToast('good', `Saved ${saved.value.name}.`);
}
