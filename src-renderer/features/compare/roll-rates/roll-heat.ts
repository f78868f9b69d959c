import type { RollDifference } from '../../../../src-engine/model/roll-rates.ts';
import type { HeatCell } from '../../../charts/HeatTable.tsx';
import { levelTone } from '../../../charts/heat-tone.ts';
import { formatCount, formatNumber } from '../../../format/count.ts';
import { formatPercent, formatPoints } from '../../../format/percent.ts';
import { signed } from '../../../format/signed.ts';
import { betterBy, type RollGrid, rollDifference } from './roll-grid.ts';

const NOTHING: HeatCell = { text: '·', tone: '' };

/** A share below this is shown as a dot: it rounds to nothing. */
const SMALLEST = 0.0005;

/** The champion's row: levels on one hue. */
export function levelCells(grid: RollGrid, from: number): readonly HeatCell[] {
  return (grid.arms[0]?.[from] ?? []).map((cell) => {
    if (cell === null || cell.rate === null || cell.rate < SMALLEST) return NOTHING;
    return {
      text: formatNumber(cell.rate * 100, 1),
      tone: levelTone(cell.rate),
      note: `${formatPercent(cell.rate)} of ${formatCount(Math.round(cell.denominator))}`,
    };
  });
}

/** Steps of colour in percentage points (mock of the comparison). */
function differenceStep(better: number): string {
  const size = Math.abs(better) * 100;
  if (size < 0.5) return '';
  const step = size >= 6 ? 3 : size >= 2 ? 2 : 1;
  return better > 0 ? `dv-n${step}` : `dv-p${step}`;
}

/** A challenger's row against the champion's: teal where better, brown where worse, in percentage points. */
export function differenceCells(
  grid: RollGrid,
  arm: number,
  from: number,
  rolls: readonly RollDifference[],
): readonly HeatCell[] {
  return grid.tos.map((to, place) => {
    const difference = rollDifference(grid, arm, from, place);
    if (difference === null || Math.abs(difference) < SMALLEST) return NOTHING;
    const known = rolls.find((roll) => roll.from === grid.froms[from] && roll.to === to);
    const low = known?.low ?? null;
    const high = known?.high ?? null;
    return {
      text: signed(difference * 100, (size) => formatNumber(size, 1)),
      tone: differenceStep(betterBy(grid, from, place, difference)),
      ...(low === null || high === null
        ? {}
        : { note: `95% interval ${formatPoints(low)} to ${formatPoints(high)}` }),
    };
  });
}
