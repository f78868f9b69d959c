import { useState } from 'react';
import {
  SWAP_CELLS,
  type SwapCellName,
  type SwapOutcome,
  type SwapTable,
  type SwapTableCell,
} from '../../../../src-engine/model/swap-table.ts';
import type { RunHeader, RunView } from '../../../../src-engine/protocol/methods.ts';
import { ChartPanel } from '../../../charts/ChartPanel.tsx';
import { type ChartTable, plainCell } from '../../../charts/chart-table.ts';
import { runBasis } from '../../../charts/run-basis.ts';
import { exactMoneyValues } from '../../../charts/value-format.ts';
import { useQuery } from '../../../engine-client/use-query.ts';
import { counted, formatCount } from '../../../format/count.ts';
import { formatMoneyCompact } from '../../../format/money.ts';
import { formatPercent } from '../../../format/percent.ts';
import { signed } from '../../../format/signed.ts';
import { useNavigation } from '../../../stores/navigation-store.ts';
import { armTitle } from '../../../ui/arm-style.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { LoadingState } from '../../../ui/LoadingState.tsx';
import { Pick } from '../../../ui/Pick.tsx';
import { TryAgain } from '../../../ui/TryAgain.tsx';
import {
  ruleWords,
  type SwapFigure,
  SwapGrid,
  type SwapGridCell,
  severedWords,
} from './SwapGrid.tsx';

/** Who is swapped in and out by a challenger, by whatever tells accounts apart (simulation.md 4.9). */
export function SwapSetTab({ view }: { readonly view: RunView }) {
  const { header } = view;
  const { params, replaceParams } = useNavigation();
  const [arm, setArm] = useState(1);
  const shown = Math.min(arm, header.arms.length - 1);
  const rule = params['by'] ?? 'severed';
  const rules = useQuery('swapRules', { runId: header.id, arm: shown }, `run-${header.id}`);
  const found = useQuery('swapSet', { runId: header.id, arm: shown, rule }, `run-${header.id}`);
  const choices = rules.value ?? [{ rule: 'severed', title: 'Severance process started' }];
  const known = choices.some((choice) => choice.rule === rule);
  return (
    <>
      <div className="tab-tools">
        <Pick
          label="What tells accounts apart"
          value={rule}
          onChange={(id) => {
            const { by: _, ...rest } = params;
            replaceParams(id === 'severed' ? rest : { ...rest, by: id });
          }}
          options={[
            ...choices.map((choice) => ({ id: choice.rule, label: choice.title })),
            ...(known ? [] : [{ id: rule, label: rule }]),
          ]}
        />
        {header.arms.length > 2 && (
          <Pick
            label="Challenger of the swap set"
            value={String(shown)}
            onChange={(value) => setArm(Number(value))}
            options={header.arms.slice(1).map((_, index) => ({
              id: String(index + 1),
              label: `Champion and ${armTitle(index + 1).slice(-1)}`,
            }))}
          />
        )}
      </div>
      {found.failure !== null && (
        <section className="panel" aria-label="Swap set">
          <ErrorState failure={found.failure} actions={<TryAgain onRetry={found.retry} />} />
        </section>
      )}
      {found.failure === null && (found.value === null || found.stale) && (
        <LoadingState>Reading the swap set.</LoadingState>
      )}
      {found.value !== null && !found.stale && (
        <Cells run={header} arm={shown} rule={rule} table={found.value} />
      )}
    </>
  );
}

interface CellsProps {
  readonly run: RunHeader;
  readonly arm: number;
  readonly rule: string;
  readonly table: SwapTable;
}

