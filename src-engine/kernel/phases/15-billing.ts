import { civilDate } from '../../base/day.ts';
import { detExp } from '../../base/det-math.ts';
import { normalQuantile } from '../../base/normal-quantile.ts';
import { PURPOSE } from '../../base/purposes.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { AGREEMENT_STATUS, HOLD_BLOCK, NONE } from '../../model/portfolio.ts';
import { isHeld, isItemHeld, pausedDays } from '../facts/holds.ts';
import { termsOf } from '../facts/terms.ts';
import { FAR_DAY, ITEM_KIND } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { NO_BILL, OpenItems } from '../state/open-items.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { recoverFees } from '../state/recover-fees.ts';
import { SUPPLY } from '../state/service-state.ts';
import { sumPastDue } from './10-calendar.ts';
import { postDebit } from './31-post-debit.ts';

/** Agreements that the draw key of a cycle's amounts can tell apart. */
const AGREEMENTS_PER_CYCLE = 64;

/**
 * Phase 15, billing (domain.md 3.1 step 1, simulation.md 1.7). Reads terms and supply; draws amounts; writes bill
 * segments, new charges that begin to age, late payment charges, and the review that follows the due date. Late
 * charges come first: a bill of the same day shows them.
 */
export function billing(context: KernelContext, state: AccountState): void {
  levyLateCharges(context, state);
  if (state.services.nextBillDay === state.day) completeBill(context, state);
}

/** Whether the agreement is billed: service runs or is about to stop, is not cut and not closed to new use. */
export function isBilled(state: AccountState, agreement: number): boolean {
  const { services } = state;
  if ((services.chargeMinor[agreement] ?? NONE) === NONE) return false;
  if (services.supply[agreement] === SUPPLY.cut) return false;
  if (services.closedToUse[agreement] === 1) return false;
  return (
    services.isActive(agreement) || services.status[agreement] === AGREEMENT_STATUS.PENDING_STOP
  );
}

/** A cycle's real usage in money: typical charge x exp(sigma Z - sigma^2 / 2) x season (simulation.md 1.7). */
function usageMinor(context: KernelContext, state: AccountState, agreement: number): number {
  const { billing: model } = context.behaviour.model;
  const typical = state.services.chargeMinor[agreement] ?? 0;
  const key = state.services.cycle * AGREEMENTS_PER_CYCLE + agreement;
  const z = normalQuantile(context.draws.uniform(PURPOSE.billAmount, key));
  const { amountSigma: sigma, monthPercent } = model;
  const noise = detExp(sigma * z - (sigma * sigma) / 2);
  const season = (monthPercent[civilDate(state.day).month - 1] ?? 100) / 100;
  // Days without service are not billed.
  const share = state.services.servedDays(agreement, state.day) / model.cycleDays;
  return Math.floor(typical * noise * season * share + 0.5);
}

/**
 * What the bill of the cycle has of an agreement, and what that does to the payoff balance: usage; the budget amount; of a
 * payment arrangement the instalment, the last one the rest.
 */
function cycleAmountMinor(context: KernelContext, state: AccountState, agreement: number): number {
  const { chargeMinor, payoffMinor, onBudget, arrangement } = state.services;
  const charge = chargeMinor[agreement] ?? 0;
  const payoff = payoffMinor[agreement] ?? 0;
  if (arrangement[agreement] === 1) {
    const instalment = charge < payoff ? charge : payoff;
    payoffMinor[agreement] = payoff - instalment;
    return instalment;
  }
  const usage = usageMinor(context, state, agreement);
  if (onBudget[agreement] !== 1) return usage;
  payoffMinor[agreement] = payoff + usage - charge;
  return charge;
}

/** What the bill of today has of an agreement; from now on it is billed up to today. 0 when it is not billed. Minor units. */
export function billSegment(
  context: KernelContext,
  state: AccountState,
  agreement: number,
): number {
  if (!isBilled(state, agreement)) return 0;
  const amount = cycleAmountMinor(context, state, agreement);
  state.services.billed(agreement, state.day);
  return amount;
}

