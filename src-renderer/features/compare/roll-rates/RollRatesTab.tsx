import { useState } from 'react';
import type { RunView } from '../../../../src-engine/protocol/methods.ts';
import { ChartPanel } from '../../../charts/ChartPanel.tsx';
import { HeatTable } from '../../../charts/HeatTable.tsx';
import { counted } from '../../../format/count.ts';
import { ArmMark } from '../../../ui/ArmMark.tsx';
import { armTitle } from '../../../ui/arm-style.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Pick } from '../../../ui/Pick.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { type RollGrid, type RollWeight, rollDays, rollGrid, rollStateName } from './roll-grid.ts';
import { differenceCells, levelCells } from './roll-heat.ts';
import { rollTable } from './roll-table.ts';
import { type RunDetails, useRunDetails } from './use-run-details.ts';
import { VintagesPanel } from './VintagesPanel.tsx';

/** From which age to which age accounts and debt roll in 30 days, and what became of processes (ux 2.4). */
export function RollRatesTab({ view }: { readonly view: RunView }) {
  const details = useRunDetails(view.header);
  if (details.failure !== null)
    return (
      <section className="panel" aria-label="Roll rates">
        <ErrorState failure={details.failure} />
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
      <VintagesPanel view={view} arms={details.arms} />
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
  const [weight, setWeight] = useState<RollWeight>('count');
  const [month, setMonth] = useState('all');
  const { header } = view;
  const days = rollDays(arms);
  const day = month === 'all' ? null : Number(month);
  const grid = rollGrid(arms, weight, day);
  const rolls = weight === 'count' && day === null ? details.challengers : [];
  if (days.length === 0) return <TooShort />;
  return (
    <ChartPanel
      title="Roll rates over 30 days"
      hasPicture={false}
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
      note={noteOf(weight, header.replications, rolls.length > 0)}
    >
      <div className="rolls">
        {header.arms.map((_, arm) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the position is the arm's identity.
          <ArmHeat key={arm} arm={arm} grid={grid} details={rolls} weight={weight} />
        ))}
      </div>
    </ChartPanel>
  );
}

interface HeatProps {
  readonly arm: number;
  readonly grid: RollGrid;
  readonly details: RunDetails['challengers'];
  readonly weight: RollWeight;
}

function ArmHeat({ arm, grid, details, weight }: HeatProps) {
  const rolls = details[arm - 1]?.rolls ?? [];
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
      columns={grid.tos.map(rollStateName)}
      rows={grid.froms.map((from, row) => ({
        label: rollStateName(from),
        cells: arm === 0 ? levelCells(grid, row) : differenceCells(grid, arm, row, rolls),
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

function noteOf(weight: RollWeight, replications: number, hasIntervals: boolean): string {
  const what =
    weight === 'count'
      ? 'Each account by its oldest past-due debt'
      : 'Share of the debt of a bucket that is a bucket older 30 days later; new bills come into the first';
  const sure = hasIntervals
    ? ' 95% intervals in the cells and in the table: simulation luck, portfolio held fixed.'
    : '';
  return `${what}. Stock at both ends, mean over ${counted(replications, 'replication')}. Teal: less rolls forward or more returns. Brown: the opposite.${sure}`;
}
