import { z } from '../../base/zod.ts';
import { parts } from './parts.ts';

const criteriaRow = z
  .strictObject({
    priority: parts.priority.describe('Lower is checked first; unique in the condition.'),
    minAgeDays: parts.days.describe('Debt counts from this age in days on (inclusive).'),
    minAmountMinor: parts.amountMinor.describe(
      'Debt of that age must be more than this, minor units (strict).',
    ),
    template: parts.code.describe('Process template that a matching account enters.'),
  })
  .describe('A debt criterion; the first row that an account satisfies wins.');

const condition = z
  .strictObject({
    priority: parts.priority.describe('Lower is checked first; unique in the control.'),
    algorithm: parts.algorithm.describe(
      'Collection condition; the first that is true is used alone.',
    ),
    and: z
      .array(parts.algorithm)
      .min(1)
      .max(9)
      .optional()
      .describe(
        'Further tests: the condition is true when `algorithm` and all of these are; left out, `algorithm` is asked alone.',
      ),
    criteria: z
      .array(criteriaRow)
      .max(50)
      .describe('Debt criteria of this condition; none at all suppresses collection.'),
  })
  .describe('A prioritised condition that picks which list of criteria is used.');

const classControl = z
  .strictObject({
    code: parts.code.describe('Name of the control; unique.'),
    title: parts.title.describe('Plain name for people.'),
    division: parts.portfolioName.describe('Division, or * for every division.'),
    collectionClass: parts.portfolioName.describe('Collection class, or * for every class.'),
    debtClass: parts.portfolioName.describe('Debt class that the control is for.'),
    conditions: z.array(condition).min(1).max(20).describe('Conditions, first true one wins.'),
  })
  .describe(
    'Rules for a division, collection class and debt class; the control with most exact members wins, division before collection class.',
  );

const debtClass = z
  .strictObject({
    code: parts.portfolioName.describe('Name of the debt class as in the portfolio; unique.'),
    title: parts.title.describe('Plain name for people.'),
    eligibleForCollection: z.boolean().describe('Whether debt of this class is collected at all.'),
    cancelAlgorithm: parts.algorithm.describe(
      'Cancels a process when the debt of the whole class falls far enough.',
    ),
    severanceCancelAlgorithm: parts.algorithm.describe(
      'Cancels a severance process at once when the debt of the whole class falls far enough.',
    ),
    overrideArrearsAlgorithm: parts.algorithm
      .nullable()
      .describe(
        'Lowers aged debt by pay plans before criteria are tested; null: pay plans are ignored.',
      ),
    payPlan: z
      .strictObject({
        graceDays: parts.days.describe('Days after an instalment before it counts as missed.'),
        toleranceMinor: parts.amountMinor.describe('Short by up to this is still kept.'),
      })
      .describe('When a pay plan of this class is broken.'),
  })
  .describe('A category of debt with its own rules.');

const collectionClass = z
  .strictObject({
    collectionClass: parts.portfolioName.describe('Collection class, or * for every class.'),
    method: z
      .enum(['PROCESS', 'SCHEDULE', 'NONE'])
      .describe(
        'PROCESS: collection processes of dated events; SCHEDULE: dunning schedules by level; NONE: not collected.',
      ),
  })
  .describe('How accounts of a collection class are collected.');

/** `debtClasses`, `collectionClasses` and `classControls` (domain.md 2.4, 3.5). */
export const classSchemas = {
  debtClass,
  collectionClass,
  classControl,
  condition,
  criteriaRow,
} as const;
