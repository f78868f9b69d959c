import type { Effect } from '../../../src-engine/algorithms/collection-event/effect.ts';
import { PURPOSE } from '../../../src-engine/base/purposes.ts';
import type { LogOutcomeName } from '../../../src-engine/model/run.ts';
import { agedDebt, allOf } from './aged-debt.ts';
import { charge } from './contact.ts';
import type { Step } from './effects.ts';

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
  const count = Math.min(effect.instalments, debt);
  const part = Math.floor(debt / count);
  const place = account.plans.length;
  account.plans.push({
    place,
    debtClass,
    thirdParty: false,
    status: 'ACTIVE',
    paidMinor: 0,
    instalments: Array.from({ length: count }, (_, index) => ({
      day: today + effect.firstAfterDays + index * effect.everyDays,
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
  return 'accepted';
}
