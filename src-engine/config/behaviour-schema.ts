import { z } from '../base/zod.ts';
import { CHANNEL, type ChannelName } from '../model/behaviour.ts';
import { behaviourOptions } from './schema/behaviour-options.ts';

/**
 * A behaviour model as a file, schema version 1 (simulation.md 1.2 to 1.4, 1.7, 1.8): the assumptions about customers
 * that a simulation rests on. No hidden defaults, unknown members are errors. The bounds keep a model within what the
 * kernel computes exactly; rules between members are `checkBehaviour`'s. docs/behaviour-model.md explains each member.
 */
const probability = z.number().min(0).max(1);
const perDay = z.array(probability).max(24);

/** A text that is a channel's name: Object.keys gives them in the order of the declaration. */
const channelNames = Object.keys(CHANNEL) as ChannelName[];

const persona = z
  .strictObject({
    code: z
      .string()
      .regex(/^[A-Z][A-Z0-9_-]{0,9}$/, 'use capitals, digits, - and _, at most 10')
      .describe('Short name; unique in the model.'),
    meaning: z.string().min(1).max(200).describe('Who this is, in plain words.'),
    weight: probability.describe(
      'Weight at the average bad-debt score; its part of the sum of all weights is the share of customers.',
    ),
    scoreSlope: z
      .number()
      .min(-3)
      .max(3)
      .describe('Change of the log weight for each standard deviation of a worse bad-debt score.'),
    treatmentSensitivity: z
      .number()
      .min(0)
      .max(2)
      .describe('Share of a treatment effect that full payments of this type feel.'),
    fullPerDay: perDay.describe('Intensity of paying everything, per day, for each age band.'),
    partialPerDay: perDay.describe('Intensity of paying a part, per day, for each age band.'),
    promiseMade: probability.describe(
      'Probability that a customer who is reached by a call promises to pay.',
    ),
    promiseKept: probability.describe('Probability that a promise is kept.'),
    planAccepted: probability.describe('Probability that an offered pay plan is accepted.'),
    payDayBoost: z
      .number()
      .min(0)
      .max(10)
      .optional()
      .describe('Jump of payments on a pay day; left out, there is none.'),
    planRequestPerDay: probability
      .optional()
      .describe('Intensity of asking for a pay plan, per day; left out, nobody asks.'),
    planRequestSensitivity: z
      .number()
      .min(0)
      .max(2)
      .optional()
      .describe('Share of a treatment effect that requests for a plan feel; left out, none.'),
  })
  .describe('A type of customer.');

const treatment = z
  .strictObject({
    channel: z.enum(channelNames).describe('The contact or measure; every one is given once.'),
    // Below 1 a stimulus would be negative, for which the kernel's saturation has no meaning.
    hazardRatio: z
      .number()
      .min(1)
      .max(20)
      .describe('Factor on the full-payment intensity at its peak; 1 has no effect.'),
    halfLifeDays: z.number().min(0.1).max(365).describe('Days until half of the effect is left.'),
    lagDays: z
      .int()
      .min(0)
      .max(60)
      .describe('Whole days between the contact and its first effect, beyond the next day.'),
    reach: probability.describe('Probability that the contact reaches the customer.'),
    weekdayFactors: z
      .array(z.number().min(0).max(5))
      .length(7)
      .optional()
      .describe(
        'Factor on the effect by the weekday of the contact from Monday on; left out, every day is the same.',
      ),
    grade: z
      .enum(['A', 'B', 'C'])
      .describe('A randomised trial or official statistic, B benchmark, C assumption.'),
    evidence: z.string().min(1).max(500).describe('What the numbers rest on, one sentence.'),
  })
  .describe('What a contact or measure does to payments.');

const missedBill = z
  .strictObject({
    probability: probability.describe(
      'Probability that a bill is not paid by its due date, at the average score; at 0 or 1 nothing moves it.',
    ),
    scoreSlope: z
      .number()
      .min(-5)
      .max(5)
      .describe('Change of its log odds for each standard deviation of a worse bad-debt score.'),
    inArrears: z
      .number()
      .min(-5)
      .max(5)
      .describe('Change of its log odds for a customer who is in arrears already.'),
  })
  .describe('Bills that fall due after the as-of date.');

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'use YYYY-MM-DD');
const fingerprintText = z.string().regex(/^[0-9a-f]{64}$/, 'use 64 hexadecimal digits');
const MOST = 1_000_000_000_000;
const count = z.int().min(0).max(MOST);
const figure = z.number().min(-1_000_000).max(1_000_000);
const badge = z.enum(['default', 'shrunk', 'data']);

const provenance = z
  .strictObject({
    pointer: z.string().min(1).max(200).describe('The figure: a JSON pointer into the model.'),
    low: figure.describe('Lower end of what it may be.'),
    high: figure.describe('Upper end of what it may be.'),
    source: z.string().min(1).max(500).describe('What the figure rests on, one sentence.'),
    grade: z
      .enum(['A', 'B', 'C'])
      .describe('A randomised trial or official statistic, B benchmark or own data, C assumption.'),
    badge: badge.describe(
      'default an assumption, shrunk assumption and data, data the data alone.',
    ),
    events: count.nullable().describe('Observed events behind it; null when it was not fitted.'),
    calibratedOn: isoDay
      .nullable()
      .describe('Last day of the data it was fitted to; null when it was not.'),
  })
  .describe('Where one figure comes from.');

