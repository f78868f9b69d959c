import { defineRate as define, type RateDefinition } from '../define-rate.ts';
import { RATE_WORDS as words } from '../rate-words.ts';

/** How often customers are contacted. In their order; by count before by value (simulation.md 5). */
export const CONTACT_RATES = {
  contactsPerProcess: define(
    'Contacts per process',
    'count',
    'Letters, messages, calls and notices ÷ collection processes created.',
    'contacts',
    'processes created',
  ),
  contactsPerArrearsWeek: define(
    'Contact intensity',
    'count',
    'Contacts ÷ weeks that accounts were in arrears.',
    'contacts',
    'weeks in arrears of all accounts',
  ),
  dialsPerArrearsWeek: define(
    'Call attempts',
    'count',
    'Dials ÷ weeks that accounts were in arrears.',
    'dials',
    'weeks in arrears of all accounts',
  ),
  rightPartiesPerArrearsWeek: define(
    'Right-party contacts',
    'count',
    'Calls that reached the right party ÷ weeks that accounts were in arrears.',
    'calls that reached the right party',
    'weeks in arrears of all accounts',
  ),
  contactsP99: define(
    'Contacts per account, 99th percentile',
    'count',
    'The number of contacts in the horizon that 99% of the accounts that were in arrears do not exceed; 99 stands for 99 and more.',
    words.atMost,
    'accounts in arrears',
  ),
  contactsInWeekP99: define(
    'Most contacts in seven days, 99th percentile',
    'count',
    'The most contacts of an account in any seven days that 99% of the accounts that were in arrears do not exceed.',
    words.atMost,
    'accounts in arrears',
  ),
  rightParties: define(
    'Right-party contact rate',
    'count',
    'Calls that reached the right party ÷ dials.',
    'calls that reached the right party',
    'dials',
  ),
} as const satisfies Readonly<Record<string, RateDefinition>>;
