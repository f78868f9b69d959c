import { describe, expect, it } from 'vitest';
import { championUnitsPooled, USUAL_STRENGTH } from '../../src-engine/analyze/power.ts';
import { splitDifference } from '../../src-engine/analyze/split-difference.ts';

describe('3.7 champion / challenger, the comparison example', () => {
  const share = (cured: number, count: number) => {
    const mean = cured / count;
    return { count, mean, variance: (mean * (1 - mean) * count) / (count - 1) };
  };

  it('4,800 of 8,000 against 1,280 of 2,000: +4.0 points, +1.6 to +6.4, p about 0.001', () => {
    const { value, low, high, p } = splitDifference(share(1280, 2000), share(4800, 8000));
    expect(value).toBeCloseTo(0.04, 12);
    expect([low, high].map((points) => (points * 100).toFixed(1))).toEqual(['1.6', '6.4']);
    expect(p.toFixed(3)).toBe('0.001');
  });

  it.each([
    ['50/50', 1, 4129, 4129],
    ['80/20', 1 / 4, 10_355, 2589],
    ['90/10', 1 / 9, 20_730, 2304],
  ])('60 % against 63 %% at %s', (_split, ratio, champions, challengers) => {
    const units = championUnitsPooled(0.6, 0.63, ratio, USUAL_STRENGTH);
    expect([Math.ceil(units), Math.ceil(units * ratio)]).toEqual([champions, challengers]);
  });
});
