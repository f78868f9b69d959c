import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import type { RunPlan } from '../../src-engine/model/run.ts';
import { restoreRun, runImage } from '../../src-engine/simulate/prepare-run.ts';
import { runAccounts } from '../../src-engine/simulate/run-accounts.ts';
import { randomPortfolio } from '../support/random-portfolio.ts';
import { randomStrategy } from '../support/random-strategy.ts';
import { aPlan } from '../support/run-plan.ts';
import { withDunning } from '../support/with-dunning.ts';

const AS_OF = parseIsoDate('2026-03-02') ?? 0;
const ACCOUNTS = 40;

/** The portfolio whose accounts bring no collection processes along. */
function withoutProcesses(portfolio: Portfolio): Portfolio {
  const { accounts } = portfolio;
  return {
    ...portfolio,
    runningTemplates: [],
    accounts: { ...accounts, processStart: new Int32Array(accounts.count + 1) },
    processes: {
      count: 0,
      ids: [],
      debtClass: new Uint16Array(0),
      template: new Uint16Array(0),
      startDay: new Int32Array(0),
      baseDay: new Int32Array(0),
      lastSequence: new Int32Array(0),
    },
  };
}

/** What becomes of each account, in a run of its own. */
function lives(portfolio: Portfolio, plan: RunPlan) {
  const image = runImage(portfolio);
  if (!image.ok) throw new Error(image.error.message);
  const prepared = restoreRun(image.value, plan);
  if (!prepared.ok) throw new Error(prepared.error.message);
  return Array.from({ length: portfolio.accounts.count }, (_, account) =>
    runAccounts(prepared.value, account, account + 1),
  );
}

describe('processes under way of some accounts leave the bytes of the others alone', () => {
  const plans = [
    ['ladders', (seed: number) => randomStrategy(seed)],
    ['dunning schedules', (seed: number) => withDunning(randomStrategy(seed), seed)],
  ] as const;
  it.each(plans)('%s', (_, strategyOf) => {
    for (const seed of [11, 12, 13]) {
      const portfolio = randomPortfolio(seed, ACCOUNTS, AS_OF);
      const { processStart } = portfolio.accounts;
      const plan = aPlan([strategyOf(seed), strategyOf(seed + 100)], { days: 120 });
      const some = lives(portfolio, plan);
      const none = lives(withoutProcesses(portfolio), plan);
      let moved = 0;
      for (const [account, life] of some.entries()) {
        const brings = (processStart[account + 1] ?? 0) > (processStart[account] ?? 0);
        if (!brings) expect(life, `seed ${seed}, account ${account}`).toEqual(none[account]);
        else if (JSON.stringify(life.arms) !== JSON.stringify(none[account]?.arms)) moved += 1;
      }
      // Else what the accounts bring would be read by nobody.
      expect(moved, `seed ${seed}`).toBeGreaterThan(0);
    }
  });
});

it('a strategy that starts processes anew lives a portfolio with them as one without', () => {
  for (const seed of [21, 22]) {
    const portfolio = randomPortfolio(seed, ACCOUNTS, AS_OF);
    const strategies = [randomStrategy(seed), withDunning(randomStrategy(seed + 1), seed)];
    const anew = strategies.map((strategy) => ({
      ...strategy,
      settings: { ...strategy.settings, portfolioProcesses: 'RESTART' as const },
    }));
    const plan = aPlan(anew, { days: 120 });
    expect(lives(portfolio, plan)).toEqual(lives(withoutProcesses(portfolio), plan));
  }
});
