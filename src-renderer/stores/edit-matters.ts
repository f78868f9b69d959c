import { isSameMatters, mattersInForce } from '../../src-engine/model/change-that-matters.ts';
import type { Matters } from '../../src-engine/model/comparison.ts';
import type { RunHeader } from '../../src-engine/protocol/methods.ts';
import { putMatters } from './put-matters.ts';
import { pushUndo } from './strategy-store.ts';
import { showFailure } from './toast-store.ts';

/** Edits the changes that matter of a run, as one undoable step. Answers true when the run is read by them. */
export async function editMatters(
  run: Pick<RunHeader, 'id' | 'matters' | 'editedMatters'>,
  wanted: Matters,
): Promise<boolean> {
  if (isSameMatters(wanted, mattersInForce(run))) return true;
  const before = run.editedMatters ?? null;
  const after = isSameMatters(wanted, run.matters ?? {}) ? null : wanted;
  const put = await putMatters(run.id, after);
  if (!put.ok) {
    showFailure(put.error);
    return false;
  }
  const label = `Edit thresholds of run ${run.id}`;
  const entry = { kind: 'matters', slot: 0, label, mergeKey: null, atMs: Date.now() } as const;
  pushUndo({ ...entry, runId: run.id, before, after });
  return true;
}
