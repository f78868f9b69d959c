import { noParameters } from '../no-parameters.ts';
import type { CollectionEventSpec } from './contract.ts';

/** SEND_SMS: a text message (domain.md 4.2, generic library). */
export const sendSms: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'SEND_SMS',
  title: 'Send SMS',
  summary:
    'Sends a text message; an account without a mobile number, or that opted out, is skipped at no cost.',
  source: 'domain.md 4.2',
  parameters: noParameters,
  example: {},
  icon: 'sms',
  families: ['collection', 'severance', 'write-off'],
  effects: () => [
    { kind: 'contact', channel: 'SMS', needs: 'mobile', medium: 'SMS', counter: 'messages' },
  ],
};
