import { exactJson } from '../../src-engine/base/exact-json.ts';
import { type Failure, failure } from '../../src-engine/base/failure.ts';
import { err, ok, type Result } from '../../src-engine/base/result.ts';
import type { ByteFile } from '../../src-engine/ingest/byte-file.ts';
import type { ImportMapping, ImportReport } from '../../src-engine/ingest/mapping.ts';
import type { DocumentPreview } from '../../src-engine/protocol/document-preview.ts';
import type { DocumentSummary, Methods } from '../../src-engine/protocol/methods.ts';
import type { GenerateOptions } from '../../src-engine/synth/options.ts';
import { callEngine } from '../engine-client/client.ts';
import { answerAhead, askAhead, clearQueries } from '../engine-client/use-query.ts';
import { host } from '../host/index.ts';
import type { HostFile } from '../host/port.ts';
import { contentKey } from './content-key.ts';
import { describeDocument } from './describe-document.ts';
import {
  adoptDocument,
  type Busy,
  type DocumentState,
  documentStore,
  isDirty,
  leaveDocument,
  type NewOrigin,
  refreshDocument,
  updateBusy,
  useDocumentState,
  withBusy,
} from './document-state.ts';
import { type LastSaved, lastSaved } from './last-saved.ts';
import { mayLeaveRun } from './leave-run.ts';
import { go } from './navigation-store.ts';
import { resumeFor } from './pause-run.ts';
import { ask } from './question-store.ts';
import { runViewKey } from './run-view-key.ts';
import { letSampleOpen, sampleOpened, samplePreview } from './sample-opening.ts';
import { flushDrafts, reloadStrategies } from './strategy-store.ts';
import { showFailure, showToast } from './toast-store.ts';
import { askUnsaved } from './unsaved.ts';

const NEW_NAME = 'Untitled.cstrat';
const SAMPLE_NAME = 'Northvale sample.cstrat';

/** True when the open document may be given up: saved, nothing to lose, or the user said so; a run under way has ended then. */
export async function mayReplaceDocument(): Promise<boolean> {
  if (!(await mayLoseChanges())) return false;
  const { summary } = documentStore.getState();
  if (!(await mayLeaveRun())) return false;
  // A run that was complete before the answer is a change of the document.
  return documentStore.getState().summary === summary || mayReplaceDocument();
}

async function mayLoseChanges(): Promise<boolean> {
  const state = documentStore.getState();
  if (!isDirty(state)) return true;
  const answer = await askUnsaved(state.fileName);
  if (answer === 'cancel') return false;
  return answer === 'discard' ? true : save();
}

function opening(fileName: string): Busy {
  return { label: `Opening ${fileName}`, fraction: null, detail: '', cancel: null };
}

async function openBytes(bytes: Uint8Array, origin: NewOrigin): Promise<boolean> {
  // A Blob may live on disk, and the array is handed over.
  const file = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  const opened = await withBusy(opening(origin.fileName), () =>
    callEngine('openDocument', { bytes }, { transfer: [bytes.buffer as ArrayBuffer] }),
  );
  return adoptOpened(opened, origin, file);
}

/** Shows what the engine has opened; `file` is where a crashed engine comes back to. */
function adoptOpened(
  opened: Result<DocumentSummary, Failure>,
  origin: NewOrigin,
  file: LastSaved,
): boolean {
  if (!opened.ok) {
    showFailure(opened.error);
    return false;
  }
  lastSaved.keep(file);
  clearQueries();
  const newest = opened.value.runs.at(-1);
  // Shown next, and ahead of the strategies that every screen wants: the page draws itself in the meantime.
  if (newest !== undefined) askAhead('runView', { runId: newest.id }, runViewKey(newest));
  adoptDocument(opened.value, origin);
  if (origin.grant !== null) {
    void host.describeRecent(origin.grant, describeDocument(opened.value));
  }
  return true;
}

