import type { Day } from '../../../src-engine/base/day.ts';
import { asked, disputes } from './protection.ts';
import type { Account, Item, World } from './world.ts';

/** Payments of the item are recovery: it is past due, or its day has passed unpaid (simulation.md 5). */
export function isInBase(account: Account, item: Item): boolean {
  return item.dueDay !== null && item.dueDay <= account.baseDay;
}

/** What is asked of the account past due on the first morning. */
export function openingArrears(account: Account, firstDay: Day): number {
  const disputed = disputes(account, firstDay);
  return account.items
    .filter(({ dueDay }) => dueDay !== null && dueDay < firstDay)
    .reduce((sum, item) => sum + asked(disputed, item), 0);
}

/** More debt is past due. */
export function becomePastDue(world: World, account: Account, amountMinor: number): void {
  account.totals.arrearsBaseMinor += amountMinor;
  world.books.add('becamePastDueMinor', amountMinor);
}

/** What fell due today and was not paid on its day. */
export function extendBase(world: World, account: Account, today: Day): void {
  if (account.baseDay >= today) return;
  const amount = account.items
    .filter(({ dueDay }) => dueDay !== null && dueDay > account.baseDay && dueDay <= today)
    .reduce((sum, item) => sum + item.pooledMinor, 0);
  account.baseDay = today;
  becomePastDue(world, account, amount);
}
