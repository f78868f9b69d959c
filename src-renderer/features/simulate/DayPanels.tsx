import { type ReactNode, useMemo } from 'react';
import type {
  AccountStateName,
  StateMove,
  StateMoves,
  StepCountsOfDays,
} from '../../../src-engine/model/account-state.ts';
import type { DaySeries, RunHeader } from '../../../src-engine/protocol/methods.ts';
import { type BarFigure, BarList } from '../../charts/BarList.tsx';
import { ChartPanel } from '../../charts/ChartPanel.tsx';
import { type ChartTable, plainCell } from '../../charts/chart-table.ts';
import { dailyTable } from '../../charts/chart-tables.ts';
import { DailyBars } from '../../charts/DailyBars.tsx';
import type { DailySeries } from '../../charts/daily-series.ts';
import { runBasis } from '../../charts/run-basis.ts';
import { countValues, moneyValues } from '../../charts/value-format.ts';
import { counted, formatCount, formatNumber } from '../../format/count.ts';
import { signed } from '../../format/signed.ts';
import { go } from '../../stores/navigation-store.ts';
import { armColour } from '../../ui/arm-style.ts';
import { stateParams } from '../accounts/list-address.ts';
import {
  EVENT_GROUPS,
  type FlowRow,
  flowRows,
  groupValues,
  type StepShare,
  stepShares,
} from './day-figures.ts';
import { EVENT_COLOURS } from './event-colours.ts';

interface Props {
  readonly run: RunHeader;
  /** Slot of the arm whose days these are. */
  readonly arm: number;
  readonly series: DaySeries;
  readonly day: number;
}

interface FlowProps extends Props {
  readonly moves: StateMoves | null;
  /** By day: accounts in process by the place of their last step; null while they are counted. */
  readonly steps: StepCountsOfDays | null;
}

/** Accounts by state on the evening of the day. Every bar and figure opens the accounts that it counts. */
export function FlowPanel({ run, arm, series, day, moves, steps }: FlowProps) {
  const rows = flowRows(series, day, moves);
  const shares = stepShares(steps, day);
  const open = (state: AccountStateName, move: StateMove): void =>
    go('accounts', stateParams(run.id, { arm, day, state, move }));
  return (
    <ChartPanel
      title="Where accounts are"
      sub={`evening of day ${day}, with who came and who left`}
      basis={runBasis(run, { kind: 'stock', days: [day], arms: [arm], replication: 1 })}
      fileName={`accounts-day-${day}`}
      table={flowTable(rows, shares)}
    >
      <BarList
        name={`Accounts by state, day ${day}`}
        onOpen={(key) => {
          const row = rows.find((one) => one.key === key);
          if (row !== undefined) open(row.state, 'in');
        }}
        bars={rows.map((row) => ({
          key: row.key,
          label: row.label,
          value: row.count,
          text: formatCount(row.count),
          note: changeText(row),
          figures: figuresOf(row, day, (move) => open(row.state, move)),
          ...(row.state === 'inProcess' && {
            parts: shares.map(({ step, count, label }) => ({
              lead: label,
              text: formatCount(count),
              label: `${label} ${formatCount(count)}: accounts in process, ${stepWords(step)}, on day ${day}`,
              onOpen: () =>
                go(
                  'accounts',
                  stateParams(run.id, { arm, day, state: 'inProcess', move: 'in', step }),
                ),
            })),
          }),
        }))}
      />
    </ChartPanel>
  );
}

/** "+37" and "−58", each opening its accounts; nothing on a day without either. */
function figuresOf(
  { label, moved }: FlowRow,
  day: number,
  open: (move: StateMove) => void,
): readonly BarFigure[] {
  if (moved === null) return [];
  const { came, went } = moved;
  const figures = [
    {
      count: came,
      text: `+${formatCount(came)}`,
      label: `${label}: ${counted(came, 'account')} came on day ${day}`,
      onOpen: () => open('came'),
    },
    {
      count: went,
      text: `\u2212${formatCount(went)}`,
      label: `${label}: ${counted(went, 'account')} left on day ${day}`,
      onOpen: () => open('left'),
    },
  ];
  return figures.filter(({ count }) => count > 0);
}

/** The balance of the day, while nobody has counted who came and who left. */
function changeText({ change, moved }: FlowRow): string {
  return moved !== null || change === null || change === 0 ? '' : signed(change, formatCount);
}

/** Which step a process has carried out last. */
function stepWords(step: number): string {
  return step === 0 ? 'no step carried out yet' : `step ${step} carried out last`;
}

