import { flagCheck } from '../collection-condition/contract.ts';
import { noParameters } from '../no-parameters.ts';
import type { SeveranceCriterionSpec } from './contract.ts';

/** SV CRIT DFLT: always true; belongs last (domain.md 3.12, 4.2). */
export const svCritDflt: SeveranceCriterionSpec = {
  spot: 'severance-criterion',
  code: 'SV CRIT DFLT',
  title: 'Default',
  summary: 'Always true. Give it the lowest priority so that every agreement finds a template.',
  source: 'domain.md 3.12',
  parameters: noParameters,
  example: {},
  reads: [],
  compile: () => () => true,
  explain: () => flagCheck('Default criterion', true),
};
