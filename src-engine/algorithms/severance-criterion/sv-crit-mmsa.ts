import { flagCheck } from '../collection-condition/contract.ts';
import { noParameters } from '../no-parameters.ts';
import type { SeveranceCriterionSpec } from './contract.ts';

/** SV CRIT MMSA: a service point of the agreement is a master meter (domain.md 3.12, 4.2). */
export const svCritMmsa: SeveranceCriterionSpec = {
  spot: 'severance-criterion',
  code: 'SV CRIT MMSA',
  title: 'Master meter',
  summary: 'True when a service point of the agreement is a master meter.',
  source: 'domain.md 3.12',
  parameters: noParameters,
  example: {},
  reads: ['masterMeter'],
  compile: () => (facts) => facts.masterMeter,
  explain: (_parameters, facts) => flagCheck('Master meter', facts.masterMeter),
};
