import { type Failure, failure } from '../../src-engine/base/failure.ts';
import { err, ok, type Result } from '../../src-engine/base/result.ts';
import type { ByteFile } from '../../src-engine/ingest/byte-file.ts';
import type { ImportMapping, ImportReport } from '../../src-engine/ingest/mapping.ts';
import type { DocumentSummary, Methods } from '../../src-engine/protocol/methods.ts';
import type { GenerateOptions } from '../../src-engine/synth/options.ts';
import { callEngine } from '../engine-client/client.ts';
import { OTHER_DOCUMENT_OPENED } from '../engine-client/document-door.ts';
import { documentStore, refreshDocument, updateBusy, withBusy } from './document-state.ts';
import { createDocument, NEW_NAME } from './document-store.ts';
import { documentTurns } from './document-turns.ts';
import { resumeFor } from './pause-run.ts';
import { flushDrafts, reloadStrategies } from './strategy-store.ts';

/** Reads a portfolio into the open document, which keeps its strategies. */
export function importPortfolio(
  params: { files: readonly ByteFile[]; mapping: ImportMapping; asOfDay: number },
  options: {
    signal: AbortSignal;
    onProgress: (progress: Methods['importPortfolio']['progress']) => void;
  },
): Promise<Result<ImportReport, Failure>> {
  return inThisDocument(() => importNow(params, options));
}

async function importNow(...[params, options]: Parameters<typeof importPortfolio>) {
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
export function generate(options: GenerateOptions): Promise<Result<DocumentSummary, Failure>> {
  return inThisDocument(() => generateNow(options));
}

async function generateNow(options: GenerateOptions): Promise<Result<DocumentSummary, Failure>> {
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

/** In its turn, unless another document has been opened before it: that one keeps its own portfolio. */
function inThisDocument<T>(work: () => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> {
  const { generation } = documentStore.getState();
  return documentTurns.take(async () => {
    const now = documentStore.getState();
    return now.isOpen && now.generation !== generation ? err(OTHER_DOCUMENT_OPENED) : work();
  });
}

/** A document with every edit in the engine: an edited example is the user's own and stays. */
async function ensureDocument(): Promise<Result<null, Failure>> {
  if (documentStore.getState().isOpen) {
    const refused = await flushDrafts();
    return refused === null ? ok(null) : err(refused);
  }
  const created = await createDocument();
  return created
    ? ok(null)
    : err(failure('nothing-open', 'No document could be created.', '', 'Try again.'));
}
