import { describe, it } from 'vitest';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import { defaultStrategies } from '../../src-engine/config/default-strategies.ts';
import { generatePortfolio } from '../../src-engine/synth/generate.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { randomPortfolio } from '../support/random-portfolio.ts';
import { randomStrategy } from '../support/random-strategy.ts';
import { aPlan } from '../support/run-plan.ts';
import { bothWays } from './both-ways.ts';
import { randomPlan } from './random-plan.ts';
import { seeds } from './seeds.ts';

const AS_OF = parseIsoDate('2026-03-02') ?? 0;

// Larger portfolios of other seeds: test/slow/plain-reference.test.ts.
describe('the kernel lives the days that the plain reference lives', () => {
  it.each(seeds(12, 2000))('random portfolio and strategies, seed %i', (seed) => {
    bothWays(randomPortfolio(seed, 16, AS_OF), randomPlan(seed));
  });

  it('a generated utility portfolio under the three default strategies', () => {
    const rows = new PortfolioFromRows();
    const options = { preset: 'utility', accounts: 120, seed: 11, asOfDay: AS_OF } as const;
    generatePortfolio({ ...options, currency: 'USD' }, rows, () => undefined);
    bothWays(rows.build(AS_OF), aPlan(defaultStrategies()));
  });

  it('more than a year, over the end of rating rows', () => {
    const plan = aPlan([randomStrategy(7), randomStrategy(8)], { days: 400, replications: 1 });
    bothWays(randomPortfolio(7, 60, AS_OF), plan);
  });
});
