import { z } from '../../base/zod.ts';
import type { CollectionEventSpec } from './contract.ts';

/** SEND_FINAL_NOTICE: the final-demand letter before severance (domain.md 5.2). */
export const sendFinalNotice: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'SEND_FINAL_NOTICE',
  title: 'Send final notice',
  summary: 'Sends the final demand that must precede severance.',
  source: 'domain.md 5.2',
  parameters: z.strictObject({ letter: z.string().min(1).max(40) }),
  example: { letter: 'LT-30' },
  icon: 'notice',
  families: ['collection', 'severance', 'write-off'],
  effects: () => [{ kind: 'contact', channel: 'FINAL_LETTER', needs: null, counter: 'notices' }],
};
