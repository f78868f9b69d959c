import type { Strategy } from '../config/strategy-schema.ts';
import type { ScoreThresholds } from '../explain/portfolio-facts.ts';
import type { Portfolio } from '../model/portfolio.ts';

/** Without a strategy no score is poor. */
const NO_THRESHOLDS: ScoreThresholds = { riskyBelow: -9999, cashOnlyAbove: 9999 };

/** The thresholds of the account's division, or of the strategy as a whole. */
export function scoreThresholds(
  portfolio: Portfolio,
  account: number,
  strategy: Strategy | null,
): ScoreThresholds {
  if (strategy === null) return NO_THRESHOLDS;
  const { creditRating } = strategy;
  const division = portfolio.divisions[portfolio.accounts.division[account] ?? 0];
  return creditRating.divisions.find((entry) => entry.division === division) ?? creditRating;
}
