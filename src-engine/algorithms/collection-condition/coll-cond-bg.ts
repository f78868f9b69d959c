import { z } from '../../base/zod.ts';
import { type ConditionSpec, flagCheck } from './contract.ts';

const parameters = z.strictObject({
  /** Only agreements of the debt class that is reviewed. */
  debtClassOnly: z.boolean(),
});

/** COLL COND BG: an active agreement is on a budget (domain.md 4.2, decision 22). */
export const collCondBg: ConditionSpec = {
  spot: 'collection-condition',
  code: 'COLL COND BG',
  title: 'On budget billing',
  summary:
    'True when an active service agreement of the account, or only of the debt class, is on budget billing.',
  source: 'domain.md 4.2',
  parameters,
  example: { debtClassOnly: false },
  reads: (given) => [parameters.parse(given).debtClassOnly ? 'classOnBudget' : 'onBudget'],
  nextChangeDay: () => null,
  compile: (given) =>
    parameters.parse(given).debtClassOnly
      ? (facts) => facts.classOnBudget
      : (facts) => facts.onBudget,
  explain: (given, _context, facts) =>
    parameters.parse(given).debtClassOnly
      ? flagCheck('Debt class on budget billing', facts.classOnBudget)
      : flagCheck('On budget billing', facts.onBudget),
};
