import { detExp, detLog } from '../../../base/det-math.ts';
import { PURPOSE } from '../../../base/purposes.ts';
import { UNKNOWN_RATING, UNKNOWN_SCORE } from '../../../model/portfolio.ts';
import type { KernelContext } from '../../kernel-context.ts';
import type { AccountState } from '../../state/account-state.ts';
import { CAUSE } from '../causes.ts';
import { rhythmOf } from './pay-rhythm.ts';

const MOST_BROKEN = 3;

/** Log factor of a value in standard deviations, of mean 1 over a normal distribution. */
function effect(slope: number, deviations: number | null): number {
  return deviations === null ? 0 : slope * deviations - (slope * slope) / 2;
}

function scoreDeviations(score: number | undefined): number | null {
  return score === undefined || score === UNKNOWN_SCORE ? null : (score - 50) / 20;
}

/**
 * Factors of what is known of the account on its hazards (simulation.md 1.4): once an account, from its opening position.
 * Each is of mean 1 over accounts whose values are normally distributed, whatever the portfolio, so that nobody's luck
 * depends on who else is in it. What is not known moves nothing.
 */
export function knowAccount(context: KernelContext, state: AccountState): void {
  const { customer, account } = state;
  const { covariates, calendar } = context.behaviour.model;
  if (customer.isKnown) return;
  customer.isKnown = true;
  if (calendar !== undefined) {
    const often = context.draws.lasting(PURPOSE.payDay, 0);
    customer.rhythm = rhythmOf(calendar.payRhythm, often, context.draws.second);
  }
  customer.factors.fill(1);
  if (covariates === undefined) return;
  const { image } = context;
  const badDebt = scoreDeviations(image.badDebtScore[account]);
  const lifetimeValue = scoreDeviations(image.lifetimeValueScore[account]);
  const churnScore = scoreDeviations(image.churnScore[account]);
  const points = image.creditRating[account] ?? UNKNOWN_RATING;
  const rating =
    points === UNKNOWN_RATING ? null : (points - covariates.ratingCentre) / covariates.ratingScale;
  const owed = customer.openedMinor;
  const debt = owed > 0 ? detLog(owed / covariates.medianDebtMinor) : null;
  const spread = covariates.debtSigma * covariates.debtSigma;
  const debtEffect = (slope: number) =>
    debt === null ? 0 : slope * debt - (slope * slope * spread) / 2;
  const broken = Math.min(MOST_BROKEN, image.brokenPromises[account] ?? 0);
  const { full, churn, bankruptcy, planRequest } = covariates;
  customer.factors[CAUSE.fullPayment] = detExp(
    effect(full.badDebt, badDebt) +
      effect(full.creditRating, rating) +
      effect(full.lifetimeValue, lifetimeValue) +
      debtEffect(full.debt) +
      full.brokenPromise * broken,
  );
  customer.factors[CAUSE.churn] = detExp(
    effect(churn.churnScore, churnScore) + effect(churn.lifetimeValue, lifetimeValue),
  );
  customer.factors[CAUSE.bankruptcy] = detExp(effect(bankruptcy.badDebt, badDebt));
  customer.factors[CAUSE.planRequest] = detExp(debtEffect(planRequest.debt));
}
