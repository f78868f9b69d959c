import { quantile95 } from '../analyze/quantiles.ts';
import { ACCOUNT_MEASURES, type ArmResult, type RunResult } from '../model/run.ts';

/** Half the 95 % interval of luck of a share and of its paired difference to the champion's; null with one replication. */
export interface CuredLuck {
  readonly level: number | null;
  readonly difference: number | null;
}

const ROW = ACCOUNT_MEASURES.indexOf('cured');

/**
 * Luck of the weighted share of accounts that are cured at the end. Runs keep for each account in how many replications it was
 * cured and how often both arms differed, not which ones; draws belong to the account, so the variances of accounts add up.
 * Student's t as for every rate. Null where the weights are all 0.
 */
export function curedLuck(
  arm: ArmResult,
  champion: ArmResult | null,
  weights: Float64Array,
  { accounts, replications }: Pick<RunResult, 'accounts' | 'replications'>,
): CuredLuck {
  const none = { level: null, difference: null };
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (replications < 2 || all === 0) return none;
  const first = ROW * accounts;
  let own = 0;
  let paired = 0;
  for (const [account, weight] of weights.entries()) {
    if (weight === 0) continue;
    const times = arm.accountSums[first + account] ?? 0;
    own += weight * weight * (times - (times * times) / replications);
    if (champion === null) continue;
    const change = times - (champion.accountSums[first + account] ?? 0);
    const squares = arm.differenceSquares[first + account] ?? 0;
    paired += weight * weight * (squares - (change * change) / replications);
  }
  const half = (sum: number) =>
    (quantile95(replications) * Math.sqrt(Math.max(0, sum) / (replications - 1) / replications)) /
    all;
  return { level: half(own), difference: champion === null ? null : half(paired) };
}
