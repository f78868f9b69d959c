import { defineRate as define, type RateDefinition } from '../define-rate.ts';
import { RATE_WORDS as words } from '../rate-words.ts';

const MINOR = 'minor units';

/** How long money takes. In their order; by count before by value (simulation.md 5). */
export const DAYS_TO_PAY_RATES = {
  medianDaysToPay: define(
    'Median days to pay',
    'count',
    `${words.daysToPay} The day by which half is cured; none when that takes longer than the horizon.`,
    'accounts cured by that day, estimated',
    'accounts in arrears',
  ),
  medianDaysToPayValue: define(
    'Median days to pay',
    'value',
    `${words.daysToPay} The day by which half is cured; none when that takes longer than the horizon.`,
    `past due at entry of accounts cured by that day, estimated, ${MINOR}`,
    `past due at entry, ${MINOR}`,
  ),
  meanDaysToPay: define(
    'Mean days to pay within the horizon',
    'count',
    `${words.daysToPay} The sum over the days of the horizon of the share that is not cured.`,
    'days until cured, at most the horizon, estimated',
    'accounts in arrears',
  ),
  meanDaysToPayValue: define(
    'Mean days to pay within the horizon',
    'value',
    `${words.daysToPay} The sum over the days of the horizon of the share that is not cured.`,
    `past due at entry × days until cured, estimated, ${MINOR}`,
    `past due at entry, ${MINOR}`,
  ),
} as const satisfies Readonly<Record<string, RateDefinition>>;
