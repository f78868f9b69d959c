import type { CaseReport } from '../model/case-report.ts';
import type { DocumentSummary } from './document-summary.ts';
import type { CaseHeader, SampleCaseHeader } from './sample-case-header.ts';

/** A person's own case file; it stays with the page. */
export interface CaseFile {
  readonly name: string;
  readonly text: string;
}

/** A worked example that the program brings, or a file. */
export type CaseChoice = { readonly id: string } | { readonly file: CaseFile };

/** Worked examples (docs/cases.md). */
export interface CaseMethods {
  /** Those that the program brings. */
  sampleCases: { params: null; value: readonly SampleCaseHeader[]; progress: never };
  /** What a list shows of a case file; one that is no case is refused with its first problem and its place. */
  readCase: { params: { file: CaseFile }; value: CaseHeader; progress: never };
  /** Runs a worked example and compares what comes out with what it says. */
  checkCase: { params: CaseChoice; value: CaseReport; progress: never };
  /** A new document with the accounts and rules of a worked example; its runs know the payments of the example. */
  openCase: { params: CaseChoice; value: DocumentSummary; progress: never };
  /**
   * The account as the file of a worked example, without its name and ids: what the rules of the arm did to it in replication 1 must
   * come out. `days` is less than the run's where the account goes another way by itself after them.
   */
  accountCase: {
    params: { runId: number; arm: number; accountId: string };
    value: { readonly fileName: string; readonly text: string; readonly days: number };
    progress: never;
  };
}
