import { z } from '../../base/zod.ts';
import type { CollectionEventSpec } from './contract.ts';

const parameters = z.strictObject({
  /** Less than this is not referred. */
  minAmountMinor: z.int().min(0).max(99_999_999_999),
  /** Null lets the strategy's agency choice decide. */
  agency: z.string().min(1).max(60).nullable(),
});

/** REFER_AGENCY: gives debt to a collection agency (domain.md 3.14). */
export const referAgency: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'REFER_AGENCY',
  title: 'Refer to agency',
  summary:
    'Gives the debt to a collection agency: of a write-off its agreements, of a collection process the debt class.',
  source: 'domain.md 3.14',
  parameters,
  example: { minAmountMinor: 3000, agency: null },
  icon: 'agency',
  families: ['collection', 'write-off'],
  effects: (given) => [{ kind: 'refer-agency', ...parameters.parse(given) }],
};
