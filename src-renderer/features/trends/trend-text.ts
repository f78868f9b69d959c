import type { AlertLevel } from '../../../src-engine/model/trends/alert-level.ts';
import {
  TREND_MEASURES,
  type TrendMeasureDefinition,
  type TrendMeasureId,
} from '../../../src-engine/model/trends/trend-measures.ts';
import type { TrendRow } from '../../../src-engine/model/trends/trend-row.ts';
import { countValues, moneyValues, type ValueFormat } from '../../charts/value-format.ts';
import { counted, formatNumber } from '../../format/count.ts';
import { formatDate, formatShortDate } from '../../format/date.ts';
import { formatPercent } from '../../format/percent.ts';
import { signed } from '../../format/signed.ts';

/** Severity words (ux 2.7); nothing is said of what is in order. A measure that must not fall goes below its threshold. */
export function levelWord({ measure, reading }: TrendRow): string {
  const { limit }: TrendMeasureDefinition = TREND_MEASURES[measure];
  switch (reading.level) {
    case 'BREACH':
      return limit === 'lower' ? 'Below' : 'Exceeded';
    case 'DRIFT':
      return 'Watch';
    case 'OK':
      return '';
    default:
      return limit === 'lower' ? 'Tends to fall below' : 'Tends to exceed';
  }
}

/** A warning: what is exceeded, or tends to be. */
export function isAlert(level: AlertLevel): boolean {
  return level !== 'OK' && level !== 'DRIFT';
}

function numbers(unit: string, digits: number): ValueFormat {
  // Rare counts: 0.04 a day is not 0.0.
  const text = (value: number) =>
    formatNumber(value, digits > 0 && value !== 0 && Math.abs(value) < 1 ? 2 : digits);
  return {
    ...countValues(unit),
    text: (value) => `${text(value)}${unit === '' ? '' : ` ${unit}`}`,
    signed: (value) => signed(value, text),
    full: text,
  };
}

const RATES: ValueFormat = {
  unit: '%',
  axis: () => (value) => formatPercent(value, 0),
  text: (value) => formatPercent(value),
  signed: (value) => signed(100 * value, (points) => `${formatNumber(points, 2)} pp`),
  full: (value) => formatPercent(value, 2),
  csv: (value) => String(Math.round(value * 1e6) / 1e6),
};

/** How the values of a measure are written. */
export function formatOf(measure: TrendMeasureId, currency: string): ValueFormat {
  const { unit }: TrendMeasureDefinition = TREND_MEASURES[measure];
  switch (unit) {
    case 'minor':
      return moneyValues(currency);
    case 'rate':
      return RATES;
    case 'accounts':
      return numbers('', 0);
    case 'count':
      return numbers('', 1);
    case 'hours':
      return numbers('h', 1);
    case 'days':
      return numbers('d', 1);
  }
}

/**
 * "in 11–19 d", as ux 2.7 has it; "not in 30 d" when the limit is not in sight. Beside a warning it never reads as if there
 * were none: a level that is held from the days before says so, and one that rests on futures alone names their share.
 */
export function crossesText(row: TrendRow): string {
  const when = whenText(row);
  return isThin(row) ? `${when}, thin data` : when;
}

function whenText({ reading }: TrendRow): string {
  const { level, levelToday, crossing, horizonDays } = reading;
  const isHeld = isAlert(level) && !isAlert(levelToday);
  if (level === 'BREACH' && levelToday === 'BREACH') return 'now';
  if (level === 'BREACH') return 'not today, level held';
  if (crossing === null) return isHeld ? 'no longer forecast, level held' : 'not forecast';
  const { earlyAfterDays: early, lateAfterDays: late, probability } = crossing;
  if (early === null) {
    if (isHeld) return `no longer in ${horizonDays} d, level held`;
    return isAlert(levelToday)
      ? `in ${formatPercent(probability, 0)} of futures within ${horizonDays} d`
      : `not in ${horizonDays} d`;
  }
  if (late === null) return `in ${early} d or later`;
  return early === late ? `in ${early} d` : `in ${early}–${late} d`;
}

