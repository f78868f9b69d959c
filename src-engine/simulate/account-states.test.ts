import { describe, expect, it } from 'vitest';
import { utilityPortfolio } from '../../test/support/utility-portfolio.ts';
import { withScarceCapacity } from '../../test/support/with-capacity.ts';
import { at } from '../base/assert.ts';
import { defaultBehaviour } from '../config/default-behaviour.ts';
import { defaultStrategies } from '../config/default-strategies.ts';
import { STANDING } from '../kernel/state/account-state.ts';
import { ACCOUNT_STATES } from '../model/account-state.ts';
import { DAILY_METRICS, type RunPlan } from '../model/run.ts';
import { dailyColumn } from '../report/daily-columns.ts';
import { accountStates, inState, stateMoves } from './account-states.ts';
import { prepareRun } from './prepare-run.ts';
import { settledRun } from './queue/settle-waits.ts';
import { runAccounts } from './run-accounts.ts';

const PORTFOLIO = utilityPortfolio(120);
const [CHAMPION, CHALLENGER] = defaultStrategies();
const PLAN: RunPlan = {
  arms: [
    { name: 'champion', strategy: CHAMPION },
    { name: 'challenger', strategy: CHALLENGER },
  ],
  behaviour: defaultBehaviour(),
  days: 61,
  replications: 2,
  seed: 5,
  eventLog: 'first',
  visitEveryDay: false,
};
const ACCOUNTS = PORTFOLIO.accounts.ids.map((_, account) => account);

function statesOfChallenger(plan: RunPlan = PLAN) {
  const states = accountStates(PORTFOLIO, plan, 1);
  if (!states.ok) throw new Error(states.error.message);
  return states.value;
}

it('names the states of the kernel in its order, as the daily series do', () => {
  expect(Object.entries(STANDING)).toEqual(ACCOUNT_STATES.map((name, index) => [name, index]));
  const from = DAILY_METRICS.indexOf('accountsNotDue');
  expect(DAILY_METRICS.slice(from, from + 6).map((name) => name.toLowerCase())).toEqual(
    ACCOUNT_STATES.map((name) => `accounts${name}`.toLowerCase()),
  );
});

describe('the accounts of a state', () => {
  const scarce = {
    ...PLAN,
    arms: PLAN.arms.map(({ name, strategy }) => ({
      name,
      strategy: withScarceCapacity(strategy, 3),
    })),
  };
  it.each([
    ['with all the agents and crews it needs', PLAN],
    ['with steps that wait for agents and crews', scarce],
  ])('are as many as the run %s counted in replication 1, every day', (_, plan) => {
    const prepared = prepareRun(PORTFOLIO, plan);
    if (!prepared.ok) throw new Error(prepared.error.message);
    const { arms } = runAccounts(settledRun(prepared.value), 0, prepared.value.accountCount);
    const arm = { ...at(arms, 1), name: 'challenger', strategyFingerprint: '' };
    const waiting = dailyColumn(arm, PLAN.days, 0, 'stepsWaiting').some((steps) => steps > 0);
    expect(waiting).toBe(plan === scarce);
    const states = statesOfChallenger(plan);
    const from = DAILY_METRICS.indexOf('accountsNotDue');
    const seen = new Set<string>();
    for (const [index, state] of ACCOUNT_STATES.entries()) {
      const counted = dailyColumn(arm, PLAN.days, 0, at(DAILY_METRICS, from + index));
      for (let day = 0; day < PLAN.days; day++) {
        const test = inState(states, { arm: 1, day, state, move: 'in' });
        const found = ACCOUNTS.filter(test).length;
        expect(found, `${state}, day ${day}`).toBe(counted[day]);
        if (found > 0) seen.add(state);
      }
    }
    // A test in which nobody is anywhere would say nothing.
    expect([...seen]).toEqual(expect.arrayContaining(['notDue', 'pastDue', 'inProcess', 'cured']));
  });

  it('come and leave as many as the moves of the day say, and explain the change of the count', () => {
    const states = statesOfChallenger();
    const { came, left } = stateMoves(states);
    const count = (day: number, index: number, move: 'in' | 'came' | 'left') =>
      ACCOUNTS.filter(inState(states, { arm: 1, day, state: at(ACCOUNT_STATES, index), move }))
        .length;
    let moved = 0;
    for (let index = 0; index < ACCOUNT_STATES.length; index++) {
      expect([came[0]?.[index], left[0]?.[index]]).toEqual([0, 0]);
      for (let day = 1; day < PLAN.days; day++) {
        const here = `${ACCOUNT_STATES[index]}, day ${day}`;
        const [arrived = -1, gone = -1] = [came[day]?.[index], left[day]?.[index]];
        expect(count(day, index, 'came'), here).toBe(arrived);
        expect(count(day, index, 'left'), here).toBe(gone);
        expect(count(day, index, 'in') - count(day - 1, index, 'in'), here).toBe(arrived - gone);
        moved += arrived;
      }
    }
    expect(moved).toBeGreaterThan(50);
  });
});
