import { z } from '../../base/zod.ts';
import type { CollectionEventSpec } from './contract.ts';

const parameters = z.strictObject({
  amountMinor: z.int().min(0).max(99_999_999),
  /** On top: a part of the aged debt of the agreement that pays, basis points. */
  rateBasisPoints: z.int().min(0).max(10_000),
  chargedTo: z.enum(['LARGEST_DEBT', 'EACH_AGREEMENT']),
  /** false: a new charge that waits for the next bill. */
  agesAtOnce: z.boolean(),
  /** Not below this aged debt of the class. */
  minArrearsMinor: z.int().min(0).max(99_999_999_999),
});

/** ADD_FEE: a late fee or interest as a debit adjustment (domain.md 4.2, decision 37). */
export const addFee: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'ADD_FEE',
  title: 'Charge fee',
  summary: 'Charges a fee to the linked agreement with the largest debt, or to each of them.',
  source: 'domain.md 4.2',
  parameters,
  example: {
    amountMinor: 500,
    rateBasisPoints: 0,
    chargedTo: 'LARGEST_DEBT',
    agesAtOnce: false,
    minArrearsMinor: 2000,
  },
  icon: 'fee',
  families: ['collection', 'severance', 'write-off'],
  effects: (given) => [{ kind: 'fee', ...parameters.parse(given) }],
};
