import { NO_DAY } from '../../../base/day.ts';
import { detExp, detLog } from '../../../base/det-math.ts';
import { PURPOSE } from '../../../base/purposes.ts';
import type { Covariates } from '../../../model/behaviour-options.ts';
import { ACCOUNT_FLAG, UNKNOWN_RATING, UNKNOWN_SCORE } from '../../../model/portfolio.ts';
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

const YEAR_DAYS = 365.25;

/** ln(1 + years as a customer) on `day` in standard deviations; null when it is not known or moves nothing. */
export function tenureDeviations(
  { tenure }: Covariates,
  sinceDay: number,
  day: number,
): number | null {
  if (tenure === undefined || sinceDay === NO_DAY) return null;
  const years = Math.max(0, day - sinceDay) / YEAR_DAYS;
  return (detLog(1 + years) - detLog(1 + tenure.centreYears)) / tenure.sigma;
}

/**
 * Factors of what is known of the account on its hazards (simulation.md 1.4): once an account, from its opening position; of
 * promises that are broken later see `breakTrust`.
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
  const since = image.customerSinceDay[account] ?? NO_DAY;
  const isDebited = ((image.flags[account] ?? 0) & ACCOUNT_FLAG.directDebit) !== 0;
  const { full, churn, bankruptcy, planRequest } = covariates;
  customer.knownFull = detExp(
    effect(full.badDebt, badDebt) +
      effect(full.creditRating, rating) +
      effect(full.lifetimeValue, lifetimeValue) +
      debtEffect(full.debt) +
      full.brokenPromise * broken +
      effect(full.tenure ?? 0, tenureDeviations(covariates, since, image.asOfDay)) +
      (isDebited ? (full.directDebit ?? 0) : 0),
  );
  customer.factors[CAUSE.fullPayment] = customer.knownFull;
  customer.factors[CAUSE.churn] = detExp(
    effect(churn.churnScore, churnScore) + effect(churn.lifetimeValue, lifetimeValue),
  );
  customer.factors[CAUSE.bankruptcy] = detExp(effect(bankruptcy.badDebt, badDebt));
  customer.factors[CAUSE.planRequest] = detExp(debtEffect(planRequest.debt));
}

/** A promise was broken in the run: from the next day on the customer counts as one who breaks promises (simulation.md 1.4). */
export function breakTrust(context: KernelContext, state: AccountState): void {
  const { customer, account } = state;
  const { covariates } = context.behaviour.model;
  customer.promisesBroken++;
  if (covariates === undefined) return;
  knowAccount(context, state);
  const before = Math.min(MOST_BROKEN, context.image.brokenPromises[account] ?? 0);
  const more = Math.min(MOST_BROKEN - before, customer.promisesBroken);
  customer.factors[CAUSE.fullPayment] =
    customer.knownFull * detExp(covariates.full.brokenPromise * more);
}
