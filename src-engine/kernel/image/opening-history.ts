import type { Portfolio } from '../../model/portfolio.ts';
import type { KernelImage } from './kernel-image.ts';

type HistoryColumns = Pick<
  KernelImage,
  | 'ratingStart'
  | 'ratingFromDay'
  | 'ratingEndDay'
  | 'ratingPoints'
  | 'ratingCashOnly'
  | 'reviewStart'
  | 'reviewDay'
  | 'referralStart'
  | 'referralAgency'
  | 'referralMinor'
  | 'agencyActiveMinor'
>;

/** Rating rows, review schedule and active referrals of every account, and what each agency holds in all. */
export function openingHistory(portfolio: Portfolio): HistoryColumns {
  const { accounts, ratings, reviews, referrals } = portfolio;
  const referralStart = new Int32Array(accounts.count + 1);
  const active: number[] = [];
  for (let account = 0; account < accounts.count; account++) {
    const end = accounts.referralStart[account + 1] ?? 0;
    for (let row = accounts.referralStart[account] ?? 0; row < end; row++) {
      if (referrals.active[row] === 1) active.push(row);
    }
    referralStart[account + 1] = active.length;
  }
  return {
    ratingStart: accounts.ratingStart,
    ratingFromDay: ratings.startDay,
    ratingEndDay: ratings.endDay,
    ratingPoints: ratings.creditPoints,
    ratingCashOnly: ratings.cashOnlyPoints,
    reviewStart: accounts.reviewStart,
    reviewDay: reviews.reviewDay,
    referralStart,
    referralAgency: Uint16Array.from(active, (row) => referrals.agency[row] ?? 0),
    referralMinor: Float64Array.from(active, (row) => referrals.amountMinor[row] ?? 0),
    agencyActiveMinor: portfolio.agencyActiveMinor,
  };
}