function completeBill(context: KernelContext, state: AccountState): void {
  const { services, items } = state;
  const terms = termsOf(context, state);
  const due = context.strategy.calendar.nextWorkday(state.day + terms.daysTillBillDue);
  const key = OpenItems.billKey(services.cycle);
  items.ageNewCharges(state.day, due, key);
  state.returns.ageNewCharges(state.day, due, key);
  if (due <= state.day || state.holds.setsApart) sumPastDue(state, state.day);
  let total = 0;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    const amount = billSegment(context, state, agreement);
    if (amount === 0) continue;
    postDebit(context, state, agreement, amount, state.day, due, ITEM_KIND.debit, key);
    total += amount;
  }
  const day = state.day - context.firstDay;
  context.recorder.flow(METRIC_ROW.billedMinor, day, total);
  context.recorder.event(day, 0, LOG_KIND.billed, services.cycle, LOG_OUTCOME.done, total);
  state.reviews.add(due + terms.reviewGraceDays);
  services.cycle++;
  services.nextBillDay = state.day + context.behaviour.model.billing.cycleDays;
}

/** Once for each bill that is overdue by more than the grace days (Manage Late Payment Charge). */
function levyLateCharges(context: KernelContext, state: AccountState): void {
  const { lateCharge } = termsOf(context, state);
  if (lateCharge === null) return;
  const { items } = state;
  for (let item = 0; item < items.count; item++) {
    if (items.charged[item] === 1 || items.kind[item] !== ITEM_KIND.debit) continue;
    if (chargeableDay(context, state, item, lateCharge.graceDays) > state.day) continue;
    if (isItemHeld(context, state, HOLD_BLOCK.FEES, item, state.day)) continue;
    const overdue = items.askedMinor(item);
    // A paid bill is not marked: a returned payment can make it overdue again.
    if (overdue === 0) continue;
    items.charged[item] = 1;
    state.returns.markCharged(items.source[item] ?? 0);
    if (overdue <= lateCharge.minimumMinor) continue;
    const rate = Math.floor((overdue * lateCharge.rateBasisPoints) / 10_000 + 0.5);
    const fee = lateCharge.flatMinor + rate;
    if (fee > 0) postFee(context, state, items.agreement[item] ?? 0, fee, lateCharge.agesAtOnce);
    // The new row may have moved the others: begin again; charged ones are passed over.
    item = -1;
  }
}

/** The first day on which an unpaid item costs a late charge; days on which its ageing is paused do not count. */
function chargeableDay(
  context: KernelContext,
  state: AccountState,
  item: number,
  graceDays: number,
): number {
  const due = state.items.dueDay[item] ?? FAR_DAY;
  const day = due + graceDays + 1;
  if (!context.strategy.holds.pausesAny || state.holds.count === 0 || due >= state.day) return day;
  return day + pausedDays(context, state, item, due, state.day);
}

/**
 * A fee as a debit adjustment: a new charge until the next bill, or ageing at once (decision 37); none while a hold
 * blocks fees. Minor units.
 */
export function postFee(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  amountMinor: number,
  agesAtOnce: boolean,
): void {
  const debtClass = context.image.agreementClass[state.firstAgreement + agreement] ?? NONE;
  if (isHeld(context, state, HOLD_BLOCK.FEES, debtClass, agreement, state.day)) {
    const { feeCharged: waived } = LOG_KIND;
    context.recorder.event(state.day - context.firstDay, 0, waived, agreement, LOG_OUTCOME.held, 0);
    return;
  }
  const kind = agesAtOnce ? ITEM_KIND.debit : ITEM_KIND.newCharge;
  const ages = agesAtOnce ? state.day : FAR_DAY;
  const feesMinor = state.items.openFeesMinor();
  postDebit(context, state, agreement, amountMinor, ages, ages, kind, NO_BILL);
  state.items.noteFee();
  // Credit that waited has paid what is not open.
  recoverFees(context, state, feesMinor + amountMinor);
  const day = state.day - context.firstDay;
  context.recorder.flow(METRIC_ROW.feesMinor, day, amountMinor);
  const { feeCharged } = LOG_KIND;
  context.recorder.event(day, 0, feeCharged, agreement, LOG_OUTCOME.done, amountMinor);
}

/** The next day on which billing does something, FAR_DAY when it never will. */
export function nextBillingDay(context: KernelContext, state: AccountState): number {
  const { lateCharge } = termsOf(context, state);
  let next = state.services.nextBillDay;
  if (lateCharge === null) return next;
  const { items } = state;
  for (let item = 0; item < items.count; item++) {
    if (items.charged[item] === 1 || items.kind[item] !== ITEM_KIND.debit) continue;
    // What a hold keeps from being charged is looked at again when the hold is over (next-visit.ts).
    if (items.askedMinor(item) === 0) continue;
    if (isItemHeld(context, state, HOLD_BLOCK.FEES, item, state.day)) continue;
    const day = chargeableDay(context, state, item, lateCharge.graceDays);
    next = Math.min(next, Math.max(day, state.day + 1));
  }
  return next;
}
