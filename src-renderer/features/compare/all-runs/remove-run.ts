import type { RunHeader } from '../../../../src-engine/protocol/methods.ts';
import { callEngine } from '../../../engine-client/client.ts';
import { runLabel } from '../../../format/run-label.ts';
import { refreshDocument } from '../../../stores/document-state.ts';
import { navigationStore, replaceParams } from '../../../stores/navigation-store.ts';
import { ask } from '../../../stores/question-store.ts';
import { showFailure, showToast } from '../../../stores/toast-store.ts';

/** Takes a run out of the document after asking: that cannot be undone (ux 4.5). */
export async function removeRun(run: RunHeader): Promise<void> {
  const answer = await ask({
    title: `Remove run ${run.id}?`,
    body: `${runLabel(run)} leaves the document with its numbers, its stories of accounts and its sensitivities. Strategies and sweeps stay.`,
    choices: [
      { id: 'keep', label: 'Keep run', tone: 'plain' },
      { id: 'remove', label: `Remove run ${run.id}`, tone: 'danger' },
    ],
    cancelId: 'keep',
  });
  if (answer !== 'remove') return;
  const removed = await callEngine('removeRun', { runId: run.id });
  if (!removed.ok) {
    showFailure(removed.error);
    return;
  }
  const { run: shown, ...rest } = navigationStore.getState().params;
  // The address must not name a run that is gone.
  if (shown === String(run.id)) replaceParams(rest);
  refreshDocument(removed.value);
  showToast('plain', `Run ${run.id} was removed.`);
}
