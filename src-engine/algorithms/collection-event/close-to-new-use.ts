import { noParameters } from '../no-parameters.ts';
import type { CollectionEventSpec } from './contract.ts';

/** CLOSE_TO_NEW_USE: a card or line may not be used any more (domain.md 5.2). */
export const closeToNewUse: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'CLOSE_TO_NEW_USE',
  title: 'Close to new use',
  summary: 'Closes the linked agreements to new use: what is owed stays, nothing new is billed.',
  source: 'domain.md 5.2',
  parameters: noParameters,
  example: {},
  icon: 'close',
  families: ['collection', 'severance', 'write-off'],
  effects: () => [{ kind: 'close-to-new-use' }],
};
