import { describe, expect, it } from 'vitest';
import { cusumChart } from '../../src-engine/trends/charts/cusum-chart.ts';
import { ewmaChart } from '../../src-engine/trends/charts/ewma-chart.ts';
import { mannKendall } from '../../src-engine/trends/estimate/mann-kendall.ts';
import { theilSen } from '../../src-engine/trends/estimate/theil-sen.ts';
import { dampedCrossing } from '../../src-engine/trends/forecast/damped-crossing.ts';
import { firstCrossing } from '../../src-engine/trends/forecast/first-crossing.ts';
import { pointForecast } from '../../src-engine/trends/forecast/point-forecast.ts';
import { spreadFactors } from '../../src-engine/trends/forecast/spread-factors.ts';
import { holtDamped } from '../../src-engine/trends/smooth/holt-damped.ts';
import { holtWintersDamped } from '../../src-engine/trends/smooth/holt-winters-damped.ts';
import type { SmoothedSeries } from '../../src-engine/trends/smooth/smoothed-series.ts';
import { squaredErrors } from '../../src-engine/trends/smooth/squared-errors.ts';

function expectNear(found: readonly number[], expected: readonly number[], digits: number): void {
  expect(found).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) expect(found[index]).toBeCloseTo(value, digits);
}

describe('V15: exponential smoothing of published series', () => {
  const oil = [
    446.656_522_9, 454.473_306_5, 455.662_974, 423.632_238_8, 456.271_327_9, 440.588_050_1,
    425.332_520_1, 485.149_447_9, 506.048_162_1, 526.791_983_3, 514.268_889, 494.211_019_3,
  ];
  const air = [
    17.5534, 21.8601, 23.8866, 26.9293, 26.8885, 28.8314, 30.0751, 30.9535, 30.1857, 31.5797,
    32.577_569, 33.477_398, 39.021_581, 41.386_432, 41.596_552,
  ];

  it.each([
    [0.2, 484.802_467_968_974_3],
    [0.6, 501.837_461_126_505_1],
  ])('a level without a trend, alpha %d', (alpha, level) => {
    // The first value twice: a start without a step.
    const flat = holtDamped([oil[0] ?? 0, ...oil], { alpha, betaStar: 0, gamma: 0, phi: 0 });
    expect(flat.level).toBeCloseTo(level, 9);
  });

  it('Holt, alpha 0.8, beta 0.2', () => {
    const smoothed = holtDamped(air, { alpha: 0.8, betaStar: 0.2, gamma: 0, phi: 1 });
    expect(smoothed.level).toBeCloseTo(41.920_413_672_354_65, 10);
    expect(smoothed.trend).toBeCloseTo(1.836_554_818_326_381_1, 10);
    expect(squaredErrors(smoothed, 0)).toBeCloseTo(72.789_455_137_475_68, 9);
    expectNear(
      pointForecast(smoothed, 5),
      [
        43.756_968_490_681_03, 45.593_523_309_007_41, 47.430_078_127_333_79, 49.266_632_945_660_17,
        51.103_187_763_986_554,
      ],
      10,
    );
  });

  it('Holt damped by 0.85', () => {
    const smoothed = holtDamped(air, { alpha: 0.8, betaStar: 0.2, gamma: 0, phi: 0.85 });
    expect(squaredErrors(smoothed, 0)).toBeCloseTo(53.894_441_558_892_33, 9);
    expectNear(
      pointForecast(smoothed, 5),
      [
        42.710_765_404_301_62, 43.555_541_727_449_516, 44.273_601_602_125_225,
        44.883_952_495_599_57, 45.402_750_755_052_78,
      ],
      10,
    );
  });
});

describe('V15b: Holt-Winters, additive season of four quarters', () => {
  const visitors = [
    41.727_458, 24.041_85, 32.328_103, 37.328_708, 46.213_153, 29.346_326, 36.482_91, 42.977_719,
    48.901_525, 31.180_221, 37.717_881, 40.420_211, 51.206_863, 31.887_228, 40.978_263, 43.772_491,
    55.558_567, 33.850_915, 42.076_383, 45.642_292, 59.766_78, 35.191_877, 44.319_737, 47.913_736,
  ];
  const weights = { alpha: 0.3, betaStar: 0.1, gamma: 0.2 };

  it('without damping', () => {
    const smoothed = holtWintersDamped(visitors, 4, { ...weights, phi: 1 });
    expect(smoothed.level).toBeCloseTo(48.223_926_965_344_624, 10);
    expect(smoothed.trend).toBeCloseTo(0.578_067_689_198_134_8, 10);
    expectNear(
      smoothed.season,
      [
        9.689_922_660_075_224, -11.270_159_015_278_002, -3.269_221_749_645_879_5,
        0.539_080_616_169_586_9,
      ],
      10,
    );
    expect(squaredErrors(smoothed, 0)).toBeCloseTo(122.637_286_246_090_01, 9);
    expectNear(
      pointForecast(smoothed, 8),
      [
        58.491_917_314_617_986, 38.109_903_328_462_89, 46.688_908_283_293_15,
        51.075_278_338_306_745, 60.804_188_071_410_52, 40.422_174_085_255_43, 49.001_179_040_085_69,
        53.387_549_095_099_29,
      ],
      10,
    );
  });

  it('damped by 0.9', () => {
    const smoothed = holtWintersDamped(visitors, 4, { ...weights, phi: 0.9 });
    expect(smoothed.level).toBeCloseTo(46.194_230_504_072_51, 10);
    expect(smoothed.trend).toBeCloseTo(0.222_518_349_260_845_16, 10);
    expect(squaredErrors(smoothed, 0)).toBeCloseTo(111.212_455_896_372_72, 9);
    expectNear(
      pointForecast(smoothed, 8),
      [
        57.364_902_410_324_525, 36.645_095_567_792_666, 44.867_287_782_045_686,
        48.876_320_605_717_92, 57.984_747_298_842_04, 37.202_955_967_458_43, 45.369_362_141_744_79,
        49.328_187_529_447_19,
      ],
      10,
    );
  });
});

