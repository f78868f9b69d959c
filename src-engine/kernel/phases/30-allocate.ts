import { NONE } from '../../model/portfolio.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { recoverFees } from '../state/recover-fees.ts';
import { VIEW } from '../state/returned-payments.ts';
import { creditPlans, keepForAgreement, keepOverPayment } from './34-over-payment.ts';
import { ANY_CLASS, ANY_DEBT, type PaymentTerms } from './payment-terms.ts';

/**
 * Phase 30, allocation. Writes items, cash, plan payments and credited classes. Which debt is paid first is a setting:
 * the oldest arrears (ties by agreement, decision 27), the earliest due day, or the debt classes in the strategy's
 * order. Within a class a payment lowers the pooled debt and, separately, the agreements' own debt, both oldest first
 * (domain.md 3.3). Debt that is due today or earlier is paid; only where the terms keep the rest, bills are then paid
 * ahead of their day in the same order, and what is over becomes credit (phase 34). A pay-plan instalment goes to the
 * plan's class alone, and a payment for one agreement lowers no other agreement's own debt. Returns what was applied.
 * Minor units.
 */
export function allocatePayment(
  context: KernelContext,
  state: AccountState,
  amountMinor: number,
  logKind: number,
  outcome: number,
  terms: PaymentTerms = ANY_DEBT,
): number {
  const feesMinor = state.items.openFeesMinor();
  state.lateDaysMinor = 0;
  let used = allocateByRule(context, state, amountMinor, terms, false);
  if (terms.keepsRest && used < amountMinor)
    used += allocateByRule(context, state, amountMinor - used, terms, true);
  const over = amountMinor - used;
  const kept = terms.keepsRest && over > 0 ? keepOverPayment(context, state, over, terms) : 0;
  const applied = used + kept;
  if (applied === 0) return 0;
  recoverFees(context, state, feesMinor);
  state.openMinor -= used;
  state.ledgerMinor -= applied;
  state.cashMinor += applied;
  const day = state.day - context.firstDay;
  context.recorder.flow(METRIC_ROW.cashMinor, day, applied);
  context.recorder.stock(METRIC_ROW.openMinor, day, -used);
  if (used > 0) context.recorder.flow(METRIC_ROW.paidItemsMinor, day, used);
  if (state.lateDaysMinor > 0)
    context.recorder.flow(METRIC_ROW.paidLateDaysMinor, day, state.lateDaysMinor);
  context.recorder.event(day, 0, logKind, 0, outcome, applied);
  return applied;
}

function allocateByRule(
  context: KernelContext,
  state: AccountState,
  amountMinor: number,
  terms: PaymentTerms,
  ahead: boolean,
): number {
  const { allocation, classOrder } = context.strategy;
  if (terms.onlyClass !== ANY_CLASS || allocation === 'OLDEST_ARREARS')
    return inItemOrder(state, amountMinor, terms, terms.onlyClass, ahead);
  if (allocation === 'OLDEST_DUE') return byDueDay(state, amountMinor, terms, ahead);
  let applied = 0;
  for (const debtClass of classOrder)
    applied += inItemOrder(state, amountMinor - applied, terms, debtClass, ahead);
  return applied;
}

/** Due by today; or, for a payment ahead, on a bill that falls due later. */
function isPayable(state: AccountState, item: number, ahead: boolean): boolean {
  const due = state.items.dueDay[item] ?? FAR_DAY;
  return ahead ? due > state.day && due < FAR_DAY : due <= state.day;
}

/** Items stand oldest arrears first. */
function inItemOrder(
  state: AccountState,
  amountMinor: number,
  terms: PaymentTerms,
  onlyClass: number,
  ahead: boolean,
): number {
  const { items } = state;
  let left = amountMinor;
  for (let item = 0; item < items.count && left > 0; item++) {
    if (onlyClass !== ANY_CLASS && items.debtClass[item] !== onlyClass) continue;
    if (isPayable(state, item, ahead)) left -= payItem(state, item, left, terms);
  }
  return amountMinor - left;
}

