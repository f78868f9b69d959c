import { expect, it } from 'vitest';
import { generatedPortfolio } from '../../test/support/generated-portfolio.ts';
import { flowOf } from '../../test/support/log-rows.ts';
import { aPlan, runPlan } from '../../test/support/run-plan.ts';
import { withCapacity } from '../../test/support/with-capacity.ts';
import { defaultStrategies } from '../config/default-strategies.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { capacityUse } from './capacity-use.ts';

const DAYS = 60;
const PORTFOLIO = generatedPortfolio('utility', 120);

/** Calls share agents; e-mails share the people who write them. */
function twoGroups(): Strategy {
  const [champion] = defaultStrategies();
  if (champion === undefined) throw new Error('there is a champion');
  const made = withCapacity(champion, { minutes: 30, jobs: 2, order: 'DUE_DATE' });
  const [agents, ...others] = made.capacityGroups ?? [];
  if (agents === undefined) throw new Error('there are agents');
  return {
    ...made,
    capacityGroups: [agents, { ...agents, code: 'WRITERS', perWorkday: 12 }, ...others],
    eventTypes: made.eventTypes.map((type) =>
      type.algorithm.code === 'SEND_EMAIL' || type.algorithm.code === 'SEND_LETTER'
        ? { ...type, capacityGroup: 'WRITERS', agentMinutes: 4 }
        : type,
    ),
  };
}

const STRATEGY = twoGroups();

it('tells apart the groups that count alike, each against what it has', () => {
  const plan = aPlan([STRATEGY], { days: DAYS, replications: 1, keepsCharges: true });
  const result = runPlan(PORTFOLIO, plan);
  const use = capacityUse(result, 0, STRATEGY);
  expect(use.map(({ groups }) => groups)).toEqual([['AGENTS'], ['WRITERS'], ['CREWS']]);
  const [agents, writers] = use;
  if (agents === undefined || writers === undefined) throw new Error('two groups have minutes');
  expect(agents.used).toBeGreaterThan(0);
  expect(writers.used).toBeGreaterThan(0);
  expect(agents.peak).toBeLessThanOrEqual(30);
  expect(writers.peak).toBeLessThanOrEqual(12);
  expect(agents.used + writers.used).toBe(flowOf(result, 'sharedMinutes'));
  expect(agents.utilisation).toBe(agents.used / (30 * agents.workdays));
});

it('puts them together where the run keeps no charges', () => {
  const plan = aPlan([STRATEGY], { days: DAYS, replications: 2 });
  const use = capacityUse(runPlan(PORTFOLIO, plan), 0, STRATEGY);
  expect(use.map(({ groups, perWorkday }) => [groups, perWorkday])).toEqual([
    [['AGENTS', 'WRITERS'], 42],
    [['CREWS'], 2],
  ]);
});
