import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ok } from '../../../src-engine/base/result.ts';
import type { RunView } from '../../../src-engine/protocol/methods.ts';
import { callEngine } from '../../engine-client/client.ts';
import { documentStore, EMPTY_SUMMARY } from '../../stores/document-state.ts';
import { go, navigationStore } from '../../stores/navigation-store.ts';
import { parameterJob, parameterResults } from '../../stores/parameter-store.ts';
import { SummaryTab } from './SummaryTab.tsx';

vi.mock('../../engine-client/client.ts', () => ({
  callEngine: vi.fn(),
  onEngineCrash: () => () => undefined,
}));

const difference = {
  value: 3_500_000,
  low: 2_700_000,
  high: 4_300_000,
  luckLow: 3_300_000,
  luckHigh: 3_700_000,
};
const view = {
  header: {
    id: 3,
    arms: [{ name: 'STD' }, { name: 'EARLY' }, { name: 'FIRM' }],
    days: 120,
    replications: 24,
    behaviourMark: null,
    portfolioFingerprint: 'p',
    currency: 'USD',
    asOfDay: 20_514,
  },
  comparison: {
    arms: ['STD', 'EARLY', 'FIRM'],
    basis: { layer: 'portfolio', unit: 'account', units: 12_000, method: 'normal' },
    measures: [
      {
        measure: 'netCash',
        values: [448_400_000, 451_900_000, 451_900_000],
        differences: [difference, difference],
        changeThatMatters: 2_000_000,
        readings: ['Better', 'Better'],
        chancesBetter: [0.995, 0.995],
        familyPValues: [0.01, 0.01],
        familyIntervals: [
          { low: 2_600_000, high: 4_400_000 },
          { low: 2_700_000, high: 4_300_000 },
        ],
        otherReadings: { family: ['Slightly better', 'Better'], luck: ['Better', 'Better'] },
        moreReplications: [null, null],
      },
    ],
    headlines: [],
    guardrails: [
      {
        guardrail: 'contactsPerProcess',
        limit: 4,
        values: [
          { value: 3.1, low: 3, high: 3.2 },
          { value: 3.9, low: 3.7, high: 4.1 },
          { value: 4.6, low: 4.4, high: 4.8 },
        ],
        readings: ['Within limit', 'Near limit', 'Limit breached'],
      },
    ],
  },
  cumulativeNet: [[1], [1], [1]],
  differences: [],
  ageing: [],
  ageingDays: [],
  swapSets: [],
  segments: [],
} as unknown as RunView;

beforeEach(() => {
  parameterJob.store.setState({ kind: 'idle' }, true);
  parameterResults.setState({}, true);
  documentStore.setState({
    isOpen: true,
    summary: { ...EMPTY_SUMMARY, portfolio: { fingerprint: 'p' } as never },
  });
});
afterEach(cleanup);

const text = () => screen.getByRole('region', { name: 'Measures compared' }).textContent ?? '';

test('the family-wise switch widens the intervals, reads again and renames the column', () => {
  render(<SummaryTab view={view} />);
  expect(text()).toContain('Difference and 95% interval');
  expect(text()).toContain('+$27.0k to +$43.0k');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Family-wise for 2 challengers' }));
  expect(text()).toContain('Difference and 95% family-wise interval');
  expect(text()).toContain('+$26.0k to +$44.0k');
  expect(text()).toContain('Slightly better');
});

test('the luck layer shows luck alone, without the family-wise switch', () => {
  render(<SummaryTab view={view} />);
  fireEvent.click(screen.getByRole('button', { name: 'Luck' }));
  expect(text()).toContain('+$33.0k to +$37.0k');
  expect(text()).toContain('luck layer');
  expect(screen.queryByRole('checkbox', { name: /^Family/ })).toBeNull();
});

