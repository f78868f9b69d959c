import type { ByteFile } from '../ingest/byte-file.ts';
import type { FileFormat } from '../ingest/mapping.ts';
import type { LiveTest, StratumPart } from '../model/live-test.ts';
import type { LiveTestForecast } from '../model/live-test-forecast.ts';
import type { LiveTestOutcome } from '../model/live-test-outcome.ts';
import type { Misplaced, SplitBalance } from '../model/live-test-split.ts';
import type { PilotColumns, PilotQuestion, PilotResult } from '../model/pilot.ts';
import type { DocumentSummary } from './document-summary.ts';

/** What a live test of a challenger is planned for. */
export interface ForecastRequest {
  readonly runId: number;
  readonly arm: number;
  readonly outcome: LiveTestOutcome;
  /** Of 10 000, for the challenger, and for other challengers that run beside it. */
  readonly challengerBasisPoints: number;
  readonly othersBasisPoints: number;
  readonly experiment: string;
  /** Exact quotas within strata of these; empty for a split by ranges. */
  readonly strata: readonly StratumPart[];
  /** Difference that should be found; null: the one of the run. */
  readonly detect: number | null;
  /** Chance of finding it, 0 to 1. */
  readonly power: number;
  readonly perDay: number | null;
}

/** A new live test: every challenger gets its basis points of 10 000. */
export interface NewLiveTest extends Omit<LiveTest, 'schemaVersion' | 'phases'> {
  readonly from: string | null;
  readonly shares: readonly { readonly arm: string; readonly basisPoints: number }[];
}

/** A later phase; challengers that are not named keep what they have. */
export interface LiveTestChange {
  readonly experiment: string;
  readonly from: string | null;
  readonly shares: NewLiveTest['shares'];
  /** Basis points that go from one challenger to another: the phase is marked. */
  readonly moves: readonly {
    readonly fromArm: string;
    readonly toArm: string;
    readonly points: number;
  }[];
}

/** How the customers of the open portfolio fall in the newest phase of a test. */
export interface SplitView {
  readonly customers: number;
  readonly balance: SplitBalance;
  /** Customers who have another arm than in the phase before, and those of them who have met another challenger. */
  readonly changed: number;
  readonly metOthers: number;
}

/** The columns of a result's file, to choose from. */
export interface PilotFile {
  readonly header: readonly string[];
  readonly rows: number;
  /** By column: its values when there are at most twelve. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** The result of a live test, checked against its plan when it has one in the document. */
export interface PilotAnswer {
  readonly result: PilotResult;
  readonly misplaced: Misplaced | null;
}

interface KeptLiveTest {
  readonly test: LiveTest;
  readonly document: DocumentSummary;
}

/** Methods of live tests; part of Methods. */
export interface LiveTestMethods {
  /** Units and days that a live test needs, and what a real split of the run's customers would have shown. */
  liveTestForecast: { params: ForecastRequest; value: LiveTestForecast; progress: never };
  /** Plans that are kept in the document, oldest first. */
  liveTests: { params: null; value: readonly LiveTest[]; progress: never };
  beginLiveTest: { params: NewLiveTest; value: KeptLiveTest; progress: never };
  /**
   * Keeps the plan of a file, as `cslab split` or the program wrote it. A test of that name that is kept already gets the
   * phases that it lacks; one that is another test is not replaced.
   */
  openLiveTest: {
    params: { fileName: string; text: string };
    value: KeptLiveTest;
    progress: never;
  };
  /** Opens the next phase of a kept test. Ranges that stay do not move. */
  changeLiveTest: { params: LiveTestChange; value: KeptLiveTest; progress: never };
  removeLiveTest: { params: { experiment: string }; value: DocumentSummary; progress: never };
  liveTestSplit: { params: { experiment: string }; value: SplitView; progress: never };
  /** Every customer with its arm, as CSV; and the plan as `live-test.json`. */
  liveTestFiles: {
    params: { experiment: string };
    value: { readonly unitsCsv: string; readonly planJson: string };
    progress: never;
  };
  pilotFile: {
    params: { file: ByteFile; format: FileFormat | null };
    value: PilotFile;
    progress: never;
  };
  /**
   * Reads the result of a live test, one row a unit, and compares its arms. `format` is what `previewImport` says of the
   * file, or null: then it is detected. With an experiment of the document its shares are the planned ones, and every unit
   * is looked up in its ranges. Nothing is kept.
   */
  analyzePilot: {
    params: {
      file: ByteFile;
      format: FileFormat | null;
      columns: PilotColumns;
      question: PilotQuestion;
      experiment?: string;
    };
    value: PilotAnswer;
    progress: never;
  };
}
