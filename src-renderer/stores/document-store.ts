import { exactJson } from '../../src-engine/base/exact-json.ts';
import type { Failure } from '../../src-engine/base/failure.ts';
import type { Result } from '../../src-engine/base/result.ts';
import type { CaseChoice } from '../../src-engine/protocol/case-methods.ts';
import type { DocumentPreview } from '../../src-engine/protocol/document-preview.ts';
import type { DocumentSummary } from '../../src-engine/protocol/methods.ts';
import { callEngine } from '../engine-client/client.ts';
import { documentDoor } from '../engine-client/document-door.ts';
import { answerAhead, askAhead, clearQueries } from '../engine-client/use-query.ts';
import { host } from '../host/index.ts';
import type { HostFile } from '../host/port.ts';
import { describeDocument } from './describe-document.ts';
import {
  adoptDocument,
  type Busy,
  documentStore,
  isDirty,
  leaveDocument,
  type NewOrigin,
  withBusy,
} from './document-state.ts';
import { documentTurns } from './document-turns.ts';
import { type LastSaved, lastSaved } from './last-saved.ts';
import { mayLeaveJobs } from './leave-jobs.ts';
import { mayLeaveRun } from './leave-run.ts';
import { LongJob } from './long-job.ts';
import { go, navigationStore } from './navigation-store.ts';
import { runViewKey } from './run-view-key.ts';
import { letSampleOpen, sampleOpened, samplePreview } from './sample-opening.ts';
import { stepsEnded, strategyStore } from './strategy-store.ts';
import { showFailure } from './toast-store.ts';
import { askUnsaved } from './unsaved.ts';
import { writeDocument } from './write-document.ts';

export const NEW_NAME = 'Untitled.cstrat';
const SAMPLE_NAME = 'Northvale sample.cstrat';

/**
 * Does the work that puts another document in the place of the open one, which may be given up: saved, nothing to lose, or the user
 * said so; a run under way has ended then. Nothing that comes meanwhile reaches the next document.
 */
async function replaceDocument(work: () => Promise<boolean>): Promise<boolean> {
  if (!(await mayReplaceDocument())) return false;
  try {
    return await work();
  } finally {
    // Where another document is open this has been done.
    documentDoor.open(true);
  }
}

/** Where the answer is yes, the door to the open document is closed with it. */
async function mayReplaceDocument(): Promise<boolean> {
  // What takes several calls ends in the document in which it began.
  await stepsEnded();
  if (!(await mayLoseChanges())) return false;
  const { summary } = documentStore.getState();
  const { undo } = strategyStore.getState();
  // A run ends with its answer, so it is asked last.
  if (!(await mayLeaveJobs()) || !(await mayLeaveRun())) return false;
  await stepsEnded();
  // A run that was complete before the answer is a change of the document, and so is an edit.
  const isChanged =
    documentStore.getState().summary !== summary || strategyStore.getState().undo !== undo;
  if (isChanged) return mayReplaceDocument();
  // Edits that were given up wait at the door until they are forgotten.
  documentDoor.close();
  // The engine opens nothing until what it works on has ended.
  LongJob.cancelAll();
  return true;
}

async function mayLoseChanges(): Promise<boolean> {
  const state = documentStore.getState();
  if (!isDirty(state)) return true;
  const answer = await askUnsaved(state.fileName);
  if (answer === 'cancel') return false;
  return answer === 'discard' ? true : writeDocument(state.grant);
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

/** Answers about the document before are forgotten, and what was meant for it is refused. */
function showsAnother(): void {
  documentDoor.open(false);
  clearQueries();
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
  showsAnother();
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
export function openHostFile(file: HostFile): Promise<boolean> {
  // A second click on its card opens it no second time.
  const key = file.grant === null ? null : `file ${file.grant}`;
  return documentTurns.take(() => replaceDocument(() => openFileNow(file)), key);
}

async function openFileNow(file: HostFile): Promise<boolean> {
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
export function closeDocument(): Promise<boolean> {
  return documentTurns.take(() => replaceDocument(closeNow), 'close');
}

async function closeNow(): Promise<boolean> {
  // The engine always has one: an empty one takes the place and the memory of this.
  const emptied = await callEngine('newDocument', null);
  if (!emptied.ok) {
    showFailure(emptied.error);
    return false;
  }
  lastSaved.keep(null);
  showsAnother();
  leaveDocument();
  // Who has gone on to an import meanwhile needs no document, and stays there.
  const { screen, params } = navigationStore.getState();
  if (screen !== 'portfolio' || params['import'] === undefined) go('start');
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
export function openSample(): Promise<boolean> {
  return documentTurns.take(() => replaceDocument(openSampleNow), 'sample');
}

async function openSampleNow(): Promise<boolean> {
  const opened = sampleOpened();
  const preview = documentStore.getState().isOpen ? null : await samplePreview();
  if (preview === null || documentStore.getState().isOpen) {
    letSampleOpen();
    return adoptOpened(await withBusy(opening(SAMPLE_NAME), () => opened), SAMPLE_ORIGIN, 'sample');
  }
  const { summary, view } = preview;
  lastSaved.keep('sample');
  showsAnother();
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
export function newDocument(): Promise<boolean> {
  return documentTurns.take(createDocument);
}

/** The same within the turn of whoever calls it. */
export function createDocument(): Promise<boolean> {
  return replaceDocument(() => startDocument(() => callEngine('newDocument', null), NEW_NAME));
}

/** A document made of a worked example: its accounts, its rules, customers who do nothing by chance. */
export function openCase(choice: CaseChoice): Promise<boolean> {
  const make = () => callEngine('openCase', choice);
  const name = 'id' in choice ? choice.id : choice.file.name.replace(/(\.case)?\.json$/i, '');
  return documentTurns.take(
    () => replaceDocument(() => startDocument(make, `${name}.cstrat`)),
    `case ${name}`,
  );
}

/** A document that the engine makes and that is in no file yet. */
async function startDocument(
  make: () => Promise<Result<DocumentSummary, Failure>>,
  fileName: string,
): Promise<boolean> {
  const created = await make();
  if (!created.ok) {
    showFailure(created.error);
    return false;
  }
  // Nobody has saved it: a crashed engine makes it again.
  lastSaved.keep(make);
  showsAnother();
  adoptDocument(created.value, {
    fileName,
    grant: null,
    isSample: false,
    onDisk: false,
  });
  return true;
}
