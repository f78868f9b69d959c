import { type Day, NO_DAY } from '../../base/day.ts';
import { z } from '../../base/zod.ts';
import type { Check, CheckUnit } from '../../model/explanation.ts';
import { NONE, UNKNOWN_SCORE } from '../../model/portfolio.ts';
import type { Parameters } from '../spec.ts';
import { ACCOUNT_ATTRIBUTES } from './account-attributes.ts';
import type { AskedFact } from './asked-fact.ts';
import { attributeFit } from './attribute-fit.ts';
import {
  type ConditionContext,
  type ConditionFacts,
  type ConditionSpec,
  type FactName,
  flagCheck,
} from './contract.ts';

const { texts: TEXTS, numbers: NUMBERS, flags: FLAGS } = ACCOUNT_ATTRIBUTES;

/** Numbers that are worked out from two facts. */
const DERIVED = { CREDIT_LIMIT_USED: creditLimitTest, TENURE_DAYS: tenureTest } as const;

/** Attributes that the rows of the rating history move. */
const BY_RATING_ROWS: readonly string[] = ['CREDIT_RATING', 'CASH_ONLY_SCORE'];

type TextName = keyof typeof TEXTS;
type NumberName = keyof typeof NUMBERS;
type FlagName = keyof typeof FLAGS;
type DerivedName = keyof typeof DERIVED;
type NumberTest = 'BELOW' | 'AT_MOST' | 'AT_LEAST' | 'ABOVE';

type AnyName = TextName | NumberName | FlagName | DerivedName;

const NAMES = [TEXTS, NUMBERS, FLAGS, DERIVED].flatMap((table) => Object.keys(table)) as [
  AnyName,
  ...AnyName[],
];

const parameters = z
  .strictObject({
    attribute: z.enum(NAMES),
    test: z.enum(['IS', 'IS_NOT', 'BELOW', 'AT_MOST', 'AT_LEAST', 'ABOVE']),
    /** A name of the portfolio, for attributes that are names; null otherwise. */
    text: z.string().min(1).max(60).nullable(),
    /** Points, minor units of the balance, per cent of the credit limit, days or promises, for attributes that are numbers; null otherwise. */
    number: z.int().min(-99_999_999_999).max(99_999_999_999).nullable(),
  })
  .superRefine((given, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const isNumber = given.attribute in NUMBERS || given.attribute in DERIVED;
    const isText = given.attribute in TEXTS;
    if (isNumber === given.test.startsWith('IS'))
      wrong('test', `use ${isNumber ? 'BELOW, AT_MOST, AT_LEAST or ABOVE' : 'IS or IS_NOT'}`);
    if (isText !== (given.text !== null)) wrong('text', isText ? 'use a name' : 'use null');
    if (isNumber !== (given.number !== null))
      wrong('number', isNumber ? 'use a number' : 'use null');
  });

/** A test on one attribute, resolved against the portfolio. */
interface AttributeTest {
  readonly reads: readonly FactName[];
  matches(facts: ConditionFacts): boolean;
  nextChangeDay?(facts: ConditionFacts): Day;
  explain(facts: ConditionFacts): Omit<Check, 'rulePointer'>;
}

function nameTest(
  name: TextName,
  isNot: boolean,
  text: string,
  context: ConditionContext | null,
): AttributeTest {
  const { fact, names, label } = TEXTS[name];
  const wanted = context === null ? -1 : context[names].indexOf(text);
  const matches = (facts: ConditionFacts) => (facts[fact] === wanted) !== isNot;
  return {
    reads: [fact],
    matches,
    explain: (facts) => flagCheck(`${label} ${isNot ? 'is not' : 'is'} ${text}`, matches(facts)),
  };
}

/** What the flag is and what it must be: "Vulnerable" must be no, was yes. */
function flagTest(name: FlagName, isNot: boolean): AttributeTest {
  const { bit, label } = FLAGS[name];
  const isSet = (facts: ConditionFacts) => (facts.flags & bit) !== 0;
  const matches = (facts: ConditionFacts) => isSet(facts) !== isNot;
  return {
    reads: ['flags'],
    matches,
    explain: (facts) => ({
      ...flagCheck(label, isSet(facts)),
      passed: matches(facts),
      limit: isNot ? 0 : 1,
    }),
  };
}

