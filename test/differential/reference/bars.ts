import type { Effect } from '../../../src-engine/algorithms/collection-event/effect.ts';
import type { Day } from '../../../src-engine/base/day.ts';
import type { LogOutcomeName } from '../../../src-engine/model/event-log.ts';
import { agedDebt, allOf } from './aged-debt.ts';
import { postFee } from './billing.ts';
import { charge, exposeCustomer } from './contact.ts';
import type { Step } from './effects.ts';
import { asked, disputes } from './protection.ts';
import { runsService, switchSupply } from './severance-rules.ts';
import { isLifeSupported } from './start-severance.ts';
import type { Account, Agreement, World } from './world.ts';

const STRENGTH = { on: 0, softBar: 1, hardBar: 2, cut: 3 } as const;

function ruleOf(world: World, agreement: Agreement) {
  const rules = world.rules.agreementTypes;
  return (
    rules.find((rule) => rule.type === agreement.type) ?? rules.find((rule) => rule.type === '*')
  );
}

/** What is past due of an agreement, but no more than is past due of its class. */
function overdue(account: Account, agreement: Agreement, today: Day): number {
  const disputed = disputes(account, today);
  const due = account.items.filter((item) => item.dueDay !== null && item.dueDay <= today);
  const own = due.filter((item) => item.agreement === agreement);
  const pool = due.filter((item) => item.agreement.debtClass === agreement.debtClass);
  return Math.min(
    own.reduce((sum, item) => sum + asked(disputed, item, 'ownMinor'), 0),
    pool.reduce((sum, item) => sum + asked(disputed, item), 0),
  );
}

function mayBack(world: World, account: Account, agreement: Agreement, today: Day): boolean {
  const limit = ruleOf(world, agreement)?.restoreAtOrUnderMinor ?? 0;
  return overdue(account, agreement, today) <= limit;
}

/** A soft or hard bar of what runs, is not barred as hard, and owes more than the restore limit. */
export function bar(
  { world, account, debtClass, linked, process, unitCostMinor, today }: Step,
  effect: Extract<Effect, { kind: 'bar' }>,
): LogOutcomeName {
  const running = linked.filter(runsService);
  if (running.length === 0) return 'noAgreement';
  const allowed = running.filter((agreement) => !isLifeSupported(account, agreement));
  if (allowed.length === 0) return 'protectedCustomer';
  if (allOf(agedDebt(world, account, debtClass, today)) < effect.minArrearsMinor)
    return 'conditionNotMet';
  const open = allowed.filter(({ supply }) => STRENGTH[supply] < STRENGTH[effect.level]);
  if (open.length === 0) return 'nothingToDo';
  const owing = open.filter((agreement) => !mayBack(world, account, agreement, today));
  if (owing.length === 0) return 'conditionNotMet';
  charge(world, account, unitCostMinor);
  for (const agreement of owing) {
    switchSupply(agreement, effect.level, today);
    world.books.add('bars', 1);
    world.books.write({
      process,
      kind: 'barred',
      detail: agreement.place,
      outcome: effect.level,
      amountMinor: overdue(account, agreement, today),
    });
  }
  exposeCustomer(world, account, 'RESTRICTION', today);
  return 'done';
}

function lift(
  world: World,
  account: Account,
  agreement: Agreement,
  process: number,
  chargeFee: boolean,
  today: Day,
): void {
  const outcome = agreement.supply === 'hardBar' ? 'hardBar' : 'softBar';
  switchSupply(agreement, 'on', today);
  const amountMinor = overdue(account, agreement, today);
  world.books.add('restores', 1);
  world.books.write({ process, kind: 'restored', detail: agreement.place, outcome, amountMinor });
  const rule = ruleOf(world, agreement);
  const fee = rule?.restoreFeeMinor ?? 0;
  if (outcome !== 'hardBar' || !chargeFee || fee === 0) return;
  if (
    !rule?.restoreFeeWaivedFor.includes(world.riskCategories[account.attributes.riskCategory] ?? '')
  )
    postFee(world, account, agreement, fee, false, today);
  else
    world.books.write({
      process,
      kind: 'feeCharged',
      detail: agreement.place,
      outcome: 'waived',
      amountMinor: 0,
    });
}

/** RESTORE: bars of linked agreements are lifted whatever is owed. */
export function restore(
  { world, account, linked, process, unitCostMinor, today }: Step,
  chargeFee: boolean,
): LogOutcomeName {
  const barred = linked.filter(({ supply }) => supply.endsWith('Bar'));
  if (barred.length === 0) return 'nothingToDo';
  charge(world, account, unitCostMinor);
  for (const agreement of barred) lift(world, account, agreement, process, chargeFee, today);
  return 'done';
}

/** Phase 79: barred service comes back when the overdue debt has fallen to the limit. */
export function restorations(world: World, account: Account, today: Day): void {
  for (const agreement of account.agreements)
    if (agreement.supply.endsWith('Bar') && mayBack(world, account, agreement, today))
      lift(world, account, agreement, 0, true, today);
}

/** Lifts every bar of a debt class, whatever is owed. */
export function liftBars(
  world: World,
  account: Account,
  debtClass: string,
  process: number,
  chargeFee: boolean,
  today: Day,
): void {
  for (const agreement of account.agreements)
    if (agreement.debtClass === debtClass && agreement.supply.endsWith('Bar'))
      lift(world, account, agreement, process, chargeFee, today);
}
