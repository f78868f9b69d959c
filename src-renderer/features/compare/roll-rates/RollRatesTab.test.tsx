import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failure } from '../../../../src-engine/base/failure.ts';
import { err, ok } from '../../../../src-engine/base/result.ts';
import type { RunView } from '../../../../src-engine/protocol/methods.ts';
import { callEngine } from '../../../engine-client/client.ts';
import { clearQueries } from '../../../engine-client/use-query.ts';
import { navigationStore } from '../../../stores/navigation-store.ts';
import { RollRatesTab } from './RollRatesTab.tsx';

vi.mock('../../../engine-client/client.ts', () => ({ callEngine: vi.fn() }));

const view = {
  header: {
    id: 3,
    arms: [{ name: 'STD' }, { name: 'EARLY' }],
    days: 120,
    replications: 24,
    asOfDay: 20_514,
    behaviourMark: null,
  },
} as unknown as RunView;

function details(older: number, amount: number) {
  const cell = (day: number, to: string, numerator: number) => ({
    arm: 'X',
    day,
    from: '1-30',
    to,
    numerator,
    denominator: 100,
    rate: numerator / 100,
  });
  return {
    rollCells: [0, 30].flatMap((day) => [
      cell(day, '31-60', older + day / 10),
      cell(day, 'none', 100 - older - day / 10),
    ]),
    rollRates: [
      {
        arm: 'X',
        day: 0,
        from: '1-30',
        to: '31-60',
        numerator: amount,
        denominator: 1000,
        rate: amount / 1000,
        accounts: { numerator: 1, denominator: 2, rate: 0.5 },
      },
    ],
    vintages: [
      { arm: 'X', createdFrom: 0, afterDays: 30, numerator: 40, denominator: 80, rate: 0.5 },
    ],
  };
}

const half = { numerator: 1, denominator: 2, rate: 0.5 };
const cellOf = (difference: number, low: number, high: number) => ({
  ...{ from: '1-30', to: '31-60', champion: half, challenger: half },
  ...{ difference, low, high },
});
const rolls = { byCount: [cellOf(-0.1, -0.12, -0.08)], byAmount: [cellOf(-0.05, -0.07, -0.03)] };

beforeEach(() => {
  clearQueries();
  vi.mocked(callEngine).mockImplementation((method, params) => {
    const { arm } = params as { arm: number };
    if (method === 'rollDifferences') return Promise.resolve(ok(rolls) as never);
    return Promise.resolve(ok(arm === 0 ? details(40, 450) : details(30, 400)) as never);
  });
});
afterEach(cleanup);

const cell = (table: string, name: RegExp) =>
  within(screen.getByRole('table', { name: table })).getByRole('button', { name });

test('opens by amount, as the roll rate of the Summary is', async () => {
  render(<RollRatesTab view={view} />);
  await screen.findByRole('table', { name: 'Roll rates: Champion, % of debt' });
  expect(screen.getByRole('button', { name: 'By amount' }).getAttribute('aria-pressed')).toBe(
    'true',
  );
});

test('the champion as levels, the challenger as differences with intervals', async () => {
  render(<RollRatesTab view={view} />);
  await screen.findByRole('heading', { name: 'Roll rates over 30 days' });
  fireEvent.click(screen.getByRole('button', { name: 'By count' }));
  // 40 and 43 of 100 each, pooled.
  expect(cell('Roll rates: Champion, % of accounts', /^1–30, 31–60: 41\.5/)).toBeDefined();
  const change = cell('Roll rates: A minus champion, pp', /^1–30, 31–60: \u221210\.0/);
  expect(change.getAttribute('aria-label')).toContain(
    '95% interval \u221212.00 pp to \u22128.00 pp',
  );
  expect(change.closest('td')?.className).toContain('dv-n3');
  const paid = cell('Roll rates: A minus champion, pp', /^1–30, No debt: \+10\.0/);
  expect(paid.closest('td')?.className).toContain('dv-n3');
});