const COMPARE = {
  BELOW: { sign: '<', holds: (actual: number, limit: number) => actual < limit },
  AT_MOST: { sign: '<=', holds: (actual: number, limit: number) => actual <= limit },
  AT_LEAST: { sign: '>=', holds: (actual: number, limit: number) => actual >= limit },
  ABOVE: { sign: '>', holds: (actual: number, limit: number) => actual > limit },
} as const;

/** Least change of the number that gives the other answer. */
function marginOf(test: NumberTest, actual: number, limit: number, passed: boolean): number {
  const distance = Math.abs(actual - limit);
  const isInclusive = test === 'AT_MOST' || test === 'AT_LEAST';
  return passed === isInclusive ? distance + 1 : distance;
}

function numberTest(name: NumberName, test: NumberTest, limit: number): AttributeTest {
  const { fact, unit, label } = NUMBERS[name];
  const { sign, holds } = COMPARE[test];
  const isScore = name.endsWith('_SCORE') && name !== 'CASH_ONLY_SCORE';
  const isKnown = (actual: number) => !(isScore && actual === UNKNOWN_SCORE);
  const matches = (facts: ConditionFacts) => isKnown(facts[fact]) && holds(facts[fact], limit);
  return {
    reads: [fact],
    matches,
    explain(facts) {
      const actual = facts[fact];
      if (!isKnown(actual)) return flagCheck(`${label} is known`, false);
      const passed = matches(facts);
      return {
        label,
        passed,
        unit,
        actual,
        limit,
        test: sign,
        margin: marginOf(test, actual, limit, passed),
      };
    },
  };
}

function checkOf(
  what: { readonly label: string; readonly unit: CheckUnit },
  test: NumberTest,
  actual: number,
  limit: number,
): Omit<Check, 'rulePointer'> {
  const { sign, holds } = COMPARE[test];
  const passed = holds(actual, limit);
  const margin = marginOf(test, actual, limit, passed);
  return { ...what, passed, actual, limit, test: sign, margin };
}

/** What is owed against a share of the credit limit, in per cent; without a limit no test passes (eTOM: exposure). */
function creditLimitTest(test: NumberTest, percent: number): AttributeTest {
  // Whole minor units on the side that leaves the answer as it is.
  const isUp = test === 'BELOW' || test === 'AT_LEAST';
  const limitOf = ({ creditLimitMinor }: ConditionFacts) =>
    (isUp ? Math.ceil : Math.floor)((creditLimitMinor * percent) / 100);
  const label = `Owed, against ${percent}% of the credit limit`;
  return {
    reads: ['balanceMinor', 'creditLimitMinor'],
    matches: (facts) =>
      facts.creditLimitMinor !== NONE && COMPARE[test].holds(facts.balanceMinor, limitOf(facts)),
    explain: (facts) =>
      facts.creditLimitMinor === NONE
        ? flagCheck('A credit limit is known', false)
        : checkOf({ label, unit: 'minor' }, test, facts.balanceMinor, limitOf(facts)),
  };
}

/** Days since the oldest service began. */
function tenureTest(test: NumberTest, days: number): AttributeTest {
  const isKnown = ({ customerSinceDay }: ConditionFacts) => customerSinceDay !== NO_DAY;
  const tenureOf = ({ day, customerSinceDay }: ConditionFacts) => day - customerSinceDay;
  // The first day of the other answer: BELOW and AT_LEAST turn at the number itself, the others a day later.
  const turns = test === 'BELOW' || test === 'AT_LEAST' ? days : days + 1;
  return {
    reads: ['customerSinceDay', 'day'],
    matches: (facts) => isKnown(facts) && COMPARE[test].holds(tenureOf(facts), days),
    nextChangeDay: (facts) => {
      const day = facts.customerSinceDay + turns;
      return isKnown(facts) && day > facts.day ? day : Number.MAX_SAFE_INTEGER;
    },
    explain: (facts) =>
      isKnown(facts)
        ? checkOf({ label: 'Days as a customer', unit: 'days' }, test, tenureOf(facts), days)
        : flagCheck('The first day as a customer is known', false),
  };
}

function isOneOf<T extends object>(table: T, name: string): name is keyof T & string {
  return name in table;
}

