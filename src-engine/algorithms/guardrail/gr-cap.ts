import { countWords } from '../../base/count-words.ts';
import { z } from '../../base/zod.ts';
import type { GuardrailFacts, GuardrailSpec } from './contract.ts';
import { GROUP_WORDS, STEP_GROUP, stepGroup } from './step-groups.ts';

const parameters = z.strictObject({
  steps: stepGroup,
  most: z.int().min(0).max(999),
  windowDays: z.int().min(1).max(366),
  madeOnly: z.boolean(),
});

/** The fullest window of so many days that contains the day, without the step itself. */
function fullest(facts: GuardrailFacts, traits: number, windowDays: number, made: boolean): number {
  let most = 0;
  // Other accounts of the customer are known before and after the day: every window counts.
  for (let first = facts.day - windowDays + 1; first <= facts.day; first++)
    most = Math.max(most, facts.contacts(traits, first, first + windowDays - 1, made));
  return most;
}

/** GR CAP: at most so many contacts of a customer in any window of days, over all accounts (ux 2.2d, G2). */
export const grCap: GuardrailSpec = {
  spot: 'guardrail',
  code: 'GR CAP',
  title: 'Contact cap',
  summary:
    'At most so many contacts of a customer in any run of days, over all accounts; attempts count unless only contacts that were made do.',
  source: 'simulation.md 8; ux.md 2.2d, G2',
  parameters,
  example: { steps: 'CONTACT', most: 3, windowDays: 7, madeOnly: false },
  compile(given) {
    const { steps, most, windowDays, madeOnly } = parameters.parse(given);
    const traits = STEP_GROUP[steps];
    const count = (facts: GuardrailFacts) => fullest(facts, traits, windowDays, madeOnly);
    return {
      traits,
      forbids: (facts) => count(facts) >= most,
      explain(facts) {
        const actual = count(facts);
        return {
          label: `${GROUP_WORDS[steps]} in ${countWords(windowDays, 'day')}, this one included`,
          passed: actual < most,
          unit: 'count',
          actual: actual + 1,
          limit: most,
          test: '<=',
          margin: Math.abs(actual + 1 - most),
        };
      },
    };
  },
};
