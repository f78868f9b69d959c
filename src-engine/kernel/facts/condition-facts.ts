import type { ConditionFacts } from '../../algorithms/collection-condition/contract.ts';
import { NO_DAY } from '../../base/day.ts';
import { ACCOUNT_FLAG, AGREEMENT_STATUS, NONE, UNKNOWN_SCORE } from '../../model/portfolio.ts';
import type { CompiledCondition, CompiledControl } from '../compile/compiled-strategy.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { UNSET_MINOR } from '../state/unset-minor.ts';
import { cashOnlyOn, nextRatingChangeDay, ratingOn } from './credit-rating.ts';
import { holdReasons } from './holds.ts';
import { scoresOf } from './terms.ts';

/** One facts record for all reviews: the hot path allocates nothing. */
const facts: ConditionFacts = {
  day: 0,
  creditRating: 0,
  cashOnlyScore: 0,
  riskyBelow: 0,
  ratingChangeDay: 0,
  badDebtScore: 0,
  churnScore: 0,
  lifetimeValueScore: 0,
  upSellScore: UNKNOWN_SCORE,
  crossSellScore: UNKNOWN_SCORE,
  creditLimitMinor: NONE,
  customerSinceDay: NO_DAY,
  brokenPromises: 0,
  nationality: 0,
  division: 0,
  customerClass: 0,
  collectionClass: 0,
  segment: 0,
  riskCategory: 0,
  flags: 0,
  balanceMinor: UNSET_MINOR,
  onBudget: false,
  classOnBudget: false,
  providers: new Uint8Array(0),
  severanceActive: false,
  classEnded: false,
  holdReasons: 0,
  lastBrokenPlanDay: 0,
};

/** The control of the account's cell, or null (a configuration error that validation reports). */
export function controlFor(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
): CompiledControl | null {
  const { strategy, image } = context;
  const division = image.division[state.account] ?? 0;
  const { collectionClass } = state;
  const cell =
    (division * strategy.collectionClassCount + collectionClass) * strategy.classes.length +
    debtClass;
  return strategy.controls[strategy.controlOf[cell] ?? -1] ?? null;
}

/**
 * Facts for the conditions of a class as on the night of `day`, if nothing happens before. The record is shared: use
 * it before the next call.
 */
export function conditionFacts(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  day: number,
): ConditionFacts {
  const { image } = context;
  const { account } = state;
  facts.day = day;
  facts.creditRating = ratingOn(state, day);
  facts.cashOnlyScore = cashOnlyOn(state, day);
  facts.riskyBelow = scoresOf(context, state).riskyBelow;
  facts.ratingChangeDay = nextRatingChangeDay(state, day);
  facts.badDebtScore = image.badDebtScore[account] ?? 0;
  facts.churnScore = image.churnScore[account] ?? 0;
  facts.lifetimeValueScore = image.lifetimeValueScore[account] ?? 0;
  facts.upSellScore = image.upSellScore[account] ?? UNKNOWN_SCORE;
  facts.crossSellScore = image.crossSellScore[account] ?? UNKNOWN_SCORE;
  facts.creditLimitMinor = image.creditLimitMinor[account] ?? NONE;
  facts.customerSinceDay = image.customerSinceDay[account] ?? NO_DAY;
  facts.brokenPromises = (image.brokenPromises[account] ?? 0) + state.customer.promisesBroken;
  facts.nationality = image.nationality[account] ?? 0;
  facts.division = image.division[account] ?? 0;
  facts.customerClass = image.customerClass[account] ?? 0;
  facts.collectionClass = state.collectionClass;
  facts.segment = image.segment[account] ?? 0;
  facts.riskCategory = image.riskCategory[account] ?? 0;
  facts.flags = image.flags[account] ?? 0;
  facts.balanceMinor = state.openMinor;
  facts.severanceActive = hasSeverance(context, state, debtClass);
  facts.lastBrokenPlanDay = state.plans.lastBrokenDay;
  facts.holdReasons = state.holds.count === 0 ? 0 : holdReasons(state, debtClass, day);
  readAgreements(context, state, debtClass);
  return facts;
}

/** Budgets and providers of the active agreements, and whether the class has one that is active or will start; the account's own flag is a budget too (decision 22). */
function readAgreements(context: KernelFacts, state: AccountState, debtClass: number): void {
  const { image, strategy } = context;
  const { services } = state;
  const providerCount = strategy.names.providers.length;
  if (facts.providers.length !== providerCount) facts.providers = new Uint8Array(providerCount);
  for (let provider = 0; provider < providerCount; provider++) facts.providers[provider] = 0;
  facts.classOnBudget = false;
  facts.classEnded = true;
  facts.onBudget =
    !state.budgetsCancelled && ((image.flags[state.account] ?? 0) & ACCOUNT_FLAG.onBudget) !== 0;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    const row = state.firstAgreement + agreement;
    const isOfClass = image.agreementClass[row] === debtClass;
    if (isOfClass && (services.status[agreement] ?? 0) <= AGREEMENT_STATUS.ACTIVE)
      facts.classEnded = false;
    if (!services.isActive(agreement)) continue;
    const provider = image.agreementProvider[row] ?? NONE;
    if (provider !== NONE) facts.providers[provider] = 1;
    if (services.onBudget[agreement] !== 1) continue;
    facts.onBudget = true;
    if (isOfClass) facts.classOnBudget = true;
  }
}

function hasSeverance(context: KernelFacts, state: AccountState, debtClass: number): boolean {
  if (state.severances.severing === 0) return false;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    if (
      state.severances.isSevering(agreement) &&
      context.image.agreementClass[state.firstAgreement + agreement] === debtClass
    )
      return true;
  }
  return false;
}

/** The first true condition by priority. */
export function pickCondition(
  control: CompiledControl,
  tonight: ConditionFacts,
): CompiledCondition | null {
  for (const condition of control.conditions) if (condition.matches(tonight)) return condition;
  return null;
}
