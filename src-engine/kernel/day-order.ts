import type { KernelContext } from './kernel-context.ts';
import { calendar } from './phases/10-calendar.ts';
import { holdMonitor } from './phases/12-holds.ts';
import { billing } from './phases/15-billing.ts';
import { financialInput } from './phases/20-financial-input.ts';
import { returnedPayments } from './phases/22-returned-payments.ts';
import { behave } from './phases/25-behaviour.ts';
import { payPlanMonitor } from './phases/40-pay-plan-monitor.ts';
import { processMonitor } from './phases/45-process-monitor.ts';
import { debtMonitor, debtMonitor2 } from './phases/50-debt-monitor.ts';
import { eventActivator } from './phases/60-event-activator.ts';
import { closeDay } from './phases/90-close.ts';
import type { AccountState } from './state/account-state.ts';

export interface Phase {
  readonly number: number;
  readonly title: string;
  readonly run: (context: KernelContext, state: AccountState) => void;
}

const CALENDAR: Phase = { number: 10, title: 'Calendar', run: calendar };
const HOLDS: Phase = { number: 12, title: 'Holds', run: holdMonitor };
const BILLS: Phase = { number: 15, title: 'Billing', run: billing };
const MONEY: Phase = { number: 20, title: 'Scheduled money', run: financialInput };
const RETURNS: Phase = { number: 22, title: 'Returned payments', run: returnedPayments };
const CUSTOMER: Phase = { number: 25, title: 'Customer behaviour', run: behave };
const PLANS: Phase = { number: 40, title: 'Pay plan monitor', run: payPlanMonitor };
const MONITOR: Phase = { number: 45, title: 'Collection process monitor', run: processMonitor };
const REVIEW: Phase = { number: 50, title: 'Account debt monitor', run: debtMonitor };
const REVIEW_2: Phase = { number: 52, title: 'Account debt monitor 2', run: debtMonitor2 };
const EVENTS: Phase = { number: 60, title: 'Collection event activator', run: eventActivator };
const CLOSE: Phase = { number: 90, title: 'Close', run: closeDay };

/**
 * The order of work within one account's day (domain.md 3.1; simulation.md 1.1): customers act before the night batch.
 * Phases between the numbers are called by these. A setting of the strategy moves the process monitor behind the event
 * activator; cancel-before-activate is the default, so that who paid yesterday gets no letter today.
 */
export const CANCEL_FIRST: readonly Phase[] = [
  CALENDAR,
  HOLDS,
  BILLS,
  MONEY,
  RETURNS,
  CUSTOMER,
  PLANS,
  MONITOR,
  REVIEW,
  REVIEW_2,
  EVENTS,
  CLOSE,
];

export const ACTIVATE_FIRST: readonly Phase[] = [
  CALENDAR,
  HOLDS,
  BILLS,
  MONEY,
  RETURNS,
  CUSTOMER,
  PLANS,
  REVIEW,
  REVIEW_2,
  EVENTS,
  MONITOR,
  CLOSE,
];
