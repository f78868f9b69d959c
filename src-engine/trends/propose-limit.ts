import type { TrendMeasureDefinition } from '../model/trends/trend-measures.ts';
import { medianOf } from './estimate/median-of.ts';
import { robustSigma } from './estimate/robust-sigma.ts';
import { weeklyValues } from './weekly-values.ts';

/** Days that say what is usual. */
export const LIMIT_DAYS = 28;
/** As far from the usual level as one value in some thousand, and at least a tenth of the level. */
const SIGMAS = 4;
const LEAST_SHARE = 0.1;
/** Counts vary by chance: so many standard deviations of a week's mean, taking one a week for the least that is usual. */
const CHANCE = 3;
const WEEK = 7;
const DIGITS = 2;
const MOST_RATE = 0.99;
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
 * A limit to begin with, from the daily values of four weeks: four robust standard deviations, or a tenth, beyond their median,
 * whichever is further, for counts at least three standard deviations of chance; rounded outward. A rate stays inside 0 to 1. Null when nothing ever happens, or when nothing lies
 * beyond.
 */
export function proposeLimit(
  { limit, unit, scale }: TrendMeasureDefinition,
  daily: readonly number[],
): number | null {
  const weeks = weeklyValues(daily, 'mean');
  const values = scale === 'count' && weeks.length > 1 ? weeks : daily;
  if (values.length === 0 || values.every((value) => value === 0)) return null;
  const middle = medianOf(daily);
  const usual = middle === 0 ? daily.reduce((sum, value) => sum + value, 0) / daily.length : middle;
  const chance = scale === 'count' ? CHANCE * Math.sqrt(Math.max(usual, 1 / WEEK) / WEEK) : 0;
  const spread = Math.max(SIGMAS * robustSigma(values), LEAST_SHARE * usual, chance);
  const up = limit === 'upper';
  const beyond = rounded(up ? usual + spread : usual - spread, up);
  if (beyond <= 0) return null;
  return unit === 'rate' ? Math.min(MOST_RATE, beyond) : beyond;
}
