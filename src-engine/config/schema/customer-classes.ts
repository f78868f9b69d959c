import { z } from '../../base/zod.ts';
import { parts } from './parts.ts';

const lateCharge = z
  .strictObject({
    graceDays: parts.days.describe('Days after the due date without a charge.'),
    minimumMinor: parts.amountMinor.describe('Overdue amounts up to this are not charged.'),
    flatMinor: parts.amountMinor.describe('Flat part of the charge, minor units.'),
    rateBasisPoints: parts.basisPoints.describe('Part of the overdue amount, basis points.'),
    agesAtOnce: z.boolean().describe('false: a new charge that waits for the next bill.'),
  })
  .describe('Late payment charge, once for each bill that is overdue.');

/** `customerClasses`: review and billing terms by customer class and division (domain.md 2.2, 3.2). */
export const customerClassesSchema = z
  .array(
    z
      .strictObject({
        customerClass: parts.portfolioName.describe('Customer class, or * for every class.'),
        division: parts.portfolioName.describe('Division, or * for every division.'),
        daysTillBillDue: z.int().min(0).max(365).describe('Days from bill date to due date.'),
        minimumReviewFrequencyDays: parts.days.describe(
          'Longest gap between two reviews; 0 reviews every night.',
        ),
        reviewGraceDays: parts.days.describe('Days after a bill’s due date until its review.'),
        returnedPaymentFeeMinor: parts.amountMinor.describe('Fee for a returned payment.'),
        lateCharge: lateCharge.nullable().describe('null: no late payment charge.'),
      })
      .describe('Terms of a customer class; the entry with most exact members wins.'),
  )
  .min(1)
  .max(200)
  .describe('Review, billing and late-charge terms by customer class and division.');
