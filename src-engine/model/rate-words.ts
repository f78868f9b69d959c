import { countWords } from '../base/count-words.ts';
import { RE_DEFAULT_AGE_DAYS } from './re-default.ts';

const FIRST = 'Each account counts once, with its first time in arrears.';

const CURE = `Accounts whose past-due debt came to the cancel threshold or under it ÷ accounts that were in arrears. ${FIRST}`;
const SELF_CURE = `Cured before any contact reached the customer ÷ accounts that were in arrears. ${FIRST}`;
const CAUSAL =
  'Share that is cured when nobody is contacted, on the same accounts with the same luck: the rate of the arm without treatment.';
const KEPT =
  'Promises kept within their grace days ÷ promises that were due; open ones are in neither.';

const reDefault = (days: number): string =>
  `Cured accounts that were ${RE_DEFAULT_AGE_DAYS} days past due again within ${countWords(days, 'day')} ÷ cured accounts that the horizon follows for ${countWords(days, 'day')}.`;

const UNBROKEN =
  'Share of the pay plans agreed in the run that is not broken within the horizon, by Kaplan-Meier: open and cancelled plans count for as long as they were seen, kept ones do not break.';
const DAYS_TO_PAY =
  'Days from an account’s first time in arrears to its cure. Accounts that are still in arrears count for as long as the horizon sees them; a customer who leaves will not be seen to pay (competing event).';
const SERVED = 'accounts with a running service on the first day';
const VALUE = 'a year of usual bills of services that run on the first day, minor units';
const OWING = 'accounts that owe something on the last day';
const lateFor = (days: number): string =>
  `accounts at least ${countWords(days, 'day')} past due on the last day`;
const atRisk = (days: number): string =>
  `All that is owed by accounts whose oldest debt is at least ${countWords(days, 'day')} past due on the last day ÷ all that is owed.`;
const AT_MOST = 'accounts with at most so many';

/** Sentences that several rates share. */
export const RATE_WORDS = {
  cure: CURE,
  selfCure: SELF_CURE,
  causal: CAUSAL,
  kept: KEPT,
  reDefault,
  unbroken: UNBROKEN,
  daysToPay: DAYS_TO_PAY,
  served: SERVED,
  servedValue: VALUE,
  atMost: AT_MOST,
  owing: OWING,
  lateFor,
  atRisk,
} as const;
