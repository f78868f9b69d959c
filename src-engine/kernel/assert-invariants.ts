import { assert } from '../base/assert.ts';
import { ACCOUNT_FLAG, AGREEMENT_FLAG, HOLD_BLOCK, NONE } from '../model/portfolio.ts';
import { STEP } from '../model/step.ts';
import { isHeld } from './facts/holds.ts';
import type { KernelContext } from './kernel-context.ts';
import type { AccountState } from './state/account-state.ts';
import { SUPPLY } from './state/service-state.ts';

/**
 * What must be true at the end of every simulated day, whatever the rules of a strategy (`cslab run --check-invariants`):
 * no step is left of a process that has ended, no account has two processes of a class, nobody was contacted while on
 * hold, no service that life depends on is cut, and no money appears or is lost. A violation is a bug of the engine and throws.
 */
export function assertInvariants(context: KernelContext, state: AccountState): void {
  assertMoneyConserved(state);
  assertNothingPending(state);
  assertOneProcessAClass(state);
  assertNoContactWhileHeld(context, state);
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    // What the customer stopped is off by their own wish.
    const isCut =
      state.services.supply[agreement] === SUPPLY.cut && state.services.isActive(agreement);
    assert(
      !isCut || !dependsOnSupply(context, state, agreement),
      'a life-supporting service is cut',
    );
  }
}

/** Someone's life depends on the service itself: of the person, or of whoever lives at its premise. */
function dependsOnSupply(context: KernelContext, state: AccountState, agreement: number): boolean {
  const { flags, agreementFlags } = context.image;
  const own = agreementFlags[state.firstAgreement + agreement] ?? 0;
  return (
    ((flags[state.account] ?? 0) & ACCOUNT_FLAG.lifeSupport) !== 0 ||
    (own & AGREEMENT_FLAG.premiseLifeSupport) !== 0
  );
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
  // A contact may itself bring a promise, which holds from then on.
  for (let hold = 0; hold < holds.count; hold++)
    if (holds.quiet[hold] === 1 && holds.fromDay[hold] === state.day) return;
  for (let row = steps.count - 1; row >= 0 && steps.day[row] === state.day; row--) {
    const traits = steps.traits[row] ?? 0;
    // Nothing holds a reconnection.
    if ((traits & STEP.contact) === 0 || (traits & STEP.reconnection) !== 0) continue;
    const debtClass = steps.debtClass[row] ?? NONE;
    const held = isHeld(context, state, HOLD_BLOCK.CONTACTS, debtClass, NONE, state.day);
    assert(!held, 'a customer was contacted while on hold');
  }
}