/** A fan over more than so much of all that a rate can be says next to nothing. */
const WIDE_FAN = 0.4;

/** A rate of few cases: its fan soon spans most of what a rate can be. */
function isThin({ measure, reading: { fan } }: TrendRow): boolean {
  const { unit }: TrendMeasureDefinition = TREND_MEASURES[measure];
  const last = fan.at(-1);
  return unit === 'rate' && last !== undefined && last.high80 - last.low80 > WIDE_FAN;
}

/** The threshold with the side on which it lies: what must not fall is "at least". */
export function limitText({ measure, limit }: TrendRow, currency: string): string {
  const text = formatOf(measure, currency).text(limit);
  return TREND_MEASURES[measure].limit === 'lower' ? `at least ${text}` : text;
}

const FOUND = {
  cusum: 'CUSUM sees a shift',
  ewma: 'EWMA sees a shift',
  'mann-kendall': 'the trend is sure (Mann-Kendall, p below 0.01)',
} as const;

/** The driver in a few words; empty where nothing moves the measure that way. */
export function causeText({ driver }: TrendRow): string {
  if (driver === null) return '';
  return `${driver.segment}, ${formatPercent(driver.share, 0)} of the slope`;
}

function elsewhereText({ elsewhere, day }: TrendRow): readonly string[] {
  if (elsewhere === null) return [];
  if (elsewhere.kind === 'arms')
    return [
      elsewhere.arms.length === 0
        ? 'No other arm of the run warns of it.'
        : `The run warns of it in ${elsewhere.arms.join(', ')} too.`,
    ];
  const { reachedAfterDays } = elsewhere;
  return [
    reachedAfterDays === null
      ? 'The champion in the simulated world does not get to the threshold in these days.'
      : `The champion in the simulated world gets to the threshold on ${formatDate(day + reachedAfterDays)}.`,
  ];
}

/** What is behind a warning: the date with its interval, how likely, where it ends, who moves it, the simulated world. */
export function behindText(row: TrendRow, currency: string): readonly string[] {
  const { reading, day, measure, limit } = row;
  const { crossing, drift, level, horizonDays, slope } = reading;
  const format = formatOf(measure, currency);
  const sentences = [
    `Slope of the last 28 days ${format.signed(slope.perDay)} a day (95% interval ${format.signed(slope.low)} to ${format.signed(slope.high)}).`,
  ];
  if (crossing !== null && level !== 'BREACH') {
    const date = (after: number) => formatShortDate(day + after);
    const { earlyAfterDays: early, expectedAfterDays: expected, lateAfterDays: late } = crossing;
    if (expected !== null)
      sentences.push(
        `Expected at ${format.text(limit)} on ${formatDate(day + expected)}, 80% interval ${date(early ?? expected)} to ${late === null ? 'later than the forecast' : date(late)}.`,
      );
    else if (early !== null)
      sentences.push(`The 80% fan reaches ${format.text(limit)} on ${formatDate(day + early)}.`);
    sentences.push(
      `${formatPercent(crossing.probability, 0)} of simulated futures reach it within ${counted(horizonDays, 'day')}; the trend draws near to ${format.text(crossing.asymptote)}.`,
    );
  }
  const last = reading.fan.at(-1);
  if (isThin(row) && last !== undefined)
    sentences.push(
      `The data are thin: few cases stand behind the rate, so that 80% of futures lie anywhere from ${format.text(last.low80)} to ${format.text(last.high80)} at the end of the forecast. Do not act on it alone.`,
    );
  if (drift !== null) {
    const { beganDaysAgo } = drift;
    const since = beganDaysAgo === null ? '' : ` since ${formatDate(day - beganDaysAgo)}`;
    const found = FOUND[drift.found];
    sentences.push(`${found.charAt(0).toUpperCase()}${found.slice(1)}${since}.`);
  }
  if (level !== reading.levelToday)
    sentences.push('Lower today: a level falls after three days in a row that are lower.');
  const cause = causeText(row);
  if (cause !== '') sentences.push(`Driven by ${cause}.`);
  return [...sentences, ...elsewhereText(row)];
}
