import { at } from '../../../src-engine/base/assert.ts';
import type { Day } from '../../../src-engine/base/day.ts';
import { detExp, detLog } from '../../../src-engine/base/det-math.ts';
import { PURPOSE } from '../../../src-engine/base/purposes.ts';
import { allocate, type Payment, receive, received } from './allocate.ts';
import { extendBase } from './arrears-base.ts';
import { closePaid } from './closing.ts';
import { pastDueItems } from './customer.ts';
import { endPaidSeverances } from './end-severance.ts';
import { promisesDueToday } from './promises.ts';
import { asked, disputes } from './protection.ts';
import type { Account, Return, World } from './world.ts';

/** Instalments of a plan that a draw key can tell apart (simulation.md 4.1). */
const INSTALMENTS_PER_PLAN = 64;

/** P(missed) of a bill: logit(p0) + slope z + effect of being in arrears already (simulation.md 1.7). */
function missProbability(
  world: World,
  account: Account,
  inArrears: boolean,
  oddsFactor: number,
): number {
  const { probability, scoreSlope, inArrears: effect } = world.behaviour.missedBill;
  if (oddsFactor === 0) return 0;
  if (probability === 0 || probability === 1) return probability;
  const logit =
    detLog(probability / (1 - probability)) +
    detLog(oddsFactor) +
    scoreSlope * account.badDebtZ +
    (inArrears ? effect : 0);
  return 1 / (1 + detExp(-logit));
}

/** Factor on the odds of a bill among the next ones after a cure, which it counts (simulation.md 1.6). */
function afterCure(world: World, { customer }: Account): number {
  if (customer.billsSinceCure === null) return 1;
  return world.behaviour.reDefault?.oddsFactors[customer.billsSinceCure++] ?? 1;
}

/** Bills due today are paid on time or missed. Those of the as-of day are on file as unpaid: they are not drawn. */
function billsDueToday(world: World, account: Account, today: Day): void {
  if (today === world.firstDay) return;
  const due = account.items.filter((item) => item.kind === 'debit' && item.dueDay === today);
  const keys = new Set(due.flatMap((item) => (item.billKey === null ? [] : [item.billKey])));
  for (const key of keys) {
    const disputed = disputes(account, today);
    // Segments of one bill are paid together.
    const amountMinor = due
      .filter((item) => item.billKey === key)
      .reduce((sum, item) => sum + asked(disputed, item), 0);
    if (amountMinor === 0) continue;
    const inArrears = account.items.some(
      (item) => item.dueDay !== null && item.dueDay < today && asked(disputed, item) > 0,
    );
    const drawn = world.draws.uniform(PURPOSE.billOnTime, key);
    if (drawn < missProbability(world, account, inArrears, afterCure(world, account))) continue;
    receive(world, account, today, {
      amountMinor,
      kind: 'payment',
      outcome: 'onTimePayment',
      onlyClass: null,
    });
  }
}

/** Instalments due today: kept with a fixed probability; who owes less keeps the promise by paying what is owed. */
function instalmentsDueToday(world: World, account: Account, today: Day): void {
  for (const plan of account.plans) {
    if (plan.status !== 'ACTIVE') continue;
    for (const [index, instalment] of plan.instalments.entries()) {
      if (instalment.day !== today) continue;
      const ordinal = plan.place * INSTALMENTS_PER_PLAN + index;
      const drawn = world.draws.uniform(PURPOSE.instalment, ordinal);
      if (drawn >= world.behaviour.instalmentKept) continue;
      const paid = receive(world, account, today, {
        amountMinor: instalment.amountMinor,
        kind: 'planInstalment',
        outcome: 'done',
        onlyClass: plan.debtClass,
        thirdParty: plan.thirdParty,
      });
      plan.paidMinor += instalment.amountMinor - paid;
    }
  }
}

/** Payments known before the run, some of which come back; one for an agreement goes to its class alone. */
function knownPaymentsToday(world: World, account: Account, today: Day): void {
  const { afterDays } = world.behaviour.returnedPayment;
  for (const { accountId, day, amountMinor, agreement, comesBack } of world.payments) {
    if (accountId !== account.id || world.firstDay + day !== today) continue;
    const disputed = disputes(account, today);
    const due = pastDueItems(account, today).reduce((sum, item) => sum + asked(disputed, item), 0);
    const target = agreement === null ? null : at(account.agreements, agreement);
    const payment: Payment = {
      amountMinor,
      kind: 'payment',
      outcome: amountMinor >= due ? 'fullPayment' : 'partialPayment',
      onlyClass: target?.debtClass ?? null,
      keepsRest: true,
      ...(target !== null && { onlyAgreement: target }),
    };
    const back: Return | null =
      comesBack === true
        ? {
            day: today + afterDays,
            amountMinor: 0,
            recoveredMinor: 0,
            thirdParty: false,
            lowered: [],
            waiting: [],
          }
        : null;
    const before = account.totals.recoveredMinor;
    const applied = allocate(world, account, today, payment, back);
    const recovered = account.totals.recoveredMinor - before;
    if (back !== null && applied > 0) account.returns.push(received(back, applied, recovered));
    endPaidSeverances(world, account, today);
    closePaid(world, account);
  }
}

/** Phase 20: bills first, then instalments in plan order, then promises, then known payments in the order of the plan. */
export function scheduledMoney(world: World, account: Account, today: Day): void {
  billsDueToday(world, account, today);
  extendBase(world, account, today);
  instalmentsDueToday(world, account, today);
  promisesDueToday(world, account, today);
  knownPaymentsToday(world, account, today);
}
