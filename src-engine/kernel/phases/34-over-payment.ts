import { AGREEMENT_STATUS, NONE } from '../../model/portfolio.ts';
import { FAR_DAY, ITEM_KIND } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { VIEW, type View } from '../state/returned-payments.ts';
import { sumPastDue } from './10-calendar.ts';
import { isBilled } from './15-billing.ts';
import type { PaymentTerms } from './payment-terms.ts';

/**
 * Phase 34, over-payment (decision 27). What no bill takes goes to the agreement that the payment was for, else to the one
 * with the largest next bill, the lowest id of equal ones; where nothing is billed, to the first that is open. There it
 * lowers what its class still owes, oldest first (a bill in dispute keeps its age; new charges and bills that the source
 * marks as disputed have none and come last), and the rest waits as credit for the next debit. It is booked as a debit against the cash until a debit uses it as a credit. Returns what was kept: all of
 * it, or nothing where the account has no agreement. Minor units.
 */
export function keepOverPayment(
  context: KernelContext,
  state: AccountState,
  amountMinor: number,
  terms: PaymentTerms,
): number {
  if (state.agreementCount === 0) return 0;
  const agreement = terms.onlyAgreement === NONE ? agreementOfNextBill(state) : terms.onlyAgreement;
  const debtClass = context.image.agreementClass[state.firstAgreement + agreement] ?? 0;
  const { processes, services } = state;
  const pooledLeft = lower(state, VIEW.pooled, debtClass, amountMinor);
  const ownLeft = lower(state, VIEW.agreement, agreement, amountMinor);
  if (pooledLeft > 0) {
    const { classCreditMinor } = services;
    classCreditMinor[debtClass] = (classCreditMinor[debtClass] ?? 0) + pooledLeft;
    if (state.returns.recording) state.returns.keep(VIEW.pooled, agreement, debtClass, pooledLeft);
  }
  if (ownLeft > 0) keepForAgreement(state, agreement, debtClass, ownLeft);
  creditPlans(state, debtClass, amountMinor, terms.thirdParty);
  processes.credit(debtClass);
  processes.agreementCredited[agreement] = 1;
  const applied = amountMinor - pooledLeft;
  state.openMinor -= applied;
  const day = state.day - context.firstDay;
  context.recorder.stock(METRIC_ROW.openMinor, day, -applied);
  context.recorder.flow(METRIC_ROW.debitsMinor, day, pooledLeft);
  sumPastDue(state, state.day);
  return amountMinor;
}

/** Credit in the agreement's own view; a closed agreement that has one is reactivated, so that it can be refunded. */
export function keepForAgreement(
  state: AccountState,
  agreement: number,
  debtClass: number,
  amountMinor: number,
): void {
  const { services, returns } = state;
  services.creditMinor[agreement] = (services.creditMinor[agreement] ?? 0) + amountMinor;
  if (returns.recording) returns.keep(VIEW.agreement, agreement, debtClass, amountMinor);
  if (services.status[agreement] !== AGREEMENT_STATUS.CLOSED) return;
  services.setStatus(agreement, AGREEMENT_STATUS.REACTIVATED);
  state.writeOffs.done[agreement] = 0;
}

/** Money that came in for a class counts for its active plans of the payor and for open promises. */
export function creditPlans(
  state: AccountState,
  debtClass: number,
  amountMinor: number,
  thirdParty: number,
): void {
  const { plans, promises } = state;
  for (let plan = 0; plan < plans.count; plan++) {
    if (plans.isActive(plan) && plans.counts(plan, debtClass, thirdParty))
      plans.paidMinor[plan] = (plans.paidMinor[plan] ?? 0) + amountMinor;
  }
  if (promises.open > 0) promises.credit(debtClass, amountMinor);
}

/**
 * Debt that a returned payment has opened again meets credit that waits: credits never wait for a bill (domain.md 3.3).
 */
export function spendWaitingCredit(context: KernelContext, state: AccountState): void {
  const { classCreditMinor, creditMinor } = state.services;
  for (let debtClass = 0; debtClass < classCreditMinor.length; debtClass++) {
    const credit = classCreditMinor[debtClass] ?? 0;
    if (credit === 0) continue;
    const used = credit - lower(state, VIEW.pooled, debtClass, credit, classCreditMinor);
    if (used === 0) continue;
    state.openMinor -= used;
    const day = state.day - context.firstDay;
    context.recorder.stock(METRIC_ROW.openMinor, day, -used);
    context.recorder.flow(METRIC_ROW.creditsMinor, day, used);
  }
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    const credit = creditMinor[agreement] ?? 0;
    if (credit > 0) lower(state, VIEW.agreement, agreement, credit, creditMinor);
  }
}

/**
 * Lowers items of a class (pooled) or of an agreement (own), oldest first; returns what is left. With `credits` the
 * amount is waiting credit and is taken from there.
 */
function lower(
  state: AccountState,
  view: View,
  owner: number,
  amountMinor: number,
  credits: Float64Array | null = null,
): number {
  const { items, returns } = state;
  const owners = view === VIEW.pooled ? items.debtClass : items.agreement;
  const open = view === VIEW.pooled ? items.pooledMinor : items.agreementMinor;
  let left = amountMinor;
  for (let item = 0; item < items.count && left > 0; item++) {
    if (owners[item] !== owner) continue;
    const amount = open[item] ?? 0;
    const used = amount < left ? amount : left;
    if (used === 0) continue;
    open[item] = amount - used;
    left -= used;
    if (credits !== null) {
      credits[owner] = left;
      returns.spendCredit(view, owner, left, items, item);
    } else if (returns.recording) returns.split(view, items, item, used);
  }
  return left;
}

/** Index of the agreement with the largest next bill. */
function agreementOfNextBill(state: AccountState): number {
  const { items, services } = state;
  let found = NONE;
  let largest = 0;
  const isAnyBilled = services.nextBillDay < FAR_DAY;
  for (let agreement = 0; isAnyBilled && agreement < state.agreementCount; agreement++) {
    if (!isBilled(state, agreement)) continue;
    const charge = services.chargeMinor[agreement] ?? 0;
    const payoff = services.payoffMinor[agreement] ?? 0;
    let bill = services.arrangement[agreement] === 1 && payoff < charge ? payoff : charge;
    for (let item = 0; item < items.count; item++)
      if (items.agreement[item] === agreement && items.kind[item] === ITEM_KIND.newCharge)
        bill += items.agreementMinor[item] ?? 0;
    if (bill <= largest) continue;
    found = agreement;
    largest = bill;
  }
  return found === NONE ? firstOpen(state) : found;
}

/** The first agreement that is neither closed nor cancelled; the first of all when none is. */
function firstOpen(state: AccountState): number {
  const { status } = state.services;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    const is = status[agreement];
    if (is !== AGREEMENT_STATUS.CLOSED && is !== AGREEMENT_STATUS.CANCELED) return agreement;
  }
  return 0;
}
