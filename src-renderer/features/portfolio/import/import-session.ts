import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Day } from '../../../../src-engine/base/day.ts';
import type { Failure } from '../../../../src-engine/base/failure.ts';
import type {
  FileFormat,
  FilePreview,
  ImportMapping,
  ImportReport,
  InputShape,
} from '../../../../src-engine/ingest/mapping.ts';
import { callEngine } from '../../../engine-client/client.ts';
import { host } from '../../../host/index.ts';
import { documentStore } from '../../../stores/document-state.ts';
import { newDocument } from '../../../stores/document-store.ts';
import { go, replaceParams } from '../../../stores/navigation-store.ts';
import { importPortfolio } from '../../../stores/portfolio-store.ts';
import { showFailure } from '../../../stores/toast-store.ts';
import { today } from '../generate-form.ts';
import { latestDate, proposedAsOfDay } from './latest-date.ts';

export const STEPS = ['file', 'map', 'check', 'finish'] as const;
export type ImportStep = (typeof STEPS)[number];

export interface ImportProgress {
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly rows: number;
}

/** The wizard's state. It outlives the screen: going elsewhere and back loses nothing. */
export interface ImportSession {
  readonly step: ImportStep;
  readonly files: readonly File[];
  readonly preview: FilePreview | null;
  readonly mapping: ImportMapping | null;
  /** Settings that the first rows could not decide and nobody has chosen yet. */
  readonly unsure: FilePreview['ambiguous'];
  readonly asOfDay: Day | null;
  /** What the engine is doing for the wizard now. */
  readonly work: 'preview' | 'check' | 'import' | null;
  readonly progress: ImportProgress | null;
  readonly failure: Failure | null;
  /** Of the last check; null when the mapping changed since. */
  readonly checked: ImportReport | null;
  readonly imported: ImportReport | null;
}

const INITIAL: ImportSession = {
  step: 'file',
  files: [],
  preview: null,
  mapping: null,
  unsure: [],
  asOfDay: null,
  work: null,
  progress: null,
  failure: null,
  checked: null,
  imported: null,
};

export const importStore = createStore<ImportSession>(() => INITIAL);
let control: AbortController | null = null;

export function useImportSession(): ImportSession {
  return useStore(importStore);
}

export function showStep(step: ImportStep): void {
  importStore.setState({ step, failure: null });
  replaceParams({ import: step });
}

/** Reads the first rows again; what is null is detected. */
export async function readPreview(
  files: readonly File[],
  format: FileFormat | null,
  shape: InputShape | null,
  afresh = false,
): Promise<void> {
  importStore.setState({ files, work: 'preview', failure: null, checked: null });
  // Mappings are remembered in the document, so there has to be one.
  if (!documentStore.getState().isOpen && !(await newDocument())) {
    importStore.setState({ work: null });
    return;
  }
  const answer = await callEngine('previewImport', {
    ...{ files, format, shape },
    ...(afresh && { afresh }),
  });
  if (importStore.getState().files !== files) return;
  if (!answer.ok) {
    importStore.setState({ work: null, failure: answer.error });
    return;
  }
  importStore.setState(({ asOfDay, unsure }) => ({
    work: null,
    // Settings that were sent along are not detected again: what was unsure before stays so until it is chosen.
    unsure: format === null ? answer.value.ambiguous : unsure,
    preview: answer.value,
    mapping: answer.value.proposal,
    asOfDay: asOfDay ?? proposedAsOfDay(latestDate(answer.value, answer.value.proposal), today()),
  }));
}

/** Leaves the remembered mapping aside: columns are looked at as if the file were the first of its kind. */
export async function proposeAfresh(): Promise<void> {
  await readPreview(importStore.getState().files, null, null, true);
  // The remembered mapping had declared what the rows alone may not decide.
  if (importStore.getState().unsure.length > 0) showStep('file');
}

/** The person has chosen these settings of the format. */
export function settle(settings: readonly string[]): void {
  importStore.setState(({ unsure }) => ({
    unsure: unsure.filter((setting) => !settings.includes(setting)),
  }));
}

/** Starts over with files that were chosen or dropped. */
export function startImport(files: readonly File[]): void {
  control?.abort();
  importStore.setState(INITIAL);
  go('portfolio', { import: 'file' });
  void readPreview(files, null, null);
}

/** Asks for files; several files of the same shape make one portfolio. */
export async function chooseFiles(): Promise<void> {
  const picked = await host.openFiles('portfolio');
  if (!picked.ok) {
    showFailure(picked.error);
    return;
  }
  if (picked.value.length === 0) return;
  const files: File[] = [];
  for (const file of picked.value) {
    const read = await file.read();
    if (!read.ok) {
      showFailure(read.error);
      return;
    }
    files.push(read.value);
  }
  startImport(files);
}

export function changeMapping(mapping: ImportMapping): void {
  importStore.setState({ mapping, checked: null });
}

export function changeAsOfDay(asOfDay: Day | null): void {
  importStore.setState({ asOfDay, checked: null });
}

interface Ready {
  readonly files: readonly File[];
  readonly mapping: ImportMapping;
  readonly asOfDay: Day;
}

function ready(): Ready | null {
  const { files, mapping, asOfDay } = importStore.getState();
  return mapping === null || asOfDay === null ? null : { files, mapping, asOfDay };
}

function begin(work: 'check' | 'import'): {
  signal: AbortSignal;
  onProgress: (progress: ImportProgress) => void;
} {
  control?.abort();
  const mine = new AbortController();
  control = mine;
  importStore.setState({ work, failure: null, progress: null });
  return {
    signal: mine.signal,
    onProgress: (progress) => {
      if (control === mine) importStore.setState({ progress });
    },
  };
}

/** A person who cancelled knows it; everything else is shown. */
function shownFailure(error: Failure): Failure | null {
  return error.code === 'cancelled' ? null : error;
}

/** Reads the whole file as the import would, without changing the document. */
export async function runCheck(): Promise<void> {
  const plan = ready();
  if (plan === null) return;
  showStep('check');
  const answer = await callEngine('checkImport', plan, begin('check'));
  importStore.setState(
    answer.ok
      ? { work: null, progress: null, checked: answer.value }
      : { work: null, progress: null, failure: shownFailure(answer.error) },
  );
}

/** Replaces the document's portfolio. A cancelled import keeps nothing: the portfolio of before stays. */
export async function runImport(): Promise<void> {
  const plan = ready();
  if (plan === null) return;
  showStep('finish');
  const answer = await importPortfolio(plan, begin('import'));
  if (answer.ok) {
    importStore.setState({ work: null, progress: null, imported: answer.value });
    return;
  }
  importStore.setState({ work: null, progress: null, failure: shownFailure(answer.error) });
  if (answer.error.code === 'cancelled') showStep('check');
}

export function cancelWork(): void {
  control?.abort();
}

/** Leaves the wizard and forgets what was in it. */
export function leaveImport(): void {
  control?.abort();
  control = null;
  importStore.setState(INITIAL);
  go(documentStore.getState().isOpen ? 'portfolio' : 'start');
}
