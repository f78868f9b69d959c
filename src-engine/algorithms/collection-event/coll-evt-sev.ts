import { z } from '../../base/zod.ts';
import type { CollectionEventSpec } from './contract.ts';

const service = z.string().min(1).max(40).nullable();
const parameters = z.strictObject({
  /** Service to sever first, then second; without an agreement of either all are severed. */
  primaryService: service,
  secondaryService: service,
});

/** COLL EVT SEV: nominates one agreement to sever, else all linked ones are severed (domain.md 3.12). */
export const collEvtSev: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'COLL EVT SEV',
  title: 'Nominate agreement to sever',
  summary:
    'Starts severance of one linked agreement: of the primary service, else of the secondary; if there is neither, of all.',
  source: 'domain.md 3.12',
  parameters,
  example: { primaryService: 'ELECTRIC', secondaryService: 'GAS' },
  icon: 'severance',
  families: ['collection'],
  effects: (given) => [
    {
      kind: 'start-severance',
      ...parameters.parse(given),
      minArrearsMinor: 0,
      minOldestAgeDays: 0,
    },
  ],
};
