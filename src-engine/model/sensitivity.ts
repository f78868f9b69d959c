import type { BehaviourModel } from './behaviour.ts';
import type { EvidenceGrade } from './evidence-grade.ts';
import type { KnownPayment } from './known-payment.ts';
import type { ManualCommand } from './manual-command.ts';
import type { Arm } from './run.ts';
import type { Interval } from './sweep.ts';

/** How an assumption is measured; `factor` stretches a whole list of rates, 1 leaves it as it is. */
export type AssumptionUnit = 'ratio' | 'days' | 'probability' | 'factor' | 'number';

/** One figure, or list of figures, that simulated customers rest on. */
export interface AssumptionHeader {
  /** JSON pointer in the behaviour model. */
  readonly pointer: string;
  readonly label: string;
  readonly unit: AssumptionUnit;
  readonly value: number;
  /** The truth lies below it, or above it, with 10 %. */
  readonly low: number;
  readonly high: number;
  readonly grade: EvidenceGrade;
  readonly source: string;
}

/** An assumption with what it does to the difference between two strategies, minor units for all accounts. */
export interface LedgerRow extends AssumptionHeader {
  /** False when neither strategy does anything that it bears on: the difference cannot move. */
  readonly isInUse: boolean;
  readonly atLow: Interval;
  readonly atHigh: Interval;
  /** Distance between the differences at low and at high. */
  readonly swing: number;
  /** Whether the answer at low or high is another one: better, worse or not to be told. */
  readonly flips: boolean;
}

/** Parts of the answer in the order in which they are worked out. */
export const SENSITIVITY_PARTS = ['ledger', 'breakEvens', 'screening', 'varianceShares'] as const;
export type SensitivityPart = (typeof SENSITIVITY_PARTS)[number];

export interface ScreenedAssumption {
  readonly pointer: string;
  readonly mean: number;
  readonly meanAbsolute: number;
  readonly deviation: number;
}

export interface VarianceShare {
  readonly pointer: string;
  readonly first: number;
  readonly total: number;
}

export interface BreakEvenRow {
  readonly pointer: string;
  /** null when the difference keeps its sign over the whole range. */
  readonly value: number | null;
  readonly from: number;
  readonly to: number;
  readonly sentence: string;
}

/** What to find out beside the tornado. */
export interface SensitivityPlan {
  readonly champion: Arm;
  readonly challenger: Arm;
  readonly behaviour: BehaviourModel;
  readonly days: number;
  readonly replications: number;
  readonly seed: number;
  /** What the run knows beforehand and what people do by hand in it: the difference asked about is with both. */
  readonly payments?: readonly KnownPayment[];
  readonly commands?: readonly ManualCommand[];
  /** Share of the accounts, by a hash of their ids, that everything is run on. */
  readonly share: number;
  /** Paths of the screening; 0 leaves it out, 10 is usual. */
  readonly paths: number;
  /** Points of the variance shares; 0 leaves them out, 256 to 1024 are usual. */
  readonly points: number;
}

export interface SensitivityResult {
  readonly engineVersion: string;
  readonly portfolioFingerprint: string;
  readonly behaviourFingerprint: string;
  readonly championName: string;
  readonly challengerName: string;
  readonly currency: string;
  readonly days: number;
  readonly replications: number;
  readonly seed: number;
  readonly accounts: number;
  /** Accounts that were run. */
  readonly sampledAccounts: number;
  /** Net cash of the challenger minus the champion's under the assumptions as they are, scaled to all accounts. */
  readonly difference: Interval;
  /** Largest swing first. */
  readonly ledger: readonly LedgerRow[];
  readonly screening: readonly ScreenedAssumption[] | null;
  readonly varianceShares: readonly VarianceShare[] | null;
  /** Paths and points that the two rest on: fewer than were asked for when it was stopped. Absent in older documents. */
  readonly pathsDone?: number;
  readonly pointsDone?: number;
  /** Of the two assumptions with the largest swing. */
  readonly breakEvens: readonly BreakEvenRow[];
  readonly isCancelled: boolean;
  /** Parts that were asked for and not finished: they are missing, or hold what was known when it was stopped. */
  readonly unfinished: readonly SensitivityPart[];
  /** Behaviour models that both strategies were run under. */
  readonly models: number;
}

export interface SensitivityProgress {
  readonly done: number;
  readonly total: number;
}
