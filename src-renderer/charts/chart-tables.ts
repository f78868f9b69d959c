import { isoDate } from '../../src-engine/base/day.ts';
import { formatWeekday } from '../format/date.ts';
import { signed } from '../format/signed.ts';
import type { AgeingArm } from './AgeingBars.tsx';
import type { BarItem } from './BarList.tsx';
import type { ArmSeries } from './CumulativeChart.tsx';
import { type ChartCell, type ChartTable, plainCell } from './chart-table.ts';
import type { DailySeries } from './daily-series.ts';
import type { DifferenceSeries } from './difference-series.ts';
import type { SegmentRow } from './SegmentDots.tsx';
import type { ValueFormat } from './value-format.ts';

/** Day, Date, one column an arm. */
export function cumulativeTable(
  series: readonly ArmSeries[],
  asOfDay: number,
  format: ValueFormat,
): ChartTable {
  return dayTable(
    series[0]?.values.length ?? 0,
    asOfDay,
    series.map((one) => ({
      label: `${one.label}, ${format.unit}`,
      cell: (day) => valueCell(one.values[day], format),
    })),
  );
}

/** Day, Date, and for each challenger the difference with its low and high end. */
export function differenceTable(
  series: readonly DifferenceSeries[],
  asOfDay: number,
  format: ValueFormat,
): ChartTable {
  return dayTable(
    series[0]?.mean.length ?? 0,
    asOfDay,
    series.flatMap((one) => [
      {
        label: `${one.label}, difference, ${format.unit}`,
        cell: (day: number) => signedCell(one.mean[day], format),
      },
      { label: `${one.label}, 95% low`, cell: (day: number) => signedCell(one.low[day], format) },
      { label: `${one.label}, 95% high`, cell: (day: number) => signedCell(one.high[day], format) },
    ]),
  );
}

/** Two day tables as one: the first two columns (Day, Date) once. */
export function joinedDayTables(left: ChartTable, right: ChartTable): ChartTable {
  return {
    columns: [...left.columns, ...right.columns.slice(2)],
    rows: left.rows.map((row, index) => [...row, ...(right.rows[index]?.slice(2) ?? [])]),
  };
}

/** Day, Date, one column a series. */
export function dailyTable(
  series: readonly DailySeries[],
  asOfDay: number,
  format: ValueFormat,
): ChartTable {
  return dayTable(
    series[0]?.values.length ?? 0,
    asOfDay,
    series.map((one) => ({
      label: `${one.label}, ${format.unit}`,
      cell: (day) => valueCell(one.values[day], format),
    })),
  );
}

/** One row a bar: what it is, its value. */
export function barListTable(
  bars: readonly BarItem[],
  heads: readonly [string, string],
  format: ValueFormat,
): ChartTable {
  return {
    columns: [
      { label: heads[0], numeric: false },
      { label: `${heads[1]}, ${format.unit}`, numeric: true },
    ],
    rows: bars.map((bar) => [
      plainCell(bar.label),
      { text: format.full(bar.value), csv: format.csv(bar.value) },
    ]),
  };
}

/** One row a segment and challenger: difference with its interval. */
export function segmentTable(rows: readonly SegmentRow[], format: ValueFormat): ChartTable {
  return {
    columns: [
      { label: 'Segment', numeric: false },
      { label: 'Size', numeric: false },
      { label: 'Arm', numeric: false },
      { label: `Difference, ${format.unit}`, numeric: true },
      { label: '95% low', numeric: true },
      { label: '95% high', numeric: true },
    ],
    rows: rows.flatMap((row) =>
      row.points.map((point) => [
        plainCell(row.label),
        { text: row.note, csv: row.size === undefined ? row.note : String(row.size) },
        plainCell(point.label),
        signedCell(point.value, format),
        signedCell(point.low, format),
        signedCell(point.high, format),
      ]),
    ),
  };
}

/** One row an arm and day, one column a bucket, and the total. */
export function ageingTable(
  arms: readonly AgeingArm[],
  days: readonly number[],
  buckets: readonly string[],
  format: ValueFormat,
): ChartTable {
  return {
    columns: [
      { label: 'Arm', numeric: false },
      { label: 'Start of day', numeric: true },
      ...buckets.map((bucket) => ({ label: `${bucket}, ${format.unit}`, numeric: true })),
      { label: `Total, ${format.unit}`, numeric: true },
    ],
    rows: arms.flatMap((arm) =>
      days.map((day, index) => {
        const amounts = buckets.map((_, age) => arm.amounts[index]?.[age] ?? 0);
        const total = amounts.reduce((sum, amount) => sum + amount, 0);
        return [
          plainCell(arm.label),
          plainCell(String(day)),
          ...amounts.map((amount) => valueCell(amount, format)),
          valueCell(total, format),
        ];
      }),
    ),
  };
}

interface DayColumn {
  readonly label: string;
  readonly cell: (day: number) => ChartCell;
}

function dayTable(count: number, asOfDay: number, columns: readonly DayColumn[]): ChartTable {
  return {
    columns: [
      { label: 'Day', numeric: true },
      { label: 'Date', numeric: false },
      ...columns.map(({ label }) => ({ label, numeric: true })),
    ],
    rows: Array.from({ length: count }, (_, day) => [
      plainCell(String(day)),
      { text: formatWeekday(asOfDay + day), csv: isoDate(asOfDay + day) },
      ...columns.map((column) => column.cell(day)),
    ]),
  };
}

function valueCell(value: number | undefined, format: ValueFormat): ChartCell {
  return value === undefined ? plainCell('') : { text: format.full(value), csv: format.csv(value) };
}

function signedCell(value: number | undefined, format: ValueFormat): ChartCell {
  return value === undefined
    ? plainCell('')
    : { text: signed(value, format.full), csv: format.csv(value) };
}
