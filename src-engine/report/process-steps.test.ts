import { expect, it } from 'vitest';
import { utilityPortfolio } from '../../test/support/utility-portfolio.ts';
import { at } from '../base/assert.ts';
import { defaultBehaviour } from '../config/default-behaviour.ts';
import { defaultStrategies } from '../config/default-strategies.ts';
import { DAILY_METRICS, type RunPlan } from '../model/run.ts';
import { accountStates, inState } from '../simulate/account-states.ts';
import { prepareRun } from '../simulate/prepare-run.ts';
import { settledRun } from '../simulate/queue/settle-waits.ts';
import { runAccounts } from '../simulate/run-accounts.ts';
import { dailyColumn } from './daily-columns.ts';
import { stepAt, stepChanges, stepCounts } from './process-steps.ts';

const PORTFOLIO = utilityPortfolio(120);
const [CHAMPION] = defaultStrategies();
const PLAN: RunPlan = {
  arms: [{ name: 'champion', strategy: CHAMPION }],
  behaviour: defaultBehaviour(),
  days: 61,
  replications: 1,
  seed: 5,
  eventLog: 'first',
  visitEveryDay: false,
};

it('accounts in process are told by their last step, every day as many as the run counted', () => {
  const prepared = prepareRun(PORTFOLIO, PLAN);
  const states = accountStates(PORTFOLIO, PLAN, 0);
  if (!prepared.ok || !states.ok) throw new Error('the run cannot be made');
  const { accountCount } = prepared.value;
  const arm = at(runAccounts(settledRun(prepared.value), 0, accountCount).arms, 0);
  const changes = stepChanges(arm.log, CHAMPION, accountCount);
  const counts = stepCounts(states.value, changes);
  const whole = dailyColumn(
    { ...arm, name: '', strategyFingerprint: '' },
    PLAN.days,
    0,
    'accountsInProcess',
  );
  expect(DAILY_METRICS).toContain('accountsInProcess');
  let furthest = 0;
  for (let day = 0; day < PLAN.days; day++) {
    const steps = counts[day] ?? [];
    expect(
      steps.reduce((sum, count) => sum + count, 0),
      `day ${day}`,
    ).toBe(whole[day]);
    const isIn = inState(states.value, { arm: 0, day, state: 'inProcess', move: 'in' });
    const found = steps.map(
      (_, step) =>
        PORTFOLIO.accounts.ids.filter(
          (__, account) => isIn(account) && stepAt(changes, account, day) === step,
        ).length,
    );
    expect(steps, `day ${day}`).toEqual(found);
    furthest = Math.max(
      furthest,
      steps.findLastIndex((count) => count > 0),
    );
  }
  // A test in which nobody gets beyond the first letter would say nothing.
  expect(furthest).toBeGreaterThan(3);
});
