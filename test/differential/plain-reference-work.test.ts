import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import { expectSameRun } from '../support/expect-same-run.ts';
import { randomCommands } from '../support/random-commands.ts';
import { randomPayments } from '../support/random-payments.ts';
import { runPlan } from '../support/run-plan.ts';
import { bothWays } from './both-ways.ts';
import { happenings } from './happenings.ts';
import { oddPlan } from './odd-plan.ts';
import { oddPortfolio } from './odd-portfolio.ts';
import { seeds } from './seeds.ts';

const AS_OF = parseIsoDate('2026-03-02') ?? 0;

describe('the kernel lives the days that the plain reference lives', () => {
  it.each(seeds(4, 4000))('payments known beforehand, seed %i', (seed) => {
    const portfolio = oddPortfolio(seed, 20, AS_OF);
    const plan = oddPlan(seed);
    const payments = randomPayments(portfolio, seed, plan.days);
    const visited = { ...plan, payments, visitEveryDay: true };
    expectSameRun(bothWays(portfolio, { ...plan, payments }), runPlan(portfolio, visited));
  });

  it.each(seeds(6, 5000))('manual work of every kind, seed %i', (seed) => {
    const portfolio = oddPortfolio(seed, 16, AS_OF);
    const plan = oddPlan(seed);
    const commands = randomCommands(seed, portfolio, 80, plan.days);
    const result = bothWays(portfolio, { ...plan, commands });
    const told = new Set(happenings(result, 0));
    expect(told).toContain('command accepted');
    expect(told).toContain('command refused');
  });
});
