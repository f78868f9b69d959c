import { z } from '../../base/zod.ts';
import { eventSchemas } from './events.ts';
import { parts } from './parts.ts';

const dunningLevel = z
  .strictObject({
    code: parts.code.describe('Name of the level; unique in the schedule.'),
    title: parts.title.describe('Plain name for people.'),
    conditions: z
      .array(parts.algorithm)
      .max(10)
      .describe('Collection conditions that must all be true; none asks nothing.'),
    minAgeDays: parts.days.describe('Debt counts from this age in days on (inclusive).'),
    minAmountMinor: parts.amountMinor.describe(
      'Debt of that age must be more than this, minor units (strict).',
    ),
    minUnpaidBills: z
      .int()
      .min(0)
      .max(999)
      .describe('Bills that have begun to age and are not paid, at least; 0 asks nothing.'),
    minDaysSincePrevious: parts.days.describe(
      'Days, at least, since the account reached the level at which it stands; not asked at level 0.',
    ),
    timing: z
      .enum(['ANY_DAY', 'MONTH_END'])
      .describe('MONTH_END: reached only on the last workday of a month.'),
    mayBeJumped: z
      .boolean()
      .describe('Whether a severer level may be reached before this one; false: it comes first.'),
    events: z
      .array(eventSchemas.templateEvent)
      .max(30)
      .describe('What is done at the level; days count from the day it was reached.'),
  })
  .describe('A level of a dunning schedule; of the levels that match, the severest is reached.');

const restore = z
  .strictObject({
    minAgeDays: parts.days.describe('Debt counts from this age in days on (inclusive).'),
    atOrUnderMinor: parts.amountMinor.describe(
      'The account is back at level 0 when debt of that age is at or under this, minor units.',
    ),
    liftBars: z
      .boolean()
      .describe(
        'true: bars of the debt class are lifted at once; false: when their own rule lifts them.',
      ),
    chargeFee: z
      .boolean()
      .describe('Whether lifting a hard bar so charges the fee of the agreement type.'),
  })
  .describe(
    'When an account leaves the schedule, and what that undoes: steps that are pending are cancelled and agencies give the debt back.',
  );

const dunningSchedule = z
  .strictObject({
    code: parts.code.describe('Name of the schedule; unique, and no name of a process template.'),
    title: parts.title.describe('Plain name for people.'),
    version: parts.version.describe('Version of the schedule, raised by its owner.'),
    levels: z.array(dunningLevel).min(1).max(30).describe('The levels, mildest first.'),
    restore,
  })
  .describe('A dunning schedule: levels that are judged every day from facts.');

const assignmentRule = z
  .strictObject({
    id: parts.code.describe('Name of the rule, which the log and explanations give; unique.'),
    priority: parts.priority.describe('Lower is checked first; unique.'),
    collectionClass: parts.portfolioName.describe('Collection class, or * for every class.'),
    debtClass: parts.portfolioName.describe('Debt class, or * for every class.'),
    customerClass: parts.portfolioName.describe('Customer class, or * for every class.'),
    riskCategory: parts.portfolioName.describe('Risk category, or * for every category.'),
    division: parts.portfolioName.describe('Division (region), or * for every division.'),
    ratingBelow: parts.points.nullable().describe('Credit rating below this; null: any rating.'),
    conditions: z
      .array(parts.algorithm)
      .max(10)
      .describe('Collection conditions that must all be true besides; none asks nothing.'),
    schedule: parts.code
      .nullable()
      .describe(
        'Dunning schedule of the accounts that match; null: they are not dunned, whatever the CRM has chosen.',
      ),
  })
  .describe('Which schedule an account has; the first rule by priority that matches wins.');

const scheduleAssignment = z
  .strictObject({
    source: z
      .enum(['RULES', 'CRM', 'CRM_THEN_RULES'])
      .describe(
        'RULES: the rules decide; CRM: the template assigned to the account in the portfolio; CRM_THEN_RULES: the rules where none is assigned.',
      ),
    rules: z.array(assignmentRule).max(200).describe('Assignment rules.'),
  })
  .describe(
    "This strategy says which dunning schedule an account has, or that the CRM's choice counts.",
  );

/** `dunningSchedules` and `scheduleAssignment` (domain.md 5.1, 6 decision 38; product.md, two collection methods). */
export const dunningSchemas = {
  dunningLevel,
  dunningSchedule,
  assignmentRule,
  scheduleAssignment,
} as const;