function testOf(given: Parameters, context: ConditionContext | null): AttributeTest {
  const { attribute, test, text, number } = parameters.parse(given);
  const compared = isOneOf(COMPARE, test) ? test : 'BELOW';
  if (isOneOf(DERIVED, attribute)) return DERIVED[attribute](compared, number ?? 0);
  if (isOneOf(TEXTS, attribute)) return nameTest(attribute, test === 'IS_NOT', text ?? '', context);
  if (isOneOf(FLAGS, attribute)) return flagTest(attribute, test === 'IS_NOT');
  return numberTest(attribute, compared, number ?? 0);
}

/** Between two whole per cent of a credit limit there are amounts; between two other numbers there is nothing. */
const LEAST_STEP: Readonly<Partial<Record<AnyName, number>>> = { CREDIT_LIMIT_USED: 0.5 };

function askedOf(given: Parameters): AskedFact {
  const { attribute, test, text, number } = parameters.parse(given);
  const isNot = test === 'IS_NOT';
  if (isOneOf(TEXTS, attribute))
    return { of: TEXTS[attribute].fact, kind: 'name', name: text ?? '', isNot };
  if (isOneOf(FLAGS, attribute)) {
    const flag = isNot ? 0 : 1;
    return { of: attribute, kind: 'range', low: flag, high: flag };
  }
  const limit = number ?? 0;
  const step = LEAST_STEP[attribute] ?? 1;
  const isUpwards = test === 'AT_LEAST' || test === 'ABOVE';
  return {
    of: isOneOf(NUMBERS, attribute) ? NUMBERS[attribute].fact : attribute,
    kind: 'range',
    low: isUpwards ? limit + (test === 'ABOVE' ? step : 0) : Number.NEGATIVE_INFINITY,
    high: isUpwards ? Number.POSITIVE_INFINITY : limit - (test === 'BELOW' ? step : 0),
  };
}

const TEST_WORDS = { BELOW: 'below', AT_MOST: 'at most', AT_LEAST: 'at least', ABOVE: 'above' };

/** "Balance of the account above $500.00", "Segment is not RETAIL", "Vulnerable: no". */
function phraseOf(given: Parameters, money: (minor: number) => string): string {
  const { attribute, test, text, number } = parameters.parse(given);
  const isNot = test === 'IS_NOT';
  if (isOneOf(TEXTS, attribute))
    return `${TEXTS[attribute].label} ${isNot ? 'is not' : 'is'} ${text}`;
  if (isOneOf(FLAGS, attribute)) return `${FLAGS[attribute].label}: ${isNot ? 'no' : 'yes'}`;
  const words = isOneOf(TEST_WORDS, test) ? TEST_WORDS[test] : '';
  const limit = number ?? 0;
  if (attribute === 'CREDIT_LIMIT_USED') return `Owed ${words} ${limit}% of the credit limit`;
  if (!isOneOf(NUMBERS, attribute)) return `Days as a customer ${words} ${limit}`;
  const { label, unit } = NUMBERS[attribute];
  return `${label} ${words} ${unit === 'minor' ? money(limit) : limit}`;
}

/** COLL COND CHAR: one attribute of the account compared with a value (domain.md 4.2, ours). */
export const collCondChar: ConditionSpec = {
  spot: 'collection-condition',
  code: 'COLL COND CHAR',
  title: 'Attribute test',
  summary:
    'True when an attribute of the account passes the test: a name, a score, the balance, per cent of the credit limit that are owed, days as a customer, broken promises or a flag.',
  source: 'domain.md 4.2',
  parameters,
  moneyParameters: ({ attribute }) => (attribute === 'BALANCE' ? ['number'] : []),
  fit: attributeFit,
  example: { attribute: 'BAD_DEBT_SCORE', test: 'AT_LEAST', text: null, number: 70 },
  reads: (given) => testOf(given, null).reads,
  phrase: phraseOf,
  asks: askedOf,
  nextChangeDay: (given) =>
    BY_RATING_ROWS.includes(parameters.parse(given).attribute)
      ? (facts) => facts.ratingChangeDay
      : (testOf(given, null).nextChangeDay ?? null),
  compile: (given, context) => testOf(given, context).matches,
  explain: (given, context, facts) => testOf(given, context).explain(facts),
};
