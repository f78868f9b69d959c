import { z } from '../../base/zod.ts';
import type { CollectionEventSpec } from './contract.ts';

const parameters = z.strictObject({
  instalments: z.int().min(1).max(60),
  /** Days from the offer to the first instalment. */
  firstAfterDays: z.int().min(1).max(365),
  everyDays: z.int().min(1).max(365),
  /** Not below this aged debt of the class. */
  minArrearsMinor: z.int().min(0).max(99_999_999_999),
});

/** OFFER_PLAN: a pay plan over the aged debt of the class, if the customer accepts (domain.md 4.2, simulation.md 1.7). */
export const offerPlan: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'OFFER_PLAN',
  title: 'Offer pay plan',
  summary:
    'Offers to pay the aged debt of the class in instalments; an accepted plan can end the process at once.',
  source: 'domain.md 4.2',
  parameters,
  example: { instalments: 6, firstAfterDays: 14, everyDays: 30, minArrearsMinor: 5000 },
  icon: 'plan',
  families: ['collection', 'severance'],
  effects: (given) => [{ kind: 'offer-plan', ...parameters.parse(given) }],
};
