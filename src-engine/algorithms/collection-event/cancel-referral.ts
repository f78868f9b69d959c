import { noParameters } from '../no-parameters.ts';
import type { CollectionEventSpec } from './contract.ts';

/** CANCEL_REFERRAL: takes debt back from the agency (domain.md 3.14). */
export const cancelReferral: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'CANCEL_REFERRAL',
  title: 'Recall from agency',
  summary: 'Takes the debt of the process back from every agency that has some of it.',
  source: 'domain.md 3.14',
  parameters: noParameters,
  example: {},
  icon: 'agency',
  families: ['collection', 'write-off'],
  effects: () => [{ kind: 'cancel-referral' }],
};
