import { noParameters } from '../no-parameters.ts';
import { type ConditionSpec, flagCheck } from './contract.ts';

/**
 * COLL COND END: the service has ended, so that the final debt is the business of write-off and agencies; carries a row that
 * suppresses collection, or a ladder of its own for final bills (domain.md 3.14, ours).
 */
export const collCondEnd: ConditionSpec = {
  spot: 'collection-condition',
  code: 'COLL COND END',
  title: 'Service has ended',
  summary:
    'True when no service agreement of the debt class is active or will start: its final debt is for write-off. Give it a row that never matches to hold further collection.',
  source: 'domain.md 3.14',
  parameters: noParameters,
  example: {},
  reads: () => ['classEnded'],
  nextChangeDay: () => null,
  compile: () => (facts) => facts.classEnded,
  explain: (_parameters, _context, facts) => flagCheck('Service has ended', facts.classEnded),
};
