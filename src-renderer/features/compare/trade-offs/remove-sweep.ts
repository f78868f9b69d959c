import { callEngine } from '../../../engine-client/client.ts';
import { refreshDocument } from '../../../stores/document-state.ts';
import { ask } from '../../../stores/question-store.ts';
import { selectSweep } from '../../../stores/sweep-store.ts';
import { showFailure, showToast } from '../../../stores/toast-store.ts';

/** Takes a kept sweep out of the document after asking: that cannot be undone (ux 4.5). */
export async function removeSweep(sweepId: number): Promise<void> {
  const answer = await ask({
    title: `Remove sweep ${sweepId}?`,
    body: 'Its settings and their numbers leave the document. Challengers made from it stay.',
    choices: [
      { id: 'keep', label: 'Keep sweep', tone: 'plain' },
      { id: 'remove', label: `Remove sweep ${sweepId}`, tone: 'danger' },
    ],
    cancelId: 'keep',
  });
  if (answer !== 'remove') return;
  const removed = await callEngine('removeSweep', { sweepId });
  if (!removed.ok) {
    showFailure(removed.error);
    return;
  }
  refreshDocument(removed.value);
  selectSweep(null);
  showToast('plain', `Sweep ${sweepId} was removed.`);
}
