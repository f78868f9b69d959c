import { flagCheck } from '../collection-condition/contract.ts';
import { noParameters } from '../no-parameters.ts';
import type { WriteOffCriterionSpec } from './contract.ts';

/** WO CRIT DFLT: always true; belongs last (domain.md 3.14). */
export const woCritDflt: WriteOffCriterionSpec = {
  spot: 'write-off-criterion',
  code: 'WO CRIT DFLT',
  title: 'Always',
  summary: 'Always true; give it the lowest priority.',
  source: 'domain.md 3.14',
  parameters: noParameters,
  example: {},
  reads: [],
  compile: () => () => true,
  explain: () => flagCheck('Default criterion', true),
};
