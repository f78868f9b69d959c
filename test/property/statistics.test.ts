import { describe, expect, it } from 'vitest';
import { compareArms } from '../../src-engine/analyze/compare-arms.ts';
import { meanAndVariance } from '../../src-engine/analyze/moments.ts';
import { pairedDifference } from '../../src-engine/analyze/paired-difference.ts';
import { additiveEstimate } from '../../src-engine/analyze/paired-estimate.ts';
import { Z95 } from '../../src-engine/analyze/quantiles.ts';
import { mixingWidth, sequenceHalfWidth } from '../../src-engine/livetest/confidence-sequence.ts';
import { normals } from '../support/normal-draws.ts';
import { randomPortfolio } from '../support/random-portfolio.ts';
import { randomStrategy } from '../support/random-strategy.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';

const AS_OF = 20_514;

describe('the figures of a comparison', () => {
  const plan = aPlan([randomStrategy(3), randomStrategy(4), randomStrategy(5)], {
    days: 60,
    replications: 3,
    eventLog: 'none',
  });
  const portfolio = randomPortfolio(3, 90, AS_OF);
  const context = { scopeMinor: 1_000_000, customer: null };
  const comparison = compareArms(runPlan(portfolio, plan), context);

  it('do not depend on the cut or the order of the accounts (P2, P3)', { timeout: 60_000 }, () => {
    for (const chunk of [1, 8, 90])
      expect(compareArms(runPlan(portfolio, plan, chunk), context)).toEqual(comparison);
    const shuffled = randomPortfolio(3, 90, AS_OF, { shuffled: true });
    expect(compareArms(runPlan(shuffled, plan, 33), context)).toEqual(comparison);
  });

  it('are zero for a strategy against itself, in every layer (P1)', () => {
    const same = randomStrategy(3);
    const twice = runPlan(portfolio, { ...aPlan([same, same], { days: 60 }), eventLog: 'none' });
    for (const row of compareArms(twice, context).measures) {
      expect(row.differences[0]).toEqual({ value: 0, low: 0, high: 0, luckLow: 0, luckHigh: 0 });
      expect(row.familyPValues).toEqual([1]);
      expect(row.moreReplications).toEqual([null]);
    }
  });

  it('of a family hold together: all are wider than the plain ones by the same factor', () => {
    for (const { differences, familyIntervals, familyPValues } of comparison.measures) {
      // Student's t with 89 degrees of freedom: 97.5 % for one challenger, 98.75 % for each of two.
      const factor = 1.147_448_18;
      for (const [index, { low, high }] of differences.entries()) {
        const family = familyIntervals[index] ?? { low: 0, high: 0 };
        if (high === low) expect(family).toEqual({ low, high });
        else expect((family.high - family.low) / (high - low)).toBeCloseTo(factor, 6);
      }
      for (const p of familyPValues) expect(p).toBeLessThanOrEqual(1);
    }
  });

  it('name the units they take as a sample', () => {
    expect(comparison.basis).toEqual({
      layer: 'portfolio',
      unit: 'account',
      units: 90,
      method: 't and bootstrap',
    });
    const pairs = Int32Array.from({ length: 90 }, (_, account) => account >> 1);
    const grouped = compareArms(runPlan(portfolio, plan), { ...context, customer: pairs });
    expect(grouped.basis).toMatchObject({ unit: 'customer', units: 45 });
    expect(grouped.measures.map(({ values }) => values)).toEqual(
      comparison.measures.map(({ values }) => values),
    );
  });
});

it('P11: 50 looks at no difference seldom alarm the confidence sequence, often the fixed interval', () => {
  const tests = 300;
  const most = 5000;
  const rho = mixingWidth(0.05, 1000);
  let sequence = 0;
  let fixed = 0;
  for (let test = 0; test < tests; test++) {
    const values = normals(most, 11, test);
    let sum = 0;
    let alarmed = false;
    let alarmedFixed = false;
    for (let n = 1; n <= most; n++) {
      sum += values[n - 1] ?? 0;
      if (n % 100 !== 0) continue;
      const mean = Math.abs(sum / n);
      alarmed ||= mean > sequenceHalfWidth(n, 1, rho, 0.05);
      alarmedFixed ||= mean > Z95 / Math.sqrt(n);
    }
    if (alarmed) sequence += 1;
    if (alarmedFixed) fixed += 1;
  }
  expect(sequence / tests).toBeLessThanOrEqual(0.05);
  expect(fixed / tests).toBeGreaterThan(0.2);
});

it('luck is a part of the portfolio interval: more replications narrow the first only', () => {
  const accounts = 400;
  const own = normals(accounts, 5, 0);
  const widthsOf = (replications: number) => {
    const sums = new Float64Array(accounts);
    const squares = new Float64Array(accounts);
    for (let replication = 0; replication < replications; replication++) {
      const luck = normals(accounts, 6, replication);
      for (const [account, base] of own.entries()) {
        const value = 3 * base + (luck[account] ?? 0);
        sums[account] = (sums[account] ?? 0) + value;
        squares[account] = (squares[account] ?? 0) + value * value;
      }
    }
    const found = pairedDifference(additiveEstimate(sums, squares, replications, 1), null);
    return [(found.luckHigh ?? 0) - found.value, found.high - found.value] as const;
  };
  const [luck4, all4] = widthsOf(4);
  const [luck64, all64] = widthsOf(64);
  expect(luck4 / luck64).toBeGreaterThan(3.7);
  expect(luck4 / luck64).toBeLessThan(4.3);
  expect(all4 / all64).toBeLessThan(1.1);
  expect(all64 / (Z95 * Math.sqrt(accounts * 9 * meanAndVariance(own).variance))).toBeCloseTo(1, 1);
});
