import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, holm } from '../../src-engine/analyze/adjust-p-values.ts';
import { dominatedBy } from '../../src-engine/analyze/front.ts';
import { hypervolume } from '../../src-engine/analyze/hypervolume.ts';
import { influences, ratioOf } from '../../src-engine/analyze/influences.ts';
import { meanAndVariance } from '../../src-engine/analyze/moments.ts';
import { pairedDifference } from '../../src-engine/analyze/paired-difference.ts';
import { ratioEstimate } from '../../src-engine/analyze/paired-estimate.ts';
import {
  championUnits,
  championUnitsPooled,
  detectableDifference,
  pairsNeeded,
  powerAt,
  USUAL_STRENGTH,
} from '../../src-engine/analyze/power.ts';
import { shrinkToMean } from '../../src-engine/analyze/shrink-to-mean.ts';
import { varianceLayers } from '../../src-engine/analyze/variance-layers.ts';
import { conditionalMean, expectedMaximum } from '../../src-engine/analyze/winners-curse.ts';

/** Closed forms agree to 1e-12 of their size, iterated ones to 1e-8 (simulation.md 9). */
function expectClose(actual: number, expected: number, relative = 1e-12): void {
  expect(Math.abs(actual / expected - 1)).toBeLessThan(relative);
}

const variance = (share: number) => share * (1 - share);

describe('V10 power and sample size', () => {
  it.each([
    [0.45, 0.47, 1, 9744.384_190_194_43, 9747.129_610_232_658],
    [0.1, 0.12, 1, 3838.102_190_096_708_5, 3840.847_482_436_276],
    [0.45, 0.47, 1 / 9, 48_847.503_026_721_74, 48_676.668_485_443_28],
  ])('shares %d and %d, ratio %d', (champion, challenger, ratio, unpooled, pooled) => {
    const variances = { champion: variance(champion), challenger: variance(challenger) };
    const delta = challenger - champion;
    expectClose(championUnits(variances, delta, ratio, USUAL_STRENGTH), unpooled, 1e-11);
    expectClose(championUnitsPooled(champion, challenger, ratio, USUAL_STRENGTH), pooled, 1e-11);
  });

  it('means, pairs, detectable difference, power', () => {
    const same = { champion: 180 * 180, challenger: 180 * 180 };
    expectClose(championUnits(same, 5, 1, USUAL_STRENGTH), 20_344.296_271_432_835, 1e-11);
    expectClose(pairsNeeded(1600, 1, USUAL_STRENGTH), 12_558.207_574_958_542, 1e-11);
    const error = Math.sqrt((2 * variance(0.45)) / 5000);
    expectClose(detectableDifference(error, USUAL_STRENGTH), 0.027_875_420_960_060_134, 1e-11);
    const planned = Math.sqrt((variance(0.45) + variance(0.47)) / 5000);
    expectClose(powerAt(0.02, planned, 0.05), 0.518_691_936_757_550_8, 1e-11);
  });

  it('V10b: the same luck needs 25 times fewer', () => {
    const delta = 0.47 - 0.45;
    const coupled = delta * (1 - delta);
    const independent = variance(0.45) + variance(0.47);
    expectClose(independent / coupled, 25.336_734_693_877_602);
    expectClose(pairsNeeded(coupled, delta, USUAL_STRENGTH), 384.595_106_983_105_95, 1e-11);
  });
});

describe('V11 ratio of sums', () => {
  const denominator = Float64Array.from([100, 80, 150, 200, 60, 300]);
  const champion = { numerator: Float64Array.from([100, 0, 50, 200, 0, 120]), denominator };
  const challenger = { numerator: Float64Array.from([100, 40, 50, 200, 0, 160]), denominator };
  const error = (values: Float64Array) => Math.sqrt(meanAndVariance(values).variance / 6);

  it('has the delta method error of each arm', () => {
    expectClose(ratioOf(champion), 0.528_089_887_640_449_4);
    expectClose(error(influences(champion)), 0.156_919_948_460_499_45);
    expectClose(ratioOf(challenger), 0.617_977_528_089_887_6);
    expectClose(error(influences(challenger)), 0.130_426_843_814_052_1);
  });

  it('has the paired error of the difference, a quarter of the independent one', () => {
    const totals = { numerator: new Float64Array(1), denominator: new Float64Array(1) };
    const difference = pairedDifference(
      ratioEstimate({ columns: challenger, totals }, { columns: champion, totals }),
      null,
    );
    expectClose(difference.value, 0.089_887_640_449_438_2, 1e-11);
    // Five degrees of freedom.
    const paired = (difference.high - difference.value) / 2.570_581_835_636_314;
    expectClose(paired, 0.053_100_022_489_700_69, 1e-8);
    const independent = Math.sqrt(
      error(influences(champion)) ** 2 + error(influences(challenger)) ** 2,
    );
    expectClose(independent, 0.204_046_641_266_502_38);
  });
});

