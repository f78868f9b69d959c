import type { RollDifference } from '../../../../src-engine/model/roll-rates.ts';
import { type ChartCell, type ChartTable, plainCell } from '../../../charts/chart-table.ts';
import { formatPercent, formatPoints } from '../../../format/percent.ts';
import { rollStateName } from '../../../format/roll-state.ts';
import { armTitle } from '../../../ui/arm-style.ts';
import { type RollGrid, rollDifference } from './roll-grid.ts';

function share(value: number | null): ChartCell {
  return value === null
    ? plainCell('')
    : { text: formatPercent(value), csv: String(Number(value.toPrecision(10))) };
}

function points(value: number | null): ChartCell {
  return value === null
    ? plainCell('')
    : { text: formatPoints(value), csv: String(Number((value * 100).toPrecision(10))) };
}

/** From, to, and for each arm its share; for challengers the difference with its interval (ux 2.4). */
export function rollTable(
  grid: RollGrid,
  rolls: readonly (readonly RollDifference[])[],
): ChartTable {
  const challengers = grid.arms.slice(1);
  return {
    columns: [
      { label: 'From', numeric: false },
      { label: 'To', numeric: false },
      { label: 'Champion, share', numeric: true },
      ...challengers.flatMap((_, index) => [
        { label: `${armTitle(index + 1)}, share`, numeric: true },
        { label: 'Difference, pp', numeric: true },
        { label: '95% low', numeric: true },
        { label: '95% high', numeric: true },
      ]),
    ],
    rows: grid.froms.flatMap((from, row) =>
      grid.tos.flatMap((to, column) => {
        if ((grid.arms[0]?.[row]?.[column] ?? null) === null) return [];
        return [
          [
            plainCell(rollStateName(from)),
            plainCell(rollStateName(to)),
            share(grid.arms[0]?.[row]?.[column]?.rate ?? null),
            ...challengers.flatMap((cells, index) => {
              const known = rolls[index]?.find((roll) => roll.from === from && roll.to === to);
              return [
                share(cells[row]?.[column]?.rate ?? null),
                points(rollDifference(grid, index + 1, row, column)),
                points(known?.low ?? null),
                points(known?.high ?? null),
              ];
            }),
          ],
        ];
      }),
    ),
  };
}
