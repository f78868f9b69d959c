import { z } from '../../base/zod.ts';
import type { Parameters } from '../spec.ts';
import type { ConditionFacts, ConditionSpec } from './contract.ts';

const parameters = z.strictObject({
  /** Points; null takes the threshold of the division or the strategy. */
  ratingBelow: z.int().min(-9999).max(9999).nullable(),
});

function limitOf(given: Parameters, facts: ConditionFacts): number {
  return parameters.parse(given).ratingBelow ?? facts.riskyBelow;
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
  reads: (given) =>
    parameters.parse(given).ratingBelow === null
      ? ['creditRating', 'riskyBelow']
      : ['creditRating'],
  nextChangeDay: () => (facts) => facts.ratingChangeDay,
  asks(given) {
    const limit = parameters.parse(given).ratingBelow;
    if (limit === null) return null;
    return { of: 'creditRating', kind: 'range', low: Number.NEGATIVE_INFINITY, high: limit - 1 };
  },
  compile(given) {
    const limit = parameters.parse(given).ratingBelow;
    return (facts) => facts.creditRating < (limit ?? facts.riskyBelow);
  },
  explain(given, _context, facts) {
    const limit = limitOf(given, facts);
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
