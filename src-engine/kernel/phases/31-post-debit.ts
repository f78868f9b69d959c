import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { becomePastDue } from '../state/arrears-base.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { VIEW } from '../state/returned-payments.ts';
import { sumPastDue } from './10-calendar.ts';

/**
 * Phase 31, posting of a debit. Writes an open item; credit that waited for a debit of its class, or of its agreement,
 * is used at once in that view (domain.md 3.3: credits never wait); money that will come back is used last. `arrearsDay` and `dueDay` are FAR_DAY for a new
 * charge; `drawKey` is the bill's paid-on-time draw. Minor units.
 */
export function postDebit(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  amountMinor: number,
  arrearsDay: number,
  dueDay: number,
  kind: number,
  drawKey: number,
): void {
  const { services, items } = state;
  const debtClass = context.image.agreementClass[state.firstAgreement + agreement] ?? 0;
  const pooled = takeCredit(services.classCreditMinor, debtClass, amountMinor);
  const own = takeCredit(services.creditMinor, agreement, amountMinor);
  const item = items.insert(agreement, debtClass, arrearsDay, dueDay, pooled, own, kind, drawKey);
  if (state.returns.keptMinor > 0) {
    const { classCreditMinor, creditMinor } = services;
    state.returns.spendCredit(
      VIEW.pooled,
      debtClass,
      classCreditMinor[debtClass] ?? 0,
      items,
      item,
    );
    state.returns.spendCredit(VIEW.agreement, agreement, creditMinor[agreement] ?? 0, items, item);
  }
  state.openMinor += pooled;
  state.ledgerMinor += amountMinor;
  if (dueDay <= state.baseDay && pooled > 0) becomePastDue(context, state, pooled);
  const day = state.day - context.firstDay;
  context.recorder.stock(METRIC_ROW.openMinor, day, pooled);
  context.recorder.flow(METRIC_ROW.debitsMinor, day, amountMinor);
  context.recorder.flow(METRIC_ROW.creditsMinor, day, amountMinor - pooled);
  // What is not due yet changes no sum, unless disputes are spread over the items anew.
  if (dueDay <= state.day || state.holds.setsApart) sumPastDue(state, state.day);
}

/** Uses waiting credit for a debit; returns what stays open. */
function takeCredit(credits: Float64Array, index: number, amountMinor: number): number {
  const credit = credits[index] ?? 0;
  const used = credit < amountMinor ? credit : amountMinor;
  credits[index] = credit - used;
  return amountMinor - used;
}
