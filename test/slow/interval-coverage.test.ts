import { describe, expect, it } from 'vitest';
import { compareArms } from '../../src-engine/analyze/compare-arms.ts';
import { atLevel, pairedDifference } from '../../src-engine/analyze/paired-difference.ts';
import { additiveEstimate, ratioEstimate } from '../../src-engine/analyze/paired-estimate.ts';
import { defaultStrategies } from '../../src-engine/config/default-strategies.ts';
import type { Difference } from '../../src-engine/model/comparison.ts';
import { normals } from '../support/normal-draws.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { utilityPortfolio } from '../support/utility-portfolio.ts';

const REPETITIONS = 200;
const ACCOUNTS = 300;
const REPLICATIONS = 4;

function expectCoverage(truth: number, reported: (repetition: number) => Difference): void {
  let covered = 0;
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    const { low, high } = reported(repetition);
    if (low <= truth && truth <= high) covered += 1;
  }
  expect(covered / REPETITIONS).toBeGreaterThanOrEqual(0.93);
  expect(covered / REPETITIONS).toBeLessThanOrEqual(0.97);
}

/** Skewed and mean 1: squares of normals. */
function amounts(count: number, seed: number, draw: number): Float64Array {
  return normals(count, seed, draw).map((value) => value * value);
}

describe('a planted true difference is inside the reported interval in 93 to 97 % of 200 repetitions', () => {
  it('of a sum: accounts of their own effect, luck on top', () => {
    // Mean effect 2.5 an account: 1.5 for everyone and once more a skewed 1.
    expectCoverage(2.5, (repetition) => {
      const effect = amounts(ACCOUNTS, 21, repetition).map((value) => value + 1.5);
      const sums = new Float64Array(ACCOUNTS);
      const squares = new Float64Array(ACCOUNTS);
      for (let replication = 0; replication < REPLICATIONS; replication++) {
        const luck = normals(ACCOUNTS, 22, repetition * REPLICATIONS + replication);
        for (const [account, mean] of effect.entries()) {
          const difference = mean + 2 * (luck[account] ?? 0);
          sums[account] = (sums[account] ?? 0) + difference;
          squares[account] = (squares[account] ?? 0) + difference * difference;
        }
      }
      const estimate = additiveEstimate(sums, squares, REPLICATIONS, 1 / ACCOUNTS);
      return pairedDifference(estimate, repetition);
    });
  });

  it('of a sum over customers with two accounts', () => {
    expectCoverage(1, (repetition) => {
      const shared = amounts(ACCOUNTS, 23, repetition);
      const own = normals(2 * ACCOUNTS, 24, repetition);
      const sums = own.map((value, account) => (shared[account >> 1] ?? 0) + 0.3 * value);
      const clusterOf = Int32Array.from(sums, (_, account) => account >> 1);
      const clusters = { count: ACCOUNTS, clusterOf };
      const squares = sums.map((sum) => sum * sum);
      const estimate = additiveEstimate(sums, squares, 1, 1 / sums.length, clusters);
      return pairedDifference(estimate, repetition);
    });
  });

  it('of a ratio of sums (P12)', () => {
    // Due 1 + chi-square; collected 30 % of it with noise, 36 % with the challenger: 0.06 apart.
    expectCoverage(0.06, (repetition) => {
      const due = amounts(ACCOUNTS, 25, repetition).map((value) => value + 1);
      const noise = normals(ACCOUNTS, 26, repetition);
      const gain = normals(ACCOUNTS, 27, repetition);
      const before = due.map((value, account) => value * (0.3 + 0.1 * (noise[account] ?? 0)));
      const after = before.map(
        (value, account) => value + (due[account] ?? 0) * (0.06 + 0.05 * (gain[account] ?? 0)),
      );
      const arm = (numerator: Float64Array) => ({
        columns: { numerator, denominator: due },
        totals: { numerator: numerator.slice(0, 1), denominator: due.slice(0, 1) },
      });
      return pairedDifference(ratioEstimate(arm(after), arm(before)), repetition);
    });
  });

  it('of three challengers at once, by the intervals of a family', () => {
    // Effects of their own on the same accounts: planted 0, 0.3 and 1.
    let covered = 0;
    for (let repetition = 0; repetition < REPETITIONS; repetition++) {
      const holds = [0, 0.3, 1].every((truth, arm) => {
        const own = amounts(ACCOUNTS, 28 + arm, repetition);
        const sums = own.map((value) => value - 1 + truth);
        const estimate = additiveEstimate(
          sums,
          sums.map((sum) => sum * sum),
          1,
          1 / ACCOUNTS,
        );
        const { low, high } = atLevel(pairedDifference(estimate, repetition), 0.05 / 3, ACCOUNTS);
        return low <= truth && truth <= high;
      });
      if (holds) covered += 1;
    }
    expect(covered / REPETITIONS).toBeGreaterThanOrEqual(0.93);
  });

  it('of the simulation: portfolios of one kind of business against a very large one', () => {
    const strategies = defaultStrategies().slice(0, 2);
    const differenceOf = (accounts: number, seed: number, replications: number) => {
      const plan = aPlan(strategies, { days: 45, replications, seed, eventLog: 'none' });
      const portfolio = utilityPortfolio(accounts, seed);
      const { customer } = portfolio.accounts;
      const { measures } = compareArms(runPlan(portfolio, plan, 4096), {
        scopeMinor: 1,
        customer,
      });
      const days = measures.find(({ measure }) => measure === 'meanArrearsDays');
      const difference = days?.differences[0];
      if (difference === undefined) throw new Error('no difference');
      return difference;
    };
    const { value: truth } = differenceOf(30_000, 1, 3);
    expectCoverage(truth, (repetition) => differenceOf(300, 1000 + repetition, REPLICATIONS));
  });
});
