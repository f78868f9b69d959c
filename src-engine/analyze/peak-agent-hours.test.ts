import { expect, it } from 'vitest';
import { runResult } from '../../test/support/run-result.ts';
import { guardrailReadings } from './guardrail-readings.ts';
import { peakAgentHours } from './peak-agent-hours.ts';

/** Agent minutes by replication and day; other days have none. */
function withMinutes(minutes: readonly Readonly<Record<number, number>>[], days = 30) {
  return runResult({
    days,
    replications: minutes.length,
    accounts: 1,
    arms: [
      {
        name: 'a',
        daily: (metric, replication, day) =>
          metric === 'agentMinutes' ? (minutes[replication]?.[day] ?? 0) : 0,
      },
    ],
  });
}

function peak(result: ReturnType<typeof withMinutes>) {
  const [arm] = result.arms;
  return arm === undefined ? null : peakAgentHours(arm, result);
}

it('is the time of the busiest seven days over five working days', () => {
  // Days 8 to 14 hold 600 + 900 minutes, days 2 to 8 fewer: 1500 / 5 / 60. Day 15 is the eighth.
  const result = withMinutes([{ 2: 800, 8: 600, 14: 900, 15: 400 }]);
  expect(peak(result)).toEqual({ value: 5, low: 5, high: 5 });
});

it('looks at all of a horizon that is shorter than a week', () => {
  expect(peak(withMinutes([{ 0: 300, 2: 300 }], 3))?.value).toBe(2);
});

it('has the mean of replications, with the interval of their luck', () => {
  // 4 and 6 hours: mean 5, error sqrt(2 / 2), t with one degree 12.7062.
  const found = peak(withMinutes([{ 3: 1200 }, { 9: 1800 }]));
  expect(found?.value).toBe(5);
  expect(found?.high).toBeCloseTo(5 + 12.7062, 3);
});

it('is judged against its limit like the other outcomes', () => {
  const readings = guardrailReadings(
    withMinutes([{ 3: 1200 }]),
    { peakAgentHours: 3.9 },
    null,
    null,
  );
  expect(readings).toEqual([
    {
      guardrail: 'peakAgentHours',
      limit: 3.9,
      values: [{ value: 4, low: 4, high: 4 }],
      readings: ['Limit breached'],
    },
  ]);
});
