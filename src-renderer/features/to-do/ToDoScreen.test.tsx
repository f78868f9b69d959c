import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failure } from '../../../src-engine/base/failure.ts';
import { err, ok } from '../../../src-engine/base/result.ts';
import { exampleStrategies } from '../../../src-engine/config/default-strategies.ts';
import type { FileCommand } from '../../../src-engine/manual/command-file-schema.ts';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import type { ToDoPage, ToDoQuery, ToDoRow } from '../../../src-engine/protocol/to-do-methods.ts';
import { findCommand, runCommand } from '../../commands/registry.ts';
import { clearQueries } from '../../engine-client/use-query.ts';
import { documentStore, EMPTY_SUMMARY } from '../../stores/document-state.ts';
import { go, navigationStore } from '../../stores/navigation-store.ts';
import { setPreference } from '../../stores/preferences-store.ts';
import { aRunHeader } from '../../stores/run-header-double.ts';
import { aStory } from '../accounts/story-fixture.ts';
import { ToDoScreen } from './ToDoScreen.tsx';

const [strategy] = exampleStrategies('utility');
const asked: ToDoQuery[] = [];
const branched: FileCommand[][] = [];
let waiting = ['44-0', '44-1', '44-2'];
let broken = false;

function aRow(accountId: string): ToDoRow {
  return {
    accountId,
    entry: 1,
    replication: 1,
    day: 28,
    process: 1,
    template: 'Energy, standard',
    type: 'REVIEW-SEVERANCE',
    title: 'Review before severance',
    role: 'CSR',
    roleTitle: 'Collections CSR',
    priority: 1,
    state: 'open',
    user: '',
    ageDays: 18,
    doneDay: null,
    doneBy: '',
  };
}

function aPage(query: ToDoQuery, offset: number, limit: number): ToDoPage {
  asked.push(query);
  const rows = waiting.map(aRow);
  return {
    day: query.day ?? 46,
    total: rows.length,
    rows: rows.slice(offset, offset + limit),
    roles: [{ id: 'CSR', title: 'Collections CSR', entries: rows.length }],
    types: [{ id: 'REVIEW-SEVERANCE', title: 'Review before severance', entries: rows.length }],
    states: [
      { id: 'open', title: 'open', entries: rows.length },
      { id: 'complete', title: 'complete', entries: 4 },
    ],
    ages: [{ id: '8-30', title: '8-30', entries: rows.length }],
    views: { dueToday: 0, overdue: rows.length, later: 5, doneToday: 4 },
    nextDay: 47,
  };
}

interface Params {
  readonly query: ToDoQuery;
  readonly offset: number;
  readonly limit: number;
  readonly accountId: string;
  readonly commands: FileCommand[];
}

function answer(method: string, { query, offset, limit, accountId, commands }: Params) {
  switch (method) {
    case 'toDoPage':
      return broken
        ? err(failure('bad-argument', 'Run 3 counted other figures.', '', 'Run again.'))
        : ok(aPage(query, offset, limit));
    case 'toDoEntry':
      return ok(aRow(accountId));
    case 'runStrategy':
      return ok(strategy);
    case 'accountStory':
      return ok(aStory({ accountId }));
    case 'controlCentral':
      return ok({
        accountId,
        name: 'Ada Abbott',
        customerId: 'C',
        currency: 'USD',
        today: 20_559,
        creditRating: 612,
        debts: [],
        alerts: [
          {
            code: 'C1-COLL-DF',
            text: 'In collection: Energy',
            count: null,
            severity: 1,
            drillTo: { kind: 'account', id: accountId },
          },
        ],
        cancellation: [],
        timeline: [],
      });
    case 'previewCommand':
      return ok({ refusal: null, warnings: [], before: aStory(), after: aStory() });
    case 'branchRun':
      branched.push(commands);
      waiting = waiting.slice(1);
      return ok({
        runId: 8,
        document: {
          ...documentStore.getState().summary,
          runs: [run, { ...run, id: 8, branchOf: 3 }],
        },
      });
    default:
      throw new Error(`${method} is not asked for here`);
  }
}

