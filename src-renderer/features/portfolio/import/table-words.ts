import type { TableRowKind } from '../../../../src-engine/ingest/mapping.ts';

/** What the rows of a further table are, as a heading. */
export const TABLE_WORDS: Readonly<Record<TableRowKind, string>> = {
  holds: 'Holds',
  promises: 'Promises to pay',
  ratings: 'Credit rating rows',
  reviews: 'Scheduled reviews',
  referrals: 'Agency referrals',
  processes: 'Processes under way',
  facts: 'Facts of other systems',
  payPlans: 'Pay-plan instalments',
};
