import { accountSums } from '../analyze/account-columns.ts';
import { meanAndVariance } from '../analyze/paired-difference.ts';
import { quantile95 } from '../analyze/quantiles.ts';
import { at } from '../base/assert.ts';
import type { RunResult } from '../model/run.ts';
import type { RunView } from '../protocol/methods.ts';

/**
 * Net cash difference to the champion per account, by segment, with the 95 % interval over the accounts of the segment
 * (simulation.md 4.3). Segments of one account are left out: one account says nothing of its segment. Largest first.
 */
export function segmentDifferences(
  result: RunResult,
  segments: readonly string[],
): RunView['segments'] {
  const members = new Map<string, number[]>();
  for (const [account, segment] of segments.entries()) {
    const list = members.get(segment);
    if (list === undefined) members.set(segment, [account]);
    else list.push(account);
  }
  const champion = accountSums(at(result.arms, 0), 'netMinor');
  const challengers = result.arms.slice(1).map((arm) => accountSums(arm, 'netMinor'));
  return [...members]
    .filter(([, accounts]) => accounts.length > 1)
    .sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1))
    .map(([segment, accounts]) => ({
      segment,
      accounts: accounts.length,
      differences: challengers.map((net) => {
        const differences = Float64Array.from(
          accounts,
          (account) => ((net[account] ?? 0) - (champion[account] ?? 0)) / result.replications,
        );
        const { mean, variance } = meanAndVariance(differences);
        const half = quantile95(accounts.length) * Math.sqrt(variance / accounts.length);
        return { value: mean, low: mean - half, high: mean + half };
      }),
    }));
}
