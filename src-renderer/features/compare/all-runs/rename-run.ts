import type { RunHeader } from '../../../../src-engine/protocol/methods.ts';
import { callEngine } from '../../../engine-client/client.ts';
import { refreshDocument } from '../../../stores/document-state.ts';
import { showFailure } from '../../../stores/toast-store.ts';

/** Names a run in the document; an empty title takes its name away. The run's numbers stay as they are. */
export async function renameRun(run: RunHeader, title: string): Promise<void> {
  if (title.trim() === run.title) return;
  const renamed = await callEngine('renameRun', { runId: run.id, title });
  if (renamed.ok) refreshDocument(renamed.value);
  else showFailure(renamed.error);
}
