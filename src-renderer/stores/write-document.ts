import { callEngine } from '../engine-client/client.ts';
import { host } from '../host/index.ts';
import { contentKey } from './content-key.ts';
import { describeDocument } from './describe-document.ts';
import { documentStore } from './document-state.ts';
import { lastSaved } from './last-saved.ts';
import { ask } from './question-store.ts';
import { flushDrafts } from './strategy-store.ts';
import { showFailure, showToast } from './toast-store.ts';

/** Writes to the granted file, or asks where; within the turn of whoever calls it. */
export async function writeDocument(
  target: string | null,
  overwriteChanged = false,
): Promise<boolean> {
  const flushed = await flushDrafts();
  if (flushed !== null) {
    showFailure(flushed);
    return false;
  }
  const saved = await callEngine('saveDocument', null);
  if (!saved.ok) {
    showFailure(saved.error);
    return false;
  }
  const { fileName, summary } = documentStore.getState();
  const bytes = saved.value.bytes;
  const kept = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  const written = await host.saveFile({
    kind: 'document',
    suggestedName: fileName,
    bytes,
    target,
    overwriteChanged,
  });
  if (!written.ok) {
    if (written.error.code === 'changed-on-disk') return resolveChangedFile(target);
    showFailure(written.error);
    return false;
  }
  if (written.value === null) return false;
  lastSaved.keep(kept);
  const { name, grant } = written.value;
  documentStore.setState({
    fileName: name,
    grant: grant === '' ? null : grant,
    savedKey: contentKey(summary),
    savedMs: Date.now(),
    isSample: false,
  });
  if (grant !== '') void host.describeRecent(grant, describeDocument(summary));
  showToast('good', `Saved ${name}.`);
  return true;
}

async function resolveChangedFile(target: string | null): Promise<boolean> {
  const { fileName } = documentStore.getState();
  const answer = await ask({
    title: `${fileName} was changed by another program`,
    body: 'Overwrite it with what is open here, or save this under another name.',
    choices: [
      { id: 'cancel', label: 'Cancel', tone: 'plain' },
      { id: 'mine', label: 'Keep mine', tone: 'danger' },
      { id: 'as', label: 'Save as…', tone: 'primary' },
    ],
    cancelId: 'cancel',
  });
  if (answer === 'mine') return writeDocument(target, true);
  return answer === 'as' ? writeDocument(null) : false;
}
