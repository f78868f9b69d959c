import { isoDate } from '../../../src-engine/base/day.ts';
import type { FanStep } from '../../../src-engine/model/trends/trend-reading.ts';
import type { TrendRow } from '../../../src-engine/model/trends/trend-row.ts';
import type { ChartTable } from '../../charts/chart-table.ts';
import type { FanDay, FanRange } from '../../charts/FanChart.tsx';
import type { ValueFormat } from '../../charts/value-format.ts';
import { formatDate } from '../../format/date.ts';

const EMPTY = { text: '', csv: '' };

function between(from: FanStep, to: FanStep, after: number): FanRange {
  const span = to.afterDays - from.afterDays;
  const share = span === 0 ? 1 : (after - from.afterDays) / span;
  const mixed = (of: (step: FanStep) => number) => of(from) + share * (of(to) - of(from));
  return {
    middle: mixed(({ middle }) => middle),
    low50: mixed(({ low50 }) => low50),
    high50: mixed(({ high50 }) => high50),
    low80: mixed(({ low80 }) => low80),
    high80: mixed(({ high80 }) => high80),
  };
}

/**
 * The last `shown` days of a row and its forecast, a day each. The fan opens at the value of now; between the steps of a weekly
 * forecast it is drawn straight.
 */
export function fanDays({ daily, day, reading }: TrendRow, shown: number): readonly FanDay[] {
  const { now, fan } = reading;
  const start: FanStep = {
    ...{ afterDays: 0, middle: now },
    ...{ low50: now, high50: now, low80: now, high80: now },
  };
  const steps = [start, ...fan];
  const recent = daily.slice(-shown);
  const last = fan.at(-1)?.afterDays ?? 0;
  const past = recent.map((value, index): FanDay => {
    const isLast = index === recent.length - 1;
    const at = day - recent.length + 1 + index;
    return { day: at, value, fan: isLast && last > 0 ? between(start, start, 0) : null };
  });
  const coming = Array.from({ length: last }, (_, index): FanDay => {
    const after = index + 1;
    const next = steps.findIndex(({ afterDays }) => afterDays >= after);
    const [from, to] = [steps[next - 1] ?? start, steps[next] ?? start];
    return { day: day + after, value: null, fan: between(from, to, after) };
  });
  return [...past, ...coming];
}

/** The days on which the limit may be reached, from the near to the far side of the 80 % fan; null when not in sight. */
export function crossingWindow({
  day,
  reading: { crossing, fan, level },
}: TrendRow): { readonly from: number; readonly to: number } | null {
  const early = crossing?.earlyAfterDays ?? null;
  if (early === null || level === 'BREACH') return null;
  const end = fan.at(-1)?.afterDays ?? early;
  return { from: day + early, to: day + (crossing?.lateAfterDays ?? end) };
}

/** The same numbers as rows. */
export function fanTable(days: readonly FanDay[], format: ValueFormat): ChartTable {
  const cell = (value: number | undefined) =>
    value === undefined ? EMPTY : { text: format.full(value), csv: format.csv(value) };
  const heads = ['Value', 'Forecast', '50% from', '50% to', '80% from', '80% to'];
  return {
    columns: [
      { label: 'Day', numeric: false },
      ...heads.map((label) => ({ label: `${label}, ${format.unit}`, numeric: true })),
    ],
    rows: days.map(({ day, value, fan }) => {
      const told = value === null ? fan : null;
      return [
        { text: formatDate(day), csv: isoDate(day) },
        cell(value ?? undefined),
        ...[told?.middle, told?.low50, told?.high50, told?.low80, told?.high80].map(cell),
      ];
    }),
  };
}