function flowTable(rows: readonly FlowRow[], shares: readonly StepShare[]): ChartTable {
  const number = (value: number | null) => plainCell(value === null ? '' : String(value));
  return {
    columns: [
      { label: 'State', numeric: false },
      { label: 'Accounts', numeric: true },
      { label: 'Change today', numeric: true },
      { label: 'In', numeric: true },
      { label: 'Out', numeric: true },
    ],
    rows: rows.flatMap((row) => [
      [
        plainCell(row.label),
        { text: formatCount(row.count), csv: String(row.count) },
        row.change === null
          ? plainCell('')
          : { text: signed(row.change, formatCount), csv: String(row.change) },
        number(row.moved?.came ?? null),
        number(row.moved?.went ?? null),
      ],
      ...(row.state === 'inProcess'
        ? shares.map(({ step, count }) => [
            plainCell(`In process, ${stepWords(step)}`),
            { text: formatCount(count), csv: String(count) },
            plainCell(''),
            plainCell(''),
            plainCell(''),
          ])
        : []),
    ]),
  };
}

interface ChartProps extends Props {
  readonly onOpenDay: (day: number) => void;
}

/** As tall as the events beside it with their legend, pixels. */
const COLLECTED_HEIGHT = 214;

/** Payments received a day. */
export function CollectedPanel({ run, arm, series, day, onOpenDay }: ChartProps) {
  const { currency } = run;
  const format = useMemo(() => moneyValues(currency), [currency]);
  const bars = useMemo(
    (): readonly DailySeries[] => [
      {
        key: 'cash',
        label: 'Collected',
        color: armColour(arm),
        values: series.series.cashMinor,
      },
    ],
    [series, arm],
  );
  const table = () => dailyTable(bars, series.asOfDay, format);
  return (
    <ChartPanel
      title="Collected per day"
      sub={format.text(series.series.cashMinor[day] ?? 0)}
      basis={runBasis(run, { kind: 'flow', arms: [arm], replication: 1 })}
      fileName="collected-per-day"
      table={table}
    >
      <DayVeil day={day} days={series.days}>
        <DailyBars
          name="Collected per day"
          asOfDay={series.asOfDay}
          series={bars}
          format={format}
          height={COLLECTED_HEIGHT}
          onOpenDay={onOpenDay}
        />
      </DayVeil>
    </ChartPanel>
  );
}

const EVENTS = countValues('events');

/** Events completed a day, stacked by type. */
export function EventsPanel({ run, arm, series, day, onOpenDay }: ChartProps) {
  const bars = useMemo(
    (): readonly DailySeries[] =>
      EVENT_GROUPS.map((group, index) => ({
        key: group.key,
        label: group.label,
        color: `var(${EVENT_COLOURS[index] ?? '--lvl'})`,
        values: groupValues(series, group.metrics),
      })),
    [series],
  );
  const table = () => dailyTable(bars, series.asOfDay, EVENTS);
  return (
    <ChartPanel
      title="Events per day by type"
      basis={runBasis(run, { kind: 'flow', arms: [arm], replication: 1 })}
      fileName="events-per-day"
      table={table}
    >
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

const STEPS = countValues('steps');

/** Steps that wait for agents or crews at the end of each day; nothing where none ever did. */
export function WaitingPanel({ run, arm, series, day, onOpenDay }: ChartProps) {
  const { stepsWaiting, agentMinutes } = series.series;
  const bars = useMemo(
    (): readonly DailySeries[] => [
      { key: 'waiting', label: 'Waiting', color: 'var(--warn)', values: stepsWaiting },
    ],
    [stepsWaiting],
  );
  if (!stepsWaiting.some((count) => count > 0)) return null;
  const hours = `${formatNumber((agentMinutes[day] ?? 0) / 60, 1)} agent hours`;
  return (
    <ChartPanel
      title="Waiting for agents and crews"
      sub={`${counted(stepsWaiting[day] ?? 0, 'step')}, ${hours} on day ${day}`}
      fileName="steps-waiting-per-day"
      basis={runBasis(run, { kind: 'stock', arms: [arm], replication: 1 })}
      table={() => dailyTable(bars, series.asOfDay, STEPS)}
    >
      <DayVeil day={day} days={series.days}>
        <DailyBars
          name="Steps waiting per day"
          asOfDay={series.asOfDay}
          series={bars}
          format={STEPS}
          onOpenDay={onOpenDay}
        />
      </DayVeil>
    </ChartPanel>
  );
}

interface VeilProps {
  readonly day: number;
  readonly days: number;
  readonly children: ReactNode;
}

/**
 * Tints the days that are still to come. Behind the chart: over it, it took the bars below 3 : 1 (WCAG 1.4.11); not in it, for a
 * chart of 600 bars is drawn once, not once a day.
 */
function DayVeil({ day, days, children }: VeilProps) {
  return (
    <div className="si-veiled">
      <div
        className="si-veil"
        style={{ ['--shown' as string]: ((day + 1) / Math.max(1, days)).toFixed(5) }}
      />
      {children}
    </div>
  );
}
