import { describe, expect, it } from 'vitest';
import type { ToDoItem } from '../model/to-do.ts';
import type { ToDoQuery } from '../protocol/to-do-methods.ts';
import { toDoPage, toDoRow } from './to-do-page.ts';

function anItem(changes: Partial<ToDoItem>): ToDoItem {
  return {
    accountId: 'A1',
    entry: 1,
    replication: 1,
    day: 10,
    process: 1,
    template: 'STD',
    type: 'REVIEW',
    title: 'Review',
    role: 'CSR',
    roleTitle: 'Csr',
    priority: 5,
    steps: [],
    ...changes,
  };
}

function aQuery(changes: Partial<ToDoQuery> = {}): ToDoQuery {
  return {
    runId: 1,
    arm: 0,
    day: 20,
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

const STEP = { by: 'Dana', user: '', role: 'CSR', roleTitle: 'Csr' };
const DONE = { ...STEP, day: 20, state: 'complete' } as const;
const ITEMS: readonly ToDoItem[] = [
  anItem({ accountId: 'A3', day: 2, priority: 1, role: 'CARE', roleTitle: 'Care' }),
  anItem({ accountId: 'A1', day: 19 }),
  anItem({ accountId: 'A2', day: 19, steps: [DONE] }),
  anItem({ accountId: 'B1', day: 20, type: 'CALL', title: 'Call' }),
  anItem({ accountId: 'B2', day: 25 }),
];

const accounts = (query: Partial<ToDoQuery>) =>
  toDoPage(ITEMS, aQuery(query), 60).rows.map(({ accountId }) => accountId);

describe('an entry on a day', () => {
  it('is complete from the day on which it was completed, not before', () => {
    const item = anItem({ day: 10, steps: [{ ...STEP, day: 14, state: 'complete' }] });
    expect(toDoRow(item, 13)).toMatchObject({ state: 'open', ageDays: 3, doneDay: null });
    expect(toDoRow(item, 14)).toMatchObject({ state: 'complete', doneDay: 14, doneBy: 'Dana' });
  });
});

describe('an entry that people hand around', () => {
  const item = anItem({
    steps: [
      { ...STEP, day: 12, state: 'workedOn', user: 'Kim' },
      { ...STEP, day: 13, state: 'open', role: 'CARE', roleTitle: 'Care' },
    ],
  });

  it('is worked by whom it was assigned to, until it is forwarded to a role and waits again', () => {
    expect(toDoRow(item, 12)).toMatchObject({ state: 'workedOn', user: 'Kim', role: 'CSR' });
    expect(toDoRow(item, 13)).toMatchObject({ state: 'open', user: '', roleTitle: 'Care' });
  });

  it('stands in the list of its user and counts there', () => {
    const page = toDoPage([item, ...ITEMS], aQuery({ day: 12, user: 'Kim' }), 60);
    expect(page.rows).toHaveLength(1);
    expect(page.views).toEqual({ dueToday: 0, overdue: 1, later: 0, doneToday: 0 });
    expect(page.states.map(({ entries }) => entries)).toEqual([0, 1, 0]);
    expect(toDoPage([item], aQuery({ day: 13, user: 'Kim' }), 60).rows).toEqual([]);
  });
});

describe('the list of a day', () => {
  it('holds what has arrived and is not complete', () => {
    expect(accounts({})).toEqual(['A3', 'A1']);
  });

  it('counts what is due today, overdue, later and done today', () => {
    const { views } = toDoPage(ITEMS, aQuery(), 60);
    expect(views).toEqual({ dueToday: 1, overdue: 1, later: 1, doneToday: 1 });
  });

  it('shows one of these views, also what this night brings and what was completed today', () => {
    expect(accounts({ view: 'dueToday' })).toEqual(['A1']);
    expect(accounts({ view: 'overdue' })).toEqual(['A3']);
    expect(accounts({ view: 'later' })).toEqual(['B1']);
    expect(accounts({ view: 'doneToday' })).toEqual(['A2']);
    expect(accounts({ state: 'complete' })).toEqual(['A2']);
  });

  it('counts each facet under every other filter', () => {
    const page = toDoPage(ITEMS, aQuery({ role: 'CARE' }), 60);
    expect(page.roles).toEqual([
      { id: 'CARE', title: 'Care', entries: 1 },
      { id: 'CSR', title: 'Csr', entries: 1 },
    ]);
    expect(page.ages.map(({ entries }) => entries)).toEqual([0, 0, 1, 0]);
    const done = toDoPage(ITEMS, aQuery(), 60).states.find(({ id }) => id === 'complete');
    expect(done?.entries).toBe(1);
  });

  it('sorts, and keeps the order of the work between ties', () => {
    expect(accounts({ sort: 'age' })).toEqual(['A1', 'A3']);
    expect(accounts({ sort: 'account', descending: true })).toEqual(['A3', 'A1']);
  });

  it('says when the next entries arrive, under the filters by role, type and account', () => {
    expect(toDoPage(ITEMS, aQuery(), 60).nextDay).toBe(21);
    expect(toDoPage(ITEMS, aQuery({ text: 'b2' }), 60).nextDay).toBe(26);
    expect(toDoPage(ITEMS, aQuery({ role: 'CARE' }), 60).nextDay).toBeNull();
    expect(toDoPage(ITEMS, aQuery({ text: 'b2' }), 26).nextDay).toBeNull();
  });

  it('opens on the first day on which an entry waits', () => {
    expect(toDoPage(ITEMS, aQuery({ day: null }), 60).day).toBe(3);
    expect(toDoPage([], aQuery({ day: null }), 60)).toMatchObject({ day: 0, rows: [] });
  });
});
