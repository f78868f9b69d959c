import { z } from '../../base/zod.ts';

/** Members of a behaviour model that may be left out; model/behaviour-options.ts says what each does. */
const probability = z.number().min(0).max(1);
const factor = z.number().min(0).max(20);
const slope = z.number().min(-3).max(3);
const costMinor = z.int().min(0).max(10_000_000);
const days = z.int().min(0).max(365);

const selfExcitation = z.strictObject({
  boost: z.number().min(0).max(10).describe('Rise of the intensities right after a payment.'),
  halfLifeDays: z.number().min(0.1).max(60).describe('Days until half of the rise is left.'),
});

const calendar = z.strictObject({
  weekdayFactors: z
    .array(factor)
    .length(7)
    .describe('Factor on payments by weekday from Monday on; divided by their mean.'),
  monthFactors: z
    .array(factor)
    .length(12)
    .describe('Factor on payments by month from January on; divided by their mean.'),
  payDayHalfLifeDays: z
    .number()
    .min(0.1)
    .max(60)
    .describe('Days until half of the jump on a pay day is left.'),
  payRhythm: z
    .strictObject({
      weekly: probability.describe('Part of customers paid every week.'),
      twoWeekly: probability.describe('Part paid every other week.'),
      twiceMonthly: probability.describe('Part paid on the 15th and the last day of the month.'),
    })
    .describe('How often customers are paid; all others monthly, on the last day.'),
});

const reDefault = z.strictObject({
  oddsFactors: z
    .array(factor)
    .max(12)
    .describe('Factor on the odds that the first, second … bill after a cure is missed.'),
});

const covariates = z.strictObject({
  medianDebtMinor: z
    .int()
    .min(1)
    .max(1_000_000_000)
    .describe('Debt of the account in the middle, minor units.'),
  debtSigma: z.number().min(0).max(3).describe('Spread of the logarithm of the debt.'),
  ratingCentre: z.number().min(-32_000).max(32_000).describe('Credit rating in the middle.'),
  ratingScale: z.number().min(1).max(32_000).describe('Points of one standard deviation.'),
  tenure: z
    .strictObject({
      centreYears: z.number().min(0).max(100).describe('Years as a customer in the middle.'),
      sigma: z.number().min(0.05).max(5).describe('Spread of ln(1 + years).'),
    })
    .optional()
    .describe('How long accounts are customers; left out, it moves nothing.'),
  full: z
    .strictObject({
      badDebt: slope.describe('Bad-debt score.'),
      creditRating: slope.describe('Credit rating.'),
      lifetimeValue: slope.describe('Lifetime value score.'),
      debt: slope.describe('Each unit of ln(debt / median).'),
      brokenPromise: slope.describe('Each broken promise, at most three.'),
      tenure: slope.optional().describe('ln(1 + years as a customer).'),
      directDebit: slope.optional().describe('Paid by direct debit.'),
    })
    .describe('Paying everything, change of the log intensity for a standard deviation.'),
  churn: z
    .strictObject({
      churnScore: slope.describe('Churn score.'),
      lifetimeValue: slope.describe('Lifetime value score.'),
    })
    .describe('Leaving.'),
  bankruptcy: z
    .strictObject({ badDebt: slope.describe('Bad-debt score.') })
    .describe('Bankruptcy.'),
  planRequest: z
    .strictObject({ debt: slope.describe('Each unit of ln(debt / median).') })
    .describe('Asking for a plan.'),
});

const dispute = z.strictObject({
  perDay: probability.describe('Intensity of disputing the oldest unpaid bill, per day.'),
  firmLetterFactor: factor.describe('Factor shortly after a final demand letter.'),
  firmLetterDays: days.describe('Days in which it counts.'),
  resolvedDays: z
    .strictObject({
      from: z.int().min(1).max(365).describe('Earliest day.'),
      to: z.int().min(1).max(365).describe('Latest day.'),
    })
    .describe('Days until it is decided.'),
  upheld: probability.describe('Probability that it is upheld.'),
  creditShare: probability.describe('Part of the disputed amount credited when upheld.'),
  costMinor: costMinor.describe('Cost of a dispute, minor units.'),
});

const churn = z.strictObject({
  perDay: probability.describe('Intensity of leaving, per day.'),
  contactFactor: factor.describe('Factor for each contact beyond the free ones.'),
  freeContacts: z.int().min(0).max(1000).describe('Contacts that do not count.'),
  contactWindowDays: z.int().min(0).max(60).describe('Days in which contacts count.'),
  cutFactor: factor.describe('Factor while service is cut.'),
  complaintFactor: factor.describe('Factor after a complaint.'),
  complaintDays: days.describe('Days in which it counts.'),
});

