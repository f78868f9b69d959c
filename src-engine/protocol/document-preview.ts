import type { DocumentSummary } from './document-summary.ts';
import type { RunView } from './methods.ts';

/**
 * What the first screen shows of a document with a run, kept in a small file beside it (`cslab sample --preview`): a page
 * draws it while the engine still reads the document. Equal to what the engine answers once the document is open.
 */
export interface DocumentPreview {
  readonly summary: DocumentSummary;
  /** Of the newest run. */
  readonly view: RunView;
}
