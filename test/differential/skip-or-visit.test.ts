import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import { defaultBehaviour } from '../../src-engine/config/default-behaviour.ts';
import { singleAccountPortfolio } from '../../src-engine/explain/single-account.ts';
import { expectSameRun } from '../support/expect-same-run.ts';
import { Choices, randomPortfolio } from '../support/random-portfolio.ts';
import { randomStrategy } from '../support/random-strategy.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { happenings } from './happenings.ts';
import { oddOptions } from './odd-behaviour.ts';
import { oddPlan } from './odd-plan.ts';
import { oddPortfolio } from './odd-portfolio.ts';

const AS_OF = parseIsoDate('2026-03-02') ?? 0;

describe('skipping idle days changes nothing', () => {
  it.each(Array.from({ length: 14 }, (_, seed) => seed))('seed %i', (seed) => {
    const portfolio = randomPortfolio(seed, 48, AS_OF);
    const plan = aPlan([randomStrategy(seed), randomStrategy(seed + 1000)]);
    const skipped = runPlan(portfolio, plan);
    const visited = runPlan(portfolio, { ...plan, visitEveryDay: true });
    expectSameRun(skipped, visited);
    expect(skipped.arms[0]?.log.count).toBeGreaterThan(0);
  });
});

describe('nor with customers who dispute, leave, go bankrupt, ask for plans and keep a calendar', () => {
  it.each(Array.from({ length: 12 }, (_, seed) => seed))('seed %i', (seed) => {
    const choices = new Choices(seed + 7_000_000);
    const model = defaultBehaviour();
    const behaviour = {
      ...model,
      personas: model.personas.map((persona) => ({
        ...persona,
        payDayBoost: 0.8,
        planRequestPerDay: choices.pick([0.004, 0.05]),
        planRequestSensitivity: 1.2,
      })),
      ...oddOptions(choices, new Choices(seed + 92_000_000)),
    };
    const portfolio = randomPortfolio(seed + 500, 40, AS_OF);
    const plan = aPlan([randomStrategy(seed), randomStrategy(seed + 1000)], { behaviour });
    const skipped = runPlan(portfolio, plan);
    const visited = runPlan(portfolio, { ...plan, visitEveryDay: true });
    expectSameRun(skipped, visited);
  });
});

it('nor in a process whose agreements are all being severed: only a full scan ends it', () => {
  // Found at length by test/slow/plain-reference: account 64 has such a process on days 67 to 70.
  const portfolio = singleAccountPortfolio(oddPortfolio(13_012, 100, AS_OF), 64);
  const plan = oddPlan(13_012);
  const skipped = runPlan(portfolio, plan);
  expectSameRun(skipped, runPlan(portfolio, { ...plan, visitEveryDay: true }));
  expect(happenings(skipped, 0)).toContain('processCancelled noAgreementLeft');
});
