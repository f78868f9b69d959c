import type { TrendMeasureDefinition } from '../model/trends/trend-measures.ts';
import type { TrendMethod } from '../model/trends/trend-reading.ts';
import { errorSigma } from './forecast/error-sigma.ts';
import { type Transform, transformOf } from './forecast/transform.ts';
import { holtDamped } from './smooth/holt-damped.ts';
import { holtWintersDamped } from './smooth/holt-winters-damped.ts';
import { FEWEST_TO_SEARCH, searchSmoothing } from './smooth/search-smoothing.ts';
import type { SmoothedSeries } from './smooth/smoothed-series.ts';
import { DEFAULT_SMOOTHING, type SmoothingParameters } from './smooth/smoothing-parameters.ts';
import { FEWEST_TO_FORECAST, trendMethod } from './trend-method.ts';
import { weeklyValues } from './weekly-values.ts';

/** Days in a season of daily values. */
export const SEASON_DAYS = 7;
/** Longer pasts do not help a forecast of a month and cost time. */
const MOST_VALUES = 182;

/** A series made ready to be forecast, on a scale on which the limit is an upper one. */
export interface FittedTrend {
  readonly method: TrendMethod;
  /** Days from one value to the next. */
  readonly stepDays: number;
  /** As they are, one a step. */
  readonly values: readonly number[];
  /** To the scale of the forecast, turned so that larger is worse, and back. */
  readonly scale: Transform;
  readonly oriented: readonly number[];
  /** Null when there are too few values to forecast. */
  readonly smoothed: SmoothedSeries | null;
  /** Of a one-step error on the scale. */
  readonly sigma: number;
}

function turned({ to, back }: Transform, sign: 1 | -1): Transform {
  return { to: (value) => sign * to(value), back: (value) => back(sign * value) };
}

/** Fits what trendMethod chooses to daily values, oldest first, at least one. */
export function fitTrend(
  definition: TrendMeasureDefinition,
  daily: readonly number[],
): FittedTrend {
  const method = trendMethod(definition, daily);
  const weekly = method === 'weekly';
  const take = definition.step === 'weekly' ? 'last' : 'mean';
  const all = weekly ? weeklyValues(daily, take) : daily;
  const values = all.slice(-MOST_VALUES);
  const sign = definition.limit === 'upper' ? 1 : -1;
  const scale = turned(transformOf(definition.scale, values), sign);
  const oriented = values.map(scale.to);
  const stepDays = weekly ? SEASON_DAYS : 1;
  const fitted = { method, stepDays, values, scale, oriented };
  if (values.length < FEWEST_TO_FORECAST) return { ...fitted, smoothed: null, sigma: 0 };
  const seasonal = method === 'holt-winters';
  const smooth = (parameters: SmoothingParameters) =>
    seasonal
      ? holtWintersDamped(oriented, SEASON_DAYS, parameters)
      : holtDamped(oriented, parameters);
  const smoothed =
    values.length >= FEWEST_TO_SEARCH
      ? searchSmoothing(smooth, seasonal)
      : smooth(DEFAULT_SMOOTHING);
  return { ...fitted, smoothed, sigma: errorSigma(smoothed) };
}
