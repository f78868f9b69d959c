import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import { randomPortfolio } from '../support/random-portfolio.ts';
import { randomStrategy } from '../support/random-strategy.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';

const AS_OF = parseIsoDate('2026-03-02') ?? 0;

describe('skipping idle days changes nothing', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))('seed %i', (seed) => {
    const portfolio = randomPortfolio(seed, 48, AS_OF);
    const plan = aPlan([randomStrategy(seed), randomStrategy(seed + 1000)]);
    const skipped = runPlan(portfolio, plan);
    const visited = runPlan(portfolio, { ...plan, visitEveryDay: true });
    expect(skipped).toEqual(visited);
    expect(skipped.arms[0]?.log.count).toBeGreaterThan(0);
  });
});
