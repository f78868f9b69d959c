import { z } from '../../base/zod.ts';
import type { CollectionEventSpec } from './contract.ts';

const service = z.string().min(1).max(40).nullable();
const parameters = z.strictObject({
  /** Service to sever first, then second; null and null severs every linked agreement. */
  primaryService: service,
  secondaryService: service,
  /** Start only when the class is at least this much in arrears … */
  minArrearsMinor: z.int().min(0).max(99_999_999_999),
  /** … and its oldest debt is at least this old. */
  minOldestAgeDays: z.int().min(0).max(9999),
});

/** START_SEVERANCE: nominates a linked service agreement and starts its severance (domain.md 3.12). */
export const startSeverance: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'START_SEVERANCE',
  title: 'Start severance',
  summary:
    'Starts severance of the nominated service agreement: the primary service, else the secondary, else all.',
  source: 'domain.md 3.12',
  parameters,
  example: {
    primaryService: 'ELECTRIC',
    secondaryService: 'GAS',
    minArrearsMinor: 24_000,
    minOldestAgeDays: 40,
  },
  icon: 'severance',
  families: ['collection'],
  effects: (given) => [{ kind: 'start-severance', ...parameters.parse(given) }],
};
