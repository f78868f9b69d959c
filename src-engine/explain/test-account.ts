import { at } from '../base/assert.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type { AccountTest } from '../model/criteria-coverage.ts';
import type { Decision } from '../model/explanation.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { OpeningReviews } from './opening-reviews.ts';
import { reviewDecision } from './review-decision.ts';
import { singleAccountPortfolio } from './single-account.ts';

/** What the class controls would start for one account on the as-of day, with every check in its order (ux 2.2a). */
export function testAccount(
  portfolio: Portfolio,
  strategy: Strategy,
  accountId: string,
): Result<AccountTest, Failure> {
  const account = portfolio.accounts.ids.indexOf(accountId);
  if (account < 0) {
    const message = `Account ${accountId} is not in this portfolio.`;
    return err(failure('not-found', message, '', 'Check the number, with its dashes.'));
  }
  const reviews = OpeningReviews.of(singleAccountPortfolio(portfolio, account), strategy);
  if (!reviews.ok) return reviews;
  const decisions: Decision[] = [];
  reviews.value.review(0, (review) => {
    const name = at(portfolio.debtClasses, review.debtClass);
    const decision = reviewDecision(review, 0, name);
    if (review.isEligible && !review.isHeld) decisions.push(decision);
    else
      decisions.push({
        ...decision,
        kind: 'no-process',
        title: 'Start no collection process',
        because: review.isEligible
          ? 'A hold keeps this debt from being reviewed'
          : `Debt class ${name} is not collected`,
        checks: [],
        chosen: '',
        passedOver: [],
        flip: '',
      });
  });
  return ok({ accountId, decisions });
}
