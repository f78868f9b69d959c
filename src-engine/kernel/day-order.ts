import type { Strategy } from '../config/strategy-schema.ts';
import type { KernelContext } from './kernel-context.ts';
import { calendar } from './phases/10-calendar.ts';
import { holdMonitor } from './phases/12-holds.ts';
import { disputeOutcomes } from './phases/13-dispute-outcomes.ts';
import { payDividend } from './phases/14-dividend.ts';
import { billing } from './phases/15-billing.ts';
import { financialInput } from './phases/20-financial-input.ts';
import { returnedPayments } from './phases/22-returned-payments.ts';
import { behave } from './phases/25-behaviour.ts';
import { agencyRemittances } from './phases/26-agency-remittance.ts';
import { manualWork } from './phases/35-manual-work.ts';
import { payPlanMonitor } from './phases/40-pay-plan-monitor.ts';
import { promiseMonitor } from './phases/41-promise-monitor.ts';
import { processMonitor } from './phases/45-process-monitor.ts';
import { debtMonitor, debtMonitor2 } from './phases/50-debt-monitor.ts';
import { dunningMonitor } from './phases/54-dunning-monitor.ts';
import { eventActivator } from './phases/60-event-activator.ts';
import { severanceActivator } from './phases/72-severance-activator.ts';
import { agreementActivation } from './phases/75-agreement-activation.ts';
import { cancelPlansWithoutAgreement } from './phases/76-plans-without-agreement.ts';
import { restoreServices } from './phases/79-restore-service.ts';
import { writeOffMonitor } from './phases/80-write-off-monitor.ts';
import { writeOffActivator } from './phases/82-write-off-activator.ts';
import { workBatches } from './phases/87-work-batches.ts';
import { expireWaits } from './phases/89-expired-waits.ts';
import { closeDay } from './phases/90-close.ts';
import type { AccountState } from './state/account-state.ts';

export type SettingName = keyof Strategy['settings'];

/** A phase in words: what `cslab run --explain-order` prints and docs/simulation.md shows. */
export interface PhaseWords {
  readonly number: number;
  readonly title: string;
  /** What it does, with its ties and edges; sentences. */
  readonly does: string;
  /** Settings of a strategy that change what it does or when. */
  readonly settings: readonly SettingName[];
}

export interface Phase extends PhaseWords {
  readonly run: (context: KernelContext, state: AccountState) => void;
}

const PROCESS_MONITOR = 45;
const EVENT_ACTIVATOR = 60;

/**
 * The order of work within one account's day (domain.md 3.1; simulation.md 1.1): customers act before the night batch,
 * and who paid yesterday gets no letter today. Phases between the numbers are called by these (called-phases.ts).
 */
