import type { RunResult } from '../model/run.ts';
import type { SwapTableCell } from '../model/swap-table.ts';
import type { SwapCell, SwapSet } from '../protocol/methods.ts';
import { swapTable } from './swap-table.ts';

function cellOf(cell: SwapTableCell): SwapCell {
  return {
    accounts: cell.accounts,
    openMinor: cell.openMinor,
    championNetMinor: cell.champion.netMinor,
    challengerNetMinor: cell.challenger.netMinor,
  };
}

/**
 * Who is severed under the champion and under each challenger, replication 1. `openMinor` is what each account owed at
 * the start.
 */
export function swapSets(result: RunResult, openMinor: Float64Array): readonly SwapSet[] {
  return result.arms.slice(1).map((_, index) => {
    const accounts = { openMinor, isVulnerable: null };
    const { cells } = swapTable(result, index + 1, 'severed', accounts);
    return {
      both: cellOf(cells.both),
      championOnly: cellOf(cells.championOnly),
      challengerOnly: cellOf(cells.challengerOnly),
      neither: cellOf(cells.neither),
    };
  });
}
