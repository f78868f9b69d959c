import { currencyProblem } from '../base/currency-problem.ts';
import { type Failure, failure } from '../base/failure.ts';
import { MOST_GENERATED_ACCOUNTS } from '../model/most-generated-accounts.ts';
import type { GenerateOptions, ProcessesUnderWay } from './options.ts';

/** Years 1900 to 2200, so that dates have four digits and histories do not leave the calendar. */
const FIRST_DAY = -25_567;
const LAST_DAY = 84_005;
/** Characters of a code. */
const MOST_CODE = 60;

/** What is wrong with the options of a generated portfolio, or null when it can be made. */
export function generateOptionsFailure(options: GenerateOptions): Failure | null {
  const { accounts, seed, asOfDay, currency, shares = {}, processes } = options;
  if (!Number.isInteger(accounts) || accounts < 1 || accounts > MOST_GENERATED_ACCOUNTS) {
    return failure(
      'bad-argument',
      `${accounts} accounts cannot be generated.`,
      'accounts',
      `Use a whole number from 1 to ${MOST_GENERATED_ACCOUNTS}.`,
    );
  }
  if (!Number.isSafeInteger(seed) || seed < 0) {
    return failure(
      'bad-argument',
      `Seed ${seed} is not a whole number from 0 to 9007199254740991.`,
      'seed',
      'Use for example 1.',
    );
  }
  if (!Number.isInteger(asOfDay) || asOfDay < FIRST_DAY || asOfDay > LAST_DAY) {
    return failure(
      'bad-argument',
      `The as-of day ${asOfDay} is outside 1900-01-01 to 2199-12-31.`,
      'asOfDay',
      'Use a date in that range.',
    );
  }
  const money = currencyProblem(currency);
  if (money !== null) return failure('bad-argument', money.message, 'currency', money.hint);
  const wrong = Object.entries(shares).find(([, share]) => !(share >= 0 && share <= 1));
  if (wrong !== undefined) {
    return failure(
      'bad-argument',
      `The share ${wrong[0]} is ${wrong[1]}, outside 0 to 1.`,
      `shares.${wrong[0]}`,
      'Use for example 0.25 for a quarter of the accounts.',
    );
  }
  return processes === undefined ? null : processesFailure(processes);
}

function processesFailure({ share, template }: ProcessesUnderWay): Failure | null {
  if (!(share >= 0 && share <= 1))
    return failure(
      'bad-argument',
      `The share of processes under way is ${share}, outside 0 to 1.`,
      'processes.share',
      'Use for example 0.25 for a quarter of the accounts past due.',
    );
  if (template.trim() !== '' && template.length <= MOST_CODE) return null;
  return failure(
    'bad-argument',
    'Processes under way need the code of their process template.',
    'processes.template',
    'Use for example ENERGY-STD, a template of your strategy.',
  );
}
