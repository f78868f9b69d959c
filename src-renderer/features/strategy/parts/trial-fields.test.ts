import { expect, test } from 'vitest';
import type { SweepField } from '../../../../src-engine/protocol/methods.ts';
import { trialFields, trialRange } from './trial-fields.ts';

function field(pointer: string, unit: SweepField['unit'], value: number, minimum = 0): SweepField {
  return { pointer, unit, value, minimum, maximum: Number.MAX_SAFE_INTEGER, label: pointer };
}

test('thresholds can be tried; prices, priorities and versions cannot', () => {
  const age = field('/classControls/0/conditions/0/criteria/0/minAgeDays', 'days', 21);
  const others = [
    field('/version', 'version', 3),
    field('/eventTypes/0/unitCostMinor', 'minor', 90),
    field('/classControls/0/conditions/0/priority', 'order', 10),
  ];
  const rating = field('/creditRating/riskyBelow', 'points', 560);
  expect(trialFields([rating, ...others, age])).toEqual([age, rating]);
});

test('a slider covers ten round steps to each side, within the bounds', () => {
  expect(trialRange(field('/a', 'days', 21), 2)).toEqual({ from: 1, to: 41, step: 2 });
  expect(trialRange(field('/a', 'days', 4), 2)).toEqual({ from: 0, to: 14, step: 1 });
  expect(trialRange(field('/a', 'minor', 6000), 2)).toEqual({ from: 1000, to: 11_000, step: 500 });
  expect(trialRange(field('/a', 'minor', 0), 0)).toEqual({ from: 0, to: 10, step: 1 });
});
