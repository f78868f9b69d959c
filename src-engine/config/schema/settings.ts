import { z } from '../../base/zod.ts';
import { parts } from './parts.ts';

const dateMode = z.enum(['CALENDAR', 'WORKDAY']);

/** `settings`: options of the whole engine (domain.md 3.1, 3.3, 3.5, 3.8; decisions in section 6). */
export const settingsSchema = z
  .strictObject({
    ageBasis: z
      .enum(['ARREARS_DATE', 'DUE_DATE'])
      .describe('Whether the age of a debit counts from its arrears (bill) date or its due date.'),
    ageTest: z
      .enum(['INCLUSIVE', 'STRICT'])
      .describe('INCLUSIVE: debt counts from the age on; STRICT: only when it is older.'),
    poolCredits: z
      .boolean()
      .describe(
        'true: a credit of one agreement lowers the debt of its whole debt class; false: each agreement stands alone.',
      ),
    thresholdDebt: z
      .enum(['BASE_DATE', 'ALL_AGED'])
      .describe('Which debt cancel thresholds are compared with: up to the base date, or all.'),
    runningProcess: z
      .enum(['KEEP', 'UPGRADE'])
      .describe(
        'UPGRADE: an account that meets a row of higher priority while a process runs gets the harder template instead.',
      ),
    portfolioProcesses: z
      .enum(['CONTINUE', 'RESTART'])
      .optional()
      .describe(
        'Collection processes that the portfolio says run already. CONTINUE, also when left out: they go on by the template of their code; RESTART: they are closed, and the account is reviewed as if it had none.',
      ),
    linkNewDebt: z
      .boolean()
      .describe(
        'true: another agreement of the class whose own debt reaches the age joins the running process; false: only a person adds one.',
      ),
    processMonitorScan: z
      .enum(['CREDITED', 'WEEKLY', 'NIGHTLY'])
      .describe(
        'Which processes the monitor judges. CREDITED: those with a credit since it last ran; WEEKLY: on Sundays all of them; NIGHTLY: all of them every night.',
      ),
    dateMode: dateMode.describe(
      'Dates of collection events. CALENDAR counts days and moves forward to a workday; WORKDAY counts workdays only.',
    ),
    severanceDateMode: dateMode.describe('The same for severance events.'),
    writeOffDateMode: dateMode.describe('The same for write-off events.'),
    batchOrder: z
      .enum(['CANCEL_FIRST', 'ACTIVATE_FIRST'])
      .describe('Whether the process monitor runs before the event activator, or after it.'),
    includeMinimumDaysReview: z
      .boolean()
      .describe(
        'true: the account debt monitor also takes accounts not reviewed for too long; false: Account Debt Monitor 2 does.',
      ),
    monitorDivisions: z
      .array(parts.portfolioName)
      .max(100)
      .describe('Divisions that the account debt monitor reviews; empty reviews all.'),
    activatorDivisions: z
      .array(parts.portfolioName)
      .max(100)
      .describe('Divisions whose events are activated; empty activates all.'),
    allocation: z
      .enum(['OLDEST_ARREARS', 'OLDEST_DUE', 'DEBT_CLASS_ORDER'])
      .describe(
        'Which debt a payment pays first. DEBT_CLASS_ORDER: the classes in the order of debtClasses, oldest first in each.',
      ),
    failedEventRetryDays: z
      .int()
      .min(0)
      .max(365)
      .describe('A failed event is tried again every night for so many days, then skipped.'),
    oldestBucketAgeDays: z
      .int()
      .min(1)
      .max(9999)
      .describe('Debt older than this is one bucket; criteria must not ask for more days.'),
  })
  .describe('Settings of the whole strategy.');