vi.mock('../../engine-client/client.ts', () => ({
  callEngine: (method: string, params: Params) => Promise.resolve(answer(method, params)),
  onEngineCrash: () => () => undefined,
}));

const run = aRunHeader({ accounts: 3 });

function openDocument(runs: readonly RunHeader[], fingerprint = 'p'): void {
  documentStore.setState({
    isOpen: true,
    summary: {
      ...EMPTY_SUMMARY,
      portfolio: {
        name: 'P',
        source: '',
        accounts: 12_000,
        asOfDay: 20_514,
        currency: 'USD',
        fingerprint,
        generated: true,
      },
      runs,
    },
  });
}

beforeEach(() => {
  asked.length = 0;
  branched.length = 0;
  waiting = ['44-0', '44-1', '44-2'];
  broken = false;
  clearQueries();
  openDocument([run]);
  go('to-do', { run: '3', day: '46' });
});
afterEach(() => {
  cleanup();
  setPreference('userName', '');
});

/** Rows exist only where there is room for them, which a test's document has not: the address chooses the entry. */
function choose(index: number): void {
  go('to-do', { run: '3', day: '46', entry: `44-${index}/1`, at: String(index) });
}

test('shows the day, its work in four numbers and facets, and the address keeps what is chosen', async () => {
  render(<ToDoScreen />);
  expect(
    await screen.findByRole('heading', { level: 1, name: 'To Do list, day 46, Fri 17 Apr' }),
  ).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: /^Overdue 3/ }));
  await waitFor(() => expect(asked.at(-1)?.view).toBe('overdue'));
  const state = within(screen.getByRole('region', { name: 'State' }));
  fireEvent.click(state.getByRole('button', { name: /^Complete/ }));
  await waitFor(() => expect(asked.at(-1)?.state).toBe('complete'));
  fireEvent.change(screen.getByRole('combobox', { name: 'Role' }), { target: { value: 'CSR' } });
  await waitFor(() => expect(asked.at(-1)?.role).toBe('CSR'));
  fireEvent.click(screen.getByRole('button', { name: 'Next day' }));
  await waitFor(() => expect(asked.at(-1)?.day).toBe(47));
  expect(navigationStore.getState().params).toEqual({
    run: '3',
    day: '47',
    view: 'overdue',
    state: 'complete',
    role: 'CSR',
  });
});

test('the chosen entry says how its account stands and what suits it', async () => {
  choose(1);
  render(<ToDoScreen />);
  const panel = await screen.findByRole('region', { name: 'Review before severance, 44-1' });
  expect(await within(panel).findByText('In collection: Energy')).toBeDefined();
  expect(within(panel).getByText('$248.20')).toBeDefined();
  for (const name of ['Create process…', 'Other manual work…'])
    expect(within(panel).getByRole('button', { name })).toBeDefined();
  expect(navigationStore.getState().params).toMatchObject({ entry: '44-1/1', at: '1' });
});

test('an entry is completed on a branch after its effect was shown, and the next one has the focus', async () => {
  choose(0);
  render(<ToDoScreen />);
  await screen.findByText('In collection: Energy');
  expect(runCommand('todo.complete')).toBe(true);
  const dialog = await screen.findByRole('dialog', { name: 'Manual work on 44-0' });
  expect(branched).toEqual([]);
  const confirm = within(dialog).getByRole('button', { name: 'Complete a To Do entry' });
  await waitFor(() => expect(confirm.getAttribute('aria-disabled')).toBeNull());
  fireEvent.click(confirm);
  await waitFor(() => expect(branched).toHaveLength(1));
  expect(branched[0]?.[0]).toMatchObject({
    account: '44-0',
    on: '2026-04-17',
    arm: 'STD',
    act: { action: 'complete-to-do', entry: 1, role: 'CSR' },
  });
  await waitFor(() =>
    expect(navigationStore.getState().params).toMatchObject({ run: '8', entry: '44-1/1', at: '0' }),
  );
  expect(await screen.findByRole('region', { name: /, 44-1$/ })).toBeDefined();
});

