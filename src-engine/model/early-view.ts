import type { MeasureId } from './comparison.ts';

/** A difference that a sample shows, with its 95 % interval over the sampled customers. */
export interface EarlyDifference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A measure of the comparison as a sample shows it, in the measure's unit. */
export interface EarlyMeasure {
  readonly measure: MeasureId;
  /** Per challenger; sums of money are scaled to all accounts. */
  readonly differences: readonly EarlyDifference[];
}

/** What a run under way shows: of a random part of its accounts, then of the replications that are complete. */
export interface EarlyView {
  /** Accounts it was made on, and accounts of the run; the same when it is of complete replications. */
  readonly accounts: number;
  readonly of: number;
  readonly replications: number;
  readonly asOfDay: number;
  readonly currency: string;
  /** Per arm: mean cumulative net cash at the end of each day, scaled to all accounts, minor units. */
  readonly cumulativeNet: readonly (readonly number[])[];
  /** Per challenger: net cash difference over the whole run, scaled. */
  readonly differences: readonly EarlyDifference[];
  /** Those that were asked for; a ratio that an arm has nothing to work out from is left out. */
  readonly measures: readonly EarlyMeasure[];
}
