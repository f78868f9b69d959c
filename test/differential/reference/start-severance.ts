import type { Effect } from '../../../src-engine/algorithms/collection-event/effect.ts';
import type { Day } from '../../../src-engine/base/day.ts';
import type { LogOutcomeName } from '../../../src-engine/model/run.ts';
import { agedDebt, agreementDebt, allOf } from './aged-debt.ts';
import { charge, contactCustomer } from './contact.ts';
import type { Account, Agreement, Process, World } from './world.ts';

/** The linked agreement of the primary service with the largest debt, else of the secondary, else all that can be severed. */
function nominate(
  world: World,
  account: Account,
  process: Process,
  effect: Extract<Effect, { kind: 'start-severance' }>,
  today: Day,
): readonly Agreement[] {
  const severable = process.linked.filter(
    (agreement) =>
      (agreement.status === 'ACTIVE' || agreement.status === 'REACTIVATED') &&
      agreement.severanceBaseDay === null,
  );
  const owed = (agreement: Agreement) => allOf(agreementDebt(world, account, agreement, today));
  for (const service of [effect.primaryService, effect.secondaryService]) {
    const [nominated] = severable
      .filter((agreement) => agreement.service === service)
      .sort((a, b) => owed(b) - owed(a) || a.place - b.place);
    if (nominated !== undefined) return [nominated];
  }
  return severable;
}

/** Phase 70, start of severance (domain.md 3.12): one process an agreement, and one disconnection notice. */
export function startSeverance(
  world: World,
  account: Account,
  process: Process,
  effect: Extract<Effect, { kind: 'start-severance' }>,
  unitCostMinor: number,
  today: Day,
): LogOutcomeName {
  const debt = agedDebt(world, account, process.debtClass, today);
  const oldest = debt[0];
  const met =
    allOf(debt) >= effect.minArrearsMinor &&
    (oldest === undefined ? -1 : today - oldest.startDay) >= effect.minOldestAgeDays;
  if (!met) return 'conditionNotMet';
  if (account.lifeSupport) return 'protectedCustomer';
  const agreements = nominate(world, account, process, effect, today);
  if (agreements.length === 0) return 'nothingToSever';
  for (const agreement of agreements) {
    agreement.severanceBaseDay = process.baseDay;
    charge(world, account, unitCostMinor);
    account.totals.severances += 1;
    world.books.add('severances', 1);
    world.books.write({
      process: process.number,
      kind: 'severanceStarted',
      detail: agreement.place,
      outcome: 'done',
      amountMinor: allOf(agreementDebt(world, account, agreement, today)),
    });
  }
  contactCustomer(world, account, 'DISCONNECTION_NOTICE', today);
  return 'done';
}
