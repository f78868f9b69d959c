import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ok } from '../../../../src-engine/base/result.ts';
import type { LiveTest } from '../../../../src-engine/model/live-test.ts';
import type { RunView } from '../../../../src-engine/protocol/methods.ts';
import { callEngine } from '../../../engine-client/client.ts';
import { clearQueries } from '../../../engine-client/use-query.ts';
import { host } from '../../../host/index.ts';
import { documentStore, EMPTY_SUMMARY } from '../../../stores/document-state.ts';
import { LiveTestTab } from './LiveTestTab.tsx';

vi.mock('../../../engine-client/client.ts', () => ({
  callEngine: vi.fn(),
  onEngineCrash: () => () => undefined,
}));

const view = {
  header: {
    ...{ id: 3, currency: 'USD', accounts: 400, portfolioFingerprint: 'p' },
    ...{ arms: [{ name: 'STD' }, { name: 'EARLY' }], behaviourMark: null },
    ...{ asOfDay: 20_514, days: 120, replications: 4 },
  },
} as unknown as RunView;

const balanced = { chiSquare: 0.1, p: 0.75, verdict: 'balanced' } as const;
const forecast = {
  ...{ unit: 'customer', units: 400, delta: 250 },
  paired: { value: 250, low: 200, high: 300, luckLow: null, luckHigh: null },
  pilot: {
    ...{ championUnits: 318, challengerUnits: 82, sampleRatio: balanced },
    split: { value: 900, standardError: 700, degrees: 100, low: -500, high: 2300, p: 0.2 },
    ...{ championDeviation: 5000, challengerDeviation: 5000 },
  },
  plan: {
    ...{ championUnits: 15_000, challengerUnits: 3750, days: null },
    ...{ isEnough: false, detectable: 1700, power: 0.06 },
  },
  capacityBinds: true,
};
const spring: LiveTest = {
  ...{ schemaVersion: 1, experiment: 'spring', champion: 'STD', pastDueOnly: true, strata: [] },
  phases: [
    { phase: 1, from: '2026-03-02', slots: [{ arm: 'EARLY', from: 0, to: 1000 }], moves: [] },
  ],
};
const split = {
  ...{ customers: 400, changed: 0, metOthers: 0 },
  balance: {
    arms: [
      { arm: 'STD', share: 90, units: 361 },
      { arm: 'EARLY', share: 10, units: 39 },
    ],
    sampleRatio: balanced,
    challengers: [{ arm: 'EARLY', debt: 0.02, oldestDays: -0.03, rating: null, isBalanced: true }],
  },
};
const reading = {
  misplaced: { units: 2, examples: ['C1', 'C9'] },
  result: {
    arms: [
      { name: 'STD', units: 361, value: 100 },
      { name: 'EARLY', units: 39, value: 112 },
    ],
    sampleRatio: { chiSquare: 9, p: 0.003, verdict: 'suspicious' },
    ...{ uneven: [], isConclusive: true, phases: [], pooled: [] },
    differences: [
      {
        ...{ arm: 'EARLY', adjusted: null, familyP: 0.04 },
        split: { value: 12, standardError: 5, degrees: 90, low: 2, high: 22, p: 0.04 },
        anytime: { low: -4, high: 28 },
        ...{ covariateDifference: null, isCovariateBalanced: true },
      },
    ],
  },
};

const answers: Record<string, unknown> = {
  liveTestForecast: forecast,
  liveTests: [spring],
  liveTestSplit: split,
  pilotFile: { header: ['unit', 'arm', 'paid'], rows: 400, values: { arm: ['EARLY', 'STD'] } },
  analyzePilot: reading,
};

beforeEach(() => {
  clearQueries();
  const portfolio = {
    ...{ name: 'P', source: '', accounts: 400, asOfDay: 20_514, currency: 'USD' },
    ...{ fingerprint: 'p', generated: true },
  };
  documentStore.setState({ summary: { ...EMPTY_SUMMARY, portfolio } });
  vi.mocked(callEngine).mockImplementation((method) =>
    Promise.resolve(ok(answers[method]) as never),
  );
});
afterEach(cleanup);

