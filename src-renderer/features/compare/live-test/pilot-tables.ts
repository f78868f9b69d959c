import type { PilotDifference, PilotReading } from '../../../../src-engine/model/pilot.ts';
import { type ChartCell, type ChartTable, plainCell } from '../../../charts/chart-table.ts';
import type { SegmentRow } from '../../../charts/SegmentDots.tsx';
import type { ValueFormat } from '../../../charts/value-format.ts';
import { formatCount, formatNumber } from '../../../format/count.ts';
import { signed } from '../../../format/signed.ts';

interface Ends {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A difference by each way of reading it; the last holds however often one has looked. */
function waysOf({ split, adjusted, anytime }: PilotDifference): readonly [string, Ends][] {
  const best = adjusted ?? split;
  return [
    ['Fixed size, looked at once', split],
    ...(adjusted === null ? [] : [['Freed of what was known before', adjusted] as [string, Ends]]),
    ['Valid at every look', { value: best.value, ...anytime }],
  ];
}

/** Decimals that tell differences of this size apart: the file’s outcome has no unit of ours. */
export function pilotFormat({ differences }: PilotReading): ValueFormat {
  const ends = differences.flatMap(({ split }) => [split.value, split.low, split.high]);
  const largest = Math.max(0, ...ends.filter(Number.isFinite).map(Math.abs));
  const digits = largest >= 100 ? 1 : largest >= 1 ? 3 : 5;
  const text = (value: number) => formatNumber(value, digits);
  return {
    unit: 'as in the file',
    axis: () => text,
    text,
    signed: (value) => (Number.isFinite(value) ? signed(value, text) : 'unbounded'),
    full: text,
    csv: (value) => (Number.isFinite(value) ? String(Number(value.toPrecision(10))) : ''),
  };
}

/** Dots and whiskers; an interval that is not bounded yet is not drawn. */
export function differenceRows(reading: PilotReading): readonly SegmentRow[] {
  return reading.differences.flatMap((difference, index) =>
    waysOf(difference)
      .filter(([, { low, high }]) => Number.isFinite(low) && Number.isFinite(high))
      .map(([way, { value, low, high }]) => ({
        key: `${difference.arm} ${way}`,
        label: difference.arm,
        note: way,
        points: [{ arm: Math.min(4, index + 1), label: difference.arm, value, low, high }],
      })),
  );
}

export function armsTable({ arms }: PilotReading, outcome: string): ChartTable {
  return {
    columns: ['Arm', 'Customers', outcome].map((label, index) => ({ label, numeric: index > 0 })),
    rows: arms.map(({ name, units, value }) => [
      plainCell(name),
      { text: formatCount(units), csv: String(units) },
      {
        text: formatNumber(value, Math.abs(value) >= 100 ? 2 : 4),
        csv: String(Number(value.toPrecision(10))),
      },
    ]),
  };
}

export function differencesTable(reading: PilotReading): ChartTable {
  const format = pilotFormat(reading);
  const cell = (value: number): ChartCell => ({
    text: format.signed(value),
    csv: format.csv(value),
  });
  return {
    columns: ['Arm', 'Reading', 'Difference', '95% low', '95% high'].map((label, index) => ({
      label,
      numeric: index > 1,
    })),
    rows: reading.differences.flatMap((difference) =>
      waysOf(difference).map(([way, { value, low, high }]) => [
        plainCell(difference.arm),
        plainCell(way),
        cell(value),
        cell(low),
        cell(high),
      ]),
    ),
  };
}
