import type { Day } from '../../../src-engine/base/day.ts';
import { agedBy, insulatedDebt } from './aged-debt.ts';
import type { Account, Plan, World } from './world.ts';

function sumOf(instalments: Plan['instalments']): number {
  return instalments.reduce((sum, instalment) => sum + instalment.amountMinor, 0);
}

/** Phase 40, pay plan monitor (domain.md 3.13): everything paid is kept; less than what was due before today is broken. */
export function payPlanMonitor(world: World, account: Account, today: Day): void {
  for (const plan of account.plans) {
    if (plan.status !== 'ACTIVE') continue;
    const due = plan.instalments.filter((instalment) => instalment.day < today);
    if (plan.paidMinor >= sumOf(plan.instalments)) plan.status = 'KEPT';
    else if (plan.paidMinor < sumOf(due)) plan.status = 'BROKEN';
    else continue;
    const kept = plan.status === 'KEPT';
    world.books.write({
      process: 0,
      kind: kept ? 'planKept' : 'planBroken',
      detail: 0,
      outcome: kept ? 'done' : 'missed',
      amountMinor: plan.paidMinor,
    });
    if (kept) continue;
    world.books.add('plansBroken', 1);
    account.reviewRows.add(plan.debtClass);
  }
}

/**
 * Phase 45, process monitor (domain.md 3.11): in classes with a credit since the last run, debt up to the base day and
 * after pay plans that is at or under the threshold ends severances, then the collection process.
 */
export function processMonitor(world: World, account: Account, today: Day): void {
  for (const debtClass of world.debtClasses) {
    if (!account.credited.delete(debtClass)) continue;
    const rule = world.rules.debtClasses.get(debtClass);
    if (rule === undefined) continue;
    const debt = insulatedDebt(world, account, debtClass, today);
    for (const agreement of account.agreements) {
      if (agreement.debtClass !== debtClass || agreement.severanceBaseDay === null) continue;
      const amountMinor = agedBy(debt, agreement.severanceBaseDay);
      if (amountMinor > rule.cancelAtMinor) continue;
      agreement.severanceBaseDay = null;
      world.books.write({
        process: 0,
        kind: 'severanceCancelled',
        detail: agreement.place,
        outcome: 'done',
        amountMinor,
      });
    }
    const process = account.processes.get(debtClass);
    if (process === undefined) continue;
    const amountMinor = agedBy(debt, process.baseDay);
    if (amountMinor > rule.cancelAtMinor) continue;
    account.processes.delete(debtClass);
    world.books.add('processesCancelled', 1);
    world.books.write({
      process: process.number,
      kind: 'processCancelled',
      detail: process.template,
      outcome: 'done',
      amountMinor,
    });
  }
}
