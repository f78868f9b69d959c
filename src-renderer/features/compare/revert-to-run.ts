import type { Strategy } from '../../../src-engine/config/strategy-schema.ts';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { callEngine } from '../../engine-client/client.ts';
import { documentStore } from '../../stores/document-state.ts';
import { loadDraft, restoreStrategies, strategyStore, undo } from '../../stores/strategy-store.ts';
import { showFailure, showToast } from '../../stores/toast-store.ts';
import { editedArms } from './stale-run.ts';

/** Puts the strategies that were edited since the run back to what it ran; the others stay. One undoable step. */
export async function revertToRun(run: RunHeader): Promise<void> {
  const { summary } = documentStore.getState();
  const wanted = new Map<number, Strategy>();
  await Promise.all(summary.strategies.map(({ slot }) => loadDraft(slot)));
  const { drafts } = strategyStore.getState();
  for (const { slot } of summary.strategies) {
    const draft = drafts[slot];
    if (draft !== undefined) wanted.set(slot, draft.strategy);
  }
  for (const { arm, slot } of editedArms(run, summary)) {
    const then = await callEngine('runStrategy', { runId: run.id, arm });
    if (!then.ok) {
      showFailure(then.error);
      return;
    }
    wanted.set(slot, then.value);
  }
  const label = `Revert to run ${run.id}`;
  if (await restoreStrategies(wanted, label))
    showToast('good', `The strategies are those of run ${run.id} again.`, {
      label: 'Undo',
      run: undo,
    });
}
