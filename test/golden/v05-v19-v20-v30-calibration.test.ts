import { describe, expect, it } from 'vitest';
import { probabilityScores } from '../../src-engine/calibrate/backtest/scores.ts';
import {
  complementaryLogLog,
  fitHazard,
  poissonCount,
} from '../../src-engine/calibrate/fit/fit-hazard.ts';
import {
  piecewiseLogLikelihood,
  rateOfEvents,
  shrunkRate,
} from '../../src-engine/calibrate/fit/piecewise-rates.ts';
import { absorbingChain } from '../../src-engine/calibrate/rolls/absorbing-chain.ts';
import { smoothedRow } from '../../src-engine/calibrate/rolls/smoothed-row.ts';

function expectClose(found: readonly number[], wanted: readonly number[], digits = 12): void {
  expect(found).toHaveLength(wanted.length);
  for (const [index, value] of wanted.entries()) expect(found[index]).toBeCloseTo(value, digits);
}

describe('V5 absorbing chains', () => {
  it('V5a: 2,000 and 5,000 owed, paid or bad', () => {
    const chain = absorbingChain(
      [
        [0.2, 0.2],
        [0.3, 0.2],
      ],
      [
        [0.6, 0],
        [0.4, 0.1],
      ],
    );
    expectClose(chain.visits.flat(), [40 / 29, 10 / 29, 15 / 29, 40 / 29]);
    expectClose(chain.absorbed.flat(), [28 / 29, 1 / 29, 25 / 29, 4 / 29]);
    expectClose(chain.months, [1.7241379310344827, 1.896551724137931]);
    expectClose(chain.variance, [1.3674197384066586, 1.521997621878716]);
    const paid = 2000 * (chain.absorbed[0]?.[0] ?? 0) + 5000 * (chain.absorbed[1]?.[0] ?? 0);
    expect(paid).toBeCloseTo(6241.379310344827, 9);
  });

  it('V5b: 450 of 150,000 a month go bad', () => {
    const chain = absorbingChain(
      [
        [0, 0.2, 0],
        [0, 0, 0.1],
        [0, 0, 0],
      ],
      [
        [0.8, 0],
        [0.9, 0],
        [0.85, 0.15],
      ],
    );
    expectClose(chain.absorbed.flat(), [0.997, 0.003, 0.985, 0.015, 0.85, 0.15]);
    expectClose(chain.months, [1.22, 1.1, 1]);
    expect(150_000 * (chain.absorbed[0]?.[1] ?? 0)).toBeCloseTo(450, 9);
  });

  it('V5c: four ages', () => {
    const chain = absorbingChain(
      [
        [0, 0.6, 0, 0],
        [0, 0, 0.5, 0],
        [0, 0, 0, 0.4],
        [0, 0, 0, 0],
      ],
      [
        [0.4, 0],
        [0.5, 0],
        [0.6, 0],
        [0.7, 0.3],
      ],
    );
    expectClose(
      chain.absorbed.map(([collected]) => collected ?? 0),
      [0.964, 0.94, 0.88, 0.7],
    );
    expectClose(chain.months, [2.02, 1.7, 1.4, 1]);
    expect(chain.variance[0]).toBeCloseTo(1.0596, 12);
  });

  it('V5d: 17,272.73 of 90,000 go bad in the end, not 10,000', () => {
    const chain = absorbingChain(
      [
        [0.25, 0.25],
        [0.05, 0.25],
      ],
      [
        [0.5, 0],
        [0.5, 0.2],
      ],
    );
    expectClose(chain.visits.flat(), [15 / 11, 5 / 11, 1 / 11, 15 / 11]);
    const bad = 40_000 * (chain.absorbed[0]?.[1] ?? 0) + 50_000 * (chain.absorbed[1]?.[1] ?? 0);
    expect(bad).toBeCloseTo(17_272.727272727272, 8);
  });
});

