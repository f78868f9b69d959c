import { defineRate as define, type RateDefinition } from '../define-rate.ts';
import { RATE_WORDS as words } from '../rate-words.ts';

const MINOR = 'minor units';
const RECEIVABLES = `receivables on the last day, ${MINOR}`;
const SALES = `billed and charged in the horizon, ${MINOR}`;

/** Receivables at the end of the horizon, and how long money takes. In their order; by count before by value (simulation.md 5). */
export const RECEIVABLE_RATES = {
  atRisk30: define(
    'At risk, 30 days and more',
    'count',
    words.atRisk(30),
    words.lateFor(30),
    words.owing,
  ),
  atRisk30Value: define(
    'At risk, 30 days and more',
    'value',
    words.atRisk(30),
    `owed by accounts at least 30 days past due, ${MINOR}`,
    RECEIVABLES,
  ),
  atRisk60: define(
    'At risk, 60 days and more',
    'count',
    words.atRisk(60),
    words.lateFor(60),
    words.owing,
  ),
  atRisk60Value: define(
    'At risk, 60 days and more',
    'value',
    words.atRisk(60),
    `owed by accounts at least 60 days past due, ${MINOR}`,
    RECEIVABLES,
  ),
  atRisk90: define(
    'At risk, 90 days and more',
    'count',
    words.atRisk(90),
    words.lateFor(90),
    words.owing,
  ),
  atRisk90Value: define(
    'At risk, 90 days and more',
    'value',
    words.atRisk(90),
    `owed by accounts at least 90 days past due, ${MINOR}`,
    RECEIVABLES,
  ),
  daysSales: define(
    'Days sales outstanding',
    'none',
    'Receivables on the last day ÷ what was billed and charged in the horizon × its days.',
    `receivables on the last day × days, ${MINOR}`,
    SALES,
  ),
  bestPossibleDays: define(
    'Best possible days sales outstanding',
    'none',
    'Receivables that are not past due on the last day ÷ what was billed and charged in the horizon × its days.',
    `receivables not past due on the last day × days, ${MINOR}`,
    SALES,
  ),
  delinquentDays: define(
    'Average days delinquent',
    'none',
    'Days sales outstanding less the best possible: past-due receivables on the last day ÷ what was billed and charged in the horizon × its days.',
    `past due on the last day × days, ${MINOR}`,
    SALES,
  ),
  countBackDays: define(
    'Days sales outstanding, counted back',
    'none',
    'Calendar months of the horizon, the last one first, whose sales the receivables of the last day still are; the last of them in part. None when the horizon is too short.',
    RECEIVABLES,
    SALES,
  ),
  paidAfterDays: define(
    'Days paid after the due day',
    'none',
    'Days from the due day to the payment, weighted by amount; early counts 0. A payment that comes back counts as it came; money of agencies and trustees is left out.',
    `paid × days after the due day, ${MINOR}`,
    `paid on bills and charges, ${MINOR}`,
  ),
  effectiveness: define(
    'Collection effectiveness',
    'none',
    'Receivables of the first day and a month’s sales less all receivables of the last day ÷ the same less those that are not past due. A month’s sales are those of the horizon over its months of 30 days.',
    `opening and a month’s sales less closing, ${MINOR}`,
    `opening and a month’s sales less closing not past due, ${MINOR}`,
  ),
} as const satisfies Readonly<Record<string, RateDefinition>>;
