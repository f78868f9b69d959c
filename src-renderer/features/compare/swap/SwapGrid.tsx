import { type CSSProperties, Fragment } from 'react';
import type { SwapCellName } from '../../../../src-engine/model/swap-table.ts';
import { formatCount } from '../../../format/count.ts';
import { go, type Params } from '../../../stores/navigation-store.ts';
import { armTitle } from '../../../ui/arm-style.ts';
import { swapCellTitles } from '../swap-table.ts';

/** What a cell says below its count. */
export interface SwapGridCell {
  readonly accounts: number;
  readonly lines: readonly string[];
  /** Figures under each arm, side by side. */
  readonly figures?: readonly SwapFigure[];
}

export interface SwapFigure {
  readonly label: string;
  readonly champion: string;
  readonly challenger: string;
}

/** Heads and titles of the cells. */
export interface SwapWords {
  readonly columns: readonly [string, string];
  readonly rows: readonly [string, string];
  readonly titles: Readonly<Record<SwapCellName, string>>;
}

interface Props {
  readonly arm: number;
  readonly words: SwapWords;
  readonly cells: Readonly<Record<SwapCellName, SwapGridCell>>;
  /** The address of the accounts, but for the cell. */
  readonly list: Params;
}

/** Names of the cells in addresses (accounts/list-address.ts). */
const ADDRESS: Readonly<Record<SwapCellName, string>> = {
  both: 'both',
  championOnly: 'champion_only',
  challengerOnly: 'challenger_only',
  neither: 'neither',
};

const EDGES: Readonly<Partial<Record<SwapCellName, string>>> = {
  championOnly: 'out',
  challengerOnly: 'in',
};

/** Two decisions, two arms: 2 x 2 cells, each of which opens its accounts. */
export function SwapGrid({ arm, words, cells, list }: Props) {
  const cell = (name: SwapCellName) => (
    <td key={name} className={`sw ${EDGES[name] ?? ''}`}>
      <button
        type="button"
        onClick={() => go('accounts', { ...list, arm: String(arm), cell: ADDRESS[name] })}
      >
        <span className="swn">{formatCount(cells[name].accounts)}</span>
        <span className="swl">{words.titles[name]}</span>
        <span className="swm">
          {cells[name].lines.map((line) => (
            <span key={line} className="swd">
              {line}
            </span>
          ))}
        </span>
        <Figures arm={arm} figures={cells[name].figures ?? []} />
      </button>
    </td>
  );
  return (
    <table className="swt" style={{ '--challenger': `var(--arm-${arm})` } as CSSProperties}>
      <thead>
        <tr>
          <td className="sw-none" />
          {words.columns.map((head) => (
            <th key={head} scope="col" className="sw-col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row" className="sw-row">
            {words.rows[0]}
          </th>
          {cell('both')}
          {cell('championOnly')}
        </tr>
        <tr>
          <th scope="row" className="sw-row">
            {words.rows[1]}
          </th>
          {cell('challengerOnly')}
          {cell('neither')}
        </tr>
      </tbody>
    </table>
  );
}

interface FiguresProps {
  readonly arm: number;
  readonly figures: readonly SwapFigure[];
}

/** What a cell comes to under champion and challenger: a small table, in the elements that a button may hold. */
function Figures({ arm, figures }: FiguresProps) {
  if (figures.length === 0) return null;
  return (
    <span className="swf">
      <span />
      <span className="num">Champion</span>
      <span className="num">{armTitle(arm).slice(-1)}</span>
      {figures.map(({ label, champion, challenger }) => (
        <Fragment key={label}>
          <span>{label} </span>
          <span className="num">{champion} </span>
          <span className="num">{challenger} </span>
        </Fragment>
      ))}
    </span>
  );
}

/** Words for a rule of any kind: whether it is so under each arm. */
export function ruleWords(arm: number): SwapWords {
  const letter = armTitle(arm).slice(-1);
  return {
    columns: [`Yes under ${letter}`, `No under ${letter}`],
    rows: ['Yes under champion', 'No under champion'],
    titles: {
      both: 'Under both',
      championOnly: 'Swap-out: champion only',
      challengerOnly: `Swap-in: ${letter} only`,
      neither: 'Under neither',
    },
  };
}

/** Words for severances, which have some of their own. */
export function severedWords(arm: number): SwapWords {
  const letter = armTitle(arm).slice(-1);
  return {
    columns: [`Severed under ${letter}`, `Not severed under ${letter}`],
    rows: ['Severed under champion', 'Not severed under champion'],
    titles: swapCellTitles(letter),
  };
}
