import { describe, expect, it } from 'vitest';
import { at } from '../../src-engine/base/assert.ts';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import { commandVerdicts } from '../../src-engine/explain/command-verdicts.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../src-engine/model/event-log.ts';
import type { RunResult } from '../../src-engine/model/run.ts';
import { expectSameRun } from '../support/expect-same-run.ts';
import { randomCommands } from '../support/random-commands.ts';
import { randomPortfolio } from '../support/random-portfolio.ts';
import { randomStrategy } from '../support/random-strategy.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';

const AS_OF = parseIsoDate('2026-03-02') ?? 0;
const SEEDS = Array.from({ length: 5 }, (_, seed) => seed);

function planWith(seed: number) {
  const portfolio = randomPortfolio(seed, 60, AS_OF);
  const plan = aPlan([randomStrategy(seed), randomStrategy(seed + 1000)]);
  const commands = randomCommands(seed, portfolio, 300, plan.days);
  return { portfolio, plan: { ...plan, commands } };
}

function answers(result: RunResult, arm: number): number[] {
  const { log } = at(result.arms, arm);
  return Array.from({ length: log.count }, (_, row) => row)
    .filter((row) => log.kind[row] === LOG_KIND.command && log.replication[row] === 0)
    .map((row) => (log.detail[row] ?? 0) * 100 + (log.outcome[row] ?? 0))
    .sort((a, b) => a - b);
}

describe.each(SEEDS)('random manual work, seed %i', (seed) => {
  const { portfolio, plan } = planWith(seed);
  const result = runPlan(portfolio, plan);

  it('skipping idle days changes nothing', () => {
    expectSameRun(runPlan(portfolio, { ...plan, visitEveryDay: true }), result);
  });

  it('any cut of the accounts gives the same bytes', () => {
    expectSameRun(runPlan(portfolio, plan, 7), result);
  });

  it('every command is answered once in each of its arms, and the log says what the verdicts say', () => {
    const verdicts = commandVerdicts(portfolio, plan);
    if (!verdicts.ok) throw new Error(verdicts.error.message);
    plan.arms.forEach(({ name }, arm) => {
      const told = verdicts.value
        .filter((verdict) => verdict.arm === name)
        .map(
          ({ place, problem }) =>
            place * 100 + (problem === null ? LOG_OUTCOME.accepted : LOG_OUTCOME.refused),
        );
      expect(answers(result, arm)).toEqual(told);
      const asked = plan.commands.filter((command) => command.arm === null || command.arm === name);
      expect(told).toHaveLength(asked.length);
    });
    expect(verdicts.value.some(({ problem }) => problem === null)).toBe(true);
    expect(verdicts.value.some(({ problem }) => problem !== null)).toBe(true);
  });

  it('customers without a command live as if nobody had done anything', () => {
    // Not accounts: contact limits and severances reach the other accounts of one customer.
    const { customer } = portfolio.accounts;
    const named = new Set(plan.commands.map(({ accountId }) => accountId));
    const touched = new Set(
      portfolio.accounts.ids.flatMap((id, account) => (named.has(id) ? [customer[account]] : [])),
    );
    const { commands: _, ...untouched } = plan;
    const without = runPlan(portfolio, untouched);
    const others = Array.from(customer.keys()).filter((place) => !touched.has(customer[place]));
    for (const account of others) {
      plan.arms.forEach((_arm, arm) => {
        const net = (run: RunResult) => at(run.arms, arm).accountSums[account] ?? 0;
        expect(net(result)).toBe(net(without));
      });
    }
    expect(others.length).toBeGreaterThan(0);
  });
});

it('a command that says nothing new gives the run without it, but for the answer', () => {
  const { portfolio, plan } = planWith(3);
  const { commands: _, ...plain } = plan;
  const id = at(portfolio.accounts.ids, 0);
  const refused = {
    accountId: id,
    day: 5,
    arm: null,
    user: 'Dana',
    note: '',
    act: { action: 'cancel-pay-plans', debtClass: 'NONE' } as const,
  };
  const before = runPlan(portfolio, { ...plain, eventLog: 'none' });
  const after = runPlan(portfolio, { ...plain, eventLog: 'none', commands: [refused] });
  expect(after).toEqual(before);
});
