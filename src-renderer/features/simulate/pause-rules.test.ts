import { describe, expect, it } from 'vitest';
import type { AccountStory } from '../../../src-engine/model/explanation.ts';
import { DAILY_METRICS } from '../../../src-engine/model/run.ts';
import type { DaySeries } from '../../../src-engine/protocol/methods.ts';
import { activePauses, NO_PAUSES, pauseDays } from './pause-rules.ts';

function days(series: Partial<DaySeries['series']>): DaySeries {
  const nothing = Object.fromEntries(DAILY_METRICS.map((metric) => [metric, [0, 0, 0, 0]]));
  return { days: 4, asOfDay: 0, series: { ...nothing, ...series } } as DaySeries;
}
const told = (...found: Parameters<typeof pauseDays>) => [...pauseDays(...found)];

describe('pauseDays', () => {
  it('pauses for nothing that was not asked for', () => {
    expect(told(NO_PAUSES, days({ severances: [1, 1, 1, 1] }), null)).toEqual([]);
    expect(activePauses(NO_PAUSES)).toBe(0);
  });

  it('pauses for the first severance and the first guardrail hit only, both on one day', () => {
    const rules = { ...NO_PAUSES, firstSeverance: true, guardrail: true };
    const series = days({ severances: [0, 2, 1, 0], guardrailDeferred: [0, 3, 3, 3] });
    expect(told(rules, series, null)).toEqual([[1, 'first severance, first guardrail hit']]);
    expect(activePauses(rules)).toBe(2);
  });

  it('sums a flow and takes a stock as it is, up and down', () => {
    const cash = { ...NO_PAUSES, crossing: { measure: 'cash', value: 300 } } as const;
    expect(told(cash, days({ cashMinor: [200, 100, 50, 0] }), null)).toEqual([
      [1, 'cash collected so far crossed'],
    ]);
    const debt = { ...NO_PAUSES, crossing: { measure: 'pastDue', value: 300 } } as const;
    expect(
      told(debt, days({ pastDueMinor: [500, 299, 300, 300] }), null).map(([day]) => day),
    ).toEqual([1, 2]);
  });

  it('pauses for a flow that is beyond its value on the first day', () => {
    const rules = { ...NO_PAUSES, crossing: { measure: 'contacts', value: 5 } } as const;
    expect(told(rules, days({ contacts: [9, 0, 0, 0] }), null).map(([day]) => day)).toEqual([0]);
  });

  it('pauses for what happens to an account, once a day, and never for another account', () => {
    const story = {
      accountId: 'A-1',
      events: [
        { day: 1, state: 'done' },
        { day: 3, state: 'pending' },
      ],
      payments: [{ day: 1 }, { day: 2 }],
      severanceStartDays: [],
    } as unknown as AccountStory;
    const rules = { ...NO_PAUSES, accountId: 'A-1' };
    expect(told(rules, days({}), story)).toEqual([
      [1, 'account A-1'],
      [2, 'account A-1'],
    ]);
    expect(told({ ...rules, accountId: 'A-2' }, days({}), story)).toEqual([]);
  });

  it('ignores a day after the end of the run', () => {
    expect(told({ ...NO_PAUSES, day: 2 }, days({}), null)).toEqual([[2, 'day reached']]);
    expect(told({ ...NO_PAUSES, day: 9 }, days({}), null)).toEqual([]);
  });
});
