import type { Failure } from '../../../src-engine/base/failure.ts';
import { failure } from '../../../src-engine/base/failure.ts';
import { err, ok, type Result } from '../../../src-engine/base/result.ts';
import { blockedBy } from '../../../src-engine/config/export-gates.ts';
import { callEngine } from '../../engine-client/client.ts';
import { host } from '../../host/index.ts';
import { flushDrafts } from '../../stores/strategy-store.ts';
import { showToast } from '../../stores/toast-store.ts';

/** The arm of a run whose evidence leaves. */
interface Evidenced {
  readonly runId: number;
  readonly arm: number;
}

interface Watching {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void;
}

/**
 * Writes the evidence bundle of an arm where the person chooses. Answers the name of the file, or null when it was
 * cancelled; a bundle that a gate blocks or that could not be written is a failure for the page to show.
 */
export async function exportEvidence(
  { runId, arm }: Evidenced,
  watching: Watching,
): Promise<Result<string | null, Failure>> {
  const unsent = await flushDrafts();
  if (unsent !== null) return err(unsent);
  const made = await callEngine('evidenceBundle', { runId, arm, link: null }, watching);
  if (!made.ok) return made;
  const { gates, bundle } = made.value;
  if (bundle === null)
    return err(failure('bad-argument', blockedBy(gates) ?? 'A gate blocks the export.'));
  const saved = await host.saveFile({
    kind: 'evidence',
    suggestedName: bundle.fileName,
    bytes: bundle.bytes,
    target: null,
    overwriteChanged: false,
  });
  if (!saved.ok) return err({ ...saved.error, code: 'bad-file' });
  if (saved.value === null) return ok(null);
  showToast('good', `Exported ${saved.value.name}.`);
  return ok(saved.value.name);
}