function Cells({ run, arm, rule, table }: CellsProps) {
  const letter = armTitle(arm).slice(-1);
  const stem = rule.replaceAll(/[^\w-]+/g, '-').toLowerCase();
  return (
    <ChartPanel
      title={`Swap set: ${lowerFirst(table.title)}`}
      basis={runBasis(run, { kind: 'flow', arms: [0, arm], replication: 1 })}
      table={cellsTable(table, run.currency)}
      fileName={`run-${run.id}-swap-set-${letter.toLowerCase()}-${stem}`}
      note="The reference for account drill-down. Select a cell to list its accounts."
    >
      <SwapGrid
        arm={arm}
        words={rule === 'severed' ? severedWords(arm) : ruleWords(arm)}
        cells={gridCells(table, arm, run)}
        list={{ run: String(run.id), ...(rule !== 'severed' && { by: rule }) }}
      />
      <p className="lead-in sw-sum">{sumText(table, run)}</p>
    </ChartPanel>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** What came in of the debt that was past due; an em dash where there was none. */
function paidText({ recoveredMinor, arrearsBaseMinor }: SwapOutcome): string {
  return arrearsBaseMinor === 0 ? '–' : formatPercent(recoveredMinor / arrearsBaseMinor);
}

function gridCells(
  { cells }: SwapTable,
  arm: number,
  { currency }: RunHeader,
): Readonly<Record<SwapCellName, SwapGridCell>> {
  const letter = armTitle(arm).slice(-1);
  const money = (minor: number) => formatMoneyCompact(minor, currency);
  const cell = (one: SwapTableCell): SwapGridCell => ({
    accounts: one.accounts,
    lines: [
      `${money(one.openMinor)} arrears in scope${one.vulnerable === null ? '' : `, ${formatCount(one.vulnerable)} vulnerable`}`,
      `Net cash ${signed(one.differenceMinor, money)} under ${letter}`,
    ],
    figures: [
      figure('Net cash', one, ({ netMinor }) => money(netMinor)),
      figure('Paid of the debt past due', one, paidText),
      figure('Contacts', one, ({ contacts }) => formatCount(contacts)),
      figure('Harm points', one, ({ harmPoints }) => formatCount(Math.round(harmPoints))),
    ],
  });
  return {
    both: cell(cells.both),
    championOnly: cell(cells.championOnly),
    challengerOnly: cell(cells.challengerOnly),
    neither: cell(cells.neither),
  };
}

function figure(
  label: string,
  { champion, challenger }: SwapTableCell,
  text: (outcome: SwapOutcome) => string,
): SwapFigure {
  return { label, champion: text(champion), challenger: text(challenger) };
}

/** That the cells account for everything, in one sentence. */
function sumText(table: SwapTable, { currency, accounts }: RunHeader): string {
  const money = (minor: number) => formatMoneyCompact(minor, currency);
  const all = `The four cells are all ${counted(accounts, 'account')}; their differences add up to ${signed(table.differenceMinor, money)} net cash.`;
  if (table.isNeitherAlike === null) return all;
  return table.isNeitherAlike
    ? `${all} Accounts that neither strategy treats end alike to the cent.`
    : `${all} Accounts that neither strategy treats differ, which must not be: please report this run.`;
}

const CELL_TITLES: Readonly<Record<SwapCellName, string>> = {
  both: 'Under both',
  championOnly: 'Champion only',
  challengerOnly: 'Challenger only',
  neither: 'Under neither',
};

function cellsTable({ cells }: SwapTable, currency: string): ChartTable {
  const format = exactMoneyValues(currency);
  const money = (minor: number) => ({ text: format.full(minor), csv: format.csv(minor) });
  const count = (value: number) => plainCell(String(value));
  return {
    columns: [
      'Cell',
      'Accounts',
      'Vulnerable',
      `Arrears, ${currency}`,
      `Net, champion, ${currency}`,
      `Net, challenger, ${currency}`,
      `Difference, ${currency}`,
      `Recovered, champion, ${currency}`,
      `Recovered, challenger, ${currency}`,
      'Contacts, champion',
      'Contacts, challenger',
      'Harm points, champion',
      'Harm points, challenger',
    ].map((label, index) => ({ label, numeric: index > 0 })),
    rows: SWAP_CELLS.map((name) => {
      const { champion, challenger, ...cell } = cells[name];
      return [
        plainCell(CELL_TITLES[name]),
        count(cell.accounts),
        plainCell(cell.vulnerable === null ? '' : String(cell.vulnerable)),
        money(cell.openMinor),
        money(champion.netMinor),
        money(challenger.netMinor),
        money(cell.differenceMinor),
        money(champion.recoveredMinor),
        money(challenger.recoveredMinor),
        count(champion.contacts),
        count(challenger.contacts),
        count(champion.harmPoints),
        count(challenger.harmPoints),
      ];
    }),
  };
}
