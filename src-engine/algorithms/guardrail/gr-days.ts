import { weekdayOf } from '../../base/day.ts';
import { z } from '../../base/zod.ts';
import type { GuardrailFacts, GuardrailSpec } from './contract.ts';
import { GROUP_WORDS, STEP_GROUP, stepGroup } from './step-groups.ts';

const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'];

const parameters = z.strictObject({
  steps: stepGroup,
  weekdays: z
    .string()
    .regex(/^((MON|TUE|WED|THU|FRI|SAT|SUN)( |$))*$/, 'name weekdays, for example FRI SAT SUN'),
  holidays: z.boolean(),
  holidayEves: z.boolean(),
});

/** GR DAYS: no such step on these weekdays, holidays or the days before holidays. */
export const grDays: GuardrailSpec = {
  spot: 'guardrail',
  code: 'GR DAYS',
  title: 'Closed days',
  summary: 'No such step on the named weekdays, on holidays, or on the day before a holiday.',
  source: 'simulation.md 8; ux.md 2.2d, G4 and G5',
  parameters,
  example: { steps: 'FIELD_WORK', weekdays: 'FRI SAT SUN', holidays: true, holidayEves: true },
  compile(given) {
    const { steps, weekdays, holidays, holidayEves } = parameters.parse(given);
    const closed = new Set(weekdays.split(' ').map((name) => WEEKDAYS.indexOf(name)));
    const isClosed = (facts: GuardrailFacts) =>
      closed.has(weekdayOf(facts.day)) ||
      (holidays && facts.isHoliday(facts.day)) ||
      (holidayEves && facts.isHoliday(facts.day + 1));
    return {
      traits: STEP_GROUP[steps],
      forbids: isClosed,
      explain: (facts) => ({
        label: `A day open for ${GROUP_WORDS[steps]}`,
        passed: !isClosed(facts),
        unit: 'flag',
        actual: isClosed(facts) ? 0 : 1,
        limit: 1,
        test: '=',
        margin: null,
      }),
    };
  },
};
