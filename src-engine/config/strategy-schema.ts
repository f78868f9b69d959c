import { parseIsoDate } from '../base/day.ts';
import { z } from '../base/zod.ts';

/**
 * strategy.json, schema version 1: the rule configuration that production loads. Integers only, no hidden defaults,
 * unknown members are errors. Field names follow domain.md 2.4; money is minor units, offsets are days.
 * Each member says what it means once, here: the JSON Schema and docs/configuration.md are made from these sentences.
 */
const code = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9_-]{0,39}$/, 'use capitals, digits, - and _, at most 40');
/** A name that the portfolio brings along: debt class, division, collection class. */
const portfolioName = z.string().min(1).max(60);
const title = z.string().max(120);
const days = z.int().min(0).max(9999);
const amountMinor = z.int().min(0).max(99_999_999_999);
const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'use YYYY-MM-DD')
  .refine((text) => parseIsoDate(text) !== null, 'use a date of the calendar, YYYY-MM-DD');

const algorithm = z
  .strictObject({
    code: z.string().min(1).max(40).describe('Code of the algorithm, for example COLL COND CS.'),
    parameters: z
      .record(z.string(), z.union([z.int(), z.string(), z.boolean(), z.null()]))
      .describe('Every parameter of the algorithm, by name; none has a default.'),
  })
  .describe('A plug-in algorithm by its code, with its parameters.');

const criteriaRow = z
  .strictObject({
    priority: z.int().min(0).max(9999).describe('Lower is checked first; unique in the condition.'),
    minAgeDays: days.describe('Debt counts from this age in days on (inclusive).'),
    minAmountMinor: amountMinor.describe(
      'Debt of that age must be more than this, minor units (strict).',
    ),
    template: code.describe('Process template that a matching account enters.'),
  })
  .describe('A debt criterion; the first row that an account satisfies wins.');

const condition = z
  .strictObject({
    priority: z.int().min(0).max(9999).describe('Lower is checked first; unique in the control.'),
    algorithm: algorithm.describe('Collection condition; the first that is true is used alone.'),
    criteria: z
      .array(criteriaRow)
      .max(50)
      .describe('Debt criteria of this condition; none at all suppresses collection.'),
  })
  .describe('A prioritised condition that picks which list of criteria is used.');

const classControl = z
  .strictObject({
    code: code.describe('Name of the control; unique.'),
    title: title.describe('Plain name for people.'),
    division: portfolioName.describe('Division, or * for every division.'),
    collectionClass: portfolioName.describe('Collection class, or * for every class.'),
    debtClass: portfolioName.describe('Debt class that the control is for.'),
    reviewFrequencyDays: days.describe(
      '0 reviews every night; n waits at least n days between two reviews.',
    ),
    conditions: z.array(condition).min(1).max(20).describe('Conditions, first true one wins.'),
  })
  .describe(
    'Rules for a division, collection class and debt class; the control with most exact members wins, division before collection class.',
  );

const debtClass = z
  .strictObject({
    code: portfolioName.describe('Name of the debt class as in the portfolio; unique.'),
    title: title.describe('Plain name for people.'),
    eligibleForCollection: z.boolean().describe('Whether debt of this class is collected at all.'),
    cancelAlgorithm: algorithm.describe(
      'Cancels a process when the debt of the whole class falls far enough.',
    ),
    overrideArrearsAlgorithm: algorithm
      .nullable()
      .describe(
        'Lowers aged debt by pay plans before criteria are tested; null ignores pay plans.',
      ),
  })
  .describe('A category of debt with its own rules.');

const eventType = z
  .strictObject({
    code: code.describe('Name of the event type; unique.'),
    title: title.describe('Plain name for people.'),
    algorithm: algorithm.describe('What the event does: SEND_LETTER, AFFECT_CREDIT …'),
    unitCostMinor: amountMinor.describe('Cost of one event, of a call: of one dial; minor units.'),
  })
  .describe('A kind of collection event that templates refer to.');

const templateEvent = z
  .strictObject({
    sequence: z.int().min(1).max(999).describe('Order of the step; unique in the template.'),
    eventType: code.describe('Event type of the step.'),
    dayOffset: days.describe('Days after the process was created.'),
  })
  .describe('A step of a template.');

