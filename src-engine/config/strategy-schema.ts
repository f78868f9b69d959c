import { parseIsoDate } from '../base/day.ts';
import { z } from '../base/zod.ts';

/**
 * strategy.json, schema version 1: the rule configuration that production loads. Integers only, no hidden defaults,
 * unknown members are errors. Field names follow domain.md 2.4; money is minor units, offsets are days.
 */
const code = z.string().regex(/^[A-Z0-9][A-Z0-9_-]{0,39}$/, 'use capitals, digits, - and _, at most 40');
const title = z.string().max(120);
const days = z.int().min(0).max(9999);
const amountMinor = z.int().min(0).max(99_999_999_999);
const isoDate = z.string().refine((text) => parseIsoDate(text) !== null, 'use YYYY-MM-DD');

/** A plug-in algorithm by its code; its own specification checks `parameters`. */
const algorithm = z.strictObject({
  code: z.string().min(1).max(40),
  parameters: z.record(z.string(), z.union([z.int(), z.string(), z.boolean(), z.null()])),
});

const criteriaRow = z.strictObject({
  /** Lower is checked first. */
  priority: z.int().min(0).max(9999),
  minAgeDays: days,
  /** Strict: arrears of this age must be more than this. */
  minAmountMinor: amountMinor,
  template: code,
});

const condition = z.strictObject({
  priority: z.int().min(0).max(9999),
  algorithm,
  criteria: z.array(criteriaRow).max(50),
});

/** `*` matches every value; the control with most exact members wins. */
const anyOr = z.string().min(1).max(60);

const classControl = z.strictObject({
  code,
  title,
  division: anyOr,
  collectionClass: anyOr,
  debtClass: code,
  /** 0 is every night; n waits at least n days between two reviews (domain.md 3.2). */
  reviewFrequencyDays: days,
  conditions: z.array(condition).min(1).max(20),
});

const debtClass = z.strictObject({
  code,
  title,
  eligibleForCollection: z.boolean(),
  /** Cancels a process when the debt of the whole class falls far enough. */
  cancelAlgorithm: algorithm,
  /** Lowers aged debt by pay plans before criteria are tested; null when the class knows no pay plans. */
  overrideArrearsAlgorithm: algorithm.nullable(),
});

const eventType = z.strictObject({
  code,
  title,
  /** A collection event algorithm: SEND_LETTER, AFFECT_CREDIT … */
  algorithm,
  unitCostMinor: amountMinor,
});

const templateEvent = z.strictObject({
  sequence: z.int().min(1).max(999),
  eventType: code,
  /** Days after process creation. */
  dayOffset: days,
});

const processTemplate = z.strictObject({
  code,
  title,
  version: z.int().min(1).max(9999),
  events: z.array(templateEvent).min(1).max(60),
});

const championChallenger = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, 'use letters, digits, - and _, at most 40'),
  champion: code,
  challenger: code,
  /** Basis points of 10 000 that get the challenger template. */
  shareBasisPoints: z.int().min(1).max(10_000),
  effectiveFrom: isoDate.nullable(),
  /** First day on which the champion is used again. */
  effectiveTo: isoDate.nullable(),
  /** ACCOUNT keeps the same arm for the same account; PROCESS draws anew for each process. */
  unit: z.enum(['ACCOUNT', 'PROCESS']),
});

export const strategySchema = z.strictObject({
  schemaVersion: z.literal(1),
  name: z.string().min(1).max(80),
  version: z.int().min(1).max(9999),
  description: z.string().max(2000),
  /** ISO 4217; must be the portfolio's. */
  currency: z.string().regex(/^[A-Z]{3}$/, 'use a three-letter currency code'),
  settings: z.strictObject({
    /** What a debit's age is counted from (domain.md 3.3). */
    ageBasis: z.enum(['ARREARS_DATE', 'DUE_DATE']),
    /** How event dates are counted (domain.md 3.8). */
    dateMode: z.enum(['CALENDAR', 'WORKDAY']),
    /** Whether the process monitor runs before the debt monitor and the event activator, or after. */
    batchOrder: z.enum(['CANCEL_FIRST', 'ACTIVATE_FIRST']),
    /** Debt older than this is one bucket (domain.md 3.3). */
    oldestBucketAgeDays: z.int().min(1).max(9999),
  }),
  workCalendar: z.strictObject({
    workdays: z.array(z.enum(['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'])).min(1).max(7),
    holidays: z.array(isoDate).max(1000),
  }),
  creditRating: z.strictObject({
    /** Rating of an account that has none. */
    beginRating: z.int().min(-9999).max(9999),
    /** Below this an account is risky. */
    riskyBelow: z.int().min(-9999).max(9999),
  }),
  debtClasses: z.array(debtClass).min(1).max(30),
  classControls: z.array(classControl).min(1).max(200),
  eventTypes: z.array(eventType).min(1).max(100),
  processTemplates: z.array(processTemplate).min(1).max(100),
  championChallenger: z.array(championChallenger).max(50),
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
