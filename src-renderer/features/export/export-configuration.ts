import { callEngine } from '../../engine-client/client.ts';
import { host } from '../../host/index.ts';
import { flushDrafts } from '../../stores/strategy-store.ts';
import { showFailure, showToast } from '../../stores/toast-store.ts';

/** What was written, to compare with what production says it has loaded. */
export interface ExportedFile {
  readonly slot: number;
  readonly name: string;
  readonly folder: string;
  readonly fingerprint: string;
}

/** Writes strategy.json of a slot where the person chooses. null when it was cancelled or failed (which is shown). */
export async function exportConfiguration(slot: number): Promise<ExportedFile | null> {
  const unsent = await flushDrafts();
  if (unsent !== null) {
    showFailure(unsent);
    return null;
  }
  const made = await callEngine('exportStrategy', { slot });
  if (!made.ok) {
    showFailure(made.error);
    return null;
  }
  const { fileName, text, fingerprint } = made.value;
  const saved = await host.saveFile({
    kind: 'strategy',
    suggestedName: fileName,
    bytes: new TextEncoder().encode(text),
    target: null,
    overwriteChanged: false,
  });
  if (!saved.ok) {
    showFailure(saved.error);
    return null;
  }
  if (saved.value === null) return null;
  showToast('good', `Exported ${saved.value.name}.`);
  return { slot, name: saved.value.name, folder: saved.value.folder, fingerprint };
}
