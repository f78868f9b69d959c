import { firstReplication } from '../analyze/account-columns.ts';
import { at } from '../base/assert.ts';
import type { ArmResult, RunResult } from '../model/run.ts';
import { SWAP_HAPPENING_TITLES } from '../model/swap-rule.ts';
import type { SwapCell, SwapSet, SwapTableCell } from '../model/swap-table.ts';
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
  const severed = (arm: ArmResult) =>
    Uint8Array.from(firstReplication(arm, 'severances'), (count) => (count > 0 ? 1 : 0));
  const champion = severed(at(result.arms, 0));
  return result.arms.slice(1).map((arm, index) => {
    const question = {
      rule: 'severed',
      title: SWAP_HAPPENING_TITLES.severed,
      champion,
      challenger: severed(arm),
    };
    const accounts = { openMinor, isVulnerable: null };
    const { cells } = swapTable(result, index + 1, question, accounts);
    return {
      both: cellOf(cells.both),
      championOnly: cellOf(cells.championOnly),
      challengerOnly: cellOf(cells.challengerOnly),
      neither: cellOf(cells.neither),
    };
  });
}
