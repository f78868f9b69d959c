import { noParameters } from '../no-parameters.ts';
import type { CollectionEventSpec } from './contract.ts';

/** EXPIRE_AGREEMENT: sets the stop date; the agreement is stopped and final billed the next day (domain.md 3.12). */
export const expireAgreement: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'EXPIRE_AGREEMENT',
  title: 'Expire agreement',
  summary: 'Ends the service agreement: pending stop today, stopped and final billed tomorrow.',
  source: 'domain.md 3.12',
  parameters: noParameters,
  example: {},
  icon: 'severance',
  families: ['severance'],
  effects: () => [{ kind: 'expire-agreement' }],
};
