import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../src-engine/base/failure.ts';
import type { Result } from '../../src-engine/base/result.ts';
import type { DocumentSummary } from '../../src-engine/protocol/methods.ts';
import { contentKey } from './content-key.ts';

export const EMPTY_SUMMARY: DocumentSummary = {
  portfolio: null,
  strategies: [],
  behaviour: { name: '', fingerprint: '', isDefault: true, mark: null },
  runs: [],
  bookmarks: [],
  revision: 0,
};

/** A long job that the user waits for, with what it shows. */
export interface Busy {
  readonly label: string;
  /** 0 to 1, or null while the amount is unknown. */
  readonly fraction: number | null;
  readonly detail: string;
  readonly cancel: (() => void) | null;
}

export interface DocumentState {
  /** False on the Start screen, before any document. */
  readonly isOpen: boolean;
  readonly summary: DocumentSummary;
  /** Without a file: "Untitled". */
  readonly fileName: string;
  /** Names the file to the host for saving in place; null: Save asks where. */
  readonly grant: string | null;
  /** Raised with every other document that opens. */
  readonly generation: number;
  /** Content identity of what is on disk. */
  readonly savedKey: string;
  /** Milliseconds since 1970 of the last save or open; null: never on disk. */
  readonly savedMs: number | null;
  /** The sample that comes with the program. */
  readonly isSample: boolean;
  /** What is shown is known already, and the engine still reads the document: questions to it wait. */
  readonly isReading: boolean;
  readonly busy: Busy | null;
  /** Edits that have not reached the engine yet (the strategy store counts them). */
  readonly uncommittedEdits: boolean;
}

export const documentStore = createStore<DocumentState>(() => ({
  isOpen: false,
  summary: EMPTY_SUMMARY,
  fileName: 'Untitled',
  grant: null,
  generation: 0,
  savedKey: contentKey(EMPTY_SUMMARY),
  savedMs: null,
  isSample: false,
  isReading: false,
  busy: null,
  uncommittedEdits: false,
}));

/** Whether the content differs from what is on disk: undoing back to the saved state clears the mark. */
export function isDirty(state: DocumentState): boolean {
  return state.isOpen && (state.uncommittedEdits || contentKey(state.summary) !== state.savedKey);
}

/** No document is open any more. */
export function leaveDocument(): void {
  documentStore.setState(({ generation }) => ({
    isOpen: false,
    summary: EMPTY_SUMMARY,
    fileName: 'Untitled',
    grant: null,
    generation: generation + 1,
    savedKey: contentKey(EMPTY_SUMMARY),
    savedMs: null,
    isSample: false,
    isReading: false,
    uncommittedEdits: false,
  }));
}

/**
 * Takes the summary that came with an answer of the engine. Answers come in the order of the changes; the revision says
 * nothing about age, because going back to earlier content brings its revision back.
 */
export function refreshDocument(summary: DocumentSummary): void {
  documentStore.setState({ summary });
}

/** The same answer, after the document has taken the summary that a good one brings. */
export async function withDocument(
  asked: Promise<Result<DocumentSummary, Failure>>,
): Promise<Result<DocumentSummary, Failure>> {
  const answer = await asked;
  if (answer.ok) refreshDocument(answer.value);
  return answer;
}

/** What opening, creating or generating a document needs to say about where it came from. */
export interface NewOrigin {
  readonly fileName: string;
  readonly grant: string | null;
  readonly isSample: boolean;
  /** Whether what is shown equals a file on disk. */
  readonly onDisk: boolean;
}

/** Another document takes the place of the one before. */
export function adoptDocument(summary: DocumentSummary, origin: NewOrigin): void {
  documentStore.setState((state) => ({
    isOpen: true,
    summary,
    fileName: origin.fileName,
    grant: origin.grant,
    generation: state.generation + 1,
    savedKey: contentKey(summary),
    savedMs: origin.onDisk ? Date.now() : null,
    isSample: origin.isSample,
    isReading: false,
    uncommittedEdits: false,
  }));
}

/** Shows a job in the shell while it runs. */
export async function withBusy<T>(
  busy: Busy,
  job: () => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  documentStore.setState({ busy });
  try {
    return await job();
  } finally {
    documentStore.setState({ busy: null });
  }
}

export function updateBusy(change: Partial<Busy>): void {
  documentStore.setState(({ busy }) => (busy === null ? {} : { busy: { ...busy, ...change } }));
}

/** The document's state; actions are in `document-store.ts`. */
export function useDocumentState(): DocumentState {
  return useStore(documentStore);
}

/** What the document holds, heard of without what is being done with it. */
export function useDocumentSummary(): DocumentSummary {
  return useStore(documentStore, (state) => state.summary);
}

/** Which behaviour model the document has: heard of by itself, not with every edit of a strategy. */
export function useBehaviourHeader(): DocumentSummary['behaviour'] {
  return useStore(
    documentStore,
    useShallow((state) => state.summary.behaviour),
  );
}
