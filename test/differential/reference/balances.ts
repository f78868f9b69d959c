import type { Day } from '../../../src-engine/base/day.ts';
import { consume } from './consume.ts';
import { endPaidSeverances } from './end-severance.ts';
import type { Account, Agreement, World } from './world.ts';

/** What an agreement owes after its own credits; negative when it has a credit. */
export function balanceOf(account: Account, agreement: Agreement): number {
  return account.items
    .filter((item) => item.agreement === agreement)
    .reduce((sum, item) => sum + item.ownMinor, -agreement.creditMinor);
}

/**
 * Lowers the debt of an agreement in its own view, and of its class in the pooled view: its own bills first when
 * `ownFirst`, then the oldest. What is over waits. Returns what the class lost.
 */
export function lowerDebt(
  account: Account,
  agreement: Agreement,
  amountMinor: number,
  ownFirst: boolean,
): number {
  const { debtClass } = agreement;
  const own = account.items.filter((item) => item.agreement === agreement);
  const ofClass = account.items.filter((item) => item.agreement.debtClass === debtClass);
  const order = ownFirst ? [...own, ...ofClass.filter((item) => !own.includes(item))] : ofClass;
  const left = consume(order, amountMinor, 'pooledMinor');
  const waiting = account.classCreditMinor.get(debtClass) ?? 0;
  account.classCreditMinor.set(debtClass, waiting + left);
  agreement.creditMinor += consume(own, amountMinor, 'ownMinor');
  account.credited.add(debtClass);
  account.creditedAgreements.add(agreement);
  return amountMinor - left;
}

/** A credit adjustment that is meant for one agreement. */
export function creditAgreement(
  world: World,
  account: Account,
  agreement: Agreement,
  amountMinor: number,
  today: Day,
): void {
  world.books.add('creditsMinor', lowerDebt(account, agreement, amountMinor, true));
  const detail = agreement.place;
  world.books.write({ process: 0, kind: 'creditPosted', detail, outcome: 'done', amountMinor });
  endPaidSeverances(world, account, today);
}

export function isStopped(agreement: Agreement): boolean {
  return agreement.status === 'STOPPED' || agreement.status === 'REACTIVATED';
}
