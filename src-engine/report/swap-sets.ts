import { firstReplication } from '../analyze/account-columns.ts';
import { at } from '../base/assert.ts';
import type { ArmResult, RunResult } from '../model/run.ts';
import type { SwapCell, SwapSet } from '../protocol/methods.ts';

interface Tally {
  accounts: number;
  openMinor: number;
  championNetMinor: number;
  challengerNetMinor: number;
}

function tally(): Tally {
  return { accounts: 0, openMinor: 0, championNetMinor: 0, challengerNetMinor: 0 };
}

function swapSet(champion: ArmResult, challenger: ArmResult, openMinor: Float64Array): SwapSet {
  const before = firstReplication(champion, 'severances');
  const after = firstReplication(challenger, 'severances');
  const championNet = firstReplication(champion, 'netMinor');
  const challengerNet = firstReplication(challenger, 'netMinor');
  const both = tally();
  const championOnly = tally();
  const challengerOnly = tally();
  const neither = tally();
  for (let account = 0; account < before.length; account++) {
    const severed = (before[account] ?? 0) > 0;
    const severedInstead = (after[account] ?? 0) > 0;
    let cell: Tally;
    if (severed) cell = severedInstead ? both : championOnly;
    else cell = severedInstead ? challengerOnly : neither;
    cell.accounts += 1;
    cell.openMinor += openMinor[account] ?? 0;
    cell.championNetMinor += championNet[account] ?? 0;
    cell.challengerNetMinor += challengerNet[account] ?? 0;
  }
  return { both, championOnly, challengerOnly, neither } satisfies Record<string, SwapCell>;
}

/**
 * Who is severed under the champion and under each challenger, replication 1. `openMinor` is what each account owed at
 * the start.
 */
export function swapSets(result: RunResult, openMinor: Float64Array): readonly SwapSet[] {
  const champion = at(result.arms, 0);
  return result.arms.slice(1).map((arm) => swapSet(champion, arm, openMinor));
}
