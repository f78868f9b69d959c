import { z } from '../../base/zod.ts';
import type { CollectionEventSpec } from './contract.ts';

const parameters = z.strictObject({
  /** Code of the letter template. */
  letter: z.string().min(1).max(40),
  /** Class and type of the customer contact that the letter is. */
  contactClass: z.string().min(1).max(40),
  contactType: z.string().min(1).max(40),
});

/** SEND_FINAL_NOTICE: the final-demand letter before severance (domain.md 5.2). */
export const sendFinalNotice: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'SEND_FINAL_NOTICE',
  title: 'Send final notice',
  summary: 'Sends the final demand that must precede severance.',
  source: 'domain.md 5.2',
  parameters,
  example: { letter: 'LT-30', contactClass: 'COLLECTION', contactType: 'LT-30' },
  icon: 'notice',
  families: ['collection', 'severance', 'write-off'],
  effects(given) {
    const { letter, contactClass, contactType } = parameters.parse(given);
    return [
      {
        kind: 'letter',
        channel: 'FINAL_LETTER',
        letter,
        contactClass,
        contactType,
        counter: 'notices',
        respectsOptOut: false,
      },
    ];
  },
};
