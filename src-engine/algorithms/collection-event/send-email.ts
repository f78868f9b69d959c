import { noParameters } from '../no-parameters.ts';
import type { CollectionEventSpec } from './contract.ts';

/** SEND_EMAIL: an e-mail (domain.md 4.2, generic library). */
export const sendEmail: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'SEND_EMAIL',
  title: 'Send e-mail',
  summary:
    'Sends an e-mail; an account without an e-mail address, or that opted out, is skipped at no cost.',
  source: 'domain.md 4.2',
  parameters: noParameters,
  example: {},
  icon: 'email',
  families: ['collection', 'severance', 'write-off'],
  effects: () => [
    { kind: 'contact', channel: 'EMAIL', needs: 'email', medium: 'EMAIL', counter: 'messages' },
  ],
};
