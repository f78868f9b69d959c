import { describe, expect, it } from 'vitest';
import { utilityPortfolio } from '../../test/support/utility-portfolio.ts';
import { at } from '../base/assert.ts';
import { defaultBehaviour } from '../config/default-behaviour.ts';
import { defaultStrategies } from '../config/default-strategies.ts';
import { AGE_BUCKETS, ROLL_STATES, type RunPlan } from '../model/run.ts';
import { rolledAccounts } from '../report/rolled-accounts.ts';
import { accountStandings } from './account-standings.ts';
import { prepareRun } from './prepare-run.ts';
import { runAccounts } from './run-accounts.ts';

const PORTFOLIO = utilityPortfolio(120);
const [CHAMPION, CHALLENGER] = defaultStrategies();
const PLAN: RunPlan = {
  arms: [
    { name: 'champion', strategy: CHAMPION },
    { name: 'challenger', strategy: CHALLENGER },
  ],
  behaviour: defaultBehaviour(),
  days: 91,
  replications: 2,
  seed: 5,
  eventLog: 'first',
  visitEveryDay: false,
};

describe('the accounts of a roll-rate cell', () => {
  it('are as many as the run counted in replication 1, in every cell of every month', () => {
    const prepared = prepareRun(PORTFOLIO, PLAN);
    if (!prepared.ok) throw new Error(prepared.error.message);
    const { arms } = runAccounts(prepared.value, 0, prepared.value.accountCount);
    const standings = accountStandings(PORTFOLIO, PLAN, 1);
    if (!standings.ok) throw new Error(standings.error.message);
    const { rolls } = at(arms, 1);
    let moved = 0;
    for (const month of [0, 1, 2])
      for (const [row, from] of ROLL_STATES.entries())
        for (const [column, to] of ROLL_STATES.entries()) {
          const test = rolledAccounts(standings.value, { arm: 1, day: month * 30, from, to });
          const found = PORTFOLIO.accounts.ids.filter((_, account) => test(account)).length;
          const cell = (month * ROLL_STATES.length + row) * ROLL_STATES.length + column;
          expect(found, `${from} to ${to}, month ${month}`).toBe(rolls[cell]);
          moved += found;
        }
    expect(moved).toBe(3 * 120);
    const any = rolledAccounts(standings.value, { arm: 1, day: null, from: '1-30', to: '31-60' });
    expect(PORTFOLIO.accounts.ids.filter((_, account) => any(account)).length).toBeGreaterThan(0);
  });

  it('by amount owe together what the run counted, and nobody else owes in that bucket', () => {
    const plan = { ...PLAN, arms: [at(PLAN.arms, 0)], replications: 1 };
    const prepared = prepareRun(PORTFOLIO, plan);
    if (!prepared.ok) throw new Error(prepared.error.message);
    const accounts = prepared.value.accountCount;
    const buckets = AGE_BUCKETS.length;
    /** [snapshot][bucket][account]. */
    const owed = new Float64Array(4 * buckets * accounts);
    const { arms } = runAccounts(prepared.value, 0, accounts, {
      listeners: {
        snapshots: {
          stands: () => {},
          owes: (account, snapshot, bucket, amountMinor) => {
            const place = (snapshot * buckets + bucket) * accounts + account;
            owed[place] = (owed[place] ?? 0) + amountMinor;
          },
        },
      },
    });
    const standings = accountStandings(PORTFOLIO, plan, 0);
    if (!standings.ok) throw new Error(standings.error.message);
    const { ageing } = at(arms, 0);
    let found = 0;
    for (const month of [0, 1, 2])
      for (const [bucket, to] of AGE_BUCKETS.entries()) {
        const roll = { arm: 0, day: month * 30, from: 'notDue', to, by: 'amount' } as const;
        const test = rolledAccounts(standings.value, roll);
        const row = owed.subarray(((month + 1) * buckets + bucket) * accounts);
        let sum = 0;
        for (let account = 0; account < accounts; account++) {
          expect(test(account)).toBe((row[account] ?? 0) > 0);
          if (!test(account)) continue;
          sum += row[account] ?? 0;
          found += 1;
        }
        expect(sum, `${to}, month ${month}`).toBe(ageing[(month + 1) * buckets + bucket]);
      }
    expect(found).toBeGreaterThan(100);
  });
});
