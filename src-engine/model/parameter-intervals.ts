import type { MeasureId, Reading } from './comparison.ts';

/** A paired difference with the interval of the parameter layer (simulation.md 4.3). */
export interface ParameterDifference {
  /** Under the run's own behaviour model. */
  readonly value: number;
  /** 95 %: customers as a sample, simulation luck, and assumptions that may be wrong. */
  readonly low: number;
  readonly high: number;
  /** Share of the interval's variance that the assumptions bring, 0 to 1. */
  readonly parameterShare: number;
}

/** The intervals of a comparison when the behaviour model is uncertain too. */
export interface ParameterIntervals {
  /** Behaviour models drawn from the priors of the assumptions. */
  readonly draws: number;
  readonly measures: readonly {
    readonly measure: MeasureId;
    /** One a challenger. */
    readonly differences: readonly ParameterDifference[];
    /** The fixed rule on these intervals, one a challenger. */
    readonly readings: readonly Reading[];
  }[];
}