test('size and power in sentences, and another share asks again', async () => {
  render(<LiveTestTab view={view} />);
  expect(
    await screen.findByText(
      'To find $2.50 with 80% power: 15,000 customers with the champion and 3,750 customers with the challenger.',
    ),
  ).toBeDefined();
  expect(screen.getByText(/too few, 400 customers: .* this one in 6 of 100 tests/)).toBeDefined();
  expect(screen.getByText(/both arms share them, .* a split is biased/)).toBeDefined();
  const share = screen.getByRole('textbox', { name: 'Challenger’s share' });
  fireEvent.change(share, { target: { value: '50' } });
  fireEvent.keyDown(share, { key: 'Enter' });
  await vi.waitFor(() =>
    expect(callEngine).toHaveBeenCalledWith(
      'liveTestForecast',
      expect.objectContaining({ challengerBasisPoints: 5000 }),
      expect.anything(),
    ),
  );
});

test('a plan for a difference that the run does not show says so', async () => {
  const forecast = answers['liveTestForecast'] as { readonly paired: object };
  answers['liveTestForecast'] = {
    ...forecast,
    paired: { ...forecast.paired, value: 250, low: -50, high: 550 },
  };
  render(<LiveTestTab view={view} />);
  expect(
    await screen.findByText(/^The run shows no difference, its interval includes zero/),
  ).toBeDefined();
  answers['liveTestForecast'] = forecast;
});

test('a test shows its ranges, its customers and the three-word check', async () => {
  render(<LiveTestTab view={view} />);
  await screen.findByRole('img', { name: 'EARLY 0 to 999, STD the rest of 0 to 9999' });
  const table = await screen.findByRole('region', { name: 'Arms of spring, table' });
  expect(table.textContent).toContain('EARLY10%390–999');
  expect(
    screen.getAllByText(/Sample ratio: balanced, the split is the planned one \(p 0\.750\)/).length,
  ).toBeGreaterThan(0);
  expect(screen.getByText(/EARLY against STD before the test.*; alike\./)).toBeDefined();
});

test('a result is read against its plan: who is misplaced, what holds at every look', async () => {
  const file = new File(['unit,arm,paid\n'], 'result.csv');
  vi.spyOn(host, 'openFiles').mockResolvedValue(
    ok([{ name: 'result.csv', folder: '', grant: null, read: async () => ok(file) }]),
  );
  render(<LiveTestTab view={view} />);
  fireEvent.click(screen.getByRole('button', { name: 'Open results…' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Read results' }));
  const found = await screen.findByRole('region', { name: 'Reading of the result' });
  expect(callEngine).toHaveBeenCalledWith(
    'analyzePilot',
    expect.objectContaining({ experiment: 'spring' }),
  );
  expect(found.textContent).toContain('Sample ratio: suspicious, find out why');
  expect(found.textContent).toContain('2 customers are not in the arm');
  const rows = within(found).getByRole('region', { name: 'Differences to the champion, table' });
  expect(rows.textContent).toContain('Valid at every look+12.000−4.000+28.000');
});

test('a new test offers a hold-out that nobody contacts', async () => {
  answers['beginLiveTest'] = { test: null, document: EMPTY_SUMMARY };
  render(<LiveTestTab view={view} />);
  fireEvent.click(await screen.findByRole('button', { name: /New live test/ }));
  const dialog = await screen.findByRole('dialog', { name: 'New live test' });
  expect(within(dialog).queryByLabelText('Share of no-treatment')).toBeNull();
  fireEvent.click(within(dialog).getByLabelText(/^Hold out customers whom nobody contacts/));
  expect(within(dialog).getByLabelText<HTMLInputElement>('Share of no-treatment').value).toBe(
    '2.00',
  );
  fireEvent.click(within(dialog).getByRole('button', { name: 'Begin live test' }));
  await vi.waitFor(() =>
    expect(callEngine).toHaveBeenCalledWith(
      'beginLiveTest',
      expect.objectContaining({
        shares: [
          { arm: 'EARLY', basisPoints: 1000 },
          { arm: 'no-treatment', basisPoints: 200 },
        ],
      }),
    ),
  );
});