test('the parameter layer is worked out when asked for, and says so until then', async () => {
  const ends = { value: 3_500_000, low: -1_000_000, high: 8_000_000, parameterShare: 0.9 };
  const drawn = {
    draws: 100,
    measures: [{ measure: 'netCash', differences: [ends, ends], readings: ['Unclear', 'Unclear'] }],
  };
  vi.mocked(callEngine).mockImplementation((method) =>
    Promise.resolve(ok(method === 'sweeps' ? [] : drawn) as never),
  );
  render(<SummaryTab view={view} />);
  fireEvent.click(screen.getByRole('button', { name: 'Parameters' }));
  expect(text()).toContain('Until then the table shows the portfolio layer.');
  expect(text()).toContain('portfolio layer: 12,000 accounts');
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Draw 100 behaviour models' }));
  });
  expect(callEngine).toHaveBeenCalledWith(
    'parameterIntervals',
    { runId: 3, draws: 100 },
    expect.anything(),
  );
  expect(text()).toContain('\u2212$10.0k to +$80.0k');
  expect(text()).toContain('100 behaviour models drawn');
  expect(screen.queryByRole('button', { name: /^Draw/ })).toBeNull();
});

test('a measure opens its replications, and from there its segments; the address holds it', async () => {
  vi.mocked(callEngine).mockImplementation((method) =>
    Promise.resolve(
      method === 'measureReplications'
        ? (ok([[448_400_000], [451_900_000], [448_000_000]]) as never)
        : (new Promise(() => undefined) as never),
    ),
  );
  go('compare', { run: '3' });
  render(<SummaryTab view={view} />);
  fireEvent.click(screen.getByRole('button', { name: 'Net cash collected' }));
  const dialog = await screen.findByRole('dialog', { name: 'Net cash collected' });
  expect(navigationStore.getState().params).toMatchObject({ kpi: 'netCash' });
  expect((await within(dialog).findByRole('table')).textContent).toContain('+$35.0k');
  expect(dialog.textContent).toContain(
    'Challenger A is above the champion in the only replication.',
  );
  fireEvent.click(within(dialog).getByRole('button', { name: 'Show segments' }));
  expect(navigationStore.getState().params).toEqual({
    run: '3',
    tab: 'segments',
    measure: 'netCash',
  });
});

test('outcomes with a limit stand below the measures, with limit, interval and reading of each arm', () => {
  render(<SummaryTab view={view} />);
  const row = screen.getByRole('row', { name: /^Contacts per process/ });
  expect(row.textContent).toBe(
    'Contacts per processLimit \u2264 4.003.10Challenger A3.90Challenger B4.603.70 to 4.104.40 to 4.80Near limitLimit breached',
  );
  // 262 pixels from 0 to 1.06 times the highest end, between margins of 6.
  const bracket = row.querySelector('.limit')?.getAttribute('d') ?? '';
  expect(Number(/^M([\d.]+)/.exec(bracket)?.[1])).toBeCloseTo(6 + (4 / (4.8 * 1.06)) * 250 - 4, 0);
});

test('thresholds are edited in a window of the address, and the run is read again by them', async () => {
  vi.mocked(callEngine).mockImplementation((method) =>
    method === 'putMatters'
      ? Promise.resolve(ok({ document: EMPTY_SUMMARY, view }) as never)
      : (new Promise(() => undefined) as never),
  );
  go('compare', { run: '3' });
  render(<SummaryTab view={view} />);
  fireEvent.click(screen.getByRole('button', { name: 'Edit thresholds…' }));
  expect(navigationStore.getState().params).toEqual({ run: '3', thresholds: 'open' });
  const dialog = await screen.findByRole('dialog', { name: /^Thresholds/ });
  const field = within(dialog).getByLabelText('Net cash collected');
  expect(field).toHaveProperty('value', '20000');
  fireEvent.change(field, { target: { value: '40000' } });
  await act(async () => {
    fireEvent.click(within(dialog).getByRole('button', { name: 'Keep thresholds' }));
  });
  expect(callEngine).toHaveBeenCalledWith('putMatters', {
    runId: 3,
    matters: { netCash: 4_000_000 },
  });
  expect(navigationStore.getState().params).toEqual({ run: '3' });
});

test('what was edited after the run is said, with what the run had', () => {
  const [net] = view.comparison.measures;
  const comparison = {
    ...view.comparison,
    editedMatters: { netCash: 4_000_000 },
    measures: [{ ...net, changeThatMatters: 4_000_000, defaultChangeThatMatters: 2_000_000 }],
  } as RunView['comparison'];
  render(<SummaryTab view={{ ...view, comparison }} />);
  expect(document.body.textContent).toContain(
    'Changes that matter were edited after the run: Net cash collected $40.0k, was $20.0k.',
  );
  cleanup();
  render(<SummaryTab view={view} />);
  expect(document.body.textContent).not.toContain('edited after the run');
});
