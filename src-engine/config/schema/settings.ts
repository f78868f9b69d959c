import { z } from '../../base/zod.ts';
import { parts } from './parts.ts';

const dateMode = z.enum(['CALENDAR', 'WORKDAY']);
const DATE_MODES =
  'CALENDAR: days are counted, and a date moves forward to a workday; WORKDAY: workdays only are counted.';

/** `settings`: options of the whole engine (domain.md 3.1, 3.3, 3.5, 3.8; decisions in section 6). */
export const settingsSchema = z
  .strictObject({
    ageBasis: z
      .enum(['ARREARS_DATE', 'DUE_DATE'])
      .describe(
        'What the age of a debit counts from. ARREARS_DATE: its arrears (bill) date; DUE_DATE: its due date.',
      ),
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
      .describe(
        'Which debt cancel thresholds are compared with. BASE_DATE: debt up to the base date of the process; ALL_AGED: all aged debt.',
      ),
    runningProcess: z
      .enum(['KEEP', 'UPGRADE'])
      .describe(
        'What an account gets that meets a row of higher priority while a process runs. KEEP: the process that it has; UPGRADE: the harder template instead.',
      ),
    portfolioProcesses: z
      .enum(['CONTINUE', 'RESTART'])
      .optional()
      .describe(
        'Collection processes that the portfolio says run already; left out, they go on. CONTINUE: they go on by the template of their code; RESTART: they are closed, and the account is reviewed as if it had none.',
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
    dateMode: dateMode.describe(`Dates of collection events. ${DATE_MODES}`),
    severanceDateMode: dateMode.describe(`Dates of severance events. ${DATE_MODES}`),
    writeOffDateMode: dateMode.describe(`Dates of write-off events. ${DATE_MODES}`),
    batchOrder: z
      .enum(['CANCEL_FIRST', 'ACTIVATE_FIRST'])
      .describe(
        'Which job of the night comes first. CANCEL_FIRST: the process monitor, then the event activator; ACTIVATE_FIRST: the event activator, then the process monitor.',
      ),
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
        'Which debt a payment pays first. OLDEST_ARREARS: the debt with the oldest arrears date; OLDEST_DUE: the debt with the earliest due date; DEBT_CLASS_ORDER: the debt classes in the order of the strategy, oldest first in each.',
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
