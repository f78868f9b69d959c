import { parseIsoDate } from '../base/day.ts';
import { z } from '../base/zod.ts';
import { strategySchema } from '../config/strategy-schema.ts';
import {
  LOG_KIND,
  LOG_OUTCOME,
  type LogKindName,
  type LogOutcomeName,
} from '../model/event-log.ts';
import { HOLD_BLOCK, HOLD_REASON } from '../model/portfolio.ts';
import type { HoldBlock, HoldReason } from '../model/rows.ts';

// The tables name every reason and every block.
const holdReason = z.enum(Object.keys(HOLD_REASON) as [HoldReason, ...HoldReason[]]);
const holdBlock = z.enum(Object.keys(HOLD_BLOCK) as [HoldBlock, ...HoldBlock[]]);
const name = z.string().min(1).max(60);
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'use YYYY-MM-DD')
  .refine((text) => parseIsoDate(text) !== null, 'use a date of the calendar, YYYY-MM-DD');
const amountMinor = z.int().min(1).max(99_999_999_999);
const logKind = z.enum(Object.keys(LOG_KIND) as [LogKindName, ...LogKindName[]]);
const logOutcome = z.enum(Object.keys(LOG_OUTCOME) as [LogOutcomeName, ...LogOutcomeName[]]);

const transaction = z
  .strictObject({
    kind: z.enum(['BILL', 'DEBIT_ADJUSTMENT', 'PAYMENT', 'CREDIT_ADJUSTMENT']),
    on: date.describe('When it was posted; a bill ages from this day.'),
    amountMinor: amountMinor.describe('Minor units, without a sign.'),
    due: date.optional().describe('When a bill is due; without it, on the day it ages from.'),
    newCharge: z.boolean().optional().describe('true: a debit that waits for the next bill.'),
    disputed: z.boolean().optional(),
  })
  .describe('A bill, a payment or an adjustment of the agreement.');

const agreement = z
  .strictObject({
    id: name,
    debtClass: name,
    service: name,
    type: name.optional().describe('Agreement type; without it the service.'),
    status: z
      .enum([
        'PENDING_START',
        'ACTIVE',
        'PENDING_STOP',
        'STOPPED',
        'REACTIVATED',
        'CLOSED',
        'CANCELED',
      ])
      .optional(),
    recurringChargeMinor: amountMinor.optional(),
    onBudget: z.boolean().optional(),
    payoffDifferenceMinor: z.int().optional(),
    provider: name.optional(),
    master: name.optional().describe('Agreement whose service point this one shares.'),
    servicePoints: z.int().min(0).max(99).optional(),
    premiseLifeSupport: z.boolean().optional(),
    masterMeter: z.boolean().optional(),
    remoteDisconnect: z.boolean().optional(),
    finalBillDue: date.optional(),
    transactions: z.array(transaction).max(500),
  })
  .describe('A service agreement with its financial transactions.');

const payPlan = z
  .strictObject({
    debtClass: name,
    start: date,
    payor: name.optional().describe('Third party that pays.'),
    instalments: z
      .array(z.strictObject({ on: date, amountMinor }))
      .min(1)
      .max(60),
  })
  .describe('An active pay plan.');

const rating = z
  .strictObject({
    from: date,
    to: date.describe('Last day of the row, inclusive.'),
    creditPoints: z.int(),
    cashOnlyPoints: z.int().optional(),
  })
  .describe('A credit-rating row of before the run.');

const hold = z
  .strictObject({
    scope: z.enum(['ACCOUNT', 'AGREEMENT', 'DEBT_CLASS']),
    target: name.optional().describe('Agreement or debt class of the scope.'),
    reason: holdReason,
    from: date,
    to: date.optional().describe('Last day, inclusive; without it until it is lifted.'),
    blocks: z.array(holdBlock).min(1).max(holdBlock.options.length),
  })
  .describe('A hold on collection.');

const promise = z
  .strictObject({ debtClass: name.optional(), amountMinor, made: date, due: date })
  .describe('An open promise to pay.');

const referral = z
  .strictObject({ agency: name, from: date, amountMinor })
  .describe('Debt that an agency holds.');

const process = z
  .strictObject({
    debtClass: name,
    template: name.describe('Process template, or dunning schedule.'),
    start: date.describe('By the first day of the run.'),
    base: date
      .optional()
      .describe('Debt that aged by then is in it; without it, by the start. Not after the start.'),
    last: z
      .int()
      .min(0)
      .max(65_535)
      .optional()
      .describe('Sequence of the last event done, 0 for none; of a schedule the level.'),
  })
  .describe('A collection process that runs on the first day; one a debt class.');

const score = z.int().min(0).max(100);

