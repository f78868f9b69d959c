import { noParameters } from '../no-parameters.ts';
import { type ConditionSpec, flagCheck } from './contract.ts';

/** COLL COND SEV: an agreement of the class is being severed; carries a row that suppresses collection (domain.md 3.12). */
export const collCondSev: ConditionSpec = {
  spot: 'collection-condition',
  code: 'COLL COND SEV',
  title: 'Severance is active',
  summary:
    'True while a service agreement of the debt class is in active severance. Give it a row that never matches to hold further collection.',
  source: 'domain.md 3.12',
  parameters: noParameters,
  example: {},
  reads: () => ['severanceActive'],
  nextChangeDay: () => null,
  compile: () => (facts) => facts.severanceActive,
  explain: (_parameters, _context, facts) => flagCheck('Severance active', facts.severanceActive),
};
