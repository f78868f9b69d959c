import { z } from '../../base/zod.ts';
import type { Parameters } from '../spec.ts';
import { type ConditionContext, type ConditionSpec, flagCheck } from './contract.ts';

const parameters = z.strictObject({ riskCategory: z.string().min(1).max(60) });

/** Index of the named category, or -1 when no account of the portfolio has it. */
function categoryIndex(given: Parameters, context: ConditionContext): number {
  return context.riskCategories.indexOf(parameters.parse(given).riskCategory);
}

/** COLL COND RISK: the account's risk category (domain.md 4.2, ours). */
export const collCondRisk: ConditionSpec = {
  spot: 'collection-condition',
  code: 'COLL COND RISK',
  title: 'Risk category is',
  summary: 'True when the account carries the named risk category.',
  source: 'domain.md 4.2',
  parameters,
  example: { riskCategory: 'HIGH' },
  reads: () => ['riskCategory'],
  nextChangeDay: () => null,
  asks: (given) => ({
    of: 'riskCategory',
    kind: 'name',
    name: parameters.parse(given).riskCategory,
    isNot: false,
  }),
  compile(given, context) {
    const wanted = categoryIndex(given, context);
    return (facts) => facts.riskCategory === wanted;
  },
  explain(given, context, facts) {
    const category = parameters.parse(given).riskCategory;
    return flagCheck(
      `Risk category ${category}`,
      facts.riskCategory === categoryIndex(given, context),
    );
  },
};
