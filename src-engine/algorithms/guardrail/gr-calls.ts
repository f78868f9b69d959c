import { countWords } from '../../base/count-words.ts';
import { z } from '../../base/zod.ts';
import { STEP } from '../../model/step.ts';
import { allowedAttempts } from './call-window.ts';
import type { GuardrailFacts, GuardrailSpec } from './contract.ts';

const parameters = z.strictObject({
  most: z.int().min(0).max(99),
  windowDays: z.int().min(1).max(366),
  pauseDays: z.int().min(0).max(366),
});

/** GR CALLS: at most so many call attempts for a debt in a window of days, and a pause after a conversation. */
export const grCalls: GuardrailSpec = {
  spot: 'guardrail',
  code: 'GR CALLS',
  title: 'Call attempts and pause',
  summary:
    'At most so many call attempts for a debt in a run of days, and none for so many days from a conversation on. A call that may still make some of its attempts makes those.',
  source: 'simulation.md 8, Reg F 12 CFR 1006.14(b)(2)',
  parameters,
  example: { most: 7, windowDays: 7, pauseDays: 7 },
  compile(given) {
    const rule = parameters.parse(given);
    const allowed = (facts: GuardrailFacts) =>
      allowedAttempts(
        facts.day,
        facts.attempts,
        rule,
        (from, to) => facts.callAttempts(from, to),
        facts.lastConversationDay(),
      );
    return {
      traits: STEP.call,
      forbids: (facts) => facts.attempts > 0 && allowed(facts) === 0,
      attemptsAllowed: allowed,
      explain(facts) {
        const made = facts.callAttempts(facts.day - rule.windowDays + 1, facts.day);
        const spoken = facts.lastConversationDay();
        const paused = spoken >= 0 && facts.day < spoken + rule.pauseDays;
        if (paused)
          return {
            label: 'Days since the last conversation',
            passed: false,
            unit: 'days',
            actual: facts.day - spoken,
            limit: rule.pauseDays,
            test: '>=',
            margin: spoken + rule.pauseDays - facts.day,
          };
        return {
          label: `Call attempts in ${countWords(rule.windowDays, 'day')} before this one`,
          passed: made < rule.most,
          unit: 'count',
          actual: made,
          limit: rule.most,
          test: '<',
          margin: Math.abs(rule.most - made),
        };
      },
    };
  },
};
