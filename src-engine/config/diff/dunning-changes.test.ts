import { expect, it } from 'vitest';
import telecomSchedule from '../../../samples/strategies/telecom-schedule.json' with {
  type: 'json',
};
import { diffStrategies } from '../diff-strategies.ts';
import { type Strategy, strategySchema } from '../strategy-schema.ts';

const OLD = strategySchema.parse(telecomSchedule);

// biome-ignore lint/suspicious/noExplicitAny: drafts are edited freely, as in the editor.
function changes(change: (draft: any) => unknown): readonly string[] {
  const draft: Strategy = structuredClone(OLD);
  change(draft);
  return diffStrategies(OLD, draft).map(({ sign, text }) => `${sign} ${text}`);
}

it('tells levels by their code: age, amount, order', () => {
  expect(
    changes((d) => {
      const { levels } = d.dunningSchedules[0];
      levels[1].minAgeDays = 7;
      levels[3].minAmountMinor = 3000;
      levels[9].mayBeJumped = false;
    }),
  ).toEqual([
    '~ Dunning schedule DUN-LOW, level SMS: min age 5 d -> 7 d',
    '~ Dunning schedule DUN-LOW, level LATE-FEE: min amount 20.00 USD -> 30.00 USD',
    '~ Dunning schedule DUN-LOW, level TERMINATE: may be jumped over yes -> no',
  ]);
  expect(
    changes((d) => {
      const { levels } = d.dunningSchedules[2];
      levels.push(levels.shift());
    })[0],
  ).toContain('order of levels: SMS, EMAIL');
});

it('tells rules by their id, and a section that goes', () => {
  expect(changes((d) => (d.scheduleAssignment.rules[2].schedule = null))).toEqual([
    '~ Schedule assignment, rule HIGH: schedule DUN-HIGH -> none',
  ]);
  expect(changes((d) => delete d.scheduleAssignment)).toEqual(['- Schedule assignment']);
});
