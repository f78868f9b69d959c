import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ok } from '../../../../src-engine/base/result.ts';
import type { RunView } from '../../../../src-engine/protocol/methods.ts';
import { callEngine } from '../../../engine-client/client.ts';
import { clearQueries } from '../../../engine-client/use-query.ts';
import { go, navigationStore } from '../../../stores/navigation-store.ts';
import { SegmentsTab } from './SegmentsTab.tsx';

vi.mock('../../../engine-client/client.ts', () => ({ callEngine: vi.fn() }));

const view = {
  header: {
    ...{ id: 3, currency: 'USD', arms: [{ name: 'STD' }, { name: 'EARLY' }] },
    ...{ asOfDay: 20_514, days: 120, replications: 4, behaviourMark: null },
  },
} as unknown as RunView;

/** A difference of `value` with bands one and a half times as wide as its interval. */
const effects = (value: number) => ({
  effects: [
    {
      ...{ segment: 'Residential', accounts: 80, customers: 70 },
      ...{ champion: 10 * value, challenger: 11 * value },
      ...{ value, low: 0.2 * value, high: 1.8 * value },
      ...{ bandLow: -0.1 * value, bandHigh: 2.1 * value, shrunk: 0.6 * value, pValue: 0.03 },
    },
  ],
  heterogeneity: { q: 1.5, degrees: 1, pValue: 0.22 },
});

beforeEach(() => {
  clearQueries();
  go('compare', { run: '3', tab: 'segments' });
  vi.mocked(callEngine).mockImplementation((_, params) => {
    const { measure } = params as { measure: string };
    return Promise.resolve(ok(effects(measure === 'netCash' ? 500 : 0.02)) as never);
  });
});
afterEach(cleanup);

test('segments have bands for all of them at once, and say whether they differ', async () => {
  render(<SegmentsTab view={view} />);
  const table = await screen.findByRole('region', { name: 'All segments at once, table' });
  expect(within(table).getByText('Residential')).toBeDefined();
  expect(table.textContent).toContain('+$10.50');
  expect(table.textContent).toContain('0.030');
  const verdict =
    /Nothing says that the segments differ.*Q 1\.5 with 1 degree of freedom, p 0\.220/;
  expect(screen.getByText(verdict)).toBeDefined();
});

test('a ratio is chosen: points instead of money, and the address holds it', async () => {
  render(<SegmentsTab view={view} />);
  await screen.findByRole('heading', { name: 'Net cash collected per account by segment' });
  fireEvent.change(screen.getByRole('combobox', { name: 'Measure of the segments' }), {
    target: { value: 'liquidationRate' },
  });
  await screen.findByRole('heading', { name: 'Liquidation rate by segment' });
  expect(navigationStore.getState().params).toMatchObject({ measure: 'liquidationRate' });
  const table = screen.getByRole('region', { name: 'All segments at once, table' });
  expect(table.textContent).toContain('20.0%22.0%+2.00 pp');
});

test('protected customers are a group of their own: asked for, titled so, and in the address', async () => {
  render(<SegmentsTab view={view} />);
  await screen.findByRole('heading', { name: 'Net cash collected per account by segment' });
  fireEvent.change(screen.getByRole('combobox', { name: 'Groups' }), {
    target: { value: 'protection' },
  });
  await screen.findByRole('heading', { name: 'Net cash collected per account by protection' });
  expect(vi.mocked(callEngine)).toHaveBeenLastCalledWith(
    'segmentEffects',
    { runId: 3, arm: 1, measure: 'netCash', by: 'protection' },
    expect.anything(),
  );
  expect(navigationStore.getState().params).toMatchObject({ by: 'protection' });
  // The list of accounts has no filter for it.
  expect(screen.queryByText(/Select a segment to list its accounts/)).toBeNull();
});
