import type { Failure } from '../base/failure.ts';
import type { Problem } from '../base/problem.ts';
import type { BehaviourFile } from '../config/export-behaviour.ts';
import type { StrategyChange } from '../config/strategy-change.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type { ByteFile } from '../ingest/byte-file.ts';
import type { DeclaredFormat } from '../ingest/detect/file-beginning.ts';
import type { FilePreview, ImportMapping, ImportReport, InputShape } from '../ingest/mapping.ts';
import type { FileCommand } from '../manual/command-file-schema.ts';
import type { BehaviourModel } from '../model/behaviour.ts';
import type { Bookmark } from '../model/bookmark.ts';
import type { CancelHits } from '../model/cancel-hits.ts';
import type { Comparison, Matters, MeasureId } from '../model/comparison.ts';
import type { AccountTest, CriteriaCoverage } from '../model/criteria-coverage.ts';
import type { AccountStory } from '../model/explanation.ts';
import type { GuardrailHits } from '../model/guardrail-hits.ts';
import type { LadderSteps } from '../model/ladder-steps.ts';
import type { PrecisionReport, PrecisionTarget } from '../model/precision.ts';
import type { DailyMetric } from '../model/run.ts';
import type { RunProgress } from '../model/run-progress.ts';
import type { ScheduleAssignmentCheck } from '../model/schedule-assignment.ts';
import type { SwapSet } from '../model/swap-table.ts';
import type { AccountMethods } from './account-methods.ts';
import type { CalibrationMethods } from './calibration-methods.ts';
import type { CaseMethods } from './case-methods.ts';
import type {
  BehaviourHeader,
  DocumentSummary,
  PortfolioHeader,
  RunHeader,
  StrategyHeader,
} from './document-summary.ts';
import type { ExportMethods } from './export-methods.ts';
import type { LiveTestMethods } from './live-test-methods.ts';
import type {
  AccountListPage,
  AccountListQuery,
  AccountListRow,
  PortfolioMethods,
  PortfolioSummary,
} from './portfolio-methods.ts';
import type {
  ArmDetails,
  KeptSensitivity,
  SearchMethods,
  SensitivityHeader,
  SweepField,
  SweepHeader,
  SweepRequest,
  SweepView,
  SweptNumber,
} from './search-methods.ts';
import type { ToDoMethods } from './to-do-methods.ts';
import type { TrendMethods } from './trend-methods.ts';
import type { VersionMethods } from './version-methods.ts';

export interface RunRequest {
  /** Strategy slots in arm order; the first is the champion. */
  readonly slots: readonly number[];
  readonly days: number;
  readonly replications: number;
  readonly seed: number;
  /** Replicates until luck is known to it; `replications` then decides nothing. */
  readonly precision?: PrecisionTarget;
  /** Decides the headline of the comparison; net cash without it. */
  readonly primaryMeasure?: MeasureId;
  /** Changes that matter that are set before the run; the defaults for all others. */
  readonly matters?: Matters;
}

/** Everything the Compare screen draws; small. Day lists have one entry a day: index 0 is the as-of date. */
export interface RunView {
  readonly header: RunHeader;
  readonly comparison: Comparison;
  readonly scopeMinor: number;
  /** Per arm: mean cumulative net cash at the end of each day, minor units. */
  readonly cumulativeNet: readonly (readonly number[])[];
  /** Per challenger: cumulative net cash difference per day with its 95 % band over replications. */
  readonly differences: readonly {
    readonly mean: readonly number[];
    readonly low: readonly number[];
    readonly high: readonly number[];
  }[];
  /** Per arm: [snapshot][bucket], minor units, mean over replications. */
  readonly ageing: readonly (readonly (readonly number[])[])[];
  readonly ageingDays: readonly number[];
  /** Per challenger, replication 1: severance under champion / challenger. */
  readonly swapSets: readonly SwapSet[];
  /** Per segment and challenger: mean net cash difference per account with 95 % interval. */
  readonly segments: readonly {
    readonly segment: string;
    readonly accounts: number;
    readonly differences: readonly {
      readonly value: number;
      readonly low: number;
      readonly high: number;
    }[];
  }[];
}

/** One arm of one run in replication 1, day by day, for the Simulate screen. */
export interface DaySeries {
  readonly arm: string;
  readonly days: number;
  readonly asOfDay: number;
  readonly series: Readonly<Record<DailyMetric, readonly number[]>>;
}

export interface FeedRow {
  /** Row of the run's event log: tells entries apart that read the same. */
  readonly logRow: number;
  readonly accountId: string;
  readonly text: string;
  readonly kind: string;
  readonly amountMinor: number;
}

/** Counts per template event in replication 1 of a run, for the ladder. */
export interface LadderCounts {
  readonly template: string;
  readonly created: number;
  /** Processes by event sequence. */
  readonly reached: Readonly<Record<number, number>>;
  /** Of them those that saw a payment of their account before their next step, or before their end after the last one. */
  readonly paid: Readonly<Record<number, number>>;
  /** Share of processes still open n days after creation, 0 to 1; ends where none was seen that long. */
  readonly stillOpen: readonly number[];
}

