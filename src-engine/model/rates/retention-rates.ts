import { defineRate as define, type RateDefinition } from '../define-rate.ts';
import { RATE_WORDS as words } from '../rate-words.ts';

const MINOR = 'minor units';

/** Customers who stay, leave or lose their service. In their order; by count before by value (simulation.md 5). */
export const RETENTION_RATES = {
  churn: define(
    'Churn',
    'count',
    'Accounts whose customer left of their own accord ÷ accounts with a running service on the first day.',
    'accounts that left',
    words.served,
  ),
  churnValue: define(
    'Churn',
    'value',
    'Usual bills of customers who left of their own accord, as of the evening before ÷ usual bills of services on the first day, of a year each.',
    `a year of usual bills of customers who left, ${MINOR}`,
    words.servedValue,
  ),
  closed: define(
    'Accounts closed',
    'count',
    'Accounts whose last service ended, by their own wish or by severance ÷ accounts with a running service on the first day.',
    'accounts closed',
    words.served,
  ),
  closedValue: define(
    'Accounts closed',
    'value',
    'Usual bills of services that ended, by their own wish or by severance ÷ usual bills of services on the first day, of a year each.',
    `a year of usual bills of services that ended, ${MINOR}`,
    words.servedValue,
  ),
  retained: define(
    'Retained',
    'count',
    'Accounts with a running service at the end ÷ those of the first day.',
    'accounts with a running service on the last day',
    words.served,
  ),
  retainedValue: define(
    'Retained',
    'value',
    'Retained value: a year of usual bills of services that run at the end ÷ the same on the first day.',
    `a year of usual bills of services that run on the last day, ${MINOR}`,
    words.servedValue,
  ),
  churnOfTreatment: define(
    'Churn through collection',
    'count',
    'Accounts that left, less those that leave with the same luck when nobody is contacted ÷ accounts with a running service on the first day.',
    'accounts that left less those that leave without treatment',
    words.served,
  ),
  churnOfTreatmentValue: define(
    'Churn through collection',
    'value',
    'Usual bills of customers who left, less those of customers who leave with the same luck when nobody is contacted ÷ usual bills of services on the first day, of a year each.',
    `a year of usual bills of customers who left less those without treatment, ${MINOR}`,
    words.servedValue,
  ),
  closedOfTreatment: define(
    'Closed through collection',
    'count',
    'Accounts closed, less those that close with the same luck when nobody is contacted ÷ accounts with a running service on the first day.',
    'accounts closed less those that close without treatment',
    words.served,
  ),
  closedOfTreatmentValue: define(
    'Closed through collection',
    'value',
    'Value lost through collection: usual bills of services that ended, less those that end with the same luck when nobody is contacted ÷ those of the first day.',
    `a year of usual bills of services that ended less those without treatment, ${MINOR}`,
    words.servedValue,
  ),
} as const satisfies Readonly<Record<string, RateDefinition>>;
