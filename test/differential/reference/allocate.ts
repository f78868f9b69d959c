import type { Day } from '../../../src-engine/base/day.ts';
import type { LogKindName, LogOutcomeName } from '../../../src-engine/model/run.ts';
import type { Account, World } from './world.ts';

export interface Payment {
  readonly amountMinor: number;
  readonly kind: LogKindName;
  readonly outcome: LogOutcomeName;
  /** A pay-plan instalment goes to the plan's class alone; null is any class. */
  readonly onlyClass: string | null;
}

/**
 * Phase 30: a payment goes to the account's oldest arrears of which the due day has come. What a class received also
 * lowers the agreements' own debt of the class, oldest first, and counts for its active plans. Returns what was used.
 */
export function allocate(world: World, account: Account, today: Day, payment: Payment): number {
  const received = new Map<string, number>();
  let left = payment.amountMinor;
  for (const item of account.items) {
    const { debtClass } = item.agreement;
    if (payment.onlyClass !== null && debtClass !== payment.onlyClass) continue;
    if (item.dueDay === null || item.dueDay > today) continue;
    const used = Math.min(left, item.pooledMinor);
    if (used === 0) continue;
    item.pooledMinor -= used;
    left -= used;
    received.set(debtClass, (received.get(debtClass) ?? 0) + used);
  }
  for (const [debtClass, amountMinor] of received) {
    account.credited.add(debtClass);
    let own = amountMinor;
    for (const item of account.items) {
      if (item.agreement.debtClass !== debtClass) continue;
      const used = Math.min(own, item.ownMinor);
      item.ownMinor -= used;
      own -= used;
    }
    for (const plan of account.plans)
      if (plan.status === 'ACTIVE' && plan.debtClass === debtClass) plan.paidMinor += amountMinor;
  }
  const applied = payment.amountMinor - left;
  if (applied === 0) return 0;
  const { kind, outcome } = payment;
  account.totals.cashMinor += applied;
  world.books.add('cashMinor', applied);
  world.books.write({ process: 0, kind, detail: 0, outcome, amountMinor: applied });
  return applied;
}
