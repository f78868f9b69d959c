import { mattersInForce } from '../../src-engine/model/change-that-matters.ts';
import type { RunHeader } from '../../src-engine/protocol/methods.ts';

/** What a view of a run depends on: the run never changes, the changes that matter that it is read by may. */
export function runViewKey(run: Pick<RunHeader, 'id' | 'matters' | 'editedMatters'>): string {
  const { editedMatters } = run;
  const matters = mattersInForce(run);
  const isPlain = editedMatters === undefined && Object.keys(matters).length === 0;
  const read = editedMatters === undefined ? 'set' : 'edited';
  return isPlain ? `run-${run.id}` : `run-${run.id} ${read} ${JSON.stringify(matters)}`;
}
