import { useState } from 'react';
import type { SwapCell } from '../../../../src-engine/model/swap-table.ts';
import type { RunView } from '../../../../src-engine/protocol/methods.ts';
import { ChartPanel } from '../../../charts/ChartPanel.tsx';
import { runBasis } from '../../../charts/run-basis.ts';
import { formatMoneyCompact } from '../../../format/money.ts';
import { armTitle } from '../../../ui/arm-style.ts';
import { Pick } from '../../../ui/Pick.tsx';
import { swapTable } from '../swap-table.ts';
import { SwapGrid, severedWords } from './SwapGrid.tsx';

/** Severance started: champion against one challenger, 2 x 2, replication 1. Every cell opens its accounts. */
export function SwapSetPanel({ view }: { readonly view: RunView }) {
  const { swapSets, header } = view;
  const [arm, setArm] = useState(1);
  const shown = Math.min(arm, swapSets.length);
  const set = swapSets[shown - 1];
  if (set === undefined) return null;
  const letter = armTitle(shown).slice(-1);
  const money = (minor: number) => formatMoneyCompact(minor, header.currency);
  const cell = (one: SwapCell) => ({
    accounts: one.accounts,
    lines: [
      `${money(one.openMinor)} arrears in scope`,
      `Net under champion ${money(one.championNetMinor)}`,
      `Net under ${letter} ${money(one.challengerNetMinor)}`,
    ],
  });
  return (
    <ChartPanel
      title="Swap set: severance process started"
      basis={runBasis(header, { kind: 'flow', arms: [0, shown], replication: 1 })}
      table={swapTable(set, letter, header.currency)}
      fileName={`run-${header.id}-swap-set-${letter.toLowerCase()}`}
      tools={
        swapSets.length > 1 ? (
          <Pick
            label="Challenger of the swap set"
            value={String(shown)}
            onChange={(value) => setArm(Number(value))}
            options={swapSets.map((_, index) => ({
              id: String(index + 1),
              label: `Champion and ${armTitle(index + 1).slice(-1)}`,
            }))}
          />
        ) : undefined
      }
      note="The reference for account drill-down. Select a cell to list its accounts."
    >
      <SwapGrid
        arm={shown}
        words={severedWords(shown)}
        cells={{
          both: cell(set.both),
          championOnly: cell(set.championOnly),
          challengerOnly: cell(set.challengerOnly),
          neither: cell(set.neither),
        }}
        list={{ run: String(header.id) }}
      />
    </ChartPanel>
  );
}
