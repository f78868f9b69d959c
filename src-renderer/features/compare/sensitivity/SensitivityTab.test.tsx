import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failure } from '../../../../src-engine/base/failure.ts';
import { err, ok } from '../../../../src-engine/base/result.ts';
import type { LedgerRow, SensitivityResult } from '../../../../src-engine/model/sensitivity.ts';
import type { RunView } from '../../../../src-engine/protocol/methods.ts';
import { callEngine } from '../../../engine-client/client.ts';
import { clearQueries } from '../../../engine-client/use-query.ts';
import { documentStore, EMPTY_SUMMARY } from '../../../stores/document-state.ts';
import { sensitivityJob } from '../../../stores/sensitivity-store.ts';
import { SensitivityTab } from './SensitivityTab.tsx';

vi.mock('../../../engine-client/client.ts', () => ({
  callEngine: vi.fn(),
  onEngineCrash: () => () => undefined,
}));

const view = {
  header: {
    id: 3,
    arms: [{ name: 'STD' }, { name: 'EARLY' }, { name: 'FIRM' }],
    portfolioFingerprint: 'p',
    currency: 'USD',
    behaviourMark: null,
  },
} as unknown as RunView;
const portfolio = {
  name: 'P',
  source: '',
  accounts: 12_000,
  asOfDay: 20_514,
  currency: 'USD',
  fingerprint: 'p',
  generated: true,
};
const summary = { ...EMPTY_SUMMARY, portfolio };

function row(change: Partial<LedgerRow>): LedgerRow {
  return {
    pointer: '/treatments/letter/hazardRatio',
    label: 'Letter: hazard ratio',
    unit: 'ratio',
    value: 1.35,
    low: 1.1,
    high: 1.62,
    grade: 'B',
    source: 'A benchmark.',
    isInUse: true,
    atLow: { value: -1_000_000, low: -1_500_000, high: -500_000 },
    atHigh: { value: 6_000_000, low: 5_000_000, high: 7_000_000 },
    swing: 7_000_000,
    flips: true,
    ...change,
  };
}

const result: SensitivityResult = {
  engineVersion: '0.1.0',
  portfolioFingerprint: 'p',
  behaviourFingerprint: 'b',
  championName: 'STD',
  challengerName: 'EARLY',
  currency: 'USD',
  days: 120,
  replications: 24,
  seed: 1,
  accounts: 12_000,
  sampledAccounts: 600,
  difference: { value: 3_500_000, low: 2_700_000, high: 4_300_000 },
  ledger: [
    row({}),
    row({
      pointer: '/lag',
      label: 'Letter: lag',
      unit: 'days',
      value: 3,
      low: 2,
      high: 4,
      grade: 'C',
      atLow: { value: 3_600_000, low: 2_800_000, high: 4_400_000 },
      atHigh: { value: 3_400_000, low: 2_600_000, high: 4_200_000 },
      swing: 200_000,
      flips: false,
    }),
    row({ pointer: '/dial', label: 'Dial: reach', isInUse: false, swing: 0, flips: false }),
  ],
  screening: [{ pointer: '/lag', mean: 100_000, meanAbsolute: 120_000, deviation: 50_000 }],
  varianceShares: [{ pointer: '/lag', first: 0.1, total: 0.2 }],
  breakEvens: [
    {
      pointer: '/treatments/letter/hazardRatio',
      value: 1.14,
      from: 1,
      to: 3,
      sentence: 'Letter: hazard ratio: The challenger’s lead of $35.0k is gone below 1.14.',
    },
  ],
  isCancelled: false,
  unfinished: [],
  models: 80,
};
const kept = {
  id: 7,
  runId: 3,
  arm: 1,
  engineVersion: '0.1.0',
  share: 0.05,
  paths: 0,
  points: 0,
  isCancelled: false,
};

let answers: Record<string, unknown>;

beforeEach(() => {
  clearQueries();
  answers = { sensitivities: [kept], sensitivityResult: result };
  vi.mocked(callEngine).mockImplementation((method) =>
    Promise.resolve(
      method in answers ? (ok(answers[method]) as never) : err(failure('bug', method)),
    ),
  );
  sensitivityJob.store.setState({ kind: 'idle' }, true);
  documentStore.setState({ isOpen: true, summary });
});
afterEach(cleanup);

test('before it was asked it says what it does, and asks with what is chosen', async () => {
  answers['sensitivities'] = [];
  answers['sensitivity'] = { ...result, sensitivityId: 8, document: summary };
  render(<SensitivityTab view={view} />);
  expect(await screen.findByText('Not asked yet')).toBeDefined();
  fireEvent.change(screen.getByRole('combobox', { name: 'Challenger' }), {
    target: { value: '2' },
  });
  fireEvent.change(screen.getByRole('combobox', { name: 'Accounts' }), {
    target: { value: '0.25' },
  });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Morris screening' }));
  fireEvent.click(screen.getByRole('button', { name: 'Find out what it rests on' }));
  expect(callEngine).toHaveBeenCalledWith(
    'sensitivity',
    { runId: 3, arm: 2, share: 0.25, paths: 10, points: 0 },
    expect.anything(),
  );
});

