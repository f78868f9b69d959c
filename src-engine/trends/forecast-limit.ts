import type { FanStep, LimitCrossing } from '../model/trends/trend-reading.ts';
import type { FittedTrend } from './fit-trend.ts';
import { crossingProbability } from './forecast/crossing-probability.ts';
import { dampedCrossing } from './forecast/damped-crossing.ts';
import { firstCrossing } from './forecast/first-crossing.ts';
import type { PathNoise } from './forecast/path-noise.ts';
import { pointForecast } from './forecast/point-forecast.ts';
import { spreadFactors } from './forecast/spread-factors.ts';

/** Standard normal quantiles of the ends of the middle 50 % and 80 %. */
const Z50 = 0.674_489_750_196_081_7;
const Z80 = 1.281_551_565_544_600_4;

/** A forecast with the crossing of its limit. */
export interface LimitForecast {
  readonly fan: readonly FanStep[];
  readonly crossing: LimitCrossing | null;
}

/** Forecasts a fitted series for `horizonDays` and finds when it is at the limit, which is in units of the measure. */
export function forecastLimit(
  { smoothed, sigma, scale, stepDays }: FittedTrend,
  limit: number,
  horizonDays: number,
  noise: PathNoise,
): LimitForecast {
  const steps = Math.floor(horizonDays / stepDays);
  if (smoothed === null || steps < 1) return { fan: [], crossing: null };
  const middle = pointForecast(smoothed, steps);
  const spread = spreadFactors(smoothed.parameters, smoothed.season.length, steps).map(
    (factor) => factor * sigma,
  );
  const edge = (z: number) => middle.map((value, index) => value + z * (spread[index] ?? 0));
  // Turned scales swap the sides of a range.
  const [up, down] = scale.back(1) < scale.back(0) ? [-1, 1] : [1, -1];
  const [low50, high50, low80, high80] = [
    edge(down * Z50),
    edge(up * Z50),
    edge(down * Z80),
    edge(up * Z80),
  ].map((edges) => edges.map(scale.back));
  const fan = middle.map((value, index) => ({
    afterDays: (index + 1) * stepDays,
    middle: scale.back(value),
    low50: low50?.[index] ?? 0,
    high50: high50?.[index] ?? 0,
    low80: low80?.[index] ?? 0,
    high80: high80?.[index] ?? 0,
  }));
  const at = scale.to(limit);
  const days = (step: number | null) => (step === null ? null : step * stepDays);
  const { level, trend, parameters } = smoothed;
  return {
    fan,
    crossing: {
      expectedAfterDays: days(firstCrossing(middle, at)),
      earlyAfterDays: days(firstCrossing(edge(Z80), at)),
      lateAfterDays: days(firstCrossing(edge(-Z80), at)),
      probability: crossingProbability(smoothed, sigma, at, steps, noise),
      asymptote: scale.back(dampedCrossing(level, trend, parameters.phi, at).asymptote),
    },
  };
}