/** A manual command before it is confirmed: whether it may be done, and the account's story without and with it. */
export interface CommandPreview {
  /** Why it would be refused; null when it would be carried out. */
  readonly refusal: { readonly message: string; readonly hint: string } | null;
  readonly warnings: readonly string[];
  readonly before: AccountStory;
  readonly after: AccountStory;
}

/**
 * Every method of the engine worker: parameters, value and progress. Adding one without a handler does not compile.
 * Failures travel as `Failure`, never as thrown Error objects.
 */
export interface Methods
  extends AccountMethods,
    CalibrationMethods,
    CaseMethods,
    LiveTestMethods,
    ExportMethods,
    PortfolioMethods,
    SearchMethods,
    ToDoMethods,
    TrendMethods,
    VersionMethods {
  hello: { params: null; value: { engineVersion: string; schemaVersion: number }; progress: never };
  newDocument: { params: null; value: DocumentSummary; progress: never };
  openDocument: { params: { bytes: Uint8Array }; value: DocumentSummary; progress: never };
  /** Opens the sample document that the host finds at an address, without its bytes passing through the page. */
  openSample: { params: { address: string }; value: DocumentSummary; progress: never };
  /** The bytes of the .cstrat file. */
  saveDocument: { params: null; value: { bytes: Uint8Array; revision: number }; progress: never };
  documentSummary: { params: null; value: DocumentSummary; progress: never };

  /** First rows with a proposed mapping. What is null is detected; the wizard fills in what the user corrected. */
  previewImport: {
    params: {
      files: readonly ByteFile[];
      /** What is known of the format; the rest is detected. */
      format: DeclaredFormat | null;
      shape: InputShape | null;
      /** Mappings that are remembered are left aside. */
      afresh?: boolean;
    };
    value: FilePreview;
    progress: never;
  };
  /** Reads everything as `importPortfolio` would and changes nothing: what would be left out, and why. */
  checkImport: {
    params: { files: readonly ByteFile[]; mapping: ImportMapping; asOfDay: number };
    value: ImportReport;
    progress: { readonly bytesRead: number; readonly bytesTotal: number; readonly rows: number };
  };
  importPortfolio: {
    params: { files: readonly ByteFile[]; mapping: ImportMapping; asOfDay: number };
    value: { report: ImportReport; document: DocumentSummary };
    progress: { readonly bytesRead: number; readonly bytesTotal: number; readonly rows: number };
  };
  /** Gives an account a name of its own, or another one. */
  putBookmark: { params: Bookmark; value: DocumentSummary; progress: never };
  removeBookmark: { params: { accountId: string }; value: DocumentSummary; progress: never };
  savedMappings: { params: null; value: readonly ImportMapping[]; progress: never };

  strategy: { params: { slot: number }; value: Strategy; progress: never };
  putStrategy: {
    params: { slot: number; strategy: Strategy };
    value: { problems: readonly Problem[]; document: DocumentSummary };
    progress: never;
  };
  /** Text of a strategy.json file; refused with its problems when it has errors. */
  importStrategy: {
    params: { slot: number; text: string };
    value: { problems: readonly Problem[]; document: DocumentSummary };
    progress: never;
  };
  removeStrategy: { params: { slot: number }; value: DocumentSummary; progress: never };
  validateStrategy: {
    params: { strategy: Strategy };
    value: { problems: readonly Problem[]; fingerprint: string };
    progress: never;
  };
  /** What the class controls of a slot make of every debt of the portfolio on its as-of day. */
  criteriaCoverage: { params: { slot: number }; value: CriteriaCoverage; progress: never };
  /** The rules of a strategy against the schedules that the CRM has chosen, with the first 500 that differ. */
  scheduleCheck: { params: { slot: number }; value: ScheduleAssignmentCheck; progress: never };
  /** What they would start for one account, with every check. */
  testAccount: {
    params: { slot: number; accountId: string };
    value: AccountTest;
    progress: never;
  };
  exportStrategy: {
    params: { slot: number };
    value: { fileName: string; text: string; fingerprint: string; problems: readonly Problem[] };
    progress: never;
  };
  /** Every rule of a strategy in words, as a page (evidence/rules/rules-html.ts). */
  rulesPage: {
    params: { slot: number };
    value: { fileName: string; text: string };
    progress: never;
  };
  /** The control tables of a strategy as CSV files in one zip, for those who key them in (config/control-sheets.ts). */
  controlSheets: {
    params: { slot: number };
    value: { fileName: string; bytes: Uint8Array; fingerprint: string };
    progress: never;
  };
  strategyChanges: {
    params: { fromSlot: number; toSlot: number };
    value: readonly StrategyChange[];
    progress: never;
  };
  /** What changed in the strategy of a slot since an arm of a run was run with it; the bar of stale results counts it. */
  changesSinceRun: {
    params: { runId: number; arm: number; slot: number };
    value: readonly StrategyChange[];
    progress: never;
  };
  /** The strategy of an arm as it was when the run was made. */
  runStrategy: { params: { runId: number; arm: number }; value: Strategy; progress: never };
  /** The behaviour model that new runs use; the program's default unless another one was imported. */
  behaviour: { params: null; value: BehaviourModel; progress: never };
  /** Text of a behaviour model; with problems nothing is changed. */
  putBehaviour: {
    params: { text: string };
    value: { problems: readonly Problem[]; document: DocumentSummary };
    progress: never;
  };
  /** Back to the program's default. */
  resetBehaviour: { params: null; value: DocumentSummary; progress: never };
  exportBehaviour: { params: null; value: BehaviourFile; progress: never };

  run: {
    params: RunRequest;
    /** `precision` tells how many replications were run and why, when they were not given. */
    value: { runId: number; document: DocumentSummary; precision?: PrecisionReport };
    progress: RunProgress;
  };
  /** The run again with manual work after what it has: a run of its own, the original stays. */
  branchRun: {
    params: { runId: number; commands: readonly FileCommand[] };
    value: { runId: number; document: DocumentSummary };
    progress: RunProgress;
  };
  /**
   * Holds the `run` or `branchRun` that is under way until `resumeRun`; other long work may go meanwhile, and what changes the
   * portfolio or the document lets it go on first. `not-found` when no run is under way.
   */
  pauseRun: { params: null; value: null; progress: never };
  /** Lets a run that is paused go on. `not-found` when no run is under way. */
  resumeRun: { params: null; value: null; progress: never };
  /**
   * Ends the `run` that is under way with the replications that are complete, and answers how many; its own call then answers
   * as that of a finished run, which has as many. `not-found` when no run is under way or none is complete.
   */
  stopAndKeep: { params: null; value: { readonly replications: number }; progress: never };
  /**
   * The run at the costs and prices that the strategies in the slots and the behaviour model have now, as a run of its
   * own; nothing is simulated. `runId` is null when nothing or more than prices has changed, or the run keeps no charges.
   */
  reweighRun: {
    params: { runId: number; slots: readonly number[] };
    value: { runId: number | null; document: DocumentSummary };
    progress: never;
  };
  /** What a command would do to its account in one arm, replication 1; nothing is kept. */
  previewCommand: {
    params: { runId: number; arm: number; command: FileCommand };
    value: CommandPreview;
    progress: never;
  };
  runView: { params: { runId: number }; value: RunView; progress: never };
  /**
   * Edits the changes that matter of a finished run, all at once; null takes the edit back to what was set before the run.
   * Readings and headlines are read again by them; no number of the run changes, and nothing is simulated.
   */
  putMatters: {
    params: { runId: number; matters: Matters | null };
    value: { document: DocumentSummary; view: RunView };
    progress: never;
  };
  /** Names a run; an empty title takes the name away. Its results stay. */
  renameRun: {
    params: { runId: number; title: string };
    value: DocumentSummary;
    progress: never;
  };
  removeRun: { params: { runId: number }; value: DocumentSummary; progress: never };
  daySeries: { params: { runId: number; arm: number }; value: DaySeries; progress: never };
  dayFeed: {
    params: {
      runId: number;
      arm: number;
      day: number;
      limit: number;
      kinds?: readonly string[] | undefined;
    };
    value: { total: number; rows: readonly FeedRow[] };
    progress: never;
  };
  ladderCounts: {
    params: { runId: number; arm: number };
    value: readonly LadderCounts[];
    progress: never;
  };
  guardrailHits: {
    params: { runId: number; arm: number };
    value: readonly GuardrailHits[];
    progress: never;
  };
  cancelHits: {
    params: { runId: number; arm: number };
    value: readonly CancelHits[];
    progress: never;
  };
  /** Every template of every ladder: processes that began, and steps that were carried out. */
  ladderSteps: {
    params: { runId: number; arm: number };
    value: readonly LadderSteps[];
    progress: never;
  };
}

export type {
  AccountListPage,
  AccountListQuery,
  AccountListRow,
  ArmDetails,
  BehaviourHeader,
  DocumentSummary,
  KeptSensitivity,
  PortfolioHeader,
  PortfolioSummary,
  RunHeader,
  SensitivityHeader,
  StrategyChange,
  StrategyHeader,
  SweepField,
  SweepHeader,
  SweepRequest,
  SweepView,
  SweptNumber,
};

export type MethodName = keyof Methods;

/** Client to worker. */
export type Request =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly method: MethodName;
      readonly params: unknown;
    }
  | { readonly kind: 'cancel'; readonly id: number };

/** Worker to client. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: unknown }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: Failure };
