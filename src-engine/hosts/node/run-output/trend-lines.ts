import { countWords } from '../../../base/count-words.ts';
import { isoDate } from '../../../base/day.ts';
import { moneyText } from '../../../base/money-text.ts';
import type { AlertLevel } from '../../../model/trends/alert-level.ts';
import { TREND_MEASURES, type TrendMeasureId } from '../../../model/trends/trend-measures.ts';
import type { TrendRow } from '../../../model/trends/trend-row.ts';
import { table } from './comparison-lines.ts';

const WORD: Readonly<Record<AlertLevel, string>> = {
  BREACH: 'Exceeded',
  EXPECTED: 'Tends to exceed',
  LIKELY: 'Tends to exceed',
  POSSIBLE: 'Tends to exceed',
  DRIFT: 'Watch',
  OK: '',
};

const FOUND = {
  cusum: 'a shift by CUSUM',
  ewma: 'a shift by EWMA',
  'mann-kendall': 'a sure trend (Mann-Kendall)',
} as const;

function valueText(value: number, measure: TrendMeasureId, currency: string): string {
  switch (TREND_MEASURES[measure].unit) {
    case 'minor':
      return moneyText(Math.round(value), currency);
    case 'rate':
      return `${(100 * value).toFixed(1)}%`;
    case 'accounts':
      return String(Math.round(value));
    case 'count':
      return value.toFixed(1);
    case 'hours':
      return `${value.toFixed(1)} h`;
    case 'days':
      return `${value.toFixed(1)} days`;
  }
}

function whenText({ day, reading: { level, crossing, horizonDays } }: TrendRow): string {
  if (level === 'BREACH') return 'now';
  if (crossing === null) return 'not forecast';
  const { earlyAfterDays: early, expectedAfterDays: expected, lateAfterDays: late } = crossing;
  const date = (after: number) => isoDate(day + after);
  if (early === null) return `not in ${countWords(horizonDays, 'day')}`;
  const range = `${date(early)} to ${late === null ? 'later' : date(late)}`;
  return expected === null ? range : `${date(expected)} (${range})`;
}

function causeText({ reading, driver, elsewhere, measure }: TrendRow, currency: string): string {
  const parts: string[] = [];
  const { crossing, drift, level } = reading;
  if (crossing !== null && level !== 'BREACH')
    parts.push(
      `reaches the limit in ${(100 * crossing.probability).toFixed(0)}% of simulated futures and draws near to ${valueText(crossing.asymptote, measure, currency)}`,
    );
  if (drift !== null) parts.push(FOUND[drift.found]);
  if (driver !== null)
    parts.push(
      `driven by segment ${driver.segment} (${(100 * driver.share).toFixed(0)}% of the slope)`,
    );
  if (elsewhere?.kind === 'arms')
    parts.push(
      elsewhere.arms.length === 0 ? 'no other arm warns' : `also in ${elsewhere.arms.join(', ')}`,
    );
  if (elsewhere?.kind === 'run')
    parts.push(
      elsewhere.reachedAfterDays === null
        ? 'the simulated world does not get there'
        : `the simulated world gets there after ${countWords(elsewhere.reachedAfterDays, 'day')}`,
    );
  return parts.join('; ');
}

/** Measures against their limits, then what is behind each warning. */
export function trendLines(rows: readonly TrendRow[], currency: string): readonly string[] {
  const shown = rows.map((row) => {
    const { measure, limit, proposed, reading } = row;
    const slope = valueText(Math.abs(reading.slope.perDay), measure, currency);
    const sign = reading.slope.perDay < 0 ? '\u2212' : '+';
    return [
      TREND_MEASURES[measure].label,
      valueText(reading.now, measure, currency),
      `${valueText(limit, measure, currency)}${proposed ? ' *' : ''}`,
      `${sign}${slope}`,
      WORD[reading.level],
      whenText(row),
    ];
  });
  const warned = rows.filter(({ reading }) => reading.level !== 'OK');
  return [
    ...table([['measure', 'now', 'limit', 'slope a day', 'level', 'reaches the limit'], ...shown]),
    '',
    ...warned.map(
      (row) =>
        `${TREND_MEASURES[row.measure].label}: ${causeText(row, currency) || 'no more is known'}.`,
    ),
    ...(rows.some(({ proposed }) => proposed)
      ? ['* Proposed from the data: give your own with --threshold.']
      : []),
  ];
}
