import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { defaultControlCentral } from '../config/default-control-central.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { portfolioFacts, type ScoreThresholds } from '../explain/portfolio-facts.ts';
import type { ControlCentral } from '../model/control-central.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { controlCentral } from './control-central.ts';

/** Without a strategy no score is poor. */
const NO_THRESHOLDS: ScoreThresholds = { riskyBelow: -9999, cashOnlyAbove: 9999 };

/** The thresholds of the account's division, or of the strategy as a whole. */
function thresholdsOf(
  portfolio: Portfolio,
  account: number,
  strategy: Strategy | null,
): ScoreThresholds {
  if (strategy === null) return NO_THRESHOLDS;
  const { creditRating } = strategy;
  const division = portfolio.divisions[portfolio.accounts.division[account] ?? 0];
  return creditRating.divisions.find((entry) => entry.division === division) ?? creditRating;
}

/**
 * The account's page on the as-of day, as the strategy plugs it in. Without a strategy every alert is shown, and no
 * score is poor.
 */
export function portfolioPage(
  portfolio: Portfolio,
  accountId: string,
  strategy: Strategy | null,
): Result<ControlCentral, Failure> {
  const account = portfolio.accounts.ids.indexOf(accountId);
  if (account < 0) {
    const message = `Account ${accountId} is not in this portfolio.`;
    return err(failure('not-found', message, '', 'Check the number, with its dashes.'));
  }
  const facts = portfolioFacts(portfolio, account, thresholdsOf(portfolio, account, strategy));
  return ok(controlCentral(facts, strategy?.controlCentral ?? defaultControlCentral()));
}
