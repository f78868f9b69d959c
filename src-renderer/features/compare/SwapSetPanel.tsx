import { type CSSProperties, useState } from 'react';
import type {
  RunHeader,
  RunView,
  SwapCell,
  SwapSet,
} from '../../../src-engine/protocol/methods.ts';
import { formatCount } from '../../format/count.ts';
import { formatMoneyCompact } from '../../format/money.ts';
import { go } from '../../stores/navigation-store.ts';
import { armTitle } from '../../ui/arm-style.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Pick } from '../../ui/Pick.tsx';
import type { SwapCellName } from '../accounts/list-address.ts';

interface Props {
  readonly view: RunView;
}

/** Severance started: champion against one challenger, 2 x 2, replication 1. Every cell opens its accounts. */
export function SwapSetPanel({ view }: Props) {
  const { swapSets, header } = view;
  const [arm, setArm] = useState(1);
  const shown = Math.min(arm, swapSets.length);
  const set = swapSets[shown - 1];
  if (set === undefined) return null;
  return (
    <Panel
      title="Swap set: severance process started"
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
      note="Replication 1, the reference for account drill-down. Select a cell to list its accounts."
    >
      <SwapTable header={header} arm={shown} set={set} />
    </Panel>
  );
}

interface TableProps {
  readonly header: RunHeader;
  readonly arm: number;
  readonly set: SwapSet;
}

function SwapTable({ header, arm, set }: TableProps) {
  const letter = armTitle(arm).slice(-1);
  const cell = (name: SwapCellName, data: SwapCell, title: string, edge = '') => (
    <td className={`sw ${edge}`}>
      <button
        type="button"
        onClick={() => go('accounts', { run: String(header.id), arm: String(arm), cell: name })}
      >
        <span className="swn">{formatCount(data.accounts)}</span>
        <span className="swl">{title}</span>
        <span className="swm">
          {formatMoneyCompact(data.openMinor, header.currency)} arrears in scope
          <br />
          Net under champion {formatMoneyCompact(data.championNetMinor, header.currency)}
          <br />
          Net under {letter} {formatMoneyCompact(data.challengerNetMinor, header.currency)}
        </span>
      </button>
    </td>
  );
  return (
    <table className="swt" style={{ '--challenger': `var(--arm-${arm})` } as CSSProperties}>
      <thead>
        <tr>
          <td className="sw-none" />
          <th scope="col" className="sw-col">
            Severed under {letter}
          </th>
          <th scope="col" className="sw-col">
            Not severed under {letter}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row" className="sw-row">
            Severed under champion
          </th>
          {cell('both', set.both, 'Severed by both')}
          {cell('champion_only', set.championOnly, `Swap-out: spared by ${letter}`, 'out')}
        </tr>
        <tr>
          <th scope="row" className="sw-row">
            Not severed under champion
          </th>
          {cell('challenger_only', set.challengerOnly, 'Swap-in: newly severed', 'in')}
          {cell('neither', set.neither, 'Severed by neither')}
        </tr>
      </tbody>
    </table>
  );
}
