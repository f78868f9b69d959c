import { expect, it } from 'vitest';
import { utilityPortfolio } from '../../test/support/utility-portfolio.ts';
import { withScarceCapacity } from '../../test/support/with-capacity.ts';
import { at } from '../base/assert.ts';
import { defaultBehaviour } from '../config/default-behaviour.ts';
import { defaultStrategies } from '../config/default-strategies.ts';
import { DAILY_METRICS, type RunPlan } from '../model/run.ts';
import { dailyColumn } from '../report/daily-columns.ts';
import { groupDaily } from './group-daily.ts';
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
  eventLog: 'none',
  visitEveryDay: false,
};

const SCARCE: RunPlan = {
  ...PLAN,
  arms: PLAN.arms.map(({ name, strategy }) => ({
    name,
    strategy: withScarceCapacity(strategy, 3),
  })),
};

it.each([
  ['plenty of', PLAN],
  ['scarce', SCARCE],
])('with %s capacity the groups add up to what the run counted', (_, plan) => {
  const groups = 3;
  const groupOf = PORTFOLIO.accounts.ids.map((_id, account) => account % groups);
  const told = groupDaily(PORTFOLIO, plan, 1, groupOf, groups);
  if (!told.ok) throw new Error(told.error.message);
  const prepared = prepareRun(PORTFOLIO, plan);
  if (!prepared.ok) throw new Error(prepared.error.message);
  const { arms } = runAccounts(settledRun(prepared.value), 0, PORTFOLIO.accounts.count);
  const arm = { ...at(arms, 1), name: 'challenger', strategyFingerprint: '' };
  const rows = DAILY_METRICS.length;
  let seen = 0;
  for (const [row, metric] of DAILY_METRICS.entries()) {
    if (metric === 'reviews') continue;
    const whole = dailyColumn(arm, plan.days, 0, metric);
    for (let day = 0; day < plan.days; day++) {
      let sum = 0;
      for (let group = 0; group < groups; group++)
        sum += told.value[(group * rows + row) * plan.days + day] ?? 0;
      expect(sum, `${metric} on day ${day}`).toBeCloseTo(whole[day] ?? 0, 6);
      if (sum !== 0) seen++;
    }
  }
  expect(seen).toBeGreaterThan(500);
});