test('one month alone, and by amount', async () => {
  render(<RollRatesTab view={view} />);
  await screen.findByRole('heading', { name: 'Roll rates over 30 days' });
  fireEvent.click(screen.getByRole('button', { name: 'By count' }));
  fireEvent.change(screen.getByRole('combobox', { name: 'Month' }), { target: { value: '30' } });
  expect(cell('Roll rates: Champion, % of accounts', /^1–30, 31–60: 43\.0/)).toBeDefined();
  fireEvent.change(screen.getByRole('combobox', { name: 'Month' }), { target: { value: 'all' } });
  fireEvent.click(screen.getByRole('button', { name: 'By amount' }));
  expect(cell('Roll rates: Champion, % of debt', /^1–30, 31–60: 45\.0/)).toBeDefined();
  const change = cell('Roll rates: A minus champion, pp', /^1–30, 31–60: \u22125\.0/);
  expect(change.getAttribute('aria-label')).toContain(
    '95% interval \u22127.00 pp to \u22123.00 pp',
  );
});

test('a cell opens the accounts that rolled so, largest balance first', async () => {
  render(<RollRatesTab view={view} />);
  const champion = await screen.findByRole('table', { name: /^Roll rates: Champion/ });
  const [cell] = within(champion).getAllByRole('button', { name: /^1–30, 31–60/ });
  if (cell === undefined) throw new Error('no cell');
  fireEvent.click(cell);
  expect(navigationStore.getState()).toMatchObject({
    screen: 'accounts',
    params: { arm: '0', from: '1-30', to: '31-60', sort: 'openMinor', down: '1' },
  });
});

test('by amount a cell opens the accounts that owe in the older bucket, a vintage those whose payments ended it', async () => {
  render(<RollRatesTab view={view} />);
  await screen.findByRole('heading', { name: 'Roll rates over 30 days' });
  fireEvent.click(screen.getByRole('button', { name: 'By amount' }));
  fireEvent.click(cell('Roll rates: Champion, % of debt', /^1–30, 31–60/));
  expect(navigationStore.getState().params).toMatchObject({ by: 'amount', to: '31-60', arm: '0' });
  fireEvent.click(cell('Vintages: Challenger A', /^Day 0–29, 30 d/));
  expect(navigationStore.getState().params).toMatchObject({ created: '0', after: '30', arm: '1' });
});

test('arrows walk the cells of a heat table as one tab stop', async () => {
  render(<RollRatesTab view={view} />);
  await screen.findByRole('heading', { name: 'Roll rates over 30 days' });
  fireEvent.click(screen.getByRole('button', { name: 'By count' }));
  const table = screen.getByRole('table', { name: 'Roll rates: Champion, % of accounts' });
  const [first] = within(table).getAllByRole('button');
  first?.focus();
  fireEvent.keyDown(table, { key: 'ArrowDown' });
  fireEvent.keyDown(table, { key: 'ArrowRight' });
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Not due, Not due/);
  expect(
    within(table)
      .getAllByRole('button')
      .filter((one) => one.tabIndex === 0),
  ).toHaveLength(1);
});

test('the table has shares, difference and interval; vintages have their own', async () => {
  render(<RollRatesTab view={view} />);
  await screen.findByRole('heading', { name: 'Roll rates over 30 days' });
  const [button] = screen.getAllByRole('button', { name: 'Table' });
  if (button === undefined) throw new Error('no table switch');
  fireEvent.click(button);
  const rows = screen.getByRole('region', { name: 'Roll rates over 30 days, table' });
  expect(rows.textContent).toContain('1–3031–6045.0%40.0%\u22125.00 pp\u22127.00 pp\u22123.00 pp');
  expect(screen.getByRole('table', { name: 'Vintages: Champion' }).textContent).toContain('50.0');
});

test('a run that cannot be read says why', async () => {
  vi.mocked(callEngine).mockImplementation(() =>
    Promise.resolve(err(failure('document-damaged', 'Run 3 cannot be read.')) as never),
  );
  render(<RollRatesTab view={view} />);
  expect((await screen.findByRole('alert')).textContent).toContain('Run 3 cannot be read.');
});
