import { describe, expect, it } from 'vitest';
import { MEASURE_DEFINITIONS } from '../model/measure-definitions.ts';
import { readingOf } from './reading.ts';

/** Net cash in minor units, change that matters 20,000.00. */
function net(value: number, low: number, high: number, against = 0) {
  const difference = { value, low, high, luckLow: null, luckHigh: null };
  return readingOf(MEASURE_DEFINITIONS.netCash, difference, 2_000_000, against);
}

describe('readings follow the fixed rules', () => {
  it.each([
    ['Better', 3_530_000, 2_750_000, 4_320_000],
    ['Worse', -5_080_000, -5_730_000, -4_430_000],
    ['Slightly better', 1_000_000, 500_000, 1_500_000],
    ['Slightly worse', -1_000_000, -1_500_000, -500_000],
    ['No difference', 100_000, -700_000, 900_000],
    ['Unclear', 1_000_000, -500_000, 2_500_000],
    ['Check this', 30_000_000, 29_000_000, 31_000_000],
  ] as const)('%s', (reading, value, low, high) => {
    expect(net(value, low, high)).toBe(reading);
  });

  it('judges the numbers as displayed: an end that shows as 0.00 touches zero', () => {
    const difference = {
      value: -0.0013,
      low: -0.0026,
      high: -0.00004,
      luckLow: null,
      luckHigh: null,
    };
    const reading = readingOf(MEASURE_DEFINITIONS.liquidationRate, difference, 0.005, 0);
    expect(reading).toBe('No difference');
  });

  it('with nothing too small to matter, every sure difference matters and none is implausible', () => {
    const read = (value: number, low: number, high: number) =>
      readingOf(
        MEASURE_DEFINITIONS.netCash,
        { value, low, high, luckLow: null, luckHigh: null },
        0,
        0,
      );
    expect(read(3_530_000, 2_750_000, 4_320_000)).toBe('Better');
    expect(read(-2, -3, -1)).toBe('Worse');
    expect(read(0, 0, 0)).toBe('No difference');
    expect(read(1, -1, 3)).toBe('Unclear');
  });

  it('turns lower-is-better measures round', () => {
    const difference = { value: -1.41, low: -1.52, high: -1.3, luckLow: null, luckHigh: null };
    expect(readingOf(MEASURE_DEFINITIONS.meanArrearsDays, difference, 0.5, 0)).toBe('Better');
  });

  it('asks to check a difference whose sign flips in more than a third of the replications', () => {
    expect(net(3_530_000, 2_750_000, 4_320_000, 0.34)).toBe('Check this');
    expect(net(3_530_000, 2_750_000, 4_320_000, 0.33)).toBe('Better');
  });
});
