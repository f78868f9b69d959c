import { detLog } from '../../base/det-math.ts';
import { PURPOSE } from '../../base/purposes.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { logistic } from '../behaviour/compile-behaviour.ts';
import { ITEM_KIND } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { extendArrearsBase } from '../state/arrears-base.ts';
import { NO_BILL } from '../state/open-items.ts';
import { knownPayments } from './21-known-payments.ts';
import { payPromisesDueToday } from './23-pay-promises.ts';
import { receivePayment } from './29-receive-payment.ts';
import { ANY_DEBT } from './payment-terms.ts';

/** Instalments per plan that a draw key can tell apart. */
const INSTALMENTS_PER_PLAN = 64;

/**
 * Phase 20, scheduled money. Reads items due today and instalments of active plans; draws kept or missed; writes
 * payments through phase 29. Bills first, then instalments in plan order (simulation.md 1.1 step 2, 1.7), then
 * promises (phase 23), then the plan's known payments (phase 21).
 */
export function financialInput(context: KernelContext, state: AccountState): void {
  payBillsDueToday(context, state);
  extendArrearsBase(context, state);
  if (state.plans.active > 0) payInstalmentsDueToday(context, state);
  if (state.promises.open > 0) payPromisesDueToday(context, state);
  knownPayments(context, state);
}

/** P(bill not paid by its due day): logit(p0) + score x z + 1.2 when already in arrears. */
function missProbability(
  context: KernelContext,
  state: AccountState,
  inArrears: boolean,
  logOdds = 0,
): number {
  const { probability, scoreSlope, inArrears: arrearsEffect } = context.behaviour.model.missedBill;
  // The log odds of what is certain are infinite: neither score nor arrears move them.
  if (probability === 0 || probability === 1) return probability;
  const z = context.image.badDebtZ[state.account] ?? 0;
  const odds = detLog(probability / (1 - probability));
  return logistic(odds + logOdds + scoreSlope * z + (inArrears ? arrearsEffect : 0));
}

/** Nothing in it depends on the day or the bill: worked out once for all bills and replications of an account. */
export function knownProbability(
  context: KernelContext,
  state: AccountState,
  inArrears: boolean,
): number {
  const place = inArrears ? 1 : 0;
  const known = state.missProbability[place] ?? -1;
  if (known >= 0) return known;
  const probability = missProbability(context, state, inArrears);
  state.missProbability[place] = probability;
  return probability;
}

/** After a cure the next bills go late more often (simulation.md 1.6); each that falls due counts. */
function dueProbability(context: KernelContext, state: AccountState, inArrears: boolean): number {
  const factor =
    context.behaviour.model.reDefault?.oddsFactors[state.customer.billsSinceCure++] ?? 1;
  if (factor === 1) return knownProbability(context, state, inArrears);
  return factor === 0 ? 0 : missProbability(context, state, inArrears, detLog(factor));
}

/** Whether a bill is not paid by its due day: one draw a bill. */
export function isMissed({ draws }: KernelContext, key: number, probability: number): boolean {
  return draws.uniform(PURPOSE.billOnTime, key) < probability;
}

function payBillsDueToday(context: KernelContext, state: AccountState): void {
  // Bills due by the as-of day are known to be unpaid: only later ones are still open.
  if (state.day <= context.firstDay) return;
  const { items } = state;
  for (let item = 0; item < items.count; item++) {
    if (items.dueDay[item] !== state.day || items.kind[item] !== ITEM_KIND.debit) continue;
    const key = items.drawKey[item] ?? 0;
    // Segments of one bill are paid together: one draw, one payment.
    if (key === NO_BILL || !isFirstSegment(state, item)) continue;
    const amount = billMinor(state, key);
    if (amount === 0) continue;
    const inArrears = state.oldestDueDay < state.day;
    if (isMissed(context, key, dueProbability(context, state, inArrears))) continue;
    receivePayment(context, state, amount, LOG_KIND.payment, LOG_OUTCOME.onTimePayment);
  }
}

/** Debt that was moved or put back can stand between the segments of a bill. */
function isFirstSegment({ items }: AccountState, item: number): boolean {
  for (let before = item - 1; before >= 0; before--)
    if (
      items.drawKey[before] === items.drawKey[item] &&
      items.dueDay[before] === items.dueDay[item] &&
      items.kind[before] === ITEM_KIND.debit
    )
      return false;
  return true;
}

/** What is open of a bill that is due today. */
function billMinor(state: AccountState, key: number): number {
  const { items } = state;
  let amount = 0;
  for (let item = 0; item < items.count; item++) {
    if (items.drawKey[item] === key && items.dueDay[item] === state.day)
      amount += items.askedMinor(item);
  }
  return amount;
}

function payInstalmentsDueToday(context: KernelContext, state: AccountState): void {
  const { behaviour, draws } = context;
  const { plans } = state;
  for (let plan = 0; plan < plans.count; plan++) {
    if (!plans.isActive(plan)) continue;
    const from = plans.firstInstalment[plan] ?? 0;
    const to = plans.firstInstalment[plan + 1] ?? 0;
    for (let instalment = from; instalment < to; instalment++) {
      if (plans.instalmentDay[instalment] !== state.day) continue;
      const ordinal = plan * INSTALMENTS_PER_PLAN + (instalment - from);
      const kept = draws.uniform(PURPOSE.instalment, ordinal) < behaviour.model.instalmentKept;
      if (!kept) continue;
      const wanted = plans.instalmentMinor[instalment] ?? 0;
      const debtClass = plans.debtClass[plan] ?? 0;
      const { planInstalment } = LOG_KIND;
      const terms = {
        ...ANY_DEBT,
        onlyClass: debtClass,
        thirdParty: plans.thirdParty[plan] ?? 0,
      };
      const outcome = LOG_OUTCOME.done;
      const paid = receivePayment(context, state, wanted, planInstalment, outcome, terms);
      // Who owes less than the instalment has kept the promise by paying what is owed.
      plans.paidMinor[plan] = (plans.paidMinor[plan] ?? 0) + wanted - paid;
    }
  }
}
