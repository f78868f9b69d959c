import type { Day } from '../../base/day.ts';
import { CONVERSION_REVIEW } from '../../model/review-reasons.ts';
import type { PortfolioSink } from '../../model/rows.ts';

/** A sink that schedules a review of every account on the as-of day (domain.md 3.2, CNV-ADM). */
export function withConversionReviews(sink: PortfolioSink, asOfDay: Day): PortfolioSink {
  return {
    account: (row) => {
      sink.account(row);
      sink.review({ accountId: row.id, reviewDay: asOfDay, reason: CONVERSION_REVIEW });
    },
    agreement: (row) => sink.agreement(row),
    transaction: (row) => sink.transaction(row),
    payPlan: (row) => sink.payPlan(row),
    hold: (row) => sink.hold(row),
    promise: (row) => sink.promise(row),
    rating: (row) => sink.rating(row),
    review: (row) => sink.review(row),
    referral: (row) => sink.referral(row),
    process: (row) => sink.process(row),
    fact: (row) => sink.fact(row),
  };
}
