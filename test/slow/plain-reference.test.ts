import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import { bothWays } from '../differential/both-ways.ts';
import { oddPlan } from '../differential/odd-plan.ts';
import { oddPortfolio } from '../differential/odd-portfolio.ts';
import { randomPlan } from '../differential/random-plan.ts';
import { seeds } from '../differential/seeds.ts';
import { randomCommands } from '../support/random-commands.ts';
import { randomPortfolio } from '../support/random-portfolio.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { withDunning } from '../support/with-dunning.ts';

const AS_OF = parseIsoDate('2026-03-02') ?? 0;

describe('the kernel lives the days that the plain reference lives, at length', () => {
  it.each(seeds(32, 12_000))('random portfolio and strategies, seed %i', (seed) => {
    bothWays(randomPortfolio(seed, 100, AS_OF), randomPlan(seed));
  });

  it.each(seeds(32, 13_000))('odd portfolio, strategies and behaviour, seed %i', (seed) => {
    bothWays(oddPortfolio(seed, 100, AS_OF), oddPlan(seed));
  });

  it.each(seeds(16, 15_000))('manual work of every kind, seed %i', (seed) => {
    const portfolio = oddPortfolio(seed, 60, AS_OF);
    const plan = oddPlan(seed);
    bothWays(portfolio, { ...plan, commands: randomCommands(seed, portfolio, 250, plan.days) });
  });

  it.each(seeds(60, 16_000))('skipping idle days changes nothing, seed %i', (seed) => {
    const portfolio = randomPortfolio(seed, 120, AS_OF);
    const plan = randomPlan(seed);
    expect(runPlan(portfolio, plan)).toEqual(runPlan(portfolio, { ...plan, visitEveryDay: true }));
  });

  it.each(seeds(4, 17_000))('more than a year, over the end of rating rows, seed %i', (seed) => {
    const plan = aPlan(
      randomPlan(seed).arms.map((arm) => arm.strategy),
      { days: 400, replications: 1 },
    );
    bothWays(randomPortfolio(seed, 60, AS_OF), plan);
  });

  it.each(seeds(24, 18_000))('dunning schedules, seed %i', (seed) => {
    const plan = seed % 2 === 0 ? randomPlan(seed) : oddPlan(seed);
    const arms = plan.arms.map((arm, index) => ({
      ...arm,
      strategy: withDunning(arm.strategy, seed + index),
    }));
    const portfolio = (seed % 2 === 0 ? randomPortfolio : oddPortfolio)(seed, 60, AS_OF);
    bothWays(portfolio, { ...plan, arms });
  });
});