/** Opens a file of the host. Answers true when it is open. */
export async function openHostFile(file: HostFile): Promise<boolean> {
  if (!(await mayReplaceDocument())) return false;
  const read = await file.read();
  if (!read.ok) {
    showFailure(read.error);
    return false;
  }
  return openBytes(new Uint8Array(await read.value.arrayBuffer()), {
    fileName: file.name,
    grant: file.grant,
    isSample: false,
    onDisk: true,
  });
}

/** Opens a file used before. Answers true when it is open. */
export async function openRecent(grant: string): Promise<boolean> {
  const found = await host.openRecent(grant);
  if (found.ok) return openHostFile(found.value);
  showFailure(found.error);
  return false;
}

/** Leaves the document and shows the Start screen. Answers false when its changes are to be kept first. */
export async function closeDocument(): Promise<boolean> {
  if (!(await mayReplaceDocument())) return false;
  // The engine always has one: an empty one takes the place and the memory of this.
  const emptied = await callEngine('newDocument', null);
  if (!emptied.ok) {
    showFailure(emptied.error);
    return false;
  }
  lastSaved.keep(null);
  clearQueries();
  leaveDocument();
  go('start');
  return true;
}

/** Asks for a document and opens it. */
export async function open(): Promise<boolean> {
  const picked = await host.openFiles('document');
  if (!picked.ok) {
    showFailure(picked.error);
    return false;
  }
  const [file] = picked.value;
  return file === undefined ? false : openHostFile(file);
}

const SAMPLE_ORIGIN = { fileName: SAMPLE_NAME, grant: null, isSample: true, onDisk: true };

/**
 * The finished sample comparison that comes with the program. Where nothing is open its first screen is shown at once;
 * whatever that asks of the engine waits there until the engine has opened it too.
 */
export async function openSample(): Promise<boolean> {
  if (!(await mayReplaceDocument())) return false;
  const opened = sampleOpened();
  const preview = documentStore.getState().isOpen ? null : await samplePreview();
  if (preview === null || documentStore.getState().isOpen) {
    letSampleOpen();
    return adoptOpened(await withBusy(opening(SAMPLE_NAME), () => opened), SAMPLE_ORIGIN, 'sample');
  }
  const { summary, view } = preview;
  lastSaved.keep('sample');
  clearQueries();
  answerAhead('runView', { runId: view.header.id }, runViewKey(view.header), view);
  adoptDocument(summary, SAMPLE_ORIGIN);
  documentStore.setState({ isReading: true });
  void settlePreview(opened, preview);
  return true;
}

/** What the engine has opened is what counts, should the preview have told something else. */
async function settlePreview(
  opening: ReturnType<typeof sampleOpened>,
  { summary }: DocumentPreview,
): Promise<void> {
  const { generation } = documentStore.getState();
  const opened = await opening;
  // Another document has been opened since, or the crash policy brings this one back.
  if (documentStore.getState().generation !== generation) return;
  documentStore.setState({ isReading: false });
  if (opened.ok) {
    if (exactJson(opened.value) !== exactJson(summary))
      adoptOpened(opened, SAMPLE_ORIGIN, 'sample');
    return;
  }
  if (opened.error.code === 'engine-crashed') return;
  documentStore.setState({ isOpen: false });
  go('start');
  showFailure(opened.error);
}

/** An empty document with the starter strategy of the engine. */
export async function newDocument(): Promise<boolean> {
  return startDocument(() => callEngine('newDocument', null), NEW_NAME);
}

/** A document made of a worked example: its accounts, its rules, customers who do nothing by chance. */
export async function openCase(id: string): Promise<boolean> {
  return startDocument(() => callEngine('openCase', { id }), `${id}.cstrat`);
}

/** A document that the engine makes and that is in no file yet. */
async function startDocument(
  make: () => Promise<Result<DocumentSummary, Failure>>,
  fileName: string,
): Promise<boolean> {
  if (!(await mayReplaceDocument())) return false;
  const created = await make();
  if (!created.ok) {
    showFailure(created.error);
    return false;
  }
  lastSaved.keep(null);
  clearQueries();
  adoptDocument(created.value, {
    fileName,
    grant: null,
    isSample: false,
    onDisk: false,
  });
  return true;
}

