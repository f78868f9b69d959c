import type { Effect } from '../../../src-engine/algorithms/collection-event/effect.ts';
import type { Day } from '../../../src-engine/base/day.ts';
import { PURPOSE } from '../../../src-engine/base/purposes.ts';
import type { LogOutcomeName } from '../../../src-engine/model/event-log.ts';
import { agedDebt, allOf } from './aged-debt.ts';
import { charge } from './contact.ts';
import type { Step } from './effects.ts';
import type { Account, World } from './world.ts';

/** COLL CAN PP: active plans of the class end; those of a third party may stay (domain.md 3.9). */
export function cancelPlans(
  { world, account, debtClass, process, unitCostMinor }: Step,
  skipThirdPartyPayors: boolean,
): LogOutcomeName {
  const ending = account.plans.filter(
    (plan) =>
      plan.status === 'ACTIVE' &&
      plan.debtClass === debtClass &&
      !(skipThirdPartyPayors && plan.thirdParty),
  );
  if (ending.length === 0) return 'nothingToDo';
  charge(world, account, unitCostMinor);
  for (const plan of ending) {
    plan.status = 'CANCELED';
    world.books.add('plansCanceled', 1);
    world.books.write({
      process,
      kind: 'planCanceled',
      detail: plan.place,
      outcome: 'done',
      amountMinor: plan.paidMinor,
    });
  }
  return 'done';
}

/** OFFER_PLAN: the aged debt in equal parts, the last with the rest, if the customer accepts (simulation.md 1.7). */
export function offerPlan(
  { world, account, debtClass, process, unitCostMinor, today }: Step,
  effect: Extract<Effect, { kind: 'offer-plan' }>,
): LogOutcomeName {
  const debt = allOf(agedDebt(world, account, debtClass, today));
  if (debt === 0) return 'nothingToDo';
  if (debt < effect.minArrearsMinor) return 'conditionNotMet';
  if (account.plans.some((plan) => plan.status === 'ACTIVE' && plan.debtClass === debtClass))
    return 'payPlan';
  charge(world, account, unitCostMinor);
  const key = today * 64 + (world.debtClasses.indexOf(debtClass) % 64);
  const drawn = world.draws.uniform(PURPOSE.planOffer, key);
  if (drawn >= account.customer.persona.planAccepted) return 'refused';
  startPlan(world, account, process, debtClass, debt, { ...effect, today });
  return 'accepted';
}

/** A pay plan of equal parts, the last with the rest. */
export function startPlan(
  world: World,
  account: Account,
  process: number,
  debtClass: string,
  debt: number,
  terms: {
    readonly instalments: number;
    readonly firstAfterDays: number;
    readonly everyDays: number;
    readonly today: Day;
  },
): void {
  const count = Math.min(terms.instalments, debt);
  const part = Math.floor(debt / count);
  const place = account.plans.length;
  account.plans.push({
    place,
    debtClass,
    thirdParty: false,
    status: 'ACTIVE',
    paidMinor: 0,
    startDay: terms.today,
    endDay: null,
    instalments: Array.from({ length: count }, (_, index) => ({
      day: terms.today + terms.firstAfterDays + index * terms.everyDays,
      amountMinor: index < count - 1 ? part : debt - part * (count - 1),
    })),
  });
  account.planJustMade = debtClass;
  world.books.add('plansStarted', 1);
  world.books.write({
    process,
    kind: 'planStarted',
    detail: place,
    outcome: 'done',
    amountMinor: debt,
  });
}
