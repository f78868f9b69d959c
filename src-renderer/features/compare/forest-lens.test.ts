import { expect, test } from 'vitest';
import type { MeasureComparison } from '../../../src-engine/model/comparison.ts';
import { lensCaption, levelWords, PLAIN_LENS, seenThrough } from './forest-lens.ts';

const comparison: MeasureComparison = {
  measure: 'netCash',
  values: [100, 130, 90],
  differences: [
    { value: 30, low: 10, high: 50, luckLow: 25, luckHigh: 35 },
    { value: -10, low: -30, high: 10, luckLow: null, luckHigh: null },
  ],
  changeThatMatters: 20,
  readings: ['Better', 'Unclear'],
  chancesBetter: [0.995, 0.85],
  familyPValues: [0.01, 0.3],
  familyIntervals: [
    { low: -2, high: 62 },
    { low: -30, high: 10 },
  ],
  otherReadings: { family: ['Unclear', 'Unclear'], luck: ['Better', null] },
  moreReplications: [null, 40],
};
const basis = { layer: 'portfolio', unit: 'account', units: 12_000, method: 'normal' } as const;

test('plain: the portfolio layer as the engine reads it', () => {
  expect(seenThrough(PLAIN_LENS, comparison, 0)).toMatchObject({
    difference: { value: 30, low: 10, high: 50 },
    reading: 'Better',
  });
  expect(levelWords(PLAIN_LENS)).toBe('95%');
});

test('family-wise: wider ends, the reading of those ends, and the label says family-wise', () => {
  const lens = { ...PLAIN_LENS, isFamily: true };
  expect(seenThrough(lens, comparison, 0)).toMatchObject({
    difference: { low: -2, high: 62 },
    reading: 'Unclear',
  });
  expect(levelWords(lens)).toBe('95% family-wise');
  expect(lensCaption(lens, basis)).toContain('they hold for all challengers of a measure at once');
});

test('luck: narrower where there is an interval of luck, else as before', () => {
  const lens = { ...PLAIN_LENS, layer: 'luck' } as const;
  expect(seenThrough(lens, comparison, 0)).toMatchObject({ difference: { low: 25, high: 35 } });
  expect(seenThrough(lens, comparison, 1)).toMatchObject({
    difference: { low: -30, high: 10 },
    reading: 'Unclear',
  });
  expect(lensCaption(lens, basis)).toContain('luck layer');
});

test('parameters: the ends that have assumptions in them, and how many models were drawn', () => {
  const parameters = {
    draws: 100,
    measures: [
      {
        measure: 'netCash' as const,
        differences: [
          { value: 30, low: -40, high: 100, parameterShare: 0.8 },
          { value: -10, low: -80, high: 60, parameterShare: 0.7 },
        ],
        readings: ['Unclear', 'Unclear'] as const,
      },
    ],
  };
  const lens = { layer: 'parameters', isFamily: true, parameters } as const;
  expect(seenThrough(lens, comparison, 0)).toMatchObject({
    difference: { low: -40, high: 100 },
    reading: 'Unclear',
  });
  expect(levelWords(lens)).toBe('95%');
  expect(lensCaption(lens, basis)).toContain('parameter layer');
  expect(lensCaption(lens, basis)).toContain('100 behaviour models drawn');
});