test('an empty tab asks at once by its button, on a few of the accounts', async () => {
  answers['sensitivities'] = [];
  answers['sensitivity'] = { ...result, sensitivityId: 8, document: summary };
  render(<SensitivityTab view={view} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Ask 5% of the accounts' }));
  expect(callEngine).toHaveBeenCalledWith(
    'sensitivity',
    { runId: 3, arm: 1, share: 0.05, paths: 0, points: 0 },
    expect.anything(),
  );
});

test('the button of an empty tab asks what is chosen above it', async () => {
  answers['sensitivities'] = [];
  answers['sensitivity'] = { ...result, sensitivityId: 8, document: summary };
  render(<SensitivityTab view={view} />);
  const accounts = await screen.findByRole('combobox', { name: 'Accounts' });
  fireEvent.change(accounts, { target: { value: '1' } });
  fireEvent.click(screen.getByRole('button', { name: 'Ask 100% of the accounts' }));
  expect(callEngine).toHaveBeenCalledWith(
    'sensitivity',
    expect.objectContaining({ share: 1 }),
    expect.anything(),
  );
});

test('one that was cancelled is told as that, not as an error', async () => {
  answers['sensitivities'] = [];
  sensitivityJob.store.setState(
    { kind: 'failed', about: '3 1', failure: failure('cancelled', 'The run was stopped.') },
    true,
  );
  render(<SensitivityTab view={view} />);
  await screen.findByText('Not asked yet');
  expect(screen.queryByRole('alert')).toBeNull();
  const stopped = screen.getByRole('region', { name: 'Sensitivity stopped' });
  expect(stopped.textContent).toContain('cancelled before anything was finished');
  fireEvent.click(within(stopped).getByRole('button', { name: 'Close message' }));
  expect(screen.queryByRole('region', { name: 'Sensitivity stopped' })).toBeNull();
});

test('the verdict counts the assumptions that turn the answer round', async () => {
  render(<SensitivityTab view={view} />);
  const verdict = await screen.findByRole('region', { name: 'What the difference rests on' });
  expect(within(verdict).getByRole('heading').textContent).toBe(
    '1 assumption alone would give another answer within its range',
  );
  expect(verdict.textContent).toContain('EARLY against STD: +$35.0k');
});

test('an answer that is unclear as assumed is not called firm', async () => {
  answers['sensitivityResult'] = {
    ...result,
    difference: { value: 3_500_000, low: -2_700_000, high: 9_700_000 },
    ledger: result.ledger.map((one) => ({ ...one, flips: false })),
  };
  render(<SensitivityTab view={view} />);
  expect(
    await screen.findByText(
      'The difference is unclear as assumed, and no assumption alone makes it clear',
    ),
  ).toBeDefined();
});

test('the tornado has one row an assumption in use, low and high, hollow where the reading flips', async () => {
  const { container } = render(<SensitivityTab view={view} />);
  const list = await screen.findByRole('list', { name: /^Difference in net cash at the ends/ });
  const [first, ...others] = within(list).getAllByRole('listitem');
  expect(others).toHaveLength(1);
  expect(first?.textContent).toContain(
    'Letter: hazard ratio, 1.35× (1.10× to 1.62×), grade B: low 1.10×: \u2212$10.0k, 95% interval \u2212$15.0k to \u2212$5.0k, the reading flips; high 1.62×: +$60.0k',
  );
  expect(container.querySelectorAll('circle.hollow')).toHaveLength(1);
  expect(container.querySelectorAll('path.hollow')).toHaveLength(0);
});

test('break-even, screening, shares and the whole ledger are shown', async () => {
  render(<SensitivityTab view={view} />);
  expect(await screen.findByText(/lead of \$35\.0k is gone below 1\.14/)).toBeDefined();
  expect(screen.getByRole('heading', { name: 'Screening (Morris)' })).toBeDefined();
  expect(screen.getByRole('heading', { name: 'Variance shares (Sobol)' })).toBeDefined();
  const ledger = screen.getByRole('region', { name: 'Assumption ledger, table' });
  expect(within(ledger).getAllByRole('row')).toHaveLength(4);
  expect(ledger.textContent).toContain('no: neither strategy does what it bears on');
});

test('one under way can be cancelled; a stopped result says so', async () => {
  sensitivityJob.store.setState(
    {
      kind: 'running',
      about: '3 1',
      progress: { done: 20, total: 80 },
      secondsLeft: null,
      cancelling: false,
    },
    true,
  );
  answers['sensitivityResult'] = { ...result, isCancelled: true };
  render(<SensitivityTab view={view} />);
  expect(screen.getByText('20 of about 80 behaviour models')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Cancel sensitivity' }));
  expect(screen.getByText('Stopping the sensitivity')).toBeDefined();
  expect(await screen.findByText(/Stopped before it was finished: 3 assumptions/)).toBeDefined();
});

test('a failed question says why', async () => {
  sensitivityJob.store.setState(
    { kind: 'failed', about: '3 1', failure: failure('bad-portfolio', 'Another portfolio.') },
    true,
  );
  render(<SensitivityTab view={view} />);
  expect(screen.getByRole('alert').textContent).toContain('Another portfolio.');
  await screen.findByRole('heading', { name: /^Tornado/ });
});

test('a run on another portfolio cannot be asked, and the button says why', async () => {
  documentStore.setState({
    summary: { ...summary, portfolio: { ...portfolio, fingerprint: 'q' } },
  });
  render(<SensitivityTab view={view} />);
  const button = screen.getByRole('button', { name: 'Find out what it rests on' });
  expect(button.title).toBe('This run was made on another portfolio: run again first.');
  await screen.findByRole('heading', { name: /^Tornado/ });
});
