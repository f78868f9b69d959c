import { z } from '../../base/zod.ts';
import { parts } from './parts.ts';

const scores = {
  beginRating: parts.points.describe('Rating of an account that has none, points.'),
  riskyBelow: parts.points.describe('Below this an account is risky, points.'),
  beginCashOnly: parts.points.describe('Cash-only score of an account that has none, points.'),
  cashOnlyAbove: parts.points.describe('Above this only cash is accepted, points.'),
};

const penalty = z
  .strictObject({
    points: parts.points.describe('Credit points, usually negative.'),
    cashOnlyPoints: parts.points.describe('Cash-only points, usually positive.'),
    months: parts.months.describe('Months that the row is in effect.'),
  })
  .describe('A row of the credit-rating history.');

/** `creditRating`: begin values and thresholds, by division where they differ (domain.md 3.10). */
export const creditRatingSchema = z
  .strictObject({
    ...scores,
    divisions: z
      .array(z.strictObject({ division: parts.portfolioName.describe('Division.'), ...scores }))
      .max(100)
      .describe('Divisions with values of their own.'),
    returnedPayment: penalty
      .nullable()
      .describe('What a payment returned for insufficient funds costs; null: nothing.'),
    brokenPlan: penalty.nullable().describe('What a broken pay plan costs; null: nothing.'),
  })
  .describe('Credit rating and cash-only score (internal points, not a bureau score).');
