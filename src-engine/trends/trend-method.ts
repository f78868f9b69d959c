import type { TrendMeasureDefinition } from '../model/trends/trend-measures.ts';
import type { TrendMethod } from '../model/trends/trend-reading.ts';

/** Fewer values are a line; fewer than the second have no week of their own (simulation.md 7). */
export const FEWEST_TO_FORECAST = 14;
const FEWEST_WITH_SEASON = 28;
/** A count that is rarer than this a day is read by the week. */
const RARE = 5;

/** How a series of daily values is read: by its length, and by the week where it is rare or weekly (simulation.md 7). */
export function trendMethod(
  { scale, step }: TrendMeasureDefinition,
  values: readonly number[],
): TrendMethod {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const rare = scale === 'count' && mean < RARE;
  if (step === 'weekly' || rare) return 'weekly';
  if (values.length < FEWEST_TO_FORECAST) return 'line';
  return values.length < FEWEST_WITH_SEASON ? 'holt' : 'holt-winters';
}
