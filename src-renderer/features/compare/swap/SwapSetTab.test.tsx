import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failure } from '../../../../src-engine/base/failure.ts';
import { err, ok } from '../../../../src-engine/base/result.ts';
import type { RunView } from '../../../../src-engine/protocol/methods.ts';
import { callEngine } from '../../../engine-client/client.ts';
import { clearQueries } from '../../../engine-client/use-query.ts';
import { go, navigationStore } from '../../../stores/navigation-store.ts';
import { SwapSetTab } from './SwapSetTab.tsx';

vi.mock('../../../engine-client/client.ts', () => ({ callEngine: vi.fn() }));

const view = {
  header: {
    ...{ id: 3, currency: 'USD', accounts: 10, arms: [{ name: 'STD' }, { name: 'EARLY' }] },
    ...{ asOfDay: 20_514, days: 120, replications: 4, behaviourMark: null },
  },
} as unknown as RunView;

const outcome = (netMinor: number) => ({
  ...{ netMinor, recoveredMinor: 50, arrearsBaseMinor: 200, contacts: 3 },
  ...{ severances: 0, cured: 0, harmPoints: 40.4 },
});
const cell = (accounts: number, differenceMinor: number) => ({
  ...{ accounts, openMinor: 10_000, vulnerable: 1, differenceMinor },
  ...{ champion: outcome(1000), challenger: outcome(1000 + differenceMinor) },
});
const RULES = [
  { rule: 'severed', title: 'Severance process started' },
  { rule: 'event:SMS', title: 'Event carried out: Send SMS' },
];

beforeEach(() => {
  clearQueries();
  go('compare', { run: '3', tab: 'swap' });
  vi.mocked(callEngine).mockImplementation((method, params) => {
    if (method === 'swapRules') return Promise.resolve(ok(RULES) as never);
    const { rule } = params as { rule: string };
    const title = RULES.find((one) => one.rule === rule)?.title;
    if (title === undefined)
      return Promise.resolve(err(failure('bad-argument', 'Neither has it.')) as never);
    const cells = {
      ...{ both: cell(4, 300), championOnly: cell(3, -100) },
      ...{ challengerOnly: cell(2, 0), neither: cell(1, 0) },
    };
    return Promise.resolve(
      ok({
        rule,
        title,
        challenger: 'A',
        cells,
        differenceMinor: 200,
        isNeitherAlike: null,
      }) as never,
    );
  });
});
afterEach(cleanup);

test('cells tell counts, what both arms bring and what was paid, and add up', async () => {
  render(<SwapSetTab view={view} />);
  const spared = await screen.findByRole('button', { name: /Swap-out: spared by A/ });
  expect(spared.textContent).toContain('3Swap-out');
  expect(spared.textContent).toContain('ChampionANet cash');
  expect(spared.textContent).toContain('Paid of the debt past due 25.0% 25.0%');
  expect(spared.textContent).toContain('Harm points 40 40');
  expect(screen.getByText(/all 10 accounts; their differences add up to \+\$2/)).toBeDefined();
});

test('another rule is chosen, and its cells open the accounts by that rule', async () => {
  render(<SwapSetTab view={view} />);
  const pick = await screen.findByRole('combobox', { name: 'What tells accounts apart' });
  await screen.findByRole('option', { name: 'Event carried out: Send SMS' });
  fireEvent.change(pick, { target: { value: 'event:SMS' } });
  await screen.findByRole('heading', { name: 'Swap set: event carried out: Send SMS' });
  fireEvent.click(await screen.findByRole('button', { name: /Swap-in: A only/ }));
  expect(navigationStore.getState()).toMatchObject({
    screen: 'accounts',
    params: { run: '3', arm: '1', cell: 'challenger_only', by: 'event:SMS' },
  });
});

test('a rule that neither strategy has is said to be none', async () => {
  go('compare', { run: '3', tab: 'swap', by: 'event:NO' });
  render(<SwapSetTab view={view} />);
  expect((await screen.findByRole('alert')).textContent).toContain('Neither has it.');
});
