import type { Account, World } from './world.ts';

/** What is open of fees of the run. */
export function openFees(account: Account): number {
  return account.items
    .filter(({ isFee }) => isFee === true)
    .reduce((sum, { pooledMinor }) => sum + pooledMinor, 0);
}

/** Money, of today or of before, has lowered the fees that were open, or was taken back. */
export function tellFeesPaid(world: World, account: Account, openBefore: number): void {
  const paid = openBefore - openFees(account);
  account.totals.feesRecoveredMinor += paid;
  world.books.add('feesRecoveredMinor', paid);
}
