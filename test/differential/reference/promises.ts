import type { Day } from '../../../src-engine/base/day.ts';
import { PURPOSE } from '../../../src-engine/base/purposes.ts';
import { agedDebt, allOf } from './aged-debt.ts';
import { receive } from './allocate.ts';
import { concerns } from './credit-promises.ts';
import type { Account, Promised, World } from './world.ts';

/** Promises of a day have keys of their own, in their order. */
function keyOf(account: Account, promise: Promised): number {
  const sameDay = account.promises.filter(({ madeDay }) => madeDay === promise.madeDay);
  return promise.madeDay * 8 + (sameDay.indexOf(promise) % 8);
}

/** Phase 23: on its due day a promise is kept with the persona's probability (simulation.md 1.7). */
export function promisesDueToday(world: World, account: Account, today: Day): void {
  for (const promise of account.promises) {
    const missing = promise.amountMinor - promise.paidMinor;
    if (promise.status !== 'OPEN' || promise.dueDay !== today || missing <= 0) continue;
    world.draws.uniform(PURPOSE.promise, keyOf(account, promise));
    if (world.draws.second >= account.customer.persona.promiseKept) continue;
    account.customer.paidDay = today;
    const paid = receive(world, account, today, {
      amountMinor: missing,
      kind: 'payment',
      outcome: 'done',
      onlyClass: promise.debtClass,
    });
    promise.paidMinor += missing - paid;
  }
}

/** Phase 41: kept when enough came in, broken when it did not by the grace days. */
export function promiseMonitor(world: World, account: Account, today: Day): void {
  const { graceDays, toleranceMinor } = world.rules.promises;
  for (const [place, promise] of account.promises.entries()) {
    if (promise.status !== 'OPEN') continue;
    const isOver = today > promise.dueDay + graceDays;
    const kept = promise.paidMinor + toleranceMinor >= promise.amountMinor;
    if (!isOver && (!kept || promise.paidMinor <= 0)) continue;
    promise.status = kept ? 'KEPT' : 'BROKEN';
    if (promise.hold !== null) promise.hold.toDay = today - 1;
    world.books.write({
      process: 0,
      kind: kept ? 'promiseKept' : 'promiseBroken',
      detail: place,
      outcome: kept ? 'done' : 'missed',
      amountMinor: promise.paidMinor,
    });
    world.books.add(kept ? 'promisesKept' : 'promisesBroken', 1);
    world.books.add(kept ? 'promisedKeptMinor' : 'promisedBrokenMinor', promise.amountMinor);
    if (!kept) account.reviewDays.add(today);
  }
}

/** Puts the hold of an open promise on the account. */
export function holdFor(world: World, account: Account, promise: Promised): void {
  if (!world.rules.promises.blocksEvents) return;
  promise.hold = {
    scope: promise.debtClass === null ? 'ACCOUNT' : 'DEBT_CLASS',
    debtClass: promise.debtClass,
    agreement: null,
    billRow: null,
    reason: 'PROMISE',
    fromDay: promise.madeDay,
    toDay: Number.POSITIVE_INFINITY,
    blocks: new Set(['EVENTS', 'CONTACTS', 'SEVERANCE']),
    amountMinor: null,
    quiet: true,
  };
  account.holds.push(promise.hold);
}

/** Phase 86: the right party may promise what is owed in the class. */
export function offerPromise(world: World, account: Account, debtClass: string, today: Day): void {
  const open = account.promises.some(
    (promise) => promise.status === 'OPEN' && concerns(promise, debtClass),
  );
  const amountMinor = allOf(agedDebt(world, account, debtClass, today));
  if (open || amountMinor === 0) return;
  const promise: Promised = {
    debtClass,
    amountMinor,
    paidMinor: 0,
    madeDay: today,
    dueDay: today,
    status: 'OPEN',
    hold: null,
  };
  account.promises.push(promise);
  const key = keyOf(account, promise);
  if (world.draws.uniform(PURPOSE.promise, key) >= account.customer.persona.promiseMade) {
    account.promises.pop();
    return;
  }
  const { from, to } = world.behaviour.promiseDueDays;
  const drawn = Math.floor(world.draws.uniform(PURPOSE.promiseDue, key) * (to - from + 1));
  const days = Array.from({ length: Math.max(0, to - Math.max(1, from) + 1) }, (_, index) => {
    return today + Math.max(1, from) + index;
  });
  const payDay =
    world.behaviour.calendar === undefined ? undefined : days.find(account.customer.known.isPayDay);
  promise.dueDay = payDay ?? today + Math.max(1, from + drawn);
  holdFor(world, account, promise);
  world.books.add('promisesMade', 1);
  world.books.write({
    process: 0,
    kind: 'promiseMade',
    detail: world.debtClasses.indexOf(debtClass),
    outcome: 'done',
    amountMinor,
  });
}
