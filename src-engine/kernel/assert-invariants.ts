import { assert } from '../base/assert.ts';
import { AGREEMENT_STATUS, HOLD_BLOCK, NONE } from '../model/portfolio.ts';
import { STEP } from '../model/step.ts';
import { isHeld } from './facts/holds.ts';
import { isLifeSupported } from './facts/severance-facts.ts';
import type { KernelContext } from './kernel-context.ts';
import type { AccountState } from './state/account-state.ts';
import { SUPPLY } from './state/service-state.ts';

/**
 * What must be true at the end of every simulated day, whatever the rules of a strategy (`cslab run --check-invariants`):
 * no step is left of a process that has ended, no account has two processes of a class, nobody was contacted while on
 * hold, no protected service is taken away (life support: neither cut, barred nor stopped for debt; any hold that
 * blocks severance: not cut while it is on), and no money appears or is lost. A violation is a bug of the engine and throws.
 */
export function assertInvariants(context: KernelContext, state: AccountState): void {
  assertMoneyConserved(state);
  assertNothingPending(state);
  assertOneProcessAClass(state);
  assertNoContactWhileHeld(context, state);
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    assertLifeSupported(context, state, agreement);
    assertNotCutWhileHeld(context, state, agreement);
  }
}

/** Someone's life depends on the service, or on one that goes off with it: it is on. */
function assertLifeSupported(context: KernelContext, state: AccountState, agreement: number): void {
  const { services, severances } = state;
  if (!isLifeSupported(context, state, agreement)) return;
  const supply = services.supply[agreement];
  // What the customer stopped is off by their own wish.
  const isRunning = services.isActive(agreement);
  assert(!isRunning || supply !== SUPPLY.cut, 'a life-supporting service is cut');
  assert(!isRunning || supply === SUPPLY.on, 'a life-supporting service is barred');
  const isStopping = services.status[agreement] === AGREEMENT_STATUS.PENDING_STOP;
  // A broken payment arrangement is no service.
  const isForDebt = severances.isSevering(agreement) && services.arrangement[agreement] === 0;
  const isOwnWish = state.customer.hasLeft;
  assert(
    !isStopping || !isForDebt || isOwnWish,
    'a life-supporting service is to be stopped for debt',
  );
}

/**
 * Nobody is cut on a day on which a hold blocks severance, of their own or through a master's service; a promise of today
 * may have come after the crew.
 */
function assertNotCutWhileHeld(
  context: KernelContext,
  state: AccountState,
  agreement: number,
): void {
  const { services, holds } = state;
  if (holds.count === 0 || services.supply[agreement] !== SUPPLY.cut) return;
  // What the customer stopped is off by their own wish.
  if (!services.isActive(agreement) || services.supplySinceDay[agreement] !== state.day) return;
  if (hasPromisedToday(state)) return;
  const debtClass = context.image.agreementClass[state.firstAgreement + agreement] ?? NONE;
  const held = isHeld(context, state, HOLD_BLOCK.SEVERANCE, debtClass, agreement, state.day);
  assert(!held, 'a service was cut while a hold protects it');
}

/** A contact may itself bring a promise, which holds from then on. */
function hasPromisedToday({ holds, day }: AccountState): boolean {
  for (let hold = 0; hold < holds.count; hold++)
    if (holds.quiet[hold] === 1 && holds.fromDay[hold] === day) return true;
  return false;
}

/** Every posting and payment is in the open items or waits as credit. */
function assertMoneyConserved(state: AccountState): void {
  const { items, services } = state;
  let open = 0;
  for (let item = 0; item < items.count; item++) {
    assert((items.pooledMinor[item] ?? 0) >= 0, 'an item is overpaid in its class');
    assert((items.agreementMinor[item] ?? 0) >= 0, 'an item is overpaid in its agreement');
    open += items.pooledMinor[item] ?? 0;
  }
  for (const credit of services.classCreditMinor)
    assert(credit >= 0, 'a debt class has used more credit than it had');
  for (let agreement = 0; agreement < state.agreementCount; agreement++)
    assert(
      (services.creditMinor[agreement] ?? 0) >= 0,
      'an agreement has used more credit than it had',
    );
  assert(state.openMinor === open, 'what is owed is not the sum of the open items');
  assert(
    state.ledgerMinor === open - services.waitingMinor(),
    'open debt and waiting credit are not what was posted and paid',
  );
}

function assertNothingPending(state: AccountState): void {
  const { processes } = state;
  for (let debtClass = 0; debtClass < processes.template.length; debtClass++) {
    const hasEvents = (processes.events.count[debtClass] ?? 0) > 0;
    assert(!hasEvents || processes.isActive(debtClass), 'an event outlived its collection process');
  }
}

/** Each active process has a number of its own, and none that was never given. */
function assertOneProcessAClass(state: AccountState): void {
  const { processes } = state;
  const numbers = new Set<number>();
  for (let debtClass = 0; debtClass < processes.template.length; debtClass++) {
    if (!processes.isActive(debtClass)) continue;
    const number = processes.number[debtClass] ?? 0;
    assert(number >= 1 && number <= processes.total, 'a process has a number that was never given');
    assert(!numbers.has(number), 'a process is active in two debt classes');
    numbers.add(number);
  }
}

/** Steps of today against the holds of the account and the class. */
function assertNoContactWhileHeld(context: KernelContext, state: AccountState): void {
  const { steps, holds } = state;
  if (holds.count === 0) return;
  if (hasPromisedToday(state)) return;
  for (let row = steps.count - 1; row >= 0 && steps.day[row] === state.day; row--) {
    const traits = steps.traits[row] ?? 0;
    // Nothing holds a reconnection.
    if ((traits & STEP.contact) === 0 || (traits & STEP.reconnection) !== 0) continue;
    const debtClass = steps.debtClass[row] ?? NONE;
    const held = isHeld(context, state, HOLD_BLOCK.CONTACTS, debtClass, NONE, state.day);
    assert(!held, 'a customer was contacted while on hold');
  }
}