it('V12 many p-values', () => {
  const p = [0.001, 0.008, 0.012, 0.041, 0.2];
  const adjusted = { holm: holm(p), hochberg: benjaminiHochberg(p) };
  for (const [index, expected] of [0.005, 0.032, 0.036, 0.082, 0.2].entries())
    expectClose(adjusted.holm[index] ?? 0, expected);
  for (const [index, expected] of [0.005, 0.02, 0.02, 0.05125, 0.2].entries())
    expectClose(adjusted.hochberg[index] ?? 0, expected);
});

describe('V13 the winner looks better than it is', () => {
  it.each([
    [2, 0.564_189_583_547_756_3],
    [3, 0.846_284_375_321_634_5],
    [5, 1.162_964_473_640_519_6],
    [10, 1.538_752_730_835_173],
    [20, 1.867_475_059_798_320_5],
    [50, 2.249_073_629_389_85],
    [100, 2.507_593_636_441_684],
  ])('by the expected maximum of %i normals', (k, expected) => {
    expectClose(expectedMaximum(k), expected, 1e-10);
  });

  it('V13b: median-unbiased mean and interval given that it won', () => {
    expectClose(conditionalMean(2.5, 2, 1, 0.5), 1.427_464_895_192_270_6, 1e-8);
    expectClose(conditionalMean(2.5, 2, 1, 0.025), -4.994_497_622_939_97, 1e-8);
    expectClose(conditionalMean(2.5, 2, 1, 0.975), 4.309_306_351_758_267, 1e-8);
    expectClose(conditionalMean(4, 1, 1, 0.5), 3.998_298_678_753_673, 1e-8);
  });

  it('V13c: estimates shrink to their mean', () => {
    const shrunk = shrinkToMean([12, 9, 7, 4, 3, 1], 4);
    expectClose(shrunk.tau2, 0.8);
    expectClose(shrunk.factor, 1 / 21);
    expectClose(shrunk.values[0] ?? 0, 6.285_714_285_714_286);
    expectClose(shrunk.values[5] ?? 0, 5.761_904_761_904_762);
  });
});

it('V23 the trade-off front and its hypervolume', () => {
  const points = [
    [100, 50],
    [110, 60],
    [105, 45],
    [95, 40],
    [110, 65],
    [120, 90],
    [104, 45],
  ].map(([gain = 0, harm = 0]) => ({ gain, harm }));
  const onFront = dominatedBy(points).flatMap((by, index) => (by === null ? [index] : []));
  expect(onFront.map((index) => ['CH', 'A', 'B', 'C', 'D', 'E', 'F'][index])).toEqual([
    'A',
    'B',
    'C',
    'E',
  ]);
  expect(hypervolume(points, { gain: 90, harm: 100 })).toBe(1150);
});

it('V25 variance layers', () => {
  const D = [
    [5, 3, 4],
    [0, 0, 0],
    [10, -2, 1],
    [2, 2, 5],
    [-1, 1, 0],
  ];
  const sums = Float64Array.from(D, (row) => row.reduce((sum, value) => sum + value, 0));
  const squares = Float64Array.from(D, (row) => row.reduce((sum, value) => sum + value * value, 0));
  const layers = varianceLayers(sums, squares, 3);
  expectClose(layers.mean, 2);
  expectClose(layers.within, 8.8);
  expectClose(layers.means, 3.5);
  expectClose(layers.between, 0.566_666_666_666_666_4);
  expectClose(layers.portfolioError, 0.836_660_026_534_075_6);
  expectClose(layers.luckError ?? 0, 0.765_941_686_205_070_5);
});
