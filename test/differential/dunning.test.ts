import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import { expectSameRun } from '../support/expect-same-run.ts';
import { randomCommands } from '../support/random-commands.ts';
import { randomPortfolio } from '../support/random-portfolio.ts';
import { randomStrategy } from '../support/random-strategy.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { withScarceCapacity } from '../support/with-capacity.ts';
import { withDunning } from '../support/with-dunning.ts';
import { bothWays } from './both-ways.ts';
import { happenings } from './happenings.ts';
import { oddPlan } from './odd-plan.ts';
import { oddPortfolio } from './odd-portfolio.ts';
import { randomPlan } from './random-plan.ts';
import { seeds } from './seeds.ts';

const AS_OF = parseIsoDate('2026-03-02') ?? 0;

describe('dunning schedules are lived as the plain reference lives them', () => {
  it.each(seeds(8, 3000))('random portfolio, schedules and rules, seed %i', (seed) => {
    const plan = randomPlan(seed);
    const arms = plan.arms.map((arm, index) => ({
      ...arm,
      strategy: withDunning(arm.strategy, seed + index),
    }));
    bothWays(randomPortfolio(seed, 16, AS_OF), { ...plan, arms });
  });

  it.each(seeds(6, 4000))(
    'odd portfolios, with holds, guardrails and work by hand, seed %i',
    (seed) => {
      const plan = oddPlan(seed);
      const arms = plan.arms.map((arm, index) => ({
        ...arm,
        strategy: withDunning(arm.strategy, seed + index),
      }));
      const portfolio = oddPortfolio(seed, 14, AS_OF);
      const commands = seed % 2 === 0 ? randomCommands(seed, portfolio, 60, plan.days) : [];
      bothWays(portfolio, { ...plan, arms, commands });
    },
  );

  it.each(seeds(2, 5002))('with agents and crews that accounts share, seed %i', (seed) => {
    const strategy = withScarceCapacity(withDunning(randomStrategy(seed), seed), seed);
    bothWays(randomPortfolio(seed, 8, AS_OF), aPlan([strategy], { replications: 1, days: 90 }));
  });
});

describe('skipping idle days changes nothing under dunning schedules', () => {
  it.each(Array.from({ length: 8 }, (_, seed) => seed))('seed %i', (seed) => {
    const portfolio = randomPortfolio(seed + 700, 40, AS_OF);
    const plan = aPlan([
      withDunning(randomStrategy(seed), seed),
      withDunning(randomStrategy(seed + 1000), seed + 1000),
    ]);
    const skipped = runPlan(portfolio, plan);
    expectSameRun(skipped, runPlan(portfolio, { ...plan, visitEveryDay: true }));
  });
});

it('the random schedules reach, jump over and leave levels, by rules and by the CRM', () => {
  const told = new Set<string>();
  for (let seed = 0; seed < 12; seed++) {
    const plan = aPlan([withDunning(randomStrategy(seed), seed)]);
    for (const happened of happenings(runPlan(randomPortfolio(seed, 40, AS_OF), plan), 0))
      told.add(happened);
  }
  for (const wanted of [
    'levelReached done',
    'levelJumped skipped',
    'levelRestored done',
    'scheduleChosen done',
    'scheduleChosen assigned',
    'scheduleChosen conflicts',
    'error unknownTemplate',
  ])
    expect(told).toContain(wanted);
});
