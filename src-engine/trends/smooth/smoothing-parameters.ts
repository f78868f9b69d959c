/** Weights of exponential smoothing, each from 0 to 1. */
export interface SmoothingParameters {
  readonly alpha: number;
  /** Weight of the trend as a share of alpha's step. */
  readonly betaStar: number;
  readonly gamma: number;
  /** Damping of the trend a step; 1 never damps. */
  readonly phi: number;
}

/** What is used where a series is too short to look for better ones (simulation.md 7). */
export const DEFAULT_SMOOTHING: SmoothingParameters = {
  alpha: 0.3,
  betaStar: 0.05,
  gamma: 0.1,
  phi: 0.95,
};
