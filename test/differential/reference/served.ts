import type { Account, World } from './world.ts';

/** What an account is as a customer: whether some service runs, and a year of the usual bills of those that do. */
export interface Served {
  readonly isServed: boolean;
  readonly valueMinor: number;
}

export function servedNow(world: World, account: Account): Served {
  const running = account.agreements.filter(
    ({ status, isArrangement }) =>
      !isArrangement && (status === 'ACTIVE' || status === 'PENDING_STOP'),
  );
  const charges = running.reduce((sum, { chargeMinor }) => sum + (chargeMinor ?? 0), 0);
  const { cycleDays } = world.behaviour.billing;
  return {
    isServed: running.length > 0,
    valueMinor: Math.floor((charges * 365) / cycleDays + 0.5),
  };
}

/** At the close of a day: the stocks, and what of them ended since the evening before. */
export function tellServed(world: World, account: Account): void {
  const before = account.served;
  const now = servedNow(world, account);
  const { books } = world;
  books.add('servedAccounts', Number(now.isServed));
  books.add('servedMinor', now.valueMinor);
  books.add('closedAccounts', Number(before.isServed) - Number(now.isServed));
  books.add('closedMinor', before.valueMinor - now.valueMinor);
  account.served = now;
}
