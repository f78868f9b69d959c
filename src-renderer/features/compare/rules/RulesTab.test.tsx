import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failure } from '../../../../src-engine/base/failure.ts';
import { err, ok } from '../../../../src-engine/base/result.ts';
import type { ArmDetails, RunView } from '../../../../src-engine/protocol/methods.ts';
import { callEngine } from '../../../engine-client/client.ts';
import { clearQueries } from '../../../engine-client/use-query.ts';
import { navigationStore } from '../../../stores/navigation-store.ts';
import { RulesTab } from './RulesTab.tsx';

vi.mock('../../../engine-client/client.ts', () => ({ callEngine: vi.fn() }));

const view = {
  header: {
    id: 3,
    currency: 'USD',
    arms: [{ name: 'STD' }, { name: 'EARLY' }],
    days: 120,
    replications: 24,
    asOfDay: 20_514,
    behaviourMark: null,
  },
} as unknown as RunView;

const details: ArmDetails = {
  arm: 'STD',
  funnel: [
    {
      stage: 'population',
      accounts: 100,
      openMinor: 1_000_000,
      removed: 0,
      canBind: true,
      meaning: 'All.',
    },
    {
      stage: 'treated',
      accounts: 60,
      openMinor: 700_000,
      removed: 40,
      canBind: true,
      meaning: 'Some.',
    },
  ],
  rows: [
    {
      pointer: '/a',
      control: 'UTIL',
      conditionPriority: 10,
      condition: { code: 'COLL COND BG', parameters: {} },
      rowPriority: 20,
      template: 'STD',
      processes: 0,
      unreachable: 'An earlier row takes all.',
    },
  ],
  steps: [
    {
      template: 'STD',
      sequence: 30,
      eventType: 'SMS',
      eventTitle: 'First text message',
      carriedOut: 40,
      skipped: { noMobile: 5 },
      notReached: 15,
    },
  ],
  untreated: {
    accounts: 7,
    openMinor: 90_000,
    largest: [{ id: 'A-1', openMinor: 40_000, arrearsDays: 12 }],
  },
  capacity: [
    {
      groups: ['AGENTS'],
      unit: 'MINUTES',
      perWorkday: 480,
      workdays: 60,
      used: 24_480,
      peak: 480,
      utilisation: 0.85,
    },
  ],
  late: { delayed: 31, expired: 4, mostWaiting: 9 },
  rollRates: [],
  rollCells: [],
  vintages: [],
};

beforeEach(() => {
  clearQueries();
  vi.mocked(callEngine).mockImplementation((method) =>
    Promise.resolve(method === 'armDetails' ? (ok(details) as never) : err(failure('bug', method))),
  );
});
afterEach(cleanup);

test('the funnel, dead rows, steps left out and accounts that no rule answers', async () => {
  render(<RulesTab view={view} />);
  const funnel = await screen.findByRole('list', { name: 'Accounts left at each stage' });
  expect(funnel.textContent).toContain('Treated');
  expect(funnel.textContent).toContain('40 lost here');
  expect(screen.getByText('1 row, 1 dead')).toBeDefined();
  const rows = screen.getByRole('region', { name: 'Criteria rows, table' });
  expect(rows.textContent).toContain('Dead: An earlier row takes all.');
  const steps = screen.getByRole('region', { name: 'Steps, table' });
  expect(steps.textContent).toContain('5 no mobile');
  const agents = screen.getByRole('region', { name: 'Agents and crews, table' });
  expect(agents.textContent).toContain('85.0%');
  expect(
    screen.getByText('31 steps late, 4 of them not needed any more; at most 9 waiting'),
  ).toBeDefined();
  expect(screen.getByText('7 accounts, $900')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'A-1' }));
  expect(navigationStore.getState()).toMatchObject({
    screen: 'accounts',
    params: { run: '3', account: 'A-1' },
  });
});

test('a step and a row by name; the count of a step opens its accounts, a row without processes opens nothing', async () => {
  render(<RulesTab view={view} />);
  const steps = await screen.findByRole('region', { name: 'Steps, table' });
  expect(steps.textContent).toContain('First text message');
  const rows = screen.getByRole('region', { name: 'Criteria rows, table' });
  expect(rows.querySelector('button')).toBeNull();
  fireEvent.click(within(steps).getByRole('button', { name: '40' }));
  expect(navigationStore.getState()).toMatchObject({
    screen: 'accounts',
    params: { run: '3', arm: '0', ladder: 'STD', seq: '30' },
  });
});

test('another arm is asked for by itself', async () => {
  render(<RulesTab view={view} />);
  await screen.findByRole('list', { name: 'Accounts left at each stage' });
  fireEvent.change(screen.getByLabelText('Arm'), { target: { value: '1' } });
  await vi.waitFor(() =>
    expect(callEngine).toHaveBeenCalledWith('armDetails', { runId: 3, arm: 1 }, expect.anything()),
  );
});
