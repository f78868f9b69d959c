import { flagCheck } from '../collection-condition/contract.ts';
import { noParameters } from '../no-parameters.ts';
import type { SeveranceCriterionSpec } from './contract.ts';

/** SV CRIT RMT: the meter can be switched from the office, so that no crew goes out (domain.md 5.4, ours). */
export const svCritRmt: SeveranceCriterionSpec = {
  spot: 'severance-criterion',
  code: 'SV CRIT RMT',
  title: 'Remote meter',
  summary: 'True when the meter of the agreement can be switched from the office.',
  source: 'domain.md 5.4',
  parameters: noParameters,
  example: {},
  reads: ['remoteDisconnect'],
  compile: () => (facts) => facts.remoteDisconnect,
  explain: (_parameters, facts) => flagCheck('Remote meter', facts.remoteDisconnect),
};
