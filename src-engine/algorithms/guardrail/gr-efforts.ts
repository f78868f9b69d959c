import { countWords } from '../../base/count-words.ts';
import { z } from '../../base/zod.ts';
import type { GuardrailFacts, GuardrailSpec } from './contract.ts';
import { GROUP_WORDS, STEP_GROUP, stepGroup } from './step-groups.ts';

const parameters = z.strictObject({
  steps: stepGroup,
  before: stepGroup,
  least: z.int().min(1).max(99),
  withinDays: z.int().min(1).max(999),
});

/** GR EFFORTS: no such step before so many contacts were tried, for example ten before a prepayment meter. */
export const grEfforts: GuardrailSpec = {
  spot: 'guardrail',
  code: 'GR EFFORTS',
  title: 'Efforts before a step',
  summary: 'No such step before so many contacts were tried within the days before it.',
  source: 'simulation.md 8, involuntary prepayment meter, best-endeavours contact',
  parameters,
  example: { steps: 'CUT', before: 'CONTACT', least: 2, withinDays: 60 },
  compile(given) {
    const { steps, before, least, withinDays } = parameters.parse(given);
    const tried = (facts: GuardrailFacts) =>
      facts.contacts(STEP_GROUP[before], facts.day - withinDays + 1, facts.day, false);
    return {
      traits: STEP_GROUP[steps],
      forbids: (facts) => tried(facts) < least,
      explain: (facts) => ({
        label: `${GROUP_WORDS[before]} tried in ${countWords(withinDays, 'day')}, for ${GROUP_WORDS[steps]}`,
        passed: tried(facts) >= least,
        unit: 'count',
        actual: tried(facts),
        limit: least,
        test: '>=',
        margin: Math.abs(tried(facts) - least),
      }),
    };
  },
};
