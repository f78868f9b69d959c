import { z } from '../../base/zod.ts';
import type { GuardrailFacts, GuardrailSpec } from './contract.ts';
import { GROUP_WORDS, STEP_GROUP, stepGroup } from './step-groups.ts';

const parameters = z.strictObject({
  steps: stepGroup,
  who: z.enum(['LIFE_SUPPORT', 'SENSITIVE_LOAD', 'VULNERABLE']),
  handOver: z.boolean(),
});

const WORDS = {
  LIFE_SUPPORT: 'life support',
  SENSITIVE_LOAD: 'sensitive load',
  VULNERABLE: 'vulnerability',
} as const;

/** GR PROTECTED: no such step for protected customers; a person may take over instead. */
export const grProtected: GuardrailSpec = {
  spot: 'guardrail',
  code: 'GR PROTECTED',
  title: 'Protected customers',
  summary:
    'No such step for customers with life support, a sensitive load or a vulnerability; where asked, it becomes work for a person.',
  source: 'simulation.md 8, always-on guardrails; ux.md 2.2d, G1',
  parameters,
  example: { steps: 'CUT', who: 'LIFE_SUPPORT', handOver: false },
  compile(given) {
    const { steps, who, handOver } = parameters.parse(given);
    const isProtected = (facts: GuardrailFacts) => {
      if (who === 'LIFE_SUPPORT') return facts.lifeSupport;
      return who === 'VULNERABLE' ? facts.vulnerable : facts.sensitiveLoad;
    };
    return {
      traits: STEP_GROUP[steps],
      handsOver: handOver,
      forbids: isProtected,
      explain: (facts) => ({
        label: `No ${WORDS[who]}, for ${GROUP_WORDS[steps]}`,
        passed: !isProtected(facts),
        unit: 'flag',
        actual: isProtected(facts) ? 0 : 1,
        limit: 1,
        test: '=',
        margin: null,
      }),
    };
  },
};
