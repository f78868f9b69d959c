import type { Account, World } from './world.ts';

/** How an account stood at the end of a day. */
export interface Closing {
  readonly inArrears: boolean;
  readonly pastDueMinor: number;
  /** Days past due of the oldest debt that is asked for; null when nothing is. */
  readonly oldestAgeDays: number | null;
}

/** Days of the first entry and of its cure, below 0 for none. Who was past due before the run enters on its first morning. */
function firstTime({ opening, closings }: Account): {
  readonly entered: number;
  readonly cured: number;
} {
  const isOpen = opening !== null;
  const entered = isOpen ? 0 : closings.findIndex(({ inArrears }) => inArrears);
  const from = isOpen ? 0 : entered + 1;
  return {
    entered,
    cured: closings.findIndex(({ inArrears }, day) => day >= from && !inArrears),
  };
}

/** Old enough to be a re-default, and days after the cure in which it is one. */
const LATE_DAYS = 30;

/**
 * Entries, cures, self-cures and re-defaults (simulation.md 5), read off the account's whole life: the first time in arrears,
 * the first evening after it without arrears, and the first one after that with debt 30 days past due.
 */
export function tellFirstArrears(world: World, account: Account): void {
  const { closings } = account;
  const { books, firstDay } = world;
  const { entered, cured } = firstTime(account);
  if (entered < 0) return;
  const minor = (account.opening ?? closings[entered])?.pastDueMinor ?? 0;
  books.addOn(entered, 'arrearsEntries', 1);
  books.addOn(entered, 'arrearsEntryMinor', minor);
  tellDays(world, account, entered, cured, minor);
  if (cured < 0) return;
  books.addOn(cured, 'cures', 1);
  books.addOn(cured, 'curedMinor', minor);
  const wasReached = account.customer.contacts.some(
    ({ channel, actsFromDay, day }) =>
      actsFromDay !== null &&
      channel !== 'RESTRICTION' &&
      channel !== 'CREDIT_MARK' &&
      day >= firstDay + entered &&
      day < firstDay + cured,
  );
  if (!wasReached) {
    books.addOn(cured, 'selfCures', 1);
    books.addOn(cured, 'selfCuredMinor', minor);
  }
  const late = closings.findIndex(
    ({ inArrears, oldestAgeDays }, day) =>
      day > cured && inArrears && (oldestAgeDays ?? 0) >= LATE_DAYS,
  );
  if (late < 0) return;
  for (const [within, count, value] of [
    [60, 'reDefaults60', 'reDefaulted60Minor'],
    [90, 'reDefaults90', 'reDefaulted90Minor'],
    [180, 'reDefaults180', 'reDefaulted180Minor'],
  ] as const) {
    if (late - cured > within) continue;
    books.addOn(cured, count, 1);
    books.addOn(cured, value, minor);
  }
}

/** How long it lasted, by how it ended: cured, the customer left before that, or neither by the end of the horizon. */
function tellDays(
  { books, firstDay, days }: World,
  { customer, contactDays }: Account,
  entered: number,
  cured: number,
  minor: number,
): void {
  const left = customer.leftDay === null ? null : customer.leftDay - firstDay;
  if (left !== null && (cured < 0 || left <= cured))
    books.tell('leftAfter', Math.max(0, left - entered), minor);
  else if (cured >= 0) books.tell('curedAfter', cured - entered, minor);
  else books.tell('lateAfter', days - entered, minor);
  books.tell('contacts', contactDays.length);
  const inWeekFrom = (from: number) =>
    contactDays.filter((day) => day >= from && day < from + 7).length;
  books.tell('contactsInWeek', Math.max(0, ...contactDays.map(inWeekFrom)));
}

/** How long the plans of the run lasted. */
export function tellPlans({ books, firstDay, days }: World, { plans }: Account): void {
  for (const { status, startDay, endDay, instalments } of plans) {
    if (startDay === null) continue;
    const value = instalments.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    const lasted = (endDay ?? firstDay + days) - startDay;
    if (status === 'KEPT') books.tell('planKeptAfter', lasted, value);
    else if (status === 'BROKEN') books.tell('planBrokenAfter', lasted, value);
    else books.tell('planOpenAfter', lasted, value);
  }
}

/** Days from the first time in arrears to its cure, or to the end. */
export function daysToCure({ days }: World, account: Account): number {
  const { entered, cured } = firstTime(account);
  if (entered < 0) return 0;
  return (cured < 0 ? days : cured) - entered;
}
