import { firstReplication } from '../analyze/account-columns.ts';
import { assert, at } from '../base/assert.ts';
import type { ArmResult, RunResult } from '../model/run.ts';
import type { SwapCellName, SwapOutcome, SwapTable, SwapTableCell } from '../model/swap-table.ts';

/** The accounts of a run as far as a swap table looks at them. */
export interface SwapAccounts {
  readonly openMinor: Float64Array;
  /** By account; null when it is not known. */
  readonly isVulnerable: ((account: number) => boolean) | null;
}

/** By what the accounts are told apart, and to whom it happened under either arm (`swapMembers`). */
export interface SwapQuestion {
  readonly rule: string;
  readonly title: string;
  readonly champion: Uint8Array;
  readonly challenger: Uint8Array;
}

/** Harm in tenths of a point, whole numbers: their sums are exact. */
type Tally = { -readonly [Member in keyof Omit<SwapOutcome, 'harmPoints'>]: number } & {
  harmTenths: number;
};

interface CellTally {
  accounts: number;
  openMinor: number;
  vulnerable: number;
  readonly champion: Tally;
  readonly challenger: Tally;
}

function emptyCell(): CellTally {
  const outcome = () => ({
    netMinor: 0,
    recoveredMinor: 0,
    arrearsBaseMinor: 0,
    contacts: 0,
    severances: 0,
    cured: 0,
    harmTenths: 0,
  });
  return { accounts: 0, openMinor: 0, vulnerable: 0, champion: outcome(), challenger: outcome() };
}

/** Adds an account's outcomes in replication 1. */
function adder(arm: ArmResult): (tally: Tally, account: number) => void {
  const columns = {
    netMinor: firstReplication(arm, 'netMinor'),
    recoveredMinor: firstReplication(arm, 'recoveredMinor'),
    arrearsBaseMinor: firstReplication(arm, 'arrearsBaseMinor'),
    contacts: firstReplication(arm, 'contacts'),
    severances: firstReplication(arm, 'severances'),
    cured: firstReplication(arm, 'cured'),
    harmTenths: firstReplication(arm, 'harmTenths'),
  };
  return (tally, account) => {
    tally.netMinor += columns.netMinor[account] ?? 0;
    tally.recoveredMinor += columns.recoveredMinor[account] ?? 0;
    tally.arrearsBaseMinor += columns.arrearsBaseMinor[account] ?? 0;
    tally.contacts += columns.contacts[account] ?? 0;
    tally.severances += columns.severances[account] ?? 0;
    tally.cured += columns.cured[account] ?? 0;
    tally.harmTenths += columns.harmTenths[account] ?? 0;
  };
}

/** The cell of an account: whether the rule's treatment happened to it under champion and challenger. */
export function swapCell(before: number, after: number): SwapCellName {
  if (before > 0) return after > 0 ? 'both' : 'championOnly';
  return after > 0 ? 'challengerOnly' : 'neither';
}

function outcomeOf({ harmTenths, ...sums }: Tally): SwapOutcome {
  return { ...sums, harmPoints: harmTenths / 10 };
}

function finished(tally: CellTally, knowsVulnerable: boolean): SwapTableCell {
  const { champion, challenger } = tally;
  return {
    ...tally,
    champion: outcomeOf(champion),
    challenger: outcomeOf(challenger),
    vulnerable: knowsVulnerable ? tally.vulnerable : null,
    differenceMinor: challenger.netMinor - champion.netMinor,
  };
}

/** Every measure of an account that is not touched by either arm is the same under both. */
function isAlike(champion: ArmResult, challenger: ArmResult, account: number): boolean {
  const count = champion.firstReplication.length;
  const accounts = firstReplication(champion, 'netMinor').length;
  for (let place = account; place < count; place += accounts) {
    if (champion.firstReplication[place] !== challenger.firstReplication[place]) return false;
  }
  return true;
}

/**
 * Accounts in replication 1 by what happens to them under the champion and under challenger `arm` (from 1), with what
 * both collect from them (simulation.md 4.9). Asserts that the cells account for the whole difference.
 */
export function swapTable(
  result: RunResult,
  arm: number,
  { rule, title, champion: before, challenger: after }: SwapQuestion,
  accounts: SwapAccounts,
): SwapTable {
  const champion = at(result.arms, 0);
  const challenger = at(result.arms, arm);
  const addChampion = adder(champion);
  const addChallenger = adder(challenger);
  const tallies: Record<SwapCellName, CellTally> = {
    both: emptyCell(),
    championOnly: emptyCell(),
    challengerOnly: emptyCell(),
    neither: emptyCell(),
  };
  let total = 0;
  let alike = true;
  const netBefore = firstReplication(champion, 'netMinor');
  const netAfter = firstReplication(challenger, 'netMinor');
  for (let account = 0; account < before.length; account++) {
    const name = swapCell(before[account] ?? 0, after[account] ?? 0);
    const cell = tallies[name];
    cell.accounts += 1;
    cell.openMinor += accounts.openMinor[account] ?? 0;
    if (accounts.isVulnerable?.(account) === true) cell.vulnerable += 1;
    addChampion(cell.champion, account);
    addChallenger(cell.challenger, account);
    total += (netAfter[account] ?? 0) - (netBefore[account] ?? 0);
    if (name === 'neither' && alike) alike = isAlike(champion, challenger, account);
  }
  const known = accounts.isVulnerable !== null;
  const cells = {
    both: finished(tallies.both, known),
    championOnly: finished(tallies.championOnly, known),
    challengerOnly: finished(tallies.challengerOnly, known),
    neither: finished(tallies.neither, known),
  };
  const sum = Object.values(cells).reduce((all, cell) => all + cell.differenceMinor, 0);
  assert(sum === total, `the cells differ by ${sum}, the arms by ${total}`);
  return {
    rule,
    title,
    challenger: challenger.name,
    cells,
    differenceMinor: total,
    isNeitherAlike: rule === 'treated' ? alike : null,
  };
}
