import { z } from '../../base/zod.ts';
import type { CollectionEventSpec } from './contract.ts';

const parameters = z.strictObject({
  /** Usually negative. */
  points: z.int().min(-9999).max(9999),
  /** Usually positive. */
  cashOnlyPoints: z.int().min(-9999).max(9999),
  months: z.int().min(1).max(240),
});

/** AFFECT_CREDIT: a credit-rating row of so many points for so many months (domain.md 3.10). */
export const affectCredit: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'AFFECT_CREDIT',
  title: 'Affect credit rating',
  summary: 'Adds credit-rating and cash-only points for a number of months.',
  source: 'domain.md 3.10',
  parameters,
  example: { points: -50, cashOnlyPoints: 0, months: 12 },
  icon: 'rating',
  families: ['collection', 'severance', 'write-off'],
  effects(given) {
    const { points, cashOnlyPoints, months } = parameters.parse(given);
    return [{ kind: 'credit-rating', points, cashOnlyPoints, months }];
  },
};
