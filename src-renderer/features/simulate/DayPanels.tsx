import { type ReactNode, useMemo } from 'react';
import type { DaySeries } from '../../../src-engine/protocol/methods.ts';
import { BarList } from '../../charts/BarList.tsx';
import { ChartPanel } from '../../charts/ChartPanel.tsx';
import { type ChartTable, plainCell } from '../../charts/chart-table.ts';
import { dailyTable } from '../../charts/chart-tables.ts';
import { DailyBars, type DailySeries } from '../../charts/DailyBars.tsx';
import { countValues, moneyValues } from '../../charts/value-format.ts';
import { formatCount } from '../../format/count.ts';
import { signed } from '../../format/signed.ts';
import { armColour } from '../../ui/arm-style.ts';
import { EVENT_GROUPS, type FlowRow, flowRows, groupValues } from './day-figures.ts';

interface Props {
  readonly series: DaySeries;
  readonly day: number;
}

/** Accounts by state on the evening of the day. */
export function FlowPanel({ series, day }: Props) {
  const rows = flowRows(series, day);
  return (
    <ChartPanel
      title="Where accounts are"
      sub={`evening of day ${day}`}
      fileName={`accounts-day-${day}`}
      table={flowTable(rows)}
    >
      <BarList
        name={`Accounts by state, day ${day}`}
        bars={rows.map((row) => ({
          key: row.key,
          label: row.label,
          value: row.count,
          text: formatCount(row.count),
          note: changeText(row),
        }))}
      />
    </ChartPanel>
  );
}

/** "+37 −58 today" where arrivals are counted, else the balance of the day. */
function changeText({ change, moved }: FlowRow): string {
  if (moved !== null && moved.came + moved.went > 0) {
    return `+${formatCount(moved.came)} \u2212${formatCount(moved.went)}`;
  }
  return change === null || change === 0 ? '' : signed(change, formatCount);
}

function flowTable(rows: readonly FlowRow[]): ChartTable {
  const number = (value: number | null) => plainCell(value === null ? '' : String(value));
  return {
    columns: [
      { label: 'State', numeric: false },
      { label: 'Accounts', numeric: true },
      { label: 'Change today', numeric: true },
      { label: 'In', numeric: true },
      { label: 'Out', numeric: true },
    ],
    rows: rows.map((row) => [
      plainCell(row.label),
      { text: formatCount(row.count), csv: String(row.count) },
      row.change === null
        ? plainCell('')
        : { text: signed(row.change, formatCount), csv: String(row.change) },
      number(row.moved?.came ?? null),
      number(row.moved?.went ?? null),
    ]),
  };
}

interface ChartProps extends Props {
  readonly onOpenDay: (day: number) => void;
}

/** Payments received a day. */
export function CollectedPanel({
  series,
  day,
  slot,
  currency,
  onOpenDay,
}: ChartProps & { readonly slot: number; readonly currency: string }) {
  const format = useMemo(() => moneyValues(currency), [currency]);
  const bars = useMemo(
    (): readonly DailySeries[] => [
      {
        key: 'cash',
        label: 'Collected',
        color: armColour(slot),
        values: series.series.cashMinor,
      },
    ],
    [series, slot],
  );
  const table = useMemo(() => dailyTable(bars, series.asOfDay, format), [bars, series, format]);
  return (
    <ChartPanel
      title="Collected per day"
      sub={format.text(series.series.cashMinor[day] ?? 0)}
      fileName="collected-per-day"
      table={table}
    >
      <DayVeil day={day} days={series.days}>
        <DailyBars
          name="Collected per day"
          asOfDay={series.asOfDay}
          series={bars}
          format={format}
          onOpenDay={onOpenDay}
        />
      </DayVeil>
    </ChartPanel>
  );
}

const GROUP_COLOURS = ['--age-1', '--age-2', '--age-3', '--age-4', '--warn'] as const;
const EVENTS = countValues('events');

/** Events completed a day, stacked by type. */
export function EventsPanel({ series, day, onOpenDay }: ChartProps) {
  const bars = useMemo(
    (): readonly DailySeries[] =>
      EVENT_GROUPS.map((group, index) => ({
        key: group.key,
        label: group.label,
        color: `var(${GROUP_COLOURS[index] ?? '--lvl'})`,
        values: groupValues(series, group.metrics),
      })),
    [series],
  );
  const table = useMemo(() => dailyTable(bars, series.asOfDay, EVENTS), [bars, series]);
  return (
    <ChartPanel title="Events per day by type" fileName="events-per-day" table={table}>
      <DayVeil day={day} days={series.days}>
        <DailyBars
          name="Events per day by type"
          asOfDay={series.asOfDay}
          series={bars}
          format={EVENTS}
          onOpenDay={onOpenDay}
        />
      </DayVeil>
      <ul className="age-legend si-legend">
        {bars.map((bar) => (
          <li key={bar.key}>
            <i style={{ background: bar.color }} aria-hidden="true" />
            {`${bar.label} ${formatCount(bar.values[day] ?? 0)}`}
          </li>
        ))}
      </ul>
    </ChartPanel>
  );
}

interface VeilProps {
  readonly day: number;
  readonly days: number;
  readonly children: ReactNode;
}

/** Pales the days that are still to come. Over the chart, not in it: a chart of 600 bars is drawn once, not once a day. */
function DayVeil({ day, days, children }: VeilProps) {
  return (
    <div className="si-veiled">
      {children}
      <div
        className="si-veil"
        style={{ ['--shown' as string]: ((day + 1) / Math.max(1, days)).toFixed(5) }}
      />
    </div>
  );
}
