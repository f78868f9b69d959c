import { z } from '../../base/zod.ts';
import { HOLD_REASON } from '../../model/portfolio.ts';
import type { HoldReason } from '../../model/rows.ts';
import type { GuardrailSpec } from './contract.ts';
import { GROUP_WORDS, STEP_GROUP, stepGroup } from './step-groups.ts';

const REASONS = Object.keys(HOLD_REASON) as [HoldReason, ...HoldReason[]];

const parameters = z.strictObject({ steps: stepGroup, reason: z.enum(REASONS) });

/** GR HOLD: no such step while a hold of this reason is on, whatever the hold itself blocks. */
export const grHold: GuardrailSpec = {
  spot: 'guardrail',
  code: 'GR HOLD',
  title: 'During a hold',
  summary: 'No such step while a hold of this reason is on, whatever the hold itself blocks.',
  source: 'simulation.md 8, always-on guardrails',
  parameters,
  example: { steps: 'CONTACT', reason: 'DECEASED' },
  compile(given) {
    const { steps, reason } = parameters.parse(given);
    return {
      traits: STEP_GROUP[steps],
      forbids: (facts) => facts.hasHold(reason),
      explain: (facts) => ({
        label: `No hold for ${reason.toLowerCase().replaceAll('_', ' ')}, for ${GROUP_WORDS[steps]}`,
        passed: !facts.hasHold(reason),
        unit: 'flag',
        actual: facts.hasHold(reason) ? 0 : 1,
        limit: 1,
        test: '=',
        margin: null,
      }),
    };
  },
};
