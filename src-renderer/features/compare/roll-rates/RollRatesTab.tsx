import { useState } from 'react';
import type { RollDifference } from '../../../../src-engine/model/roll-rates.ts';
import type { RunView } from '../../../../src-engine/protocol/methods.ts';
import { ChartPanel } from '../../../charts/ChartPanel.tsx';
import { HeatTable } from '../../../charts/HeatTable.tsx';
import { runBasis } from '../../../charts/run-basis.ts';
import { counted } from '../../../format/count.ts';
import { rollStateName } from '../../../format/roll-state.ts';
import { go } from '../../../stores/navigation-store.ts';
import { ArmMark } from '../../../ui/ArmMark.tsx';
import { armTitle } from '../../../ui/arm-style.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Pick } from '../../../ui/Pick.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { TryAgain } from '../../../ui/TryAgain.tsx';
import { type RollGrid, type RollWeight, rollDays, rollGrid } from './roll-grid.ts';
import { differenceCells, levelCells } from './roll-heat.ts';
import { rollTable } from './roll-table.ts';
import { type RunDetails, useRunDetails } from './use-run-details.ts';
import { VintagesPanel } from './VintagesPanel.tsx';

interface Props {
  readonly view: RunView;
  /** With the vintages of processes below. */
  readonly hasVintages?: boolean;
}

/** From which age to which age accounts and debt roll in 30 days, and what became of processes (ux 2.4). */
export function RollRatesTab({ view, hasVintages = true }: Props) {
  const details = useRunDetails(view.header);
  if (details.failure !== null)
    return (
      <section className="panel" aria-label="Roll rates">
        <ErrorState failure={details.failure} actions={<TryAgain onRetry={details.retry} />} />
      </section>
    );
  if (details.arms === null)
    return (
      <section className="panel running late" aria-label="Roll rates">
        <span className="t3">Reading the run…</span>
      </section>
    );
  return (
    <>
      <RollPanel view={view} arms={details.arms} details={details} />
      {hasVintages && <VintagesPanel view={view} arms={details.arms} />}
    </>
  );
}

const WEIGHTS = [
  { id: 'count', label: 'By count' },
  { id: 'amount', label: 'By amount' },
] as const;

interface PanelProps {
  readonly view: RunView;
  readonly arms: NonNullable<RunDetails['arms']>;
  readonly details: RunDetails;
}

function RollPanel({ view, arms, details }: PanelProps) {
  const [weight, setWeight] = useState<RollWeight>('amount');
  const [month, setMonth] = useState('all');
  const { header } = view;
  const days = rollDays(arms);
  const day = month === 'all' ? null : Number(month);
  const grid = rollGrid(arms, weight, day);
  const rolls =
    day === null
      ? details.challengers.map(({ byCount, byAmount }) =>
          weight === 'count' ? byCount : byAmount,
        )
      : [];
  if (days.length === 0) return <TooShort />;
  return (
    <ChartPanel
      title="Roll rates over 30 days"
      table={rollTable(grid, rolls)}
      fileName={`run-${header.id}-roll-rates-by-${weight}`}
      tools={
        <>
          <Pick
            label="Month"
            value={month}
            onChange={setMonth}
            options={[
              { id: 'all', label: `${counted(days.length, 'month')} pooled` },
              ...days.map((first) => ({
                id: String(first),
                label: `Day ${first} to ${first + 30}`,
              })),
            ]}
          />
          <SegmentedControl
            label="Roll rates counted"
            options={WEIGHTS}
            value={weight}
            onChange={setWeight}
          />
        </>
      }
      basis={runBasis(header, {
        kind: 'stock',
        days: day === null ? bothEnds(days) : [day, day + 30],
        at: 'start',
      })}
      note={noteOf(weight, rolls.length > 0)}
    >
      <div className="rolls">
        {[...header.arms.keys()].map((arm) => (
          <ArmHeat
            key={arm}
            runId={header.id}
            day={day}
            arm={arm}
            grid={grid}
            rolls={rolls}
            weight={weight}
          />
        ))}
      </div>
    </ChartPanel>
  );
}

interface HeatProps {
  readonly runId: number;
  /** First day of the month that is shown; null for all. */
  readonly day: number | null;
  readonly arm: number;
  readonly grid: RollGrid;
  readonly rolls: readonly (readonly RollDifference[])[];
  readonly weight: RollWeight;
}

function ArmHeat({ runId, day, arm, grid, rolls, weight }: HeatProps) {
  const of = weight === 'count' ? '% of accounts' : '% of debt';
  const title = arm === 0 ? `Champion, ${of}` : `${armTitle(arm).slice(-1)} minus champion, pp`;
  return (
    <HeatTable
      name={`Roll rates: ${title}`}
      corner="From \ to"
      caption={
        <>
          <ArmMark slot={arm} />
          <b>{title}</b>
        </>
      }
      onChoose={(row, column) =>
        go('accounts', {
          run: String(runId),
          arm: String(arm),
          // The last row by amount takes in two buckets: it is named after the younger one.
          from: grid.froms[row]?.split(' and ')[0] ?? '',
          to: grid.tos[column] ?? '',
          ...(weight === 'amount' && { by: 'amount' }),
          ...(day !== null && { month: String(day) }),
          sort: 'openMinor',
          down: '1',
        })
      }
      columns={grid.tos.map(rollStateName)}
      rows={grid.froms.map((from, row) => ({
        label: rollStateName(from),
        cells:
          arm === 0 ? levelCells(grid, row) : differenceCells(grid, arm, row, rolls[arm - 1] ?? []),
      }))}
    />
  );
}

function TooShort() {
  return (
    <section className="panel v" aria-label="Roll rates">
      <p>Roll rates need a run of at least 30 days.</p>
    </section>
  );
}

/** First and last days of all months, ascending. */
function bothEnds(firsts: readonly number[]): readonly number[] {
  const ends = new Set(firsts.flatMap((first) => [first, first + 30]));
  return [...ends].sort((a, b) => a - b);
}

function noteOf(weight: RollWeight, hasIntervals: boolean): string {
  const what =
    weight === 'count'
      ? 'Each account by its oldest past-due debt, or written off for good once some of it is; select a cell to list its accounts of replication 1'
      : 'Share of the debt of a bucket that is a bucket older 30 days later; new bills come into the first; select a cell to list the accounts of replication 1 that owe in the older bucket at the end of the 30 days';
  const sure = hasIntervals
    ? ' 95% intervals in the cells and in the table: simulation luck, portfolio held fixed.'
    : '';
  return `${what}. Teal: less rolls forward or more returns. Brown: the opposite.${sure}`;
}
