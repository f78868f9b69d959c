import type { TrendMeasureDefinition } from '../model/trends/trend-measures.ts';
import { medianOf } from './estimate/median-of.ts';
import { robustSigma } from './estimate/robust-sigma.ts';
import { weeklyValues } from './weekly-values.ts';

/** Values that say what is usual. */
export const LIMIT_DAYS = 28;
/** As far from the usual level as one value in some thousand, and at least a tenth of the level. */
const SIGMAS = 4;
const LEAST_SHARE = 0.1;
const DIGITS = 2;
const HUNDRED = 100;

/** Away from the usual level, to two significant digits. */
function rounded(value: number, up: boolean): number {
  if (value <= 0) return 0;
  let unit = 1;
  while (value / unit >= HUNDRED) unit *= 10;
  while (value / unit < HUNDRED / 10) unit /= 10;
  const steps = up ? Math.ceil(value / unit) : Math.floor(value / unit);
  return Number((steps * unit).toPrecision(DIGITS));
}

/**
 * A limit to begin with, from the first values of a series: four robust standard deviations, or a tenth, beyond their
 * median, whichever is further, rounded outward. A rate stays inside 0 to 1. Null when nothing ever happens.
 */
export function proposeLimit(
  { limit, unit, scale }: TrendMeasureDefinition,
  daily: readonly number[],
): number | null {
  const first = daily.slice(0, LIMIT_DAYS);
  const weeks = weeklyValues(first, 'mean');
  const values = scale === 'count' && weeks.length > 1 ? weeks : first;
  if (values.length === 0 || values.every((value) => value === 0)) return null;
  const usual = medianOf(scale === 'count' ? first : values);
  const level = usual === 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : usual;
  const spread = Math.max(SIGMAS * robustSigma(values), LEAST_SHARE * level);
  const up = limit === 'upper';
  const beyond = rounded(up ? level + spread : level - spread, up);
  return unit === 'rate' ? Math.min(0.99, Math.max(0.01, beyond)) : Math.max(0, beyond);
}
