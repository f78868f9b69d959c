import { z } from '../../base/zod.ts';
import type { CollectionEventSpec } from './contract.ts';

const parameters = z.strictObject({
  /** Plans that a third party pays stay. */
  skipThirdPartyPayors: z.boolean(),
  reason: z.string().min(1).max(40),
});

/** COLL CAN PP: cancels the active pay plans of the process’s debt class (domain.md 3.9, step 1.8.5.2). */
export const collCanPp: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'COLL CAN PP',
  title: 'Cancel pay plan',
  summary: 'Cancels every active pay plan of the debt class; plans paid by a third party can stay.',
  source: 'domain.md 3.9',
  parameters,
  example: { skipThirdPartyPayors: true, reason: 'COLLECTION' },
  icon: 'plan',
  families: ['collection', 'severance'],
  effects: (given) => [{ kind: 'cancel-pay-plan', ...parameters.parse(given) }],
};
