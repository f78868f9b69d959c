import type { ParameterFit, Parameters } from '../spec.ts';
import { ACCOUNT_ATTRIBUTES } from './account-attributes.ts';

const { texts, numbers, derived, flags } = ACCOUNT_ATTRIBUTES;

/** The most usual test first: a changed attribute starts from it. */
const COMPARISONS = ['AT_LEAST', 'BELOW', 'AT_MOST', 'ABOVE'];
const IDENTITIES = ['IS', 'IS_NOT'];

/** Something that a name can be until one is given: no portfolio is known here. */
const ANY_NAME = 'NEW';

const LABELS: Readonly<Record<string, string>> = Object.fromEntries(
  [texts, numbers, derived, flags].flatMap((table) =>
    Object.entries(table).map(([name, { label }]) => [name, label]),
  ),
);

const STARTS: ReadonlyMap<string, number> = new Map(
  [numbers, derived].flatMap((table) =>
    Object.entries(table).map(([name, { start }]) => [name, start] as const),
  ),
);

/** Scores of 0 to 100 are told apart from ratings: a number of one scale says nothing on another. */
function scaleOf(attribute: string): string {
  return attribute.endsWith('_SCORE') && attribute !== 'CASH_ONLY_SCORE' ? 'score' : attribute;
}

function attributeOf({ attribute }: Parameters): string {
  return typeof attribute === 'string' ? attribute : '';
}

function testsOf(attribute: string): readonly string[] {
  return STARTS.has(attribute) ? COMPARISONS : IDENTITIES;
}

/** The test of the attribute that was chosen, with what was given before as far as it has a meaning there. */
function fitted(changed: Parameters, before: Parameters): Parameters {
  const [attribute, old] = [attributeOf(changed), attributeOf(before)];
  if (attribute === old) return changed;
  const tests = testsOf(attribute);
  const { test, text, number } = changed;
  const isSameScale = scaleOf(attribute) === scaleOf(old) && typeof number === 'number';
  const start = STARTS.get(attribute);
  return {
    attribute,
    test: typeof test === 'string' && tests.includes(test) ? test : (tests[0] ?? 'IS'),
    text: attribute in texts ? (text ?? ANY_NAME) : null,
    number: start === undefined ? null : isSameScale ? number : start,
  };
}

/** How the test, the name and the number of an attribute test follow from its attribute. */
export const attributeFit: ParameterFit = {
  words: { attribute: LABELS },
  choices: (given, name) => (name === 'test' ? testsOf(attributeOf(given)) : null),
  unused: (given) => {
    const attribute = attributeOf(given);
    return [...(attribute in texts ? [] : ['text']), ...(STARTS.has(attribute) ? [] : ['number'])];
  },
  fitted,
};
