import type { Day } from '../../../src-engine/base/day.ts';
import type { Account, Agreement, World } from './world.ts';

/** Service that is back so many days after its cut is back within 48 hours. */
export const SOON_DAYS = 2;

export function tellCut(world: World, account: Account, today: Day): void {
  account.cutDays.push(today);
  if (account.vulnerable) world.books.add('cutsOfVulnerable', 1);
}

/** Counts for the day of the cut. */
export function tellRestored(
  world: World,
  account: Account,
  { cutDay }: Agreement,
  today: Day,
): void {
  if (cutDay === null || today > cutDay + SOON_DAYS) return;
  account.restoredCutDays.push(cutDay);
  world.books.addOn(cutDay - world.firstDay, 'cutsRestored', 1);
}
