import { type Portfolio, UNKNOWN_RATING } from '../model/portfolio.ts';
import { AGE_BUCKETS } from '../model/run.ts';
import type { PortfolioSummary } from '../protocol/methods.ts';
import type { QualityLine } from '../protocol/portfolio-methods.ts';
import type { AccountBalances } from './account-balances.ts';
import { median } from './median.ts';
import { qualityLines } from './quality-lines.ts';
import { segmentCounts } from './segment-counts.ts';

function countWhere(count: number, test: (index: number) => boolean): number {
  let found = 0;
  for (let index = 0; index < count; index++) if (test(index)) found += 1;
  return found;
}

/**
 * Totals, the two charts and the data-quality list of the portfolio screen. `imported` are the lines that only the
 * import knows (rows left out, odd rows); they come first.
 */
export function portfolioSummary(
  portfolio: Portfolio,
  balances: AccountBalances,
  imported: readonly QualityLine[],
): PortfolioSummary {
  const { accounts } = portfolio;
  const segmentAccounts = new Float64Array(portfolio.segments.length);
  for (const segment of accounts.segment) {
    segmentAccounts[segment] = (segmentAccounts[segment] ?? 0) + 1;
  }
  const ratings = accounts.creditRating.filter((rating) => rating !== UNKNOWN_RATING);
  return {
    accounts: accounts.count,
    openMinor: balances.scopeMinor,
    pastDueMinor: balances.pastDueMinor.reduce((sum, value) => sum + value, 0),
    pastDueAccounts: countWhere(accounts.count, (index) => (balances.pastDueMinor[index] ?? 0) > 0),
    medianOpenMinor: median(balances.openMinor) ?? 0,
    medianRating: median(ratings),
    ageing: AGE_BUCKETS.map((bucket, index) => ({
      bucket,
      amountMinor: balances.bucketMinor[index] ?? 0,
    })),
    segments: segmentCounts(portfolio.segments, segmentAccounts),
    quality: [...imported, ...qualityLines(portfolio, balances)],
  };
}
