import { detExp, detLog } from '../../base/det-math.ts';
import { tenureDeviations } from '../../kernel/behaviour/options/account-factors.ts';
import { customerSinceDay } from '../../kernel/image/opening-terms.ts';
import type { Covariates } from '../../model/behaviour-options.ts';
import {
  ACCOUNT_FLAG,
  type Portfolio,
  UNKNOWN_RATING,
  UNKNOWN_SCORE,
} from '../../model/portfolio.ts';
import type { ArrearsEntry, RiskStretch } from './account-history.ts';

/** What moves full payments of an account, in the order of a row of values (simulation.md 1.4). */
export const FULL_COVARIATES = [
  'badDebt',
  'creditRating',
  'lifetimeValue',
  'debt',
  'brokenPromise',
  'tenure',
  'directDebit',
] as const satisfies readonly (keyof Covariates['full'])[];

/** One value a covariate of FULL_COVARIATES, in its own unit; null when it is not known. */
export type KnownValues = readonly (number | null)[];

const BROKEN = 2;
const MOST_BROKEN = 3;
/** Values are rounded to a quarter of a unit, so that accounts which differ by nothing that matters share a row. */
const STEP = 4;

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * STEP) / STEP;
}

function ofScore(score: number | undefined): number | null {
  return score === undefined || score === UNKNOWN_SCORE ? null : (score - 50) / 20;
}

function brokenBefore({ accounts, promises }: Portfolio, account: number, day: number): number {
  const last = accounts.promiseStart[account + 1] ?? 0;
  let broken = 0;
  for (let row = accounts.promiseStart[account] ?? 0; row < last; row++)
    if (promises.status[row] === BROKEN && (promises.dueDay[row] ?? 0) < day) broken++;
  return Math.min(MOST_BROKEN, broken);
}

/**
 * What was known of an account when a time in arrears began. Scores, ratings and direct debit are those of the file, which has
 * no older ones; debt is what was past due then, and promises count when they had been broken before.
 */
export function knownValues(
  portfolio: Portfolio,
  account: number,
  entry: ArrearsEntry,
  stretches: readonly RiskStretch[],
  covariates: Covariates,
): KnownValues {
  const { badDebtScore, lifetimeValueScore, creditRating, flags } = portfolio.accounts;
  const points = creditRating[account] ?? UNKNOWN_RATING;
  const owed = stretches.find(({ fromDay }) => fromDay >= entry.fromDay)?.pastDueMinor ?? 0;
  return [
    ofScore(badDebtScore[account]),
    points === UNKNOWN_RATING ? null : (points - covariates.ratingCentre) / covariates.ratingScale,
    ofScore(lifetimeValueScore[account]),
    owed > 0 ? detLog(owed / covariates.medianDebtMinor) : null,
    brokenBefore(portfolio, account, entry.fromDay),
    tenureDeviations(covariates, customerSinceDay(portfolio, account), entry.fromDay),
    (flags[account] ?? 0) & ACCOUNT_FLAG.directDebit ? 1 : 0,
  ].map(rounded);
}

/** Log factor of one covariate, as the simulation has it: of mean 1 over accounts with normally distributed values. */
export function covariateEffect(
  { full, debtSigma }: Covariates,
  place: number,
  value: number | null,
): number {
  const name = FULL_COVARIATES[place];
  if (name === undefined || value === null) return 0;
  const slope = full[name] ?? 0;
  if (name === 'brokenPromise' || name === 'directDebit') return slope * value;
  const spread = name === 'debt' ? debtSigma * debtSigma : 1;
  return slope * value - (slope * slope * spread) / 2;
}

/** Factor of everything that is known on full payments. */
export function knownFactor(covariates: Covariates | undefined, values: KnownValues): number {
  if (covariates === undefined) return 1;
  return detExp(
    values.reduce<number>(
      (sum, value, place) => sum + covariateEffect(covariates, place, value),
      0,
    ),
  );
}
