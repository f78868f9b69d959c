import type { Day } from '../../../src-engine/base/day.ts';
import type { Account, World } from './world.ts';

/** The division's own values where the strategy names it. */
export function scoresOf(world: World, account: Account) {
  const { creditRating } = world.rules;
  const own = creditRating.divisions.find((entry) => entry.division === account.division);
  return own ?? creditRating;
}

function inEffect(account: Account, today: Day) {
  return account.ratingRows.filter((row) => row.startDay <= today && today <= row.endDay);
}

/** Begin rating plus the points of every row in effect (domain.md 3.10). */
export function ratingOn(world: World, account: Account, today: Day): number {
  const begin = account.creditRating ?? scoresOf(world, account).beginRating;
  return inEffect(account, today).reduce((sum, row) => sum + row.points, begin);
}

/** The cash-only score, likewise. */
export function cashOnlyOn(world: World, account: Account, today: Day): number {
  const begin = account.cashOnlyScore ?? scoresOf(world, account).beginCashOnly;
  return inEffect(account, today).reduce((sum, row) => sum + row.cashOnlyPoints, begin);
}
