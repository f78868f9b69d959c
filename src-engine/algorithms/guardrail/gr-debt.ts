import { z } from '../../base/zod.ts';
import type { GuardrailFacts, GuardrailSpec } from './contract.ts';
import { GROUP_WORDS, STEP_GROUP, stepGroup } from './step-groups.ts';

const parameters = z.strictObject({
  steps: stepGroup,
  atLeastMinor: z.int().min(0).max(99_999_999_999),
  atLeastDays: z.int().min(0).max(9999),
});

/** GR DEBT: no such step for a debt that is too small or too young. */
export const grDebt: GuardrailSpec = {
  spot: 'guardrail',
  code: 'GR DEBT',
  title: 'Least debt and age',
  summary: 'No such step while the arrears are under an amount, or the oldest debt under an age.',
  source: 'simulation.md 8, minimum disconnection debt, default listing',
  parameters,
  example: { steps: 'CREDIT_REPORT', atLeastMinor: 15_000, atLeastDays: 60 },
  compile(given) {
    const { steps, atLeastMinor, atLeastDays } = parameters.parse(given);
    const isSmall = (facts: GuardrailFacts) => facts.arrearsMinor < atLeastMinor;
    return {
      traits: STEP_GROUP[steps],
      forbids: (facts) => isSmall(facts) || facts.oldestAgeDays < atLeastDays,
      explain(facts) {
        if (isSmall(facts))
          return {
            label: `Arrears, for ${GROUP_WORDS[steps]}`,
            passed: false,
            unit: 'minor',
            actual: facts.arrearsMinor,
            limit: atLeastMinor,
            test: '>=',
            margin: atLeastMinor - facts.arrearsMinor,
          };
        return {
          label: `Oldest debt, for ${GROUP_WORDS[steps]}`,
          passed: facts.oldestAgeDays >= atLeastDays,
          unit: 'days',
          actual: facts.oldestAgeDays,
          limit: atLeastDays,
          test: '>=',
          margin: Math.abs(facts.oldestAgeDays - atLeastDays),
        };
      },
    };
  },
};
