import { z } from '../../base/zod.ts';
import type { GuardrailFacts, GuardrailRule, GuardrailSpec } from './contract.ts';
import { GROUP_WORDS, STEP_GROUP, type StepGroup, stepGroup } from './step-groups.ts';

const parameters = z.strictObject({ steps: stepGroup, what: z.enum(['PROMISE', 'PLAN']) });

function whilePromised(steps: StepGroup): GuardrailRule {
  return {
    traits: STEP_GROUP[steps],
    forbids: (facts) => facts.openPromise,
    explain: (facts) => ({
      label: `No open promise, for ${GROUP_WORDS[steps]}`,
      passed: !facts.openPromise,
      unit: 'flag',
      actual: facts.openPromise ? 0 : 1,
      limit: 1,
      test: '=',
      margin: null,
    }),
  };
}

/** Debt beyond the plan is collected as if there were none (domain.md 3.4). */
function whilePlanned(steps: StepGroup): GuardrailRule {
  const forbids = ({ plannedMinor, arrearsMinor }: GuardrailFacts) =>
    plannedMinor > 0 && arrearsMinor <= plannedMinor;
  return {
    traits: STEP_GROUP[steps],
    forbids,
    explain: (facts) => ({
      label: `Arrears beyond pay plans that are kept, for ${GROUP_WORDS[steps]}`,
      passed: !forbids(facts),
      unit: 'minor',
      actual: facts.arrearsMinor,
      limit: facts.plannedMinor,
      test: '>',
      // Without a plan there is nothing to compare with.
      margin: facts.plannedMinor === 0 ? null : Math.abs(facts.arrearsMinor - facts.plannedMinor),
    }),
  };
}

/** GR ARRANGEMENT: no such step while the customer keeps a promise, or a pay plan covers what is in arrears. */
export const grArrangement: GuardrailSpec = {
  spot: 'guardrail',
  code: 'GR ARRANGEMENT',
  title: 'Open promise or kept plan',
  summary:
    'No such step while a promise to pay is open, or while pay plans that are kept cover all arrears of the class.',
  source: 'simulation.md 8, always-on guardrails',
  parameters,
  example: { steps: 'CONTACT', what: 'PLAN' },
  compile(given) {
    const { steps, what } = parameters.parse(given);
    return what === 'PROMISE' ? whilePromised(steps) : whilePlanned(steps);
  },
};
