import { expect, it } from 'vitest';
import { randomPortfolio } from '../../test/support/random-portfolio.ts';
import { randomStrategy } from '../../test/support/random-strategy.ts';
import { aPlan, runPlan } from '../../test/support/run-plan.ts';
import { runResult } from '../../test/support/run-result.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type { RunResult } from '../model/run.ts';
import { SWAP_CELLS } from '../model/swap-table.ts';
import { swapQuestion } from './swap-question.ts';
import { swapRules } from './swap-rules.ts';
import { swapTable } from './swap-table.ts';

/** Neither arm has templates: for rules that any strategy knows. */
const PLAIN = {
  eventTypes: [],
  processTemplates: [],
  severanceTemplates: [],
  writeOff: { templates: [] },
} as unknown as Strategy;

function question(result: RunResult, rule: string, strategies = [PLAIN, PLAIN]) {
  const asked = swapQuestion(result, 1, strategies, rule);
  if (!asked.ok) throw new Error(asked.error.message);
  return asked.value;
}

it('tells four kinds of account apart and adds up', () => {
  const result = runResult({
    days: 10,
    replications: 1,
    accounts: 4,
    arms: [
      { name: 'champion', first: { processes: [1, 1, 0, 0], netMinor: [10, 20, 30, 40] } },
      { name: 'a', first: { processes: [2, 0, 1, 0], netMinor: [15, 18, 37, 40] } },
    ],
  });
  const openMinor = Float64Array.from([100, 200, 300, 400]);
  const table = swapTable(result, 1, question(result, 'treated'), {
    openMinor,
    isVulnerable: (account) => account === 2,
  });
  expect(SWAP_CELLS.map((name) => table.cells[name].differenceMinor)).toEqual([5, -2, 7, 0]);
  expect(SWAP_CELLS.map((name) => table.cells[name].openMinor)).toEqual([100, 200, 300, 400]);
  expect(SWAP_CELLS.map((name) => table.cells[name].vulnerable)).toEqual([0, 0, 1, 0]);
  expect(table.differenceMinor).toBe(10);
  expect(table.isNeitherAlike).toBe(true);
});

it('adds the harm points of each cell under both arms', () => {
  const result = runResult({
    days: 10,
    replications: 1,
    accounts: 4,
    arms: [
      { name: 'champion', first: { processes: [1, 1, 0, 1], harmTenths: [2, 405, 0, 31] } },
      { name: 'a', first: { processes: [1, 0, 1, 1], harmTenths: [7, 0, 1003, 30] } },
    ],
  });
  const accounts = { openMinor: new Float64Array(4), isVulnerable: null };
  const { cells } = swapTable(result, 1, question(result, 'treated'), accounts);
  expect(
    SWAP_CELLS.map((name) => [cells[name].champion.harmPoints, cells[name].challenger.harmPoints]),
  ).toEqual([
    [3.3, 3.7],
    [40.5, 0],
    [0, 100.3],
    [0, 0],
  ]);
});

it('notices accounts that nobody treats and that still differ', () => {
  const result = runResult({
    days: 10,
    replications: 1,
    accounts: 1,
    arms: [{ name: 'champion' }, { name: 'a', first: { arrearsDays: [3] } }],
  });
  const accounts = { openMinor: new Float64Array(1), isVulnerable: null };
  expect(swapTable(result, 1, question(result, 'treated'), accounts).isNeitherAlike).toBe(false);
});

it.each([1, 2, 3, 4, 5, 6])('P5: nobody differs whom neither arm treats, seed %i', (seed) => {
  const portfolio = randomPortfolio(seed, 120, 20_514);
  // Terms of billing and write-off are no treatment: final debt of the untreated has the same fate under both.
  const { writeOff } = randomStrategy(seed);
  const strategies = [randomStrategy(seed), randomStrategy(seed + 50)].map((strategy) => ({
    ...strategy,
    writeOff: { ...writeOff, controls: [] },
    agreementTypes: strategy.agreementTypes.map((rule) => ({ ...rule, finalBillDueDays: 14 })),
  }));
  const result = runPlan(portfolio, aPlan(strategies, { days: 90, replications: 1, seed }));
  const openMinor = new Float64Array(120);
  for (const { rule } of swapRules(strategies)) {
    const asked = question(result, rule, strategies);
    const table = swapTable(result, 1, asked, { openMinor, isVulnerable: null });
    const counts = SWAP_CELLS.map((name) => table.cells[name].accounts);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(120);
    if (rule !== 'treated') continue;
    expect(table.isNeitherAlike).toBe(true);
    expect(table.cells.neither.differenceMinor).toBe(0);
  }
});

const STRATEGIES = [
  {
    eventTypes: [{ code: 'SMS', title: 'Send SMS' }],
    severanceTemplates: [
      {
        code: 'SEV',
        events: [
          { sequence: 10, eventType: 'NOTICE' },
          { sequence: 20, eventType: 'CUT' },
        ],
      },
      { code: 'RECON', events: [{ sequence: 10, eventType: 'SMS' }] },
    ],
    writeOff: { templates: [{ code: 'WO', events: [{ sequence: 10, eventType: 'AGENCY' }] }] },
    processTemplates: [
      { code: 'STD', events: [{ sequence: 10, eventType: 'SMS' }] },
      {
        code: 'BUS',
        events: [
          { sequence: 10, eventType: 'CALL' },
          { sequence: 20, eventType: 'SMS' },
        ],
      },
    ],
  },
  {
    eventTypes: [],
    processTemplates: [{ code: 'NEW', events: [{ sequence: 5, eventType: 'SMS' }] }],
    severanceTemplates: [{ code: 'SEV', events: [{ sequence: 20, eventType: 'CUT' }] }],
    writeOff: { templates: [] },
  },
] as unknown as readonly Strategy[];

