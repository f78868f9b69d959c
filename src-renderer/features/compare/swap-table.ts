import type { SwapCell, SwapSet } from '../../../src-engine/model/swap-table.ts';
import { type ChartCell, type ChartTable, plainCell } from '../../charts/chart-table.ts';
import { moneyValues } from '../../charts/value-format.ts';
import { formatCount } from '../../format/count.ts';

/** What each cell of a swap set is called; `letter` is the challenger's. */
export function swapCellTitles(letter: string): Readonly<Record<keyof SwapSet, string>> {
  return {
    both: 'Severed by both',
    championOnly: `Swap-out: spared by ${letter}`,
    challengerOnly: 'Swap-in: newly severed',
    neither: 'Severed by neither',
  };
}

const CELLS = ['both', 'championOnly', 'challengerOnly', 'neither'] as const;

/** One row a cell: accounts, what they owe at the start, and what they bring under both arms. */
export function swapTable(set: SwapSet, letter: string, currency: string): ChartTable {
  const format = moneyValues(currency);
  const titles = swapCellTitles(letter);
  const money = (value: number): ChartCell => ({
    text: format.full(value),
    csv: format.csv(value),
  });
  const row = (title: string, cell: SwapCell): readonly ChartCell[] => [
    plainCell(title),
    { text: formatCount(cell.accounts), csv: String(cell.accounts) },
    money(cell.openMinor),
    money(cell.championNetMinor),
    money(cell.challengerNetMinor),
  ];
  return {
    columns: [
      'Cell',
      'Accounts',
      `Arrears in scope, ${currency}`,
      `Net under champion, ${currency}`,
      `Net under ${letter}, ${currency}`,
    ].map((label, index) => ({ label, numeric: index > 0 })),
    rows: CELLS.map((cell) => row(titles[cell], set[cell])),
  };
}
