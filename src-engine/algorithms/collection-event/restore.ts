import { z } from '../../base/zod.ts';
import type { CollectionEventSpec } from './contract.ts';

const parameters = z.strictObject({
  /** Whether the fee of the agreement type is charged after a hard bar. */
  chargeFee: z.boolean(),
});

/** RESTORE: lifts the bars of the linked agreements, whatever is still owed (domain.md 5.2). */
export const restore: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'RESTORE',
  title: 'Restore service',
  summary: 'Lifts the bars of the linked agreements, whatever is still owed.',
  source: 'domain.md 5.2',
  parameters,
  example: { chargeFee: true },
  icon: 'restore',
  families: ['collection', 'severance', 'write-off'],
  effects: (given) => [{ kind: 'restore', ...parameters.parse(given) }],
};
