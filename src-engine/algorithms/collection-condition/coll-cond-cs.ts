import { z } from '../../base/zod.ts';
import type { Parameters } from '../spec.ts';
import type { ConditionContext, ConditionSpec } from './contract.ts';

const parameters = z.strictObject({
  /** Points; null takes the strategy's own threshold. */
  ratingBelow: z.int().min(-9999).max(9999).nullable(),
});

function limitOf(given: Parameters, context: ConditionContext): number {
  return parameters.parse(given).ratingBelow ?? context.riskyBelow;
}

/** COLL COND CS: credit rating below a threshold (domain.md 3.10, 4.2). */
export const collCondCs: ConditionSpec = {
  spot: 'collection-condition',
  code: 'COLL COND CS',
  title: 'Credit rating below',
  summary: 'True when the account’s credit rating is below the threshold.',
  source: 'domain.md 3.10',
  parameters,
  example: { ratingBelow: 560 },
  reads: ['creditRating'],
  compile(given, context) {
    const limit = limitOf(given, context);
    return (facts) => facts.creditRating < limit;
  },
  explain(given, context, facts) {
    const limit = limitOf(given, context);
    const passed = facts.creditRating < limit;
    return {
      label: 'Credit rating',
      passed,
      unit: 'points',
      actual: facts.creditRating,
      limit,
      test: '<',
      margin: passed ? limit - facts.creditRating : facts.creditRating - limit + 1,
    };
  },
};
