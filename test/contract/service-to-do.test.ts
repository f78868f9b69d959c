import { beforeEach, expect, test } from 'vitest';
import { isoDate } from '../../src-engine/base/day.ts';
import type { ToDoQuery } from '../../src-engine/protocol/to-do-methods.ts';
import { engineForEachTest } from '../support/engine-for-each-test.ts';

const AS_OF = 20_514;
const engine = engineForEachTest();
const { ask } = engine;
let runId: number;

function query(changes: Partial<ToDoQuery> = {}): ToDoQuery {
  return {
    runId,
    arm: 0,
    day: 50,
    role: null,
    type: null,
    state: null,
    age: null,
    view: null,
    user: null,
    text: '',
    sort: 'priority',
    descending: false,
    ...changes,
  };
}

beforeEach(async () => {
  await ask('newDocument', null);
  await ask('generatePortfolio', {
    preset: 'utility',
    accounts: 400,
    seed: 7,
    asOfDay: AS_OF,
    currency: 'USD',
  });
  ({ runId } = await ask('run', { slots: [0, 1], days: 60, replications: 2, seed: 9 }));
});

test('the list of a day agrees with the feed: what the nights before made, and what this one makes', async () => {
  let made = 0;
  let tonight = 0;
  for (let day = 0; day <= 50; day++) {
    const { rows } = await ask('dayFeed', { runId, arm: 0, day, limit: 5000 });
    const count = rows.filter(({ kind }) => kind === 'toDoCreated').length;
    if (day < 50) made += count;
    else tonight = count;
  }
  expect(made).toBeGreaterThan(20);
  const page = await ask('toDoPage', { query: query(), offset: 0, limit: 500 });
  expect(page.total).toBe(made);
  expect(page.views.dueToday + page.views.overdue).toBe(made);
  expect(page.views.later).toBe(tonight);
  const second = await ask('toDoPage', { query: query(), offset: 5, limit: 3 });
  expect(second.rows).toEqual(page.rows.slice(5, 8));
  const { csv, fileName } = await ask('toDoCsv', query());
  expect(fileName).toBe(`to-dos-run-${runId}-day-50.csv`);
  expect(csv.trimEnd().split('\r\n')).toHaveLength(made + 1);
});

test('an entry completed on a branch is done there from that day, and open in the run itself', async () => {
  const { rows } = await ask('toDoPage', { query: query(), offset: 0, limit: 1 });
  const [first] = rows;
  if (first === undefined) throw new Error('the list has an entry');
  const branch = await ask('branchRun', {
    runId,
    commands: [
      {
        account: first.accountId,
        on: isoDate(AS_OF + 50),
        user: 'Dana',
        act: { action: 'complete-to-do', entry: first.entry, role: first.role },
      },
    ],
  });
  const entry = { arm: 0, accountId: first.accountId, entry: first.entry };
  const done = await ask('toDoEntry', { ...entry, runId: branch.runId, day: 50 });
  expect(done).toMatchObject({ state: 'complete', doneDay: 50, doneBy: 'Dana' });
  const before = await ask('toDoEntry', { ...entry, runId: branch.runId, day: 49 });
  expect(before.state).toBe('open');
  expect((await ask('toDoEntry', { ...entry, runId, day: 50 })).state).toBe('open');
  // The page of the account on the morning before the work knows nothing of it, and is there.
  const run = { runId: branch.runId, arm: 0, day: 49 };
  const central = await ask('controlCentral', { accountId: first.accountId, run });
  expect(central.today).toBe(AS_OF + 49);
  const page = await ask('toDoPage', {
    query: query({ runId: branch.runId }),
    offset: 0,
    limit: 1,
  });
  expect(page.views.doneToday).toBe(1);
  expect(page.rows[0]).not.toEqual(first);
});

test('an entry that somebody takes stands in their list on the branch', async () => {
  const { rows } = await ask('toDoPage', { query: query(), offset: 0, limit: 1 });
  const [first] = rows;
  if (first === undefined) throw new Error('the list has an entry');
  const { accountId, entry, role } = first;
  const act = { action: 'assign-to-do', entry, role, to: 'Dana' } as const;
  const command = { account: accountId, on: isoDate(AS_OF + 50), user: 'Dana', act };
  const branch = await ask('branchRun', { runId, commands: [command] });
  const mine = { query: query({ runId: branch.runId, user: 'Dana' }), offset: 0, limit: 10 };
  const page = await ask('toDoPage', mine);
  expect(page.rows).toEqual([{ ...first, state: 'workedOn', user: 'Dana' }]);
  expect(page.views.dueToday + page.views.overdue).toBe(1);
});

test('what is not there is said with its mend', async () => {
  const answer = await engine.link.call('toDoEntry', {
    runId,
    arm: 0,
    day: 50,
    accountId: 'nobody',
    entry: 1,
  });
  if (answer.ok) throw new Error('nobody has no entry');
  expect(answer.error).toMatchObject({ code: 'not-found' });
  expect(answer.error.hint).not.toBe('');
});
