import { z } from '../../base/zod.ts';
import type { CollectionEventSpec } from './contract.ts';

/** SEND_LETTER: a customer contact whose letter template queues a letter (domain.md 3.9). */
export const sendLetter: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'SEND_LETTER',
  title: 'Send letter',
  summary: 'Sends a reminder letter to the account’s responsible person.',
  source: 'domain.md 3.9',
  parameters: z.strictObject({ letter: z.string().min(1).max(40) }),
  example: { letter: 'LT-11' },
  icon: 'letter',
  families: ['collection', 'severance', 'write-off'],
  effects: () => [{ kind: 'contact', channel: 'LETTER', needs: null, counter: 'letters' }],
};
