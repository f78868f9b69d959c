import type { Day } from '../../../src-engine/base/day.ts';
import { PURPOSE } from '../../../src-engine/base/purposes.ts';
import type { LogKindName, LogOutcomeName } from '../../../src-engine/model/event-log.ts';
import { isAtAgency } from './agency.ts';
import { isInBase } from './arrears-base.ts';
import { closePaid } from './closing.ts';
import { endPaidSeverances } from './end-severance.ts';
import { openFees, tellFeesPaid } from './fees.ts';
import { countForPlans, keepForAgreement, keepOverPayment } from './over-payment.ts';
import { asked, disputes } from './protection.ts';
import type { Account, Agreement, Item, Return, World } from './world.ts';

export interface Payment {
  readonly amountMinor: number;
  readonly kind: LogKindName;
  readonly outcome: LogOutcomeName;
  /** A pay-plan instalment goes to the plan's class alone; null is any class. */
  readonly onlyClass: string | null;
  /** A payment for one agreement lowers no other agreement's own debt; any without it. */
  readonly onlyAgreement?: Agreement;
  /** Paid by a third party: only its own pay plans count it. */
  readonly thirdParty?: boolean;
  /** Debt at an agency is left to the agency. */
  readonly sparesAgency?: boolean;
  /** What is over pays bills ahead of their day and stays as credit. */
  readonly keepsRest?: boolean;
}

/** Items in the order in which a payment pays them (domain.md decision 27 and its options). */
function inOrderOfPayment(world: World, account: Account, payment: Payment): readonly Item[] {
  const { onlyClass } = payment;
  if (onlyClass !== null)
    return account.items.filter((item) => item.agreement.debtClass === onlyClass);
  const { allocation } = world.rules.settings;
  const last = Number.POSITIVE_INFINITY;
  if (allocation === 'OLDEST_DUE')
    return [...account.items].sort((a, b) => (a.dueDay ?? last) - (b.dueDay ?? last));
  if (allocation === 'OLDEST_ARREARS') return account.items;
  const named = [...world.rules.debtClasses.keys()];
  const classes = [...named, ...world.debtClasses.filter((name) => !named.includes(name))];
  return classes.flatMap((name) =>
    account.items.filter((item) => item.agreement.debtClass === name),
  );
}

/**
 * Phase 30: a payment goes to debt of which the due day has come. What a class received also lowers the agreements' own
 * debt of the class, oldest first, and counts for its active plans. Returns what was used.
 */
export function allocate(
  world: World,
  account: Account,
  today: Day,
  payment: Payment,
  comesBack: Return | null,
): number {
  const { onlyAgreement } = payment;
  const received = new Map<string, number>();
  const disputed = disputes(account, today);
  const fees = openFees(account);
  let left = payment.amountMinor;
  const order = inOrderOfPayment(world, account, payment).filter(({ dueDay }) => dueDay !== null);
  const due = order.filter(({ dueDay }) => (dueDay ?? 0) <= today);
  const ahead = payment.keepsRest === true ? order.filter((item) => !due.includes(item)) : [];
  for (const item of [...due, ...ahead]) {
    const { debtClass } = item.agreement;
    if (payment.sparesAgency === true && isAtAgency(account, item.agreement)) continue;
    const used = Math.min(left, asked(disputed, item));
    if (used === 0) continue;
    item.pooledMinor -= used;
    world.books.add('paidItemsMinor', used);
    const lateDays = Math.max(0, today - (item.dueDay ?? today));
    world.books.add('paidLateDaysMinor', used * lateDays);
    if (isInBase(account, item)) account.totals.recoveredMinor += used;
    left -= used;
    comesBack?.lowered.push({ item, view: 'pooledMinor', amountMinor: used });
    received.set(debtClass, (received.get(debtClass) ?? 0) + used);
  }
  for (const [debtClass, amountMinor] of received) {
    account.credited.add(debtClass);
    let own = amountMinor;
    const mine = account.items.filter(
      (item) =>
        item.agreement.debtClass === debtClass &&
        (onlyAgreement === undefined || item.agreement === onlyAgreement),
    );
    // What is asked for first; then what is in dispute, so that no agreement owes what its class has paid.
    const steps = [
      ...mine.map((item) => [item, () => asked(disputed, item, 'ownMinor')] as const),
      ...mine.map((item) => [item, () => item.ownMinor] as const),
    ];
    for (const [item, open] of steps) {
      const used = Math.min(own, open());
      if (used === 0) continue;
      item.ownMinor -= used;
      own -= used;
      comesBack?.lowered.push({ item, view: 'ownMinor', amountMinor: used });
      account.creditedAgreements.add(item.agreement);
    }
    if (own > 0 && onlyAgreement !== undefined && payment.keepsRest === true)
      keepForAgreement(onlyAgreement, own, comesBack);
    countForPlans(account, debtClass, amountMinor, payment.thirdParty ?? false);
  }
  if (left > 0 && payment.keepsRest === true && account.agreements.length > 0) {
    keepOverPayment(world, account, left, payment, comesBack);
    left = 0;
  }
  tellFeesPaid(world, account, fees);
  const applied = payment.amountMinor - left;
  if (applied === 0) return 0;
  const { kind, outcome } = payment;
  account.totals.cashMinor += applied;
  world.books.add('cashMinor', applied);
  world.books.write({ process: 0, kind, detail: 0, outcome, amountMinor: applied });
  return applied;
}

/** What is on file of a payment that will come back. */
export function received(comesBack: Return, amountMinor: number, recoveredMinor: number): Return {
  const paidFirst = (comesBack.lowered[0]?.item ?? comesBack.waiting[0])?.agreement;
  return {
    ...comesBack,
    amountMinor,
    recoveredMinor,
    ...(paidFirst !== undefined && { paidFirst }),
  };
}

/** Phase 29: a payment is received; some come back for insufficient funds. Returns what was used. */
export function receive(world: World, account: Account, today: Day, payment: Payment): number {
  const { probability, afterDays } = world.behaviour.returnedPayment;
  const ordinal = account.payments;
  account.payments += 1;
  const fails = world.draws.uniform(PURPOSE.returnedPayment, ordinal) < probability;
  const comesBack: Return | null = fails
    ? {
        day: today + afterDays,
        amountMinor: 0,
        recoveredMinor: 0,
        thirdParty: payment.thirdParty ?? false,
        lowered: [],
        waiting: [],
      }
    : null;
  const before = account.totals.recoveredMinor;
  const applied = allocate(world, account, today, payment, comesBack);
  const recovered = account.totals.recoveredMinor - before;
  if (comesBack !== null && applied > 0)
    account.returns.push(received(comesBack, applied, recovered));
  endPaidSeverances(world, account, today);
  closePaid(world, account);
  return applied;
}
