import { compactMoneyText } from '../../base/money-text.ts';
import type { StopReason } from '../../model/sweep.ts';
import { type Estimate, intervalOf } from './scaled-interval.ts';

export interface StopVerdict {
  readonly reason: StopReason;
  readonly sentence: string;
}

/**
 * Where a search stands: `runnerUp` is the paired difference of the second best to the best. Clear when its 95 %
 * interval excludes zero, close enough when it is known to plus or minus `indifference`, else a tie (simulation.md 6,
 * stopping). Only a tie is worth more replications. The sentences claim no more than the interval shows: a difference that
 * is known closely may still be larger than what makes no difference.
 */
export function stopVerdict(
  runnerUp: Estimate,
  indifference: number,
  currency: string,
  objective = 'net cash',
): StopVerdict {
  const { value, low, high } = intervalOf(runnerUp);
  const money = (amount: number) => compactMoneyText(Math.abs(amount), currency);
  if (high < 0)
    return {
      reason: 'clear',
      sentence: `The best setting brings ${money(value)} more ${objective} than the next; the 95% interval, ${money(high)} to ${money(low)}, excludes zero.`,
    };
  const part = `${money(indifference)}, 0.5% of the champion’s ${objective}`;
  const behind = `The next setting is ${money(value)} behind the best; the 95% interval, ${money(low)} behind to ${money(high)} ahead,`;
  if (low >= -indifference && high <= indifference)
    return {
      reason: 'close-enough',
      sentence: `${behind} lies within ${part}: either will do.`,
    };
  if ((high - low) / 2 <= indifference)
    return {
      reason: 'close-enough',
      sentence: `${behind} includes zero and is known to ${part}: precise enough, and not told apart.`,
    };
  return {
    reason: 'tie',
    sentence: `${behind} includes zero and reaches beyond ${part}: a tie. More accounts or replications would narrow it.`,
  };
}