describe('V15c: spread of the forecasts of eight steps', () => {
  const weights = { alpha: 0.3, betaStar: 0.1, gamma: 0.2 };

  it('damped', () => {
    expectNear(
      spreadFactors({ ...weights, phi: 0.9 }, 4, 8),
      [
        1, 1.052_106_933_728_696_6, 1.109_207_234_920_508_4, 1.170_297_628_340_756_7,
        1.311_896_039_520_281_4, 1.374_640_700_253_084_3, 1.439_287_541_876_797_9,
        1.505_292_670_573_208_4,
      ],
      12,
    );
  });

  it('undamped', () => {
    const factors = spreadFactors({ ...weights, phi: 1 }, 4, 8);
    expectNear(
      [1, 2, 4, 8].map((step) => factors[step - 1] ?? 0),
      [1, 1.053_043_208_990_020_6, 1.179_237_041_480_634_6, 1.570_986_950_932_438_6],
      12,
    );
  });
});

describe('V16: control charts of Montgomery’s data, mean 10 and standard deviation 1', () => {
  const values = [
    9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08,
    9.37, 10.62, 10.31, 8.52, 10.84, 10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31,
    10.52,
  ].map((value) => value - 10);

  it('EWMA of weight 0.1 signals at the 29th value', () => {
    const { averages, limits } = ewmaChart(values, 0.1);
    const shown = averages.map((average) => 10 + average);
    expect(shown[0]).toBeCloseTo(9.945, 10);
    expect(shown[9]).toBeCloseTo(10.023_16, 6);
    expect(shown[27]).toBeCloseTo(10.573_137, 6);
    const signal = averages.findIndex((average, at) => Math.abs(average) > (limits[at] ?? 0));
    expect(signal).toBe(28);
    expect(shown[28]).toBeCloseTo(10.646_823_454_576_364, 10);
    expect(10 + (limits[28] ?? 0)).toBeCloseTo(10.618_734_995_875_531, 10);
  });

  it('CUSUM signals at the 29th value, tells when the shift began and how large it is', () => {
    const { upper, lower, upperRun } = cusumChart(values);
    expect(upper.findIndex((sum) => sum > 5)).toBe(28);
    expect(upper[28]).toBeCloseTo(5.28, 10);
    expect(lower[2]).toBeCloseTo(1.77, 10);
    expect(Math.max(...lower)).toBeLessThan(5);
    expect(upperRun[28]).toBe(7);
    expect(29 - (upperRun[28] ?? 0)).toBe(22);
    expect(10.5 + (upper[28] ?? 0) / (upperRun[28] ?? 1)).toBeCloseTo(11.254_285_714_285_714, 10);
  });
});

describe('V17: Theil-Sen and Mann-Kendall', () => {
  const values = [100, 104, 103, 108, 110, 109, 115, 117, 116, 121, 124, 123, 128, 130];

  it('slope with its interval, and the day on which the line is at 150', () => {
    const line = theilSen(values);
    expect(line.slope).toBeCloseTo(20 / 9, 12);
    expect(line.intercept).toBeCloseTo(101.111_111_111_111_11, 10);
    expect([line.low, line.high]).toEqual([2, 2.4]);
    expect((150 - line.intercept) / line.slope - (values.length - 1)).toBeCloseTo(9, 9);
  });

  it('test for a trend', () => {
    const { s, variance, z, p } = mannKendall(values);
    expect(s).toBe(83);
    expect(variance).toBeCloseTo(333.666_666_666_666_7, 9);
    expect(z).toBeCloseTo(4.489_080_991_901_143, 10);
    expect(p / 7.153_109_903_820_448e-6).toBeCloseTo(1, 9);
  });
});

it('V17b: a damped trend from 130 is at 150 on the 13th day and ends at 171.8', () => {
  const { asymptote, steps } = dampedCrossing(130, 2.2, 0.95, 150);
  expect(asymptote).toBeCloseTo(171.8, 10);
  expect(steps).toBeCloseTo(12.691_451_728_896_35, 9);
  const smoothed: SmoothedSeries = {
    parameters: { alpha: 0.3, betaStar: 0.05, gamma: 0, phi: 0.95 },
    level: 130,
    trend: 2.2,
    season: [0],
    errors: [],
    warmUp: 0,
  };
  const forecast = pointForecast(smoothed, 30);
  expect(firstCrossing(forecast, 150)).toBe(13);
  expect(forecast[12]).toBeCloseTo(150.342_300_918_916_7, 9);
  expect(dampedCrossing(130, 2.2, 0.95, 172).steps).toBeNull();
});
