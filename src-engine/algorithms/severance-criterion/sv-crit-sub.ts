import { flagCheck } from '../collection-condition/contract.ts';
import { noParameters } from '../no-parameters.ts';
import type { SeveranceCriterionSpec } from './contract.ts';

/** SV CRIT SUB: the agreement shares the service point of a running master agreement (domain.md 3.12, ours). */
export const svCritSub: SeveranceCriterionSpec = {
  spot: 'severance-criterion',
  code: 'SV CRIT SUB',
  title: 'Sub-agreement',
  summary: 'True when the agreement shares the service point of a master agreement that runs.',
  source: 'domain.md 3.12',
  parameters: noParameters,
  example: {},
  reads: ['hasMaster'],
  compile: () => (facts) => facts.hasMaster,
  explain: (_parameters, facts) => flagCheck('Sub-agreement', facts.hasMaster),
};
