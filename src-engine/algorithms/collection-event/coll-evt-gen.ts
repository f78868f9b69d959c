import { z } from '../../base/zod.ts';
import type { CollectionEventSpec } from './contract.ts';

/** COLL EVT GEN: the empty sample of a collection event (domain.md 4.2, step 1.8.6.2): costs, and does nothing. */
export const collEvtGen: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'COLL EVT GEN',
  title: 'Empty sample',
  summary: 'Does nothing: a place in the ladder for work that another system does.',
  source: 'domain.md 4.2',
  parameters: z.strictObject({ note: z.string().max(200) }),
  example: { note: 'Reserved' },
  icon: 'generic',
  families: ['collection', 'severance', 'write-off'],
  effects: () => [{ kind: 'nothing' }],
};
