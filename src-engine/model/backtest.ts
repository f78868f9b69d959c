import type { TrafficLight } from './calibration.ts';

/** The checks of a backtest in the order of their table (simulation.md 2.7). */
const BACKTEST_CHECKS = [
  'totalRecovered',
  'cumulativeCurve',
  'calibrationInTheLarge',
  'calibrationSlope',
  'brierSkill',
  'discrimination',
  'rollMatrix',
  'decileGains',
  'contacts',
] as const;
export type BacktestCheckName = (typeof BACKTEST_CHECKS)[number];

export interface BacktestCheck {
  readonly check: BacktestCheckName;
  /** Null when it could not be made. */
  readonly value: number | null;
  readonly light: TrafficLight | null;
  /** Limits, or why it could not be made; one sentence. */
  readonly sentence: string;
}

/** Customers with about the same predicted chance of paying all within 30 days. */
export interface ReliabilityBin {
  readonly predicted: number;
  readonly observed: number;
  readonly accounts: number;
  readonly paid: number;
  /** 95 % interval of the observed share (Wilson). */
  readonly low: number;
  readonly high: number;
}

/** One cell of the roll matrix, simulated and actual. */
export interface BacktestRoll {
  readonly from: string;
  readonly to: string;
  /** Actual accounts in `from`. */
  readonly accounts: number;
  readonly actual: number;
  /** Null when the simulation had nobody in `from`. */
  readonly simulated: number | null;
}

export interface BacktestReport {
  /** Last day that was known, `YYYY-MM-DD`. */
  readonly split: string;
  readonly days: number;
  readonly replications: number;
  /** False when the model was fitted to days after the split. */
  readonly heldOut: boolean;
  readonly accounts: number;
  readonly pastDueAccounts: number;
  /** Debt at the split that the comparison follows, minor units. */
  readonly openMinor: number;
  readonly actualMinor: number;
  readonly simulatedMinor: number;
  readonly checks: readonly BacktestCheck[];
  readonly verdict: TrafficLight;
  readonly reliability: readonly ReliabilityBin[];
  /** By day after the split, minor units; 90 % band over replications. */
  readonly cumulative: {
    readonly actual: readonly number[];
    readonly mean: readonly number[];
    readonly low: readonly number[];
    readonly high: readonly number[];
  };
  readonly rolls: readonly BacktestRoll[];
  readonly notes: readonly string[];
}