export const CANCEL_FIRST: readonly Phase[] = [
  {
    number: 10,
    title: 'Calendar',
    does: 'Takes snapshots of the ages and sums what is past due. A bill is past due from the end of its due day.',
    settings: [],
    run: calendar,
  },
  {
    number: 12,
    title: 'Holds',
    does: 'Holds begin and end: one that ends brings a review tonight and moves pending events or lets them run, as its reason is set.',
    settings: [],
    run: holdMonitor,
  },
  {
    number: 13,
    title: 'Outcomes of disputes',
    does: 'Disputes that customers raised in the run are decided on the day after their hold: an upheld one brings a credit.',
    settings: [],
    run: disputeOutcomes,
  },
  {
    number: 14,
    title: 'Dividends',
    does: 'The trustee of a customer who went bankrupt in the run pays a part of the debt of before.',
    settings: [],
    run: payDividend,
  },
  {
    number: 15,
    title: 'Billing',
    does: 'Completes bills that are due for it and posts late payment charges; what was a new charge starts to age, and the review of the bill is scheduled.',
    settings: [],
    run: billing,
  },
  {
    number: 20,
    title: 'Scheduled money',
    does: 'Bills that fall due today are paid on time or missed, then instalments of pay plans in the order of the plans, then promises to pay, then payments known beforehand.',
    settings: [],
    run: financialInput,
  },
  {
    number: 22,
    title: 'Returned payments',
    does: 'Payments that come back put the debt back with its age, a fee and credit points on the account, and bring a review tonight.',
    settings: [],
    run: returnedPayments,
  },
  {
    number: 25,
    title: 'Customer behaviour',
    does: 'At most one event a customer: a payment, a dispute, leaving, bankruptcy or asking for a plan, whichever hazard is used up first, then the lower cause.',
    settings: [],
    run: behave,
  },
  {
    number: 26,
    title: 'Agency remittances',
    does: 'A collection agency pays all that a referral covers on the day its hazard is used up; its commission is cost.',
    settings: [],
    run: agencyRemittances,
  },
  {
    number: 35,
    title: 'Manual work',
    does: "The day's commands of people, in the order of the plan of the run: tested, then carried out or refused.",
    settings: [],
    run: manualWork,
  },
  {
    number: 40,
    title: 'Pay plan monitor',
    does: 'Pay plans are kept or broken; it alone decides that. A broken plan brings a review tonight.',
    settings: [],
    run: payPlanMonitor,
  },
  {
    number: 41,
    title: 'Promise monitor',
    does: 'Promises are kept as soon as enough came in, or broken after due day and grace; what they hold is free again. A broken one brings a review tonight.',
    settings: [],
    run: promiseMonitor,
  },
  {
    number: PROCESS_MONITOR,
    title: 'Collection process monitor',
    does: 'Classes credited since it last ran: cancels processes whose debt is at or under the threshold; else removes agreements that have paid their own debt. Judges the others too when it scans all; agreements with new debt join where the setting says so.',
    settings: ['batchOrder', 'thresholdDebt', 'poolCredits', 'processMonitorScan', 'linkNewDebt'],
    run: processMonitor,
  },
  {
    number: 50,
    title: 'Account debt monitor',
    does: 'Takes up accounts by their review schedule and, if set so, those not reviewed for too long. Not while a review is postponed or held.',
    settings: ['monitorDivisions', 'includeMinimumDaysReview'],
    run: debtMonitor,
  },
  {
    number: 52,
    title: 'Account debt monitor 2',
    does: 'The safety net when the first monitor leaves the minimum days out: accounts not reviewed for too long.',
    settings: ['includeMinimumDaysReview'],
    run: debtMonitor2,
  },
  {
    number: 54,
    title: 'Dunning monitor',
    does: 'Classes whose old debt has fallen to the restore threshold go back to level 0. Accounts collected by dunning schedules reach the severest level that is met; levels in between are told as jumped over. Not while a review is postponed or held.',
    settings: ['ageBasis', 'ageTest', 'oldestBucketAgeDays', 'poolCredits'],
    run: dunningMonitor,
  },
  {
    number: EVENT_ACTIVATOR,
    title: 'Collection event activator',
    does: 'Runs pending events whose day has come, by day, then sequence. A failed event waits with those behind it and is tried again; the last event completes the process.',
    settings: ['batchOrder', 'activatorDivisions', 'failedEventRetryDays'],
    run: eventActivator,
  },
  {
    number: 72,
    title: 'Severance event activator and field work',
    does: 'Works steps that are due and field work that is done today, by day, then sequence; what becomes due through a step runs in the same night. A step that failed is tried again. A process without an open step is complete.',
    settings: ['activatorDivisions', 'severanceDateMode', 'failedEventRetryDays'],
    run: severanceActivator,
  },
  {
    number: 75,
    title: 'Agreement activation',
    does: 'A pending stop whose day has come, the day after expiry, is stopped and final billed.',
    settings: [],
    run: agreementActivation,
  },
  {
    number: 76,
    title: 'Pay plans without agreement',
    does: 'A pay plan is cancelled when the last active agreement of its class has stopped, at no cost of rating points.',
    settings: [],
    run: cancelPlansWithoutAgreement,
  },
  {
    number: 79,
    title: 'Restoration',
    does: 'Lifts the bars of agreements whose overdue debt is at or under the limit of their type; a fee after a hard bar.',
    settings: [],
    run: restoreServices,
  },
  {
    number: 80,
    title: 'Write-off monitor',
    does: 'Takes up stopped agreements whose final bill is overdue by the grace of their control: attempts to close them, then one process a write-off debt class. Not while a review is postponed or write-off held.',
    settings: ['writeOffDateMode'],
    run: writeOffMonitor,
  },
  {
    number: 82,
    title: 'Write-off event activator',
    does: 'Runs pending events of write-off processes whose day has come, by day, then sequence; the last event completes the process.',
    settings: [],
    run: writeOffActivator,
  },
  {
    number: 87,
    title: 'To Do batches and letters',
    does: "Makes entries of the day's To Do requests, each with its type and role, or none where an override by message suppresses it, then extracts the day's letters, both in the order of the events.",
    settings: [],
    run: workBatches,
  },
  {
    number: 89,
    title: 'Expired waits',
    does: 'Steps that waited for agents or crews and are not pending any more leave the queue: their process has ended, or they were skipped.',
    settings: [],
    run: expireWaits,
  },
  {
    number: 90,
    title: 'Close',
    does: 'Writes the stocks that changed and the days in arrears. Standings: severance before process before plan before past due.',
    settings: [],
    run: closeDay,
  },
];

/** The process monitor behind the event activator: the setting batchOrder of a strategy. */
export const ACTIVATE_FIRST: readonly Phase[] = CANCEL_FIRST.filter(
  ({ number }) => number !== PROCESS_MONITOR,
).flatMap((phase) =>
  phase.number === EVENT_ACTIVATOR
    ? [phase, ...CANCEL_FIRST.filter(({ number }) => number === PROCESS_MONITOR)]
    : [phase],
);
