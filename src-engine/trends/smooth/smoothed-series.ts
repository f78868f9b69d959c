import type { SmoothingParameters } from './smoothing-parameters.ts';

/** Where smoothing stands after the last value of a series. */
export interface SmoothedSeries {
  readonly parameters: SmoothingParameters;
  readonly level: number;
  /** A step. */
  readonly trend: number;
  /** Additive seasonal terms by place in the season, that of value i at i modulo their number; one 0 without a season. */
  readonly season: readonly number[];
  /** One-step errors, one a value. */
  readonly errors: readonly number[];
  /** How many of the first errors tell of the start values rather than of the series. */
  readonly warmUp: number;
}
