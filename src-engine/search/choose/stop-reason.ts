import { compactMoneyText } from '../../base/money-text.ts';
import type { StopReason } from '../../model/sweep.ts';
import { type Estimate, intervalOf } from './scaled-interval.ts';

export interface StopVerdict {
  readonly reason: StopReason;
  readonly sentence: string;
}

/**
 * Where a search stands: `runnerUp` is the paired difference of the second best to the best. Clear when its 95 %
 * interval excludes zero, close enough when it is known to half the `indifference`'s width, else a tie within it
 * (simulation.md 6, stopping). Only a tie is worth more replications.
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
      sentence: `The best setting brings ${money(value)} more ${objective} than the next; the 95 % interval, ${money(high)} to ${money(low)}, excludes zero.`,
    };
  if ((high - low) / 2 <= indifference)
    return {
      reason: 'close-enough',
      sentence: `The best and the next setting are within ${money(indifference)}, 0.5 % of the champion’s ${objective}, of each other as far as can be told: either will do.`,
    };
  return {
    reason: 'tie',
    sentence: `The best and the next setting cannot be told apart to ${money(indifference)}: a tie. More replications would narrow it.`,
  };
}