/**
 * Champion: account 0 has STD with its SMS, account 1 BUS with a call alone, account 2 BUS with an SMS left out. Accounts 1
 * and 2 are severed by SEV, whose cut is held for account 2; account 1 is reconnected; account 3 is written off. The
 * challenger's SEV begins with the cut of account 2.
 */
const LOGGED = runResult({
  days: 10,
  replications: 1,
  accounts: 4,
  arms: [
    {
      name: 'champion',
      first: { processes: [1, 1, 1, 0], netMinor: [10, 20, 30, 40] },
      log: [
        [0, 0, 1, 'processCreated', 0, 'champion', 0],
        [0, 1, 1, 'eventCompleted', 10, 'done', 0],
        [1, 0, 1, 'processCreated', 1, 'champion', 0],
        [1, 1, 1, 'eventCompleted', 10, 'reached', 0],
        [1, 2, 1, 'severanceStarted', 1, 'done', 900],
        [1, 2, 1, 'severanceTemplate', 0, 'done', 0],
        [1, 3, 1, 'severanceEvent', 10, 'done', 0],
        [1, 5, 1, 'severanceEvent', 20, 'done', 0],
        [1, 6, 2, 'reconnectStarted', 1, 'done', 0],
        [1, 6, 2, 'severanceTemplate', 1, 'done', 0],
        [1, 7, 2, 'severanceEvent', 10, 'done', 0],
        [2, 0, 1, 'processCreated', 1, 'champion', 0],
        [2, 1, 1, 'eventCompleted', 20, 'noMobile', 0],
        [2, 2, 1, 'severanceTemplate', 0, 'done', 0],
        [2, 3, 1, 'severanceEvent', 10, 'done', 0],
        [2, 5, 1, 'severanceEvent', 20, 'held', 0],
        [2, 3, 0, 'writtenOff', 0, 'done', 500],
        [3, 1, 1, 'writeOffStarted', 0, 'done', 500],
        [3, 2, 1, 'writeOffEvent', 10, 'done', 0],
      ],
    },
    {
      name: 'a',
      first: { processes: [1, 0, 0, 1], netMinor: [11, 22, 33, 44] },
      log: [
        [0, 0, 1, 'processCreated', 0, 'champion', 0],
        [0, 2, 1, 'eventCompleted', 5, 'done', 0],
        [2, 1, 1, 'severanceTemplate', 0, 'done', 0],
        [2, 2, 1, 'severanceEvent', 20, 'done', 0],
        [3, 0, 1, 'processCreated', 0, 'champion', 0],
        [3, 4, 0, 'complaint', 0, 'done', 0],
      ],
    },
  ],
});

it.each([
  // Account 1 had its SMS from the reconnection.
  ['event:SMS', [1, 1, 0, 2]],
  ['event:CUT', [0, 1, 1, 2]],
  ['event:AGENCY', [0, 1, 0, 3]],
  ['severance-template:SEV', [1, 1, 0, 2]],
  ['severance-template:RECON', [0, 1, 0, 3]],
  ['severance-step:SEV/10', [0, 2, 0, 2]],
  ['severance-step:SEV/20', [0, 1, 1, 2]],
  ['write-off-template:WO', [0, 1, 0, 3]],
  ['write-off-step:WO/10', [0, 1, 0, 3]],
  ['event:CALL', [0, 1, 0, 3]],
  ['step:BUS/20', [0, 0, 0, 4]],
  ['step:STD/10', [0, 1, 0, 3]],
  ['template:BUS', [0, 2, 0, 2]],
  ['template:NEW', [0, 0, 2, 2]],
  ['written-off', [0, 1, 0, 3]],
  ['complained', [0, 0, 1, 3]],
])('tells accounts apart by %s: both, champion only, challenger only, neither', (rule, counts) => {
  const table = swapTable(LOGGED, 1, question(LOGGED, rule, [...STRATEGIES]), {
    openMinor: new Float64Array(4),
    isVulnerable: null,
  });
  expect(SWAP_CELLS.map((name) => table.cells[name].accounts)).toEqual(counts);
  expect(table.differenceMinor).toBe(10);
});

it('says in words what tells apart, and refuses what neither arm has', () => {
  const titles = new Map(swapRules([...STRATEGIES]).map(({ rule, title }) => [rule, title]));
  expect(titles.get('event:SMS')).toBe('Event carried out: Send SMS');
  expect(titles.get('step:BUS/20')).toBe('Step 20 of BUS, Send SMS');
  expect(titles.get('severance-step:RECON/10')).toBe('Severance step 10 of RECON, Send SMS');
  expect(titles.get('write-off-template:WO')).toBe('Write-off of WO started');
  const none = swapQuestion(LOGGED, 1, [...STRATEGIES], 'step:BUS/30');
  expect(none).toMatchObject({ ok: false, error: { code: 'bad-argument' } });
  expect(swapQuestion(LOGGED, 1, [...STRATEGIES], 'paid')).toMatchObject({ ok: false });
});
