import type { EvidenceGrade } from './evidence-grade.ts';

/** How far a figure is the data's: the prior alone, both, or the data alone (simulation.md 2.8). */
export type CalibrationBadge = 'default' | 'shrunk' | 'data';

/** Where one figure of a behaviour model comes from (simulation.md 2.8). */
export interface Provenance {
  /** JSON pointer into the model. */
  readonly pointer: string;
  /** 80 % range of an assumption, 95 % interval of a fitted figure; in the unit of the figure. */
  readonly low: number;
  readonly high: number;
  /** One sentence for people. */
  readonly source: string;
  readonly grade: EvidenceGrade;
  readonly badge: CalibrationBadge;
  /** Observed events behind the figure; null when it was not fitted. */
  readonly events: number | null;
  /** Last day of the data it was fitted to, `YYYY-MM-DD`; null when it was not fitted. */
  readonly calibratedOn: string | null;
}

/** What the history of a portfolio says about telling treatments apart (simulation.md 2.4), one channel. */
export interface Identification {
  readonly channel: string;
  readonly label: 'estimated' | 'assumed';
  /** Contacts of the channel with customers in arrears. */
  readonly contacts: number;
  /** Smallest share of days without any stimulus of the channel, over the bands in which it acts. */
  readonly untreatedShare: number;
  /** Standard deviation of the age of the debt at contact, days. */
  readonly timingDays: number;
  /**
   * Times in arrears of customers who were left without contact at random; only where the effect is estimated from them.
   */
  readonly heldOut?: number | undefined;
  /** The warning or the finding, for people. */
  readonly sentence: string;
}

/** To what a behaviour model was fitted. A calibration makes a new version and never changes the model it starts from. */
export interface Calibration {
  /** 1 for the first calibration, one more than that of the model it started from. */
  readonly version: number;
  /** Fingerprint of the model it started from: its priors. */
  readonly basedOn: string;
  readonly portfolioFingerprint: string;
  /** First and last day of the history, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly accounts: number;
  /** Times that an account came into arrears. */
  readonly entries: number;
  readonly daysAtRisk: number;
  readonly fullPayments: number;
  readonly partialPayments: number;
  readonly identification: readonly Identification[];
  /** What a reader must know, in the order of weight. */
  readonly notes: readonly string[];
}

/** How well a check of a backtest came out (simulation.md 2.7). */
export type TrafficLight = 'green' | 'amber' | 'red';

/** The outcome of a backtest as a behaviour model carries it: a red one marks everything made with the model. */
export interface BacktestVerdict {
  readonly verdict: TrafficLight;
  /** Last day that was known, `YYYY-MM-DD`. */
  readonly split: string;
  /** Days after it that were simulated and compared. */
  readonly days: number;
  readonly portfolioFingerprint: string;
  /** False when the model was fitted to days after the split as well: it was not held out. */
  readonly heldOut: boolean;
}

/** One figure of a behaviour model with all that is known about it (simulation.md 1.8, 2.8). */
export interface ParameterLine {
  readonly pointer: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly source: string;
  readonly grade: EvidenceGrade;
  /** `edited` when the figure has left the range of its own origin. */
  readonly badge: CalibrationBadge | 'edited';
  readonly events: number | null;
  readonly calibratedOn: string | null;
}