const processTemplate = z
  .strictObject({
    code: code.describe('Name of the template; unique.'),
    title: title.describe('Plain name for people.'),
    version: z.int().min(1).max(9999).describe('Version of the template, raised by its owner.'),
    events: z.array(templateEvent).min(1).max(60).describe('The steps of the ladder.'),
  })
  .describe('A collection process template: the ladder of dated events.');

const championChallenger = z
  .strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,40}$/, 'use letters, digits, - and _, at most 40')
      .describe('Identity of the test; it salts the allocation, so a new id draws anew.'),
    champion: code.describe('Template that is replaced for a share of the processes.'),
    challenger: code.describe('Template that replaces it.'),
    shareBasisPoints: z
      .int()
      .min(1)
      .max(10_000)
      .describe('Basis points (of 10 000) that get the challenger template.'),
    effectiveFrom: isoDate.nullable().describe('First day of the test; null from the beginning.'),
    effectiveTo: isoDate
      .nullable()
      .describe('First day on which the champion is used again; null without end.'),
    unit: z
      .enum(['ACCOUNT', 'PROCESS'])
      .describe('ACCOUNT keeps an account in its arm; PROCESS draws anew for each process.'),
  })
  .describe('A live champion/challenger test inside one strategy.');

export const strategySchema = z.strictObject({
  schemaVersion: z.literal(1).describe('Version of this format.'),
  name: z.string().min(1).max(80).describe('Name of the strategy.'),
  version: z.int().min(1).max(9999).describe('Version of the strategy, raised by its owner.'),
  description: z.string().max(2000).describe('What the strategy is for.'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'use a three-letter currency code')
    .describe('ISO 4217 code; must be the currency of the portfolio.'),
  settings: z
    .strictObject({
      ageBasis: z
        .enum(['ARREARS_DATE', 'DUE_DATE'])
        .describe(
          'Whether the age of a debit counts from its arrears (bill) date or its due date.',
        ),
      dateMode: z
        .enum(['CALENDAR', 'WORKDAY'])
        .describe(
          'CALENDAR counts days and moves forward to a workday; WORKDAY counts workdays only.',
        ),
      batchOrder: z
        .enum(['CANCEL_FIRST', 'ACTIVATE_FIRST'])
        .describe('Whether the process monitor runs before the event activator, or after it.'),
      oldestBucketAgeDays: z
        .int()
        .min(1)
        .max(9999)
        .describe('Debt older than this is one bucket; criteria must not ask for more days.'),
    })
    .describe('Settings of the whole strategy.'),
  workCalendar: z
    .strictObject({
      workdays: z
        .array(z.enum(['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN']))
        .min(1)
        .max(7)
        .describe('Weekdays on which events happen.'),
      holidays: z.array(isoDate).max(1000).describe('Days on which no event happens.'),
    })
    .describe('The calendar that moves event dates.'),
  creditRating: z
    .strictObject({
      beginRating: z
        .int()
        .min(-9999)
        .max(9999)
        .describe('Rating of an account that has none, points.'),
      riskyBelow: z.int().min(-9999).max(9999).describe('Below this an account is risky, points.'),
    })
    .describe('Credit rating (internal points, not a bureau score).'),
  debtClasses: z.array(debtClass).min(1).max(30).describe('Every debt class of the portfolio.'),
  classControls: z.array(classControl).min(1).max(200).describe('Class controls and criteria.'),
  eventTypes: z.array(eventType).min(1).max(100).describe('Event types with their cost.'),
  processTemplates: z.array(processTemplate).min(1).max(100).describe('Event ladders.'),
  championChallenger: z
    .array(championChallenger)
    .max(50)
    .describe('Live tests; empty when every account gets the champion.'),
});

export type Strategy = z.infer<typeof strategySchema>;
export type AlgorithmUse = z.infer<typeof algorithm>;
export type ClassControl = z.infer<typeof classControl>;
export type Condition = z.infer<typeof condition>;
export type CriteriaRow = z.infer<typeof criteriaRow>;
export type DebtClassRule = z.infer<typeof debtClass>;
export type EventType = z.infer<typeof eventType>;
export type ProcessTemplate = z.infer<typeof processTemplate>;
export type TemplateEvent = z.infer<typeof templateEvent>;
export type ChampionChallengerOption = z.infer<typeof championChallenger>;
