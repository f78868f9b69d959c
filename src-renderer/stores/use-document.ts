import {
  type DocumentState,
  isDirty,
  refreshDocument,
  useDocumentState,
} from './document-state.ts';
import { newDocument, open, openSample } from './document-store.ts';
import { generate, importPortfolio } from './portfolio-store.ts';
import { save, saveAs } from './save-document.ts';

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