test('an entry can be taken: the dialog assigns it to you, and the list of yours asks for it', async () => {
  choose(0);
  render(<ToDoScreen />);
  await screen.findByText('In collection: Energy');
  fireEvent.click(screen.getByRole('button', { name: 'Take it…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Manual work on 44-0' });
  const confirm = within(dialog).getByRole('button', { name: 'Assign a To Do entry' });
  await waitFor(() => expect(confirm.getAttribute('aria-disabled')).toBeNull());
  fireEvent.click(confirm);
  await waitFor(() => expect(branched).toHaveLength(1));
  expect(branched[0]?.[0]?.act).toEqual({
    action: 'assign-to-do',
    entry: 1,
    role: 'CSR',
    to: 'You',
  });
  // It stays the chosen entry: taking it is not yet completing it.
  await waitFor(() =>
    expect(navigationStore.getState().params).toMatchObject({ run: '8', entry: '44-0/1' }),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Mine' }));
  await waitFor(() => expect(asked.at(-1)?.user).toBe('You'));
});

test('whoever has given a name in the preferences works under it', async () => {
  setPreference('userName', ' Kim Duval ');
  choose(0);
  render(<ToDoScreen />);
  await screen.findByText('In collection: Energy');
  fireEvent.click(screen.getByRole('button', { name: 'Take it…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Manual work on 44-0' });
  const confirm = within(dialog).getByRole('button', { name: 'Assign a To Do entry' });
  await waitFor(() => expect(confirm.getAttribute('aria-disabled')).toBeNull());
  fireEvent.click(confirm);
  await waitFor(() => expect(branched).toHaveLength(1));
  expect(branched[0]?.[0]).toMatchObject({ user: 'Kim Duval', act: { to: 'Kim Duval' } });
  fireEvent.click(screen.getByRole('button', { name: 'Mine' }));
  await waitFor(() => expect(asked.at(-1)?.user).toBe('Kim Duval'));
});

test('skipping goes to the next entry and leaves this one open; after the last there is none', async () => {
  choose(1);
  render(<ToDoScreen />);
  await screen.findByText('In collection: Energy');
  fireEvent.click(screen.getByRole('button', { name: 'Skip' }));
  await waitFor(() => expect(navigationStore.getState().params['entry']).toBe('44-2/1'));
  expect(branched).toEqual([]);
  await screen.findByRole('region', { name: /, 44-2$/ });
  expect(findCommand('todo.skip')?.enabled()).toBe(false);
});

test('Work next opens the first entry of the list at its account, on the day it was made', async () => {
  render(<ToDoScreen />);
  await screen.findByRole('heading', { level: 1, name: /day 46/ });
  fireEvent.click(screen.getByRole('button', { name: /^Work next/ }));
  await waitFor(() => expect(navigationStore.getState().screen).toBe('accounts'));
  expect(navigationStore.getState().params).toMatchObject({
    run: '3',
    account: '44-0',
    day: '28',
    todo: '1',
    'todo-day': '46',
    'todo-at': '0',
  });
});

test('an empty queue says when the next entries arrive, and goes there', async () => {
  waiting = [];
  render(<ToDoScreen />);
  expect(await screen.findByText('No open entries on day 46.')).toBeDefined();
  expect(screen.getByText('Next entries arrive on day 47.')).toBeDefined();
  const button = screen.getAllByRole('button', { name: 'Next day' }).at(-1);
  if (button === undefined) throw new Error('the empty state has its action');
  fireEvent.click(button);
  await waitFor(() => expect(asked.at(-1)?.day).toBe(47));
});

test('a run that cannot be read says why and how to mend it', async () => {
  broken = true;
  render(<ToDoScreen />);
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /counted other figures.*Run again/,
  );
});

test('entries of another portfolio can be read; their accounts cannot be worked', async () => {
  openDocument([run], 'other');
  choose(0);
  render(<ToDoScreen />);
  expect(await screen.findByText('Account no longer in this portfolio.')).toBeDefined();
  expect(screen.queryByRole('button', { name: /^Complete entry/ })).toBeNull();
});

test('without a run it says what makes entries', () => {
  openDocument([]);
  render(<ToDoScreen />);
  fireEvent.click(screen.getByRole('button', { name: 'Open Simulate' }));
  expect(navigationStore.getState().screen).toBe('simulate');
});
