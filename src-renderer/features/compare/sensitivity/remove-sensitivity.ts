import { callEngine } from '../../../engine-client/client.ts';
import { refreshDocument } from '../../../stores/document-state.ts';
import { ask } from '../../../stores/question-store.ts';
import { showFailure, showToast } from '../../../stores/toast-store.ts';

/** Takes a kept sensitivity out of the document after asking: that cannot be undone (ux 4.5). */
export async function removeSensitivity(sensitivityId: number): Promise<void> {
  const answer = await ask({
    title: `Remove result ${sensitivityId}?`,
    body: 'The tornado and the ledger of this result leave the document. The run stays.',
    choices: [
      { id: 'keep', label: 'Keep result', tone: 'plain' },
      { id: 'remove', label: `Remove result ${sensitivityId}`, tone: 'danger' },
    ],
    cancelId: 'keep',
  });
  if (answer !== 'remove') return;
  const removed = await callEngine('removeSensitivity', { sensitivityId });
  if (!removed.ok) {
    showFailure(removed.error);
    return;
  }
  refreshDocument(removed.value);
  showToast('plain', `Result ${sensitivityId} was removed.`);
}
