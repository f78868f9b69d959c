import { z } from '../../base/zod.ts';
import type { CollectionEventSpec } from './contract.ts';

const parameters = z.strictObject({
  /** Not below this aged debt of the class. */
  minArrearsMinor: z.int().min(0).max(99_999_999_999),
});

/** SOFT_BAR: outgoing use is blocked, incoming and emergency use goes on (domain.md 5.2). */
export const softBar: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'SOFT_BAR',
  title: 'Soft bar',
  summary:
    'Bars outgoing use of the linked agreements; it is lifted when the debt falls to the restore threshold.',
  source: 'domain.md 5.2',
  parameters,
  example: { minArrearsMinor: 2500 },
  icon: 'bar',
  families: ['collection', 'severance'],
  effects: (given) => [{ kind: 'bar', level: 'softBar', ...parameters.parse(given) }],
};
