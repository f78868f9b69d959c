import { expect, it } from 'vitest';
import { randomPortfolio } from '../../test/support/random-portfolio.ts';
import { randomStrategy } from '../../test/support/random-strategy.ts';
import { aPlan, runPlan } from '../../test/support/run-plan.ts';
import { compareArms } from '../analyze/compare-arms.ts';
import { cumulativeNet } from './cumulative-net.ts';

it('the band of the curves ends with the luck that the table has, never beside it', () => {
  const portfolio = randomPortfolio(3, 120, 20_514);
  const arms = [randomStrategy(3), randomStrategy(4)];
  const result = runPlan(portfolio, aPlan(arms, { days: 60, replications: 4 }));
  const { measures } = compareArms(result, { scopeMinor: 1, customer: null });
  const told = measures.find(({ measure }) => measure === 'netCash')?.differences[0];
  const [band] = cumulativeNet(result).differences;
  expect(told?.luckLow).toBeLessThan(told?.luckHigh ?? 0);
  expect(band?.low.at(-1)).toBeCloseTo(told?.luckLow ?? 0, 4);
  expect(band?.high.at(-1)).toBeCloseTo(told?.luckHigh ?? 0, 4);
  // Luck alone is never wider than luck and customers together.
  expect(band?.low.at(-1)).toBeGreaterThanOrEqual(told?.low ?? 0);
  expect(band?.high.at(-1)).toBeLessThanOrEqual(told?.high ?? 0);
  // Days before it keep their shape: nothing is sure to the left and unsure to the right of its own middle.
  for (const [day, mean] of (band?.mean ?? []).entries()) {
    expect(band?.low[day]).toBeLessThanOrEqual(mean);
    expect((band?.low[day] ?? 0) + (band?.high[day] ?? 0)).toBeCloseTo(2 * mean, 4);
  }
});
