import { host } from '../host/index.ts';
import { showFailure, showToast } from './toast-store.ts';

/** Writes a table where the person chooses, and says so. */
export async function saveTable(suggestedName: string, text: string): Promise<void> {
  const saved = await host.saveFile({
    kind: 'table',
    suggestedName,
    bytes: new TextEncoder().encode(text),
    target: null,
    overwriteChanged: false,
  });
  if (!saved.ok) showFailure(saved.error);
  else if (saved.value !== null) showToast('good', `Saved ${saved.value.name}.`);
}
