import { z } from '../../base/zod.ts';
import { flagCheck } from '../collection-condition/contract.ts';
import type { WriteOffCriterionSpec } from './contract.ts';

const parameters = z.strictObject({ riskCategory: z.string().min(1).max(60) });

/** WO CRIT RISK: the account's risk category; risky debt is written off sooner (domain.md 5.4, ladder T1). */
export const woCritRisk: WriteOffCriterionSpec = {
  spot: 'write-off-criterion',
  code: 'WO CRIT RISK',
  title: 'Risk category is',
  summary: 'True when the account carries the named risk category.',
  source: 'domain.md 5.4',
  parameters,
  example: { riskCategory: 'HIGH' },
  reads: ['riskCategory'],
  compile(given, context) {
    const wanted = context.riskCategories.indexOf(parameters.parse(given).riskCategory);
    return (facts) => facts.riskCategory === wanted;
  },
  explain(given, context, facts) {
    const { riskCategory } = parameters.parse(given);
    const is = facts.riskCategory === context.riskCategories.indexOf(riskCategory);
    return flagCheck(`Risk category ${riskCategory}`, is);
  },
};
