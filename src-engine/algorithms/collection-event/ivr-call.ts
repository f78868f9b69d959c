import { noParameters } from '../no-parameters.ts';
import type { CollectionEventSpec } from './contract.ts';

/** IVR_CALL: interactive voice response (domain.md 4.2, generic library; simulation.md 1.8). */
export const ivrCall: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'IVR_CALL',
  title: 'Automatic call',
  summary: 'A recorded voice calls; an account that opted out of calls is skipped at no cost.',
  source: 'domain.md 4.2',
  parameters: noParameters,
  example: {},
  icon: 'call',
  families: ['collection', 'severance', 'write-off'],
  effects: () => [
    { kind: 'contact', channel: 'IVR', needs: null, medium: 'CALL', counter: 'calls' },
  ],
};
