import { noParameters } from '../no-parameters.ts';
import type { CollectionEventSpec } from './contract.ts';

/** SEVER_OTHERS: the nominated agreement was not enough, all others of the debt class follow (domain.md 3.12). */
export const severOthers: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'SEVER_OTHERS',
  title: 'Sever all others',
  summary: 'Starts severance of every other active agreement of the debt class.',
  source: 'domain.md 3.12',
  parameters: noParameters,
  example: {},
  icon: 'severance',
  families: ['severance'],
  effects: () => [{ kind: 'sever-others' }],
};
