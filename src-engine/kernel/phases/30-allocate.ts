import { NONE } from '../../model/portfolio.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { VIEW } from '../state/returned-payments.ts';
import { ANY_CLASS, ANY_DEBT, type PaymentTerms } from './payment-terms.ts';

/**
 * Phase 30, allocation. Writes items, cash, plan payments and credited classes. Which debt is paid first is a setting:
 * the oldest arrears (ties by agreement, decision 27), the earliest due day, or the debt classes in the strategy's
 * order. Within a class a payment lowers the pooled debt and, separately, the agreements' own debt, both oldest first
 * (domain.md 3.3). Only debt that is due today or earlier is paid; a pay-plan instalment goes to the plan's class
 * alone, and a payment for one agreement lowers no other agreement's own debt. Returns what was applied. Minor units.
 */
export function allocatePayment(
  context: KernelContext,
  state: AccountState,
  amountMinor: number,
  logKind: number,
  outcome: number,
  terms: PaymentTerms = ANY_DEBT,
): number {
  const applied = allocateByRule(context, state, amountMinor, terms);
  if (applied === 0) return 0;
  state.openMinor -= applied;
  state.cashMinor += applied;
  const day = state.day - context.firstDay;
  context.recorder.flow(METRIC_ROW.cashMinor, day, applied);
  context.recorder.stock(METRIC_ROW.openMinor, day, -applied);
  context.recorder.event(day, 0, logKind, 0, outcome, applied);
  return applied;
}

function allocateByRule(
  context: KernelContext,
  state: AccountState,
  amountMinor: number,
  terms: PaymentTerms,
): number {
  const { allocation, classOrder } = context.strategy;
  if (terms.onlyClass !== ANY_CLASS || allocation === 'OLDEST_ARREARS')
    return inItemOrder(state, amountMinor, terms, terms.onlyClass);
  if (allocation === 'OLDEST_DUE') return byDueDay(state, amountMinor, terms);
  let applied = 0;
  for (const debtClass of classOrder)
    applied += inItemOrder(state, amountMinor - applied, terms, debtClass);
  return applied;
}

/** Items stand oldest arrears first. */
function inItemOrder(
  state: AccountState,
  amountMinor: number,
  terms: PaymentTerms,
  onlyClass: number,
): number {
  const { items } = state;
  let left = amountMinor;
  for (let item = 0; item < items.count && left > 0; item++) {
    if (onlyClass !== ANY_CLASS && items.debtClass[item] !== onlyClass) continue;
    left -= payItem(state, item, left, terms);
  }
  return amountMinor - left;
}

function byDueDay(state: AccountState, amountMinor: number, terms: PaymentTerms): number {
  const { items } = state;
  let left = amountMinor;
  while (left > 0) {
    let first = -1;
    let firstDue = FAR_DAY;
    for (let item = 0; item < items.count; item++) {
      const due = items.dueDay[item] ?? FAR_DAY;
      if (due >= firstDue || due > state.day || items.askedMinor(item) === 0) continue;
      if (isSpared(state, item, terms)) continue;
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

/** Pays an item as far as it is due and the amount goes; returns what it took. */
function payItem(
  state: AccountState,
  item: number,
  amountMinor: number,
  terms: PaymentTerms,
): number {
  const { items } = state;
  const asked = items.askedMinor(item);
  if (asked === 0 || (items.dueDay[item] ?? 0) > state.day) return 0;
  if (isSpared(state, item, terms)) return 0;
  const used = asked < amountMinor ? asked : amountMinor;
  items.pooledMinor[item] = (items.pooledMinor[item] ?? 0) - used;
  if (state.returns.recording) recordSplit(state, VIEW.pooled, item, used);
  creditClass(state, items.debtClass[item] ?? 0, used, terms);
  return used;
}

function recordSplit(state: AccountState, view: number, item: number, amountMinor: number): void {
  const { items } = state;
  state.returns.split(
    view,
    items.agreement[item] ?? 0,
    items.debtClass[item] ?? 0,
    items.arrearsDay[item] ?? 0,
    items.dueDay[item] ?? 0,
    items.drawKey[item] ?? 0,
    items.source[item] ?? 0,
    items.kind[item] ?? 0,
    items.charged[item] ?? 0,
    amountMinor,
  );
}

/** A payment segment of a class: agreements' own items oldest first, active plans of the payor, and the monitor's marks. */
function creditClass(
  state: AccountState,
  debtClass: number,
  amountMinor: number,
  terms: PaymentTerms,
): void {
  const { items, plans, processes } = state;
  const { onlyAgreement, thirdParty } = terms;
  let left = amountMinor;
  for (let item = 0; item < items.count && left > 0; item++) {
    if (items.debtClass[item] !== debtClass) continue;
    if (onlyAgreement !== NONE && items.agreement[item] !== onlyAgreement) continue;
    const asked = items.askedOfAgreementMinor(item);
    if (asked === 0) continue;
    const used = asked < left ? asked : left;
    items.agreementMinor[item] = (items.agreementMinor[item] ?? 0) - used;
    if (state.returns.recording) recordSplit(state, VIEW.agreement, item, used);
    processes.agreementCredited[items.agreement[item] ?? 0] = 1;
    left -= used;
  }
  for (let plan = 0; plan < plans.count; plan++) {
    if (plans.isActive(plan) && plans.counts(plan, debtClass, thirdParty))
      plans.paidMinor[plan] = (plans.paidMinor[plan] ?? 0) + amountMinor;
  }
  if (state.promises.open > 0) state.promises.credit(debtClass, amountMinor);
  processes.credited[debtClass] = 1;
}
