import { noParameters } from '../no-parameters.ts';
import { type ConditionSpec, flagCheck } from './contract.ts';

/** COLL COND BG: an active agreement of the account is on a budget (domain.md 4.2). */
export const collCondBg: ConditionSpec = {
  spot: 'collection-condition',
  code: 'COLL COND BG',
  title: 'On budget billing',
  summary: 'True when the account is on budget billing.',
  source: 'domain.md 4.2',
  parameters: noParameters,
  example: {},
  reads: ['onBudget'],
  compile: () => (facts) => facts.onBudget,
  explain: (_parameters, _context, facts) => flagCheck('On budget billing', facts.onBudget),
};
