import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import { randomPortfolio } from '../support/random-portfolio.ts';
import { randomStrategy } from '../support/random-strategy.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { simulatePlainly } from './reference/simulate.ts';

const AS_OF = parseIsoDate('2026-03-02') ?? 0;

describe('the kernel does what the plain reference does', () => {
  it.each(Array.from({ length: 32 }, (_, seed) => seed + 2000))('seed %i', (seed) => {
    const portfolio = randomPortfolio(seed, 60, AS_OF);
    const plan = aPlan([randomStrategy(seed), randomStrategy(seed + 500)], { seed });
    const expected = simulatePlainly(portfolio, plan);
    expect(runPlan(portfolio, plan)).toEqual(expected);
    expect(expected.arms[0]?.log.count).toBeGreaterThan(0);
  });
});
