import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { defaultControlCentral } from '../config/default-control-central.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { portfolioFacts } from '../explain/portfolio-facts.ts';
import type { ControlCentral } from '../model/control-central.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { controlCentral } from './control-central.ts';
import { scoreThresholds } from './score-thresholds.ts';

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
  const facts = portfolioFacts(portfolio, account, scoreThresholds(portfolio, account, strategy));
  return ok(controlCentral(facts, strategy?.controlCentral ?? defaultControlCentral()));
}