const identification = z
  .strictObject({
    channel: z.enum(channelNames).describe('The contact or measure.'),
    label: z
      .enum(['estimated', 'assumed'])
      .describe('Whether its effect could be told from the age of the debt.'),
    contacts: count.describe('Contacts with customers in arrears.'),
    untreatedShare: probability.describe(
      'Smallest share of days without it, of bands where it acts.',
    ),
    timingDays: z.number().min(0).max(10_000).describe('Days in which 80% of like contacts lie.'),
    heldOut: count
      .optional()
      .describe('Times in arrears of customers held out at random, where it is told from them.'),
    sentence: z.string().min(1).max(1000).describe('The warning or the finding.'),
  })
  .describe('Whether history can tell the effect of one channel.');

const calibration = z
  .strictObject({
    version: z.int().min(1).max(1_000_000).describe('One more than that of the model before.'),
    basedOn: fingerprintText.describe('Fingerprint of the model before: the priors.'),
    portfolioFingerprint: fingerprintText.describe('Fingerprint of the portfolio.'),
    from: isoDay.describe('First day of the history.'),
    to: isoDay.describe('Last day of the history; what came after was held out.'),
    accounts: count.describe('Accounts in the history.'),
    entries: count.describe('Times that an account came into arrears.'),
    daysAtRisk: count.describe('Days on which an account was past due.'),
    fullPayments: count.describe('Payments of all that was past due.'),
    partialPayments: count.describe('Payments of a part of it.'),
    identification: z.array(identification).max(40).describe('Channels of the contact records.'),
    notes: z.array(z.string().min(1).max(1000)).max(100).describe('What a reader must know.'),
  })
  .describe('What the model was fitted to.');

const backtest = z
  .strictObject({
    verdict: z.enum(['green', 'amber', 'red']).describe('The worst of its checks.'),
    split: isoDay.describe('Last day that was known.'),
    days: z.int().min(1).max(3650).describe('Days after it that were compared.'),
    portfolioFingerprint: fingerprintText.describe('Fingerprint of the portfolio.'),
    heldOut: z.boolean().describe('Whether the model was fitted to nothing after the split.'),
  })
  .describe('How the model did on a part of history; red marks everything made with it.');

export const behaviourSchema = z.strictObject({
  schemaVersion: z.literal(1).describe('Version of this format.'),
  name: z.string().min(1).max(80).describe('Name of the model.'),
  bandStartDays: z
    .array(z.int().min(0).max(9999))
    .min(1)
    .max(24)
    .describe('First day past due of each age band, ascending from 0.'),
  personas: z.array(persona).min(1).max(20).describe('The types of customer.'),
  treatments: z.array(treatment).max(40).describe('Every channel, once.'),
  saturation: z
    .number()
    .min(0.1)
    .max(3)
    .describe('Ceiling of the summed effects, as a log hazard ratio.'),
  fatigue: probability.describe('Factor on the effect for each same-channel contact before.'),
  fatigueWindowDays: z.int().min(0).max(365).describe('Days in which contacts before count.'),
  partialSensitivity: z
    .number()
    .min(0)
    .max(2)
    .describe('Share of the treatment sensitivity that partial payments feel.'),
  smallRemainderMinor: z
    .int()
    .min(0)
    .max(999_999)
    .describe('A partial payment that would leave less than this pays everything, minor units.'),
  missedBill,
  instalmentKept: probability.describe('Probability that a pay-plan instalment is paid.'),
  billing: z
    .strictObject({
      cycleDays: z.int().min(1).max(400).describe('Days from one bill to the next.'),
      amountSigma: z
        .number()
        .min(0)
        .max(2)
        .describe('Spread of a bill around the usual amount, standard deviation of its logarithm.'),
      monthPercent: z
        .array(z.int().min(0).max(1000))
        .length(12)
        .describe('Season: percent of the usual amount in each month from January on.'),
    })
    .describe('Bills that come in during the run.'),
  returnedPayment: z
    .strictObject({
      probability: probability.describe('Probability that a payment comes back.'),
      afterDays: z.int().min(1).max(30).describe('Days after which it comes back.'),
    })
    .describe('Payments returned for insufficient funds.'),
  promiseDueDays: z
    .strictObject({
      from: z.int().min(0).max(365).describe('Earliest day after the promise.'),
      to: z.int().min(0).max(365).describe('Latest day after the promise.'),
    })
    .describe('When a promise to pay is due.'),
  fieldWorkDays: z
    .strictObject({
      from: z.int().min(0).max(60).describe('Fewest workdays.'),
      to: z.int().min(0).max(60).describe('Most workdays.'),
    })
    .describe('Workdays until field work is done.'),
  restorePerDay: z
    .array(
      z
        .strictObject({
          fromDay: z.int().min(0).max(365).describe('First day after the cut.'),
          perDay: probability.describe('Intensity of paying everything, per day.'),
        })
        .describe('A stretch of days after the cut.'),
    )
    .max(10)
    .describe(
      'How soon customers pay after a cut, ascending; after the last entry of intensity 0 as before.',
    ),
  finalDebtFactor: z
    .number()
    .min(0)
    .max(5)
    .describe('Factor on the payment intensities of customers without any service left.'),
  agency: z
    .strictObject({
      liquidation: z
        .number()
        .min(0)
        .max(0.99)
        .describe('Share of the referred debt that is recovered.'),
      days: z.int().min(1).max(3650).describe('Days in which it is.'),
    })
    .describe('What a collection agency recovers.'),
  ...behaviourOptions,
  response: z
    .literal('replay')
    .optional()
    .describe(
      'replay: recorded payments instead of simulated ones; left out, customers behave as the figures say.',
    ),
  provenance: z
    .array(provenance)
    .max(2000)
    .optional()
    .describe('Where figures come from that are not as built in; may be left out.'),
  backtest: backtest
    .optional()
    .describe('How the model did on a part of history; may be left out.'),
  calibration: calibration
    .optional()
    .describe('What the model was fitted to; left out when it was not.'),
});
