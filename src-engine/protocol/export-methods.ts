import type { Gate } from '../config/export-gates.ts';
import type { StrategyChange } from '../config/strategy-change.ts';
import type { ExportedStrategy, ExportReview, ReviewedVersion } from '../model/export-review.ts';
import type { SavedView } from '../model/saved-view.ts';
import type { DocumentSummary } from './document-summary.ts';

/** What leaves the document, who looked at it before, and lists that are kept in it. */
export interface ExportMethods {
  /** null while nobody has written anything about this version. */
  exportReview: { params: ReviewedVersion; value: ExportReview | null; progress: never };
  putExportReview: {
    params: { version: ReviewedVersion; review: ExportReview };
    value: DocumentSummary;
    progress: never;
  };
  /** Versions that have left for production, newest first. */
  exportedStrategies: { params: null; value: readonly ExportedStrategy[]; progress: never };
  /** Keeps what a file that has just been written holds, to compare later versions with it. `exportedOn` is an ISO date. */
  recordExport: {
    params: { slot: number; exportedOn: string };
    value: DocumentSummary;
    progress: never;
  };
  /** What the strategy of a slot changes against a version that has left. */
  changesSinceExport: {
    params: { exportId: number; slot: number };
    value: readonly StrategyChange[];
    progress: never;
  };
  /**
   * The evidence bundle of an arm of a run as one zip file (docs/evidence.md); `bundle` is null while a gate blocks it.
   * `link` is the address of the comparison, to stand in it.
   */
  evidenceBundle: {
    params: { runId: number; arm: number; link: string | null };
    value: {
      gates: readonly Gate[];
      bundle: { fileName: string; bytes: Uint8Array } | null;
    };
    progress: { done: number; total: number };
  };
  savedViews: { params: null; value: readonly SavedView[]; progress: never };
  putSavedView: { params: SavedView; value: DocumentSummary; progress: never };
  removeSavedView: { params: { name: string }; value: DocumentSummary; progress: never };
}
