import { civilDate } from '../../base/day.ts';
import { z } from '../../base/zod.ts';
import type { GuardrailFacts, GuardrailSpec } from './contract.ts';
import { GROUP_WORDS, STEP_GROUP, stepGroup } from './step-groups.ts';

const monthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'use MM-DD, for example 11-01');

const parameters = z.strictObject({
  steps: stepGroup,
  from: monthDay,
  to: monthDay,
  division: z.string().min(1).max(60).nullable(),
});

/** 11-01 as 1101: the order of days within a year. */
function ofYear(text: string): number {
  return Number(text.replace('-', ''));
}

/** GR SEASON: no such step in a season, in a division or everywhere; both days are in it, and it may span New Year. */
export const grSeason: GuardrailSpec = {
  spot: 'guardrail',
  code: 'GR SEASON',
  title: 'Seasonal moratorium',
  summary:
    'No such step from one day of the year to another, both included, in one division or in all.',
  source: 'simulation.md 8, utility seasonal moratoria',
  parameters,
  example: { steps: 'CUT', from: '11-01', to: '03-31', division: null },
  compile(given) {
    const { steps, from, to, division } = parameters.parse(given);
    const [first, last] = [ofYear(from), ofYear(to)];
    const isIn = (facts: GuardrailFacts) => {
      if (division !== null && facts.division !== division) return false;
      const { month, dayOfMonth } = civilDate(facts.day);
      const date = month * 100 + dayOfMonth;
      return first <= last ? first <= date && date <= last : date >= first || date <= last;
    };
    return {
      traits: STEP_GROUP[steps],
      forbids: isIn,
      explain: (facts) => ({
        label: `${GROUP_WORDS[steps]} outside the season ${from} to ${to}`,
        passed: !isIn(facts),
        unit: 'flag',
        actual: isIn(facts) ? 0 : 1,
        limit: 1,
        test: '=',
        margin: null,
      }),
    };
  },
};