describe('V19 baselines', () => {
  const events = [120, 60, 45, 12];
  const exposure = [2400, 2000, 3000, 1500];
  const rates = events.map((count, band) => rateOfEvents(count, exposure[band] ?? 0));

  it('are events over days, with exact intervals', () => {
    expectClose(
      rates.map(({ perDay }) => perDay),
      [0.05, 0.03, 0.015, 0.008],
      15,
    );
    expectClose(
      rates.map(({ logError }) => logError),
      [0.09128709291752768, 0.12909944487358055, 0.14907119849998599, 0.2886751345948129],
      14,
    );
    expectClose(
      rates.flatMap(({ low, high }) => [low, high]),
      [
        ...[0.04145496901080779, 0.059787743903896774, 0.022893160475003633],
        ...[0.03861594670332166, 0.010941102929411488, 0.020071180165652937],
        ...[0.004133716739148145, 0.013974390032117973],
      ],
      12,
    );
    const bands = events.map((count, band) => ({
      events: count,
      exposureDays: exposure[band] ?? 0,
    }));
    expect(piecewiseLogLikelihood(bands)).toBeCloseTo(-1053.8078400179022, 9);
  });

  it('V19b: shrink to the pool', () => {
    const found = [2, 30, 8].map((count, segment) =>
      shrunkRate(count, [200, 1000, 100][segment] ?? 0, 237 / 8900, 500),
    );
    expectClose(found, [0.02187800963081862, 0.02887640449438202, 0.03552434456928839], 15);
  });

  it('V19c: the effect of a treatment, with and without its prior', () => {
    const cells = [
      { x: [1, 0], atRisk: 4000, events: 60 },
      { x: [1, 1], atRisk: 1000, events: 26 },
    ];
    const flat = { mean: 0, deviation: Number.POSITIVE_INFINITY };
    const likely = fitHazard(cells, [flat, { ...flat }], poissonCount);
    expect(likely?.coefficients[1]).toBeCloseTo(0.550046336919272, 9);
    expect(likely?.errors[1]).toBeCloseTo(0.2347939631425926, 9);
    const prior = { mean: Math.log(1.5), deviation: 0.35 };
    const fit = fitHazard(cells, [flat, prior], poissonCount);
    expect(fit?.coefficients[0]).toBeCloseTo(-4.186268043021169, 9);
    expect(fit?.coefficients[1]).toBeCloseTo(0.5048938319180648, 9);
    expect(fit?.errors[1]).toBeCloseTo(0.19621332360409202, 9);
    // Rare events: interval-censored days say nearly the same.
    const daily = fitHazard(cells, [flat, prior], complementaryLogLog);
    expect(daily?.coefficients[1]).toBeCloseTo(0.5049, 1);
  });

  it('cannot tell apart what always happens together', () => {
    const flat = { mean: 0, deviation: Number.POSITIVE_INFINITY };
    const cells = [{ x: [1, 1], atRisk: 1000, events: 26 }];
    expect(fitHazard(cells, [flat, flat], complementaryLogLog)).toBeNull();
  });
});

it('V30: a row of a roll matrix', () => {
  expectClose(
    smoothedRow([70, 20, 10], [0.6, 0.3, 0.1]),
    [0.6833333333333333, 0.21666666666666667, 0.1],
  );
});

it('V20: scores of probabilities', () => {
  const scores = probabilityScores(
    [0.1, 0.2, 0.3, 0.4, 0.8, 0.9],
    [false, false, true, false, true, true],
  );
  expect(scores.brier).toBeCloseTo(0.125, 12);
  expect(scores.skill).toBeCloseTo(0.5, 12);
  expect(scores.logLoss).toBeCloseTo(0.39530109367266647, 12);
  expect(scores.observedOverExpected).toBeCloseTo(1.1111111111111112, 12);
  expect(scores.auc).toBeCloseTo(8 / 9, 12);
});