const account = z
  .strictObject({
    id: name,
    division: name.optional(),
    customerClass: name.optional(),
    collectionClass: name.optional(),
    segment: name.optional(),
    riskCategory: name.optional(),
    managementGroup: name.optional(),
    assignedTemplate: name.optional(),
    creditRating: z.int().optional(),
    nationality: name.optional(),
    badDebtScore: score.optional(),
    churnScore: score.optional(),
    lifetimeValueScore: score.optional(),
    upSellScore: score.optional(),
    crossSellScore: score.optional(),
    creditLimitMinor: z.int().min(0).optional().describe('Most that the account may owe.'),
    lifeSupport: z.boolean().optional(),
    vulnerable: z.boolean().optional(),
    onBudget: z.boolean().optional(),
    hasMobile: z.boolean().optional(),
    hasEmail: z.boolean().optional(),
    postponeUntil: date.optional(),
    lastReview: date.optional(),
    nextBill: date.optional(),
    agreements: z.array(agreement).min(1).max(50),
    payPlans: z.array(payPlan).max(20).optional(),
    ratings: z.array(rating).max(50).optional(),
    holds: z.array(hold).max(50).optional(),
    promises: z.array(promise).max(50).optional(),
    referrals: z.array(referral).max(50).optional(),
    processes: z.array(process).max(50).optional(),
  })
  .describe('An account; what is left out is plain.');

const logRow = z
  .strictObject({
    on: date,
    event: logKind,
    account: name.optional().describe('Needed when the case has several accounts.'),
    outcome: logOutcome.optional(),
    amountMinor: z.int().optional(),
    template: name.optional().describe('Process template of a process that was created.'),
    step: z.int().optional().describe('Sequence of the step that was run.'),
    agreement: name.optional().describe('Agreement that left, was severed or credited.'),
    toDoType: name.optional().describe('Type of a To Do entry that was made or left out.'),
    role: name.optional().describe('Role that a To Do entry was made for.'),
    level: name.optional().describe('Dunning level that was reached, jumped over or left.'),
    rule: name.optional().describe('Assignment rule that gave the dunning schedule.'),
  })
  .describe('A row of the event log; members that are left out may be anything.');

const decision = z
  .strictObject({
    on: date,
    kind: z.string().min(1).max(40),
    account: name.optional(),
    chosen: z.string().optional(),
    because: z.string().optional(),
    flip: z.string().optional(),
    amounts: z
      .array(z.strictObject({ actualMinor: z.int(), limitMinor: z.int(), passed: z.boolean() }))
      .optional()
      .describe('The comparisons of money, in the order of the tests.'),
    checks: z
      .array(
        z.strictObject({
          label: z.string().min(1).max(80),
          actual: z.int(),
          limit: z.int().optional(),
          passed: z.boolean(),
        }),
      )
      .optional()
      .describe('Tests by their labels; all tests with these labels, in their order.'),
  })
  .describe('A decision as its explanation tells it.');

const balance = z
  .strictObject({
    on: date,
    account: name.optional(),
    openMinor: z.int().optional(),
    pastDueMinor: z.int().optional(),
  })
  .describe('What is owed at the end of a day.');

/** Sections that a case may leave out: those of a plain strategy, where nothing happens, stand for them. */
const rules = strategySchema.partial().required({
  debtClasses: true,
  classControls: true,
  eventTypes: true,
  processTemplates: true,
});

/** A worked example that tests itself (docs/cases.md). */
export const caseSchema = z.strictObject({
  schemaVersion: z.literal(1),
  kind: z.literal('case'),
  name: z.string().min(1).max(80),
  description: z.string().max(2000),
  source: z.string().max(200).describe('Where the figures come from.'),
  asOf: date.describe('First day of the run.'),
  days: z.int().min(1).max(3650),
  accounts: z.array(account).min(1).max(100),
  strategy: z.union([rules, z.string().min(1).max(80)]).describe('Rules, or a sample by its name.'),
  settings: z
    .record(z.string(), z.union([z.string(), z.int(), z.boolean()]))
    .optional()
    .describe('Settings that differ from the strategy’s.'),
  instalments: z.enum(['KEPT', 'MISSED']).describe('Whether pay-plan instalments are paid.'),
  plansAccepted: z
    .boolean()
    .optional()
    .describe('true: customers accept every pay plan that is offered; without it none.'),
  fieldWorkDays: z.int().min(0).max(99).describe('Workdays until field work is done.'),
  payments: z
    .array(
      z.strictObject({
        account: name,
        agreement: name.optional(),
        on: date,
        amountMinor,
        returned: z
          .boolean()
          .optional()
          .describe('true: it comes back for insufficient funds after 4 days.'),
      }),
    )
    .max(200),
  expect: z
    .strictObject({
      log: z.array(logRow).max(1000).optional(),
      never: z.array(logKind).optional().describe('Events that must not happen.'),
      decisions: z.array(decision).max(1000).optional(),
      balances: z.array(balance).max(1000).optional(),
    })
    .describe('What must come out.'),
});

export type Case = z.infer<typeof caseSchema>;
export type CaseAccount = Case['accounts'][number];
export type ExpectedLogRow = NonNullable<Case['expect']['log']>[number];
export type ExpectedDecision = NonNullable<Case['expect']['decisions']>[number];
export type ExpectedBalance = NonNullable<Case['expect']['balances']>[number];
