import { z } from '../../base/zod.ts';
import type { CollectionEventSpec } from './contract.ts';

const parameters = z.strictObject({
  /** Code of the letter template. */
  letter: z.string().min(1).max(40),
  /** Class and type of the customer contact that the letter is. */
  contactClass: z.string().min(1).max(40),
  contactType: z.string().min(1).max(40),
});

/** SEND_LETTER: a customer contact whose letter template queues a letter (domain.md 3.9). */
export const sendLetter: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'SEND_LETTER',
  title: 'Send letter',
  summary:
    'Writes to every financially responsible person; printed for those who receive notifications.',
  source: 'domain.md 3.9',
  parameters,
  example: { letter: 'LT-11', contactClass: 'COLLECTION', contactType: 'LT-11' },
  icon: 'letter',
  families: ['collection', 'severance', 'write-off'],
  effects(given) {
    const { letter, contactClass, contactType } = parameters.parse(given);
    return [
      {
        kind: 'letter',
        channel: 'LETTER',
        letter,
        contactClass,
        contactType,
        counter: 'letters',
        respectsOptOut: true,
      },
    ];
  },
};
