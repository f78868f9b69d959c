import { z } from '../../base/zod.ts';
import type { GuardrailFacts, GuardrailSpec } from './contract.ts';
import { GROUP_WORDS, STEP_GROUP, stepGroup } from './step-groups.ts';

const parameters = z.strictObject({
  first: stepGroup,
  next: stepGroup,
  leastDays: z.int().min(0).max(999),
  required: z.boolean(),
});

/** GR SPACING: so many days between two kinds of steps of a process, and none of the second without the first. */
export const grSpacing: GuardrailSpec = {
  spot: 'guardrail',
  code: 'GR SPACING',
  title: 'Days between steps',
  summary:
    'At least so many days between two kinds of steps of a process, for example a final notice and severance; the second not without the first where that is required.',
  source: 'simulation.md 8; ux.md 2.2d, G3',
  parameters,
  example: { first: 'NOTICE', next: 'SEVERANCE', leastDays: 14, required: true },
  compile(given) {
    const { first, next, leastDays, required } = parameters.parse(given);
    const since = (facts: GuardrailFacts) => {
      const last = facts.lastStepDay(STEP_GROUP[first]);
      return last < 0 ? -1 : facts.day - last;
    };
    const forbids = (facts: GuardrailFacts) => {
      const days = since(facts);
      return days < 0 ? required : days < leastDays;
    };
    return {
      traits: STEP_GROUP[next],
      forbids,
      explain: (facts) => ({
        label: `Days from ${GROUP_WORDS[first]} to ${GROUP_WORDS[next]}`,
        passed: !forbids(facts),
        unit: 'days',
        actual: since(facts),
        limit: leastDays,
        test: '>=',
        margin: since(facts) < 0 ? null : Math.abs(since(facts) - leastDays),
      }),
    };
  },
  spacing(given) {
    const { first, next, leastDays, required } = parameters.parse(given);
    return { first: STEP_GROUP[first], next: STEP_GROUP[next], leastDays, required };
  },
};