async function write(target: string | null, overwriteChanged: boolean): Promise<boolean> {
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
  if (answer === 'mine') return write(target, true);
  return answer === 'as' ? write(null, false) : false;
}

/** Writes to the document's own file, or asks where. */
export function save(): Promise<boolean> {
  return write(documentStore.getState().grant, false);
}

export function saveAs(): Promise<boolean> {
  return write(null, false);
}

/** Reads a portfolio into the open document, which keeps its strategies. */
export async function importPortfolio(
  params: { files: readonly ByteFile[]; mapping: ImportMapping; asOfDay: number },
  options: {
    signal: AbortSignal;
    onProgress: (progress: Methods['importPortfolio']['progress']) => void;
  },
): Promise<Result<ImportReport, Failure>> {
  const ready = await ensureDocument();
  if (!ready.ok) return ready;
  await resumeFor('the import');
  const done = await callEngine('importPortfolio', params, options);
  if (!done.ok) return done;
  leaveSample();
  takePortfolio(done.value.document);
  return ok(done.value.report);
}

/** The sample with another portfolio is the user's own document. */
function leaveSample(): void {
  documentStore.setState(({ isSample, fileName }) => ({
    isSample: false,
    fileName: isSample ? NEW_NAME : fileName,
  }));
}

/** Another portfolio may bring other strategies: unedited examples follow its kind and its currency. */
function takePortfolio(summary: DocumentSummary): void {
  const key = ({ strategies }: DocumentSummary) =>
    strategies.map(({ slot, fingerprint }) => `${slot} ${fingerprint}`).join();
  const before = key(documentStore.getState().summary);
  refreshDocument(summary);
  if (key(summary) !== before) reloadStrategies();
}

/** Makes a portfolio in the open document. */
export async function generate(
  options: GenerateOptions,
): Promise<Result<DocumentSummary, Failure>> {
  const ready = await ensureDocument();
  if (!ready.ok) return ready;
  await resumeFor('the new portfolio');
  const control = new AbortController();
  const made = await withBusy(
    {
      label: 'Generating accounts',
      fraction: 0,
      detail: '',
      cancel: () => control.abort(),
    },
    () =>
      callEngine('generatePortfolio', options, {
        signal: control.signal,
        onProgress: ({ done, total }) =>
          updateBusy({ fraction: total === 0 ? null : done / total }),
      }),
  );
  if (!made.ok) return made;
  leaveSample();
  takePortfolio(made.value);
  return made;
}

/** A document with every edit in the engine: an edited example is the user's own and stays. */
async function ensureDocument(): Promise<Result<null, Failure>> {
  if (documentStore.getState().isOpen) {
    const refused = await flushDrafts();
    return refused === null ? ok(null) : err(refused);
  }
  const created = await newDocument();
  return created
    ? ok(null)
    : err(failure('nothing-open', 'No document could be created.', '', 'Try again.'));
}

export interface DocumentView extends DocumentState {
  /** Unsaved changes. */
  readonly dirty: boolean;
  readonly open: typeof open;
  readonly openSample: typeof openSample;
  readonly newDocument: typeof newDocument;
  readonly save: typeof save;
  readonly saveAs: typeof saveAs;
  readonly importPortfolio: typeof importPortfolio;
  readonly generate: typeof generate;
  /** Takes a summary that came with an engine answer. */
  readonly refresh: typeof refreshDocument;
}

const actions = {
  open,
  openSample,
  newDocument,
  save,
  saveAs,
  importPortfolio,
  generate,
  refresh: refreshDocument,
};

/** The open document and what can be done with it. */
export function useDocument(): DocumentView {
  const state = useDocumentState();
  return { ...state, dirty: isDirty(state), ...actions };
}
