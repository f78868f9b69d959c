import { z } from '../../base/zod.ts';
import type { CollectionEventSpec } from './contract.ts';

const parameters = z.strictObject({
  /** Not below this aged debt of the class. */
  minArrearsMinor: z.int().min(0).max(99_999_999_999),
});

/** HARD_BAR: blocked both ways, the plan fee goes on (domain.md 5.2). */
export const hardBar: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'HARD_BAR',
  title: 'Hard bar',
  summary:
    'Bars all use of the linked agreements; the plan fee goes on. Restoring it can cost a fee.',
  source: 'domain.md 5.2',
  parameters,
  example: { minArrearsMinor: 2500 },
  icon: 'bar',
  families: ['collection', 'severance'],
  effects: (given) => [{ kind: 'bar', level: 'hardBar', ...parameters.parse(given) }],
};
