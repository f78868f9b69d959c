import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { AGREEMENT_STATUS, NONE } from '../../model/portfolio.ts';
import { isLifeSupported } from '../facts/severance-facts.ts';
import { isBelow } from '../facts/supply-tree.ts';
import { termsOf } from '../facts/terms.ts';
import { FAR_DAY, ITEM_KIND } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { OpenItems } from '../state/open-items.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { SUPPLY } from '../state/service-state.ts';
import { sumPastDue } from './10-calendar.ts';
import { postDebit } from './31-post-debit.ts';
import { postCredit } from './32-post-credit.ts';
import { protect } from './73-field-work.ts';
import { cancelSeverance } from './74-cancel-severance.ts';

/**
 * Expiry (domain.md 3.12): the agreement is pending stop from today and is stopped tomorrow; sub-agreements stop with
 * their master. Life support is never disconnected. Returns a LOG_OUTCOME.
 */
export function expireAgreement(
  context: KernelContext,
  state: AccountState,
  agreement: number,
): number {
  if (isLifeSupported(context, state, agreement)) return protect(context, state, agreement);
  if (!state.services.isActive(agreement)) return LOG_OUTCOME.skipped;
  for (let other = 0; other < state.agreementCount; other++) {
    const isOwn = other === agreement || isBelow(context, state, other, agreement);
    if (!isOwn || !state.services.isActive(other)) continue;
    state.services.beginStop(other, state.day + 1);
    const day = state.day - context.firstDay;
    const { agreementExpired } = LOG_KIND;
    context.recorder.flow(METRIC_ROW.expiries, day, 1);
    context.recorder.event(day, 0, agreementExpired, other, LOG_OUTCOME.done, 0);
  }
  return LOG_OUTCOME.done;
}

/**
 * Phase 75, agreement activation (domain.md 3.1 step 7): a pending stop whose day has come is stopped and final billed.
 * What owes nothing any more is closed by phase 83.
 */
export function agreementActivation(context: KernelContext, state: AccountState): void {
  const { services } = state;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    if ((services.stopDay[agreement] ?? FAR_DAY) <= state.day)
      stopAgreement(context, state, agreement);
  }
}

/** The final bill has the service since the last bill, and settles a budget (domain.md 1, Budget). */
function stopAgreement(context: KernelContext, state: AccountState, agreement: number): void {
  const { services } = state;
  services.stopDay[agreement] = FAR_DAY;
  const amount = finalAmountMinor(context, state, agreement);
  const due = finalDueDay(context, state, agreement);
  context.trace?.agreementStopped(context, state, agreement, amount, due);
  services.setSupply(agreement, SUPPLY.cut, state.day);
  services.setStatus(agreement, AGREEMENT_STATUS.STOPPED);
  cancelSeverance(context, state, agreement, LOG_OUTCOME.noAgreementLeft, 0);
  services.onBudget[agreement] = 0;
  services.payoffMinor[agreement] = 0;
  services.finalDueDay[agreement] = due;
  const key = OpenItems.finalBillKey(agreement);
  state.items.ageNewCharges(state.day, due, key, agreement);
  state.returns.ageNewCharges(state.day, due, key, agreement);
  const day = state.day - context.firstDay;
  if (amount > 0) {
    postDebit(context, state, agreement, amount, state.day, due, ITEM_KIND.debit, key);
    context.recorder.flow(METRIC_ROW.billedMinor, day, amount);
  }
  if (amount < 0) postCredit(context, state, agreement, -amount);
  // New charges of the bill may be due today.
  sumPastDue(state, state.day);
  const { agreementStopped } = LOG_KIND;
  context.recorder.event(day, 0, agreementStopped, agreement, LOG_OUTCOME.done, amount);
  state.reviews.add(due + termsOf(context, state).reviewGraceDays);
}

/**
 * Usual charge for the days served since the last bill, plus what a budget owes or is owed; of a payment arrangement all
 * that its instalments still had to bill. Minor units.
 */
function finalAmountMinor(context: KernelContext, state: AccountState, agreement: number): number {
  const { services } = state;
  if (services.arrangement[agreement] === 1) return services.payoffMinor[agreement] ?? 0;
  const charge = services.chargeMinor[agreement] ?? NONE;
  const served = services.servedDays(agreement, state.day);
  const { cycleDays } = context.behaviour.model.billing;
  const usage = charge === NONE ? 0 : Math.floor((charge * served) / cycleDays + 0.5);
  return services.onBudget[agreement] === 1
    ? usage + (services.payoffMinor[agreement] ?? 0)
    : usage;
}

function finalDueDay(context: KernelContext, state: AccountState, agreement: number): number {
  const type = context.image.agreementType[state.firstAgreement + agreement] ?? 0;
  const rule = context.strategy.severance.agreementTypes[type] ?? null;
  const days = rule?.finalBillDueDays ?? termsOf(context, state).daysTillBillDue;
  return context.strategy.calendar.nextWorkday(state.day + days);
}
