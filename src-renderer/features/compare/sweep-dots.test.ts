import { expect, test } from 'vitest';
import type { SweepResult } from '../../../src-engine/model/sweep.ts';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { sweepDots, sweptArm } from './sweep-dots.ts';
import { sampleSweep } from './trade-offs/sample-sweep.ts';

const ends = (value: number) => ({ value, low: value, high: value });

/** Settings by net cash against the first and severances per 1,000. */
function sweep(...settings: readonly (readonly [number, number])[]): SweepResult {
  const { result } = sampleSweep();
  const [first] = result.settings;
  if (first?.measures === null || first === undefined) throw new Error('no measures');
  const { measures } = first;
  return {
    ...result,
    settings: settings.map(([net, severances]) => ({
      ...first,
      state: 'finished',
      measures: {
        ...measures,
        difference: ends(net),
        severancesPerThousand: ends(severances),
      },
    })),
  };
}

const ARM = {
  arm: 1,
  label: 'Challenger A',
  x: 70,
  xLow: 69,
  xHigh: 71,
  y: 500,
  yLow: 0,
  yHigh: 9,
};

test('settings lie where they change the arm that was swept, the best of them are strong', () => {
  const dots = sweepDots(sweep([0, 80], [100, 82], [-50, 79], [-60, 81]), ARM);
  expect(dots).toEqual([
    { x: 69, y: 450, isOnFront: true },
    { x: 70, y: 500, isOnFront: true },
    { x: 71, y: 440, isOnFront: false },
    { x: 72, y: 600, isOnFront: true },
  ]);
  expect(sweepDots(sweep([0, 80]), undefined)).toEqual([]);
});

test('a sweep of another portfolio, other days or another version of the strategy has no arm here', () => {
  const result = sweep([0, 80]);
  const run = {
    portfolioFingerprint: result.portfolioFingerprint,
    days: result.days,
    arms: [
      { name: 'STD', strategyFingerprint: 'other' },
      { name: 'EARLY', strategyFingerprint: result.championFingerprint },
    ],
  } as unknown as RunHeader;
  expect(sweptArm(run, result)).toBe(1);
  expect(sweptArm({ ...run, days: result.days + 1 }, result)).toBeNull();
  expect(sweptArm(run, { ...result, championFingerprint: 'later' })).toBeNull();
});