const bankruptcy = z.strictObject({
  perDay: probability.describe('Intensity of bankruptcy, per day.'),
  recovery: z.number().min(0).max(0.99).describe('Part of the debt that the trustee pays.'),
  recoveryDays: z.int().min(1).max(3650).describe('Days until the trustee pays.'),
});

const planRequest = z.strictObject({
  instalments: z.int().min(1).max(60).describe('Instalments of the plan.'),
  everyDays: z.int().min(1).max(366).describe('Days from one to the next.'),
  costMinor: costMinor.describe('Cost of setting the plan up, minor units.'),
});

const complaint = z.strictObject({
  perContact: probability.describe('Probability that a contact brings a complaint.'),
  logOddsPerContact: slope.describe('Change of its log odds for each contact beyond the free.'),
  freeContacts: z.int().min(0).max(1000).describe('Contacts that do not count.'),
  windowDays: z.int().min(0).max(60).describe('Days in which contacts count.'),
  vulnerableFactor: factor.describe('Factor on the odds of vulnerable customers.'),
  perCut: probability.describe('Probability that a cut brings a complaint.'),
  costMinor: costMinor.describe('Cost of a complaint, minor units.'),
  ombudsman: z
    .strictObject({
      share: probability.describe('Part of complaints that go on to an ombudsman or a regulator.'),
      costMinor: costMinor.describe('Cost of such a case beside the complaint, minor units.'),
    })
    .optional()
    .describe('Cases of an ombudsman or a regulator; left out, there are none.'),
});

const ability = z.strictObject({
  shockPerDay: probability.describe(
    'Probability that an able customer becomes constrained, per day.',
  ),
  recoveryPerDay: probability.describe(
    'Probability that a constrained customer recovers, per day.',
  ),
  full: factor.describe('Factor on paying everything while constrained.'),
  partial: factor.describe('Factor on paying a part while constrained.'),
  planRequest: factor.describe('Factor on asking for a plan while constrained.'),
  bankruptcy: factor.describe('Factor on bankruptcy while constrained.'),
  uplift: z.number().min(0).max(2).describe('Factor on what contacts do while constrained.'),
});

function toneEffect(words: string) {
  return z
    .strictObject({
      effect: z.number().min(0).max(5).describe('Factor on the effect of the contact.'),
      lateEffect: z.number().min(0).max(5).describe('The same when the debt is older.'),
      complaintOdds: factor.describe('Factor on the odds of a complaint about the contact.'),
      churn: factor.describe('Factor on leaving for a while after the contact.'),
    })
    .describe(words);
}

const tone = z.strictObject({
  personalised: z
    .number()
    .min(0)
    .max(5)
    .describe('Factor on the effect of a message that names the customer and an officer.'),
  lateFromDays: days.describe('Days past due from which the later effect counts.'),
  churnDays: days.describe('Days for which the tone of a contact moves leaving.'),
  empathetic: toneEffect('A contact in an empathetic tone, against a neutral one.'),
  firm: toneEffect('A contact in a firm tone, against a neutral one.'),
});

const laterPlacement = z.strictObject({
  liquidation: z
    .number()
    .min(0)
    .max(0.99)
    .describe('Share of the referred debt that is recovered.'),
  days: z.int().min(1).max(3650).describe('Days in which it is.'),
});

const overPayment = z.strictObject({
  probability: probability.describe('Probability that who pays everything pays more.'),
  largestShare: z
    .number()
    .min(0)
    .max(10)
    .describe('How much more at most, as a part of what is asked for.'),
});

export const behaviourOptions = {
  selfExcitation: selfExcitation
    .optional()
    .describe('Repayment begets repayment; left out, a payment changes nothing.'),
  calendar: calendar.optional().describe('When customers pay; left out, every day is the same.'),
  reDefault: reDefault.optional().describe('Bills after a cure; left out, they are as all others.'),
  covariates: covariates
    .optional()
    .describe('What is known of an account; left out, accounts of a type are alike.'),
  dispute: dispute.optional().describe('Disputes; left out, nobody disputes a bill.'),
  churn: churn.optional().describe('Customers in arrears who leave; left out, nobody leaves.'),
  bankruptcy: bankruptcy
    .optional()
    .describe('Bankruptcies of customers in arrears; left out, there are none.'),
  planRequest: planRequest
    .optional()
    .describe('What a customer who asks for a plan gets; left out, nobody asks.'),
  complaint: complaint.optional().describe('Complaints; left out, nobody complains.'),
  ability: ability
    .optional()
    .describe('Customers fall short of money and recover; left out, a type is always as able.'),
  tone: tone.optional().describe('What wording changes; left out, every contact is neutral.'),
  laterPlacement: laterPlacement
    .optional()
    .describe(
      'What an agency recovers of debt that was recalled before; left out, as much as the first.',
    ),
  overPayment: overPayment
    .optional()
    .describe('Over-payments; left out, nobody pays more than is asked for.'),
};
