import { flagCheck } from '../collection-condition/contract.ts';
import { noParameters } from '../no-parameters.ts';
import type { SeveranceCriterionSpec } from './contract.ts';

/** SV CRIT VUL: the customer is vulnerable; a softer ladder can follow (domain.md 5.3, ours). */
export const svCritVul: SeveranceCriterionSpec = {
  spot: 'severance-criterion',
  code: 'SV CRIT VUL',
  title: 'Vulnerable customer',
  summary: 'True when the customer of the account is vulnerable.',
  source: 'domain.md 5.3',
  parameters: noParameters,
  example: {},
  reads: ['vulnerable'],
  compile: () => (facts) => facts.vulnerable,
  explain: (_parameters, facts) => flagCheck('Vulnerable customer', facts.vulnerable),
};
