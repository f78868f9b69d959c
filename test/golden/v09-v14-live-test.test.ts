import { describe, expect, it } from 'vitest';
import {
  mixingWidth,
  mixtureRatio,
  sequenceHalfWidth,
  sequentialP,
} from '../../src-engine/livetest/confidence-sequence.ts';
import { sampleRatio } from '../../src-engine/livetest/sample-ratio.ts';

function expectClose(actual: number, expected: number, relative = 1e-11): void {
  expect(Math.abs(actual / expected - 1)).toBeLessThan(relative);
}

it.each([
  [[600, 400], [0.5, 0.5], 40, 2.539_628_589_470_863_4e-10, 'broken'],
  [[44_000, 45_000], [1, 1], 11.235_955_056_179_776, 0.000_802_278_117_767_872_1, 'broken'],
  [[5100, 2400, 2500], [50, 25, 25], 6, 0.049_787_068_367_863_95, 'balanced'],
  [
    [69_981, 19_908, 10_111],
    [70, 20, 10],
    1.660_457_142_857_142_9,
    0.435_949_629_303_040_9,
    'balanced',
  ],
  [[5150, 4850], [1, 1], 9, 0.002_699_796_063_260_19, 'suspicious'],
])('V9 sample ratio of %j', (counts, shares, chiSquare, p, verdict) => {
  const ratio = sampleRatio(counts, shares);
  expectClose(ratio.chiSquare, chiSquare);
  expectClose(ratio.p, p, 1e-10);
  expect(ratio.verdict).toBe(verdict);
});

describe('V14 confidence sequence', () => {
  const rho = mixingWidth(0.05, 1000);

  it('is tuned to 1000 units', () => expectClose(rho, 0.093_711_260_945_698_93));

  it.each([
    [100, 15.053_025_385_536_518],
    [500, 5.491_630_901_879_891],
    [1000, 3.839_569_731_488_164],
    [5000, 1.790_571_119_250_464_5],
    [20_000, 0.947_802_842_223_143],
  ])('half-width after %i units', (n, half) => {
    expectClose(sequenceHalfWidth(n, 40, rho, 0.05), half);
  });

  it('is the sequential test turned round', () => {
    const tau2 = rho * rho * 1600;
    const ratio = mixtureRatio(1000, 5, 1600, tau2);
    expectClose(ratio, 355.512_752_242_254_35);
    expectClose(sequentialP(1, ratio), 0.002_812_838_621_660_968);
    expect(sequentialP(0.001, ratio)).toBe(0.001);
    expectClose(mixtureRatio(1000, sequenceHalfWidth(1000, 40, rho, 0.05), 1600, tau2), 20);
  });

  it('says nothing during the burn-in', () => {
    expect(sequenceHalfWidth(99, 40, rho, 0.05)).toBe(Number.POSITIVE_INFINITY);
  });
});
