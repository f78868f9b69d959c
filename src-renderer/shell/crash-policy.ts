import type { Failure } from '../../src-engine/base/failure.ts';
import type { Result } from '../../src-engine/base/result.ts';
import type { DocumentSummary } from '../../src-engine/protocol/methods.ts';
import { callEngine, onEngineCrash } from '../engine-client/client.ts';
import { clearQueries } from '../engine-client/use-query.ts';
import { formatClock } from '../format/date.ts';
import { adoptDocument, documentStore, isDirty } from '../stores/document-state.ts';
import { type LastSaved, lastSaved } from '../stores/last-saved.ts';
import { go } from '../stores/navigation-store.ts';
import { sampleOpened } from '../stores/sample-opening.ts';
import { holdCommits, setActiveSlot, strategyStore } from '../stores/strategy-store.ts';
import { showToast } from '../stores/toast-store.ts';

let recovering = false;

/** After a crash of the engine: open again what was last on disk, and say what that leaves out. */
async function recover(): Promise<void> {
  const before = documentStore.getState();
  if (!before.isOpen) {
    showToast('bad', 'The engine stopped and was started again. Nothing was open.');
    return;
  }
  const dirty = isDirty(before);
  holdCommits();
  const opened = await reopened(lastSaved.get());
  clearQueries();
  const { activeSlot } = strategyStore.getState();
  if (!opened.ok) {
    documentStore.setState({ isOpen: false });
    go('start');
    showToast('bad', `The engine stopped and ${before.fileName} could not be opened again.`);
    return;
  }
  adoptDocument(opened.value, {
    fileName: before.fileName,
    grant: before.grant,
    isSample: before.isSample,
    onDisk: before.savedMs !== null,
  });
  // The editor stays at the strategy that it showed.
  if (opened.value.strategies.some(({ slot }) => slot === activeSlot)) setActiveSlot(activeSlot);
  const moment = before.savedMs === null ? 'it was created' : formatClock(before.savedMs);
  showToast(
    'bad',
    dirty
      ? `The engine stopped and was started again. Changes to ${before.fileName} since ${moment} are lost.`
      : `The engine stopped and was started again. ${before.fileName} is open as it was; nothing is lost.`,
  );
}

async function reopened(file: LastSaved | null): Promise<Result<DocumentSummary, Failure>> {
  if (file === null) return callEngine('newDocument', null);
  if (file === 'sample') return sampleOpened();
  if (typeof file === 'function') return file();
  return callEngine('openDocument', { bytes: new Uint8Array(await file.arrayBuffer()) });
}

export function startCrashPolicy(): () => void {
  return onEngineCrash(() => {
    // An engine that dies while it is being brought back is not brought back again and again.
    if (recovering) return;
    recovering = true;
    void recover().finally(() => {
      recovering = false;
    });
  });
}
