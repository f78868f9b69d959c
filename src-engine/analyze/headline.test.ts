import { describe, expect, it } from 'vitest';
import type { MeasureComparison, Reading } from '../model/comparison.ts';
import { headlineFor } from './headline.ts';

function measure(
  id: MeasureComparison['measure'],
  value: number,
  half: number,
  reading: Reading,
): MeasureComparison {
  return {
    measure: id,
    values: [0, value],
    differences: [{ value, low: value - half, high: value + half, luckLow: null, luckHigh: null }],
    changeThatMatters: 1,
    readings: [reading],
    familyPValues: [1],
    familyIntervals: [{ low: value - half, high: value + half }],
    otherReadings: { family: [reading], luck: [reading] },
    moreReplications: [null],
  };
}

function headline(net: number, half: number, others: MeasureComparison[], segments = 0) {
  return headlineFor('A', [measure('netCash', net, half, 'Better'), ...others], 0, 'USD', segments);
}

describe('headline', () => {
  const cured = measure('curedShare', -0.0125, 0.001, 'Worse');

  it('says how much more, and which checks are open', () => {
    expect(headline(3_530_000, 785_000, [cured])).toEqual({
      arm: 'A',
      sentence: 'A collects $35.3k more net cash, with 1 check open',
      detail:
        '95% interval $27.5k to $43.2k, 1.25 pp fewer accounts cured. Check: Cured at the end.',
    });
  });

  it('counts segments that lose', () => {
    const told = headline(-5_080_000, 650_000, [cured], 2);
    expect(told.sentence).toBe('A collects $50.8k less net cash, with 3 checks open');
    expect(told.detail).toContain('Check: Cured at the end, 2 segments that lose.');
  });

  it('claims nothing when the interval includes zero', () => {
    const same = measure('curedShare', 0, 0, 'No difference');
    const told = headline(100_000, 200_000, [same]);
    expect(told.sentence).toBe('A collects about the same net cash, with no open checks');
    expect(told.detail).toContain('as many accounts cured');
  });
});