function byDueDay(
  state: AccountState,
  amountMinor: number,
  terms: PaymentTerms,
  ahead: boolean,
): number {
  const { items } = state;
  let left = amountMinor;
  while (left > 0) {
    let first = -1;
    let firstDue = FAR_DAY;
    for (let item = 0; item < items.count; item++) {
      const due = items.dueDay[item] ?? FAR_DAY;
      if (due >= firstDue || items.askedMinor(item) === 0) continue;
      if (!isPayable(state, item, ahead) || isSpared(state, item, terms)) continue;
      first = item;
      firstDue = due;
    }
    if (first < 0) break;
    left -= payItem(state, first, left, terms);
  }
  return amountMinor - left;
}

/** Left to the agency that has it. */
function isSpared(state: AccountState, item: number, terms: PaymentTerms): boolean {
  if (!terms.sparesAgency) return false;
  return (state.referrals.atAgency[state.items.agreement[item] ?? 0] ?? 0) > 0;
}

/** Pays an item as far as it is asked for and the amount goes; returns what it took. */
function payItem(
  state: AccountState,
  item: number,
  amountMinor: number,
  terms: PaymentTerms,
): number {
  const { items } = state;
  const asked = items.askedMinor(item);
  if (asked === 0 || isSpared(state, item, terms)) return 0;
  const used = asked < amountMinor ? asked : amountMinor;
  items.pooledMinor[item] = (items.pooledMinor[item] ?? 0) - used;
  const due = items.dueDay[item] ?? FAR_DAY;
  if (due <= state.baseDay) state.recoveredMinor += used;
  if (due < state.day) state.lateDaysMinor += used * (state.day - due);
  if (state.returns.recording) state.returns.split(VIEW.pooled, items, item, used);
  creditClass(state, items.debtClass[item] ?? 0, used, terms);
  return used;
}

/**
 * A payment segment of a class: agreements' own items oldest first, active plans of the payor, and the monitor's marks.
 * Items in dispute come last: what the class has paid must leave the agreements' own view too, or an agreement would owe
 * for ever what its class does not.
 */
function creditClass(
  state: AccountState,
  debtClass: number,
  amountMinor: number,
  terms: PaymentTerms,
): void {
  const { processes } = state;
  const { onlyAgreement, thirdParty } = terms;
  let left = lowerOwn(state, debtClass, amountMinor, onlyAgreement, false);
  if (left > 0 && state.holds.setsApart)
    left = lowerOwn(state, debtClass, left, onlyAgreement, true);
  // Meant for this agreement, which owes less than its class: the rest is its own credit.
  if (left > 0 && onlyAgreement !== NONE && terms.keepsRest)
    keepForAgreement(state, onlyAgreement, debtClass, left);
  creditPlans(state, debtClass, amountMinor, thirdParty);
  processes.credit(debtClass);
}

/** Lowers agreements' own items of a class, as far as they are asked for or are open; returns what is left. */
function lowerOwn(
  state: AccountState,
  debtClass: number,
  amountMinor: number,
  onlyAgreement: number,
  withDisputed: boolean,
): number {
  const { items, processes } = state;
  let left = amountMinor;
  for (let item = 0; item < items.count && left > 0; item++) {
    if (items.debtClass[item] !== debtClass) continue;
    if (onlyAgreement !== NONE && items.agreement[item] !== onlyAgreement) continue;
    const open = withDisputed
      ? (items.agreementMinor[item] ?? 0)
      : items.askedOfAgreementMinor(item);
    if (open === 0) continue;
    const used = open < left ? open : left;
    items.agreementMinor[item] = (items.agreementMinor[item] ?? 0) - used;
    if (state.returns.recording) state.returns.split(VIEW.agreement, items, item, used);
    processes.agreementCredited[items.agreement[item] ?? 0] = 1;
    left -= used;
  }
  return left;
}
