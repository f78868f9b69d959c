import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failure } from '../../../../src-engine/base/failure.ts';
import { err, ok } from '../../../../src-engine/base/result.ts';
import type { RunView } from '../../../../src-engine/protocol/methods.ts';
import { callEngine } from '../../../engine-client/client.ts';
import { clearQueries } from '../../../engine-client/use-query.ts';
import { documentStore, EMPTY_SUMMARY } from '../../../stores/document-state.ts';
import { go } from '../../../stores/navigation-store.ts';
import { strategyStore } from '../../../stores/strategy-store.ts';
import { selectSweep, sweepChoices, sweepJob } from '../../../stores/sweep-store.ts';
import { sampleSweep } from './sample-sweep.ts';
import { TradeOffsTab } from './TradeOffsTab.tsx';

vi.mock('../../../engine-client/client.ts', () => ({
  callEngine: vi.fn(),
  onEngineCrash: () => () => undefined,
}));

const header = { id: 3, days: 120, replications: 24, seed: 42, currency: 'USD', accounts: 12_000 };
const view = { header, comparison: { arms: ['STD'], measures: [] } } as unknown as RunView;
const summary = {
  ...EMPTY_SUMMARY,
  portfolio: { name: 'P', accounts: 12_000, currency: 'USD', fingerprint: 'p' } as never,
  behaviour: { ...EMPTY_SUMMARY.behaviour, fingerprint: 'b' },
  strategies: [{ slot: 0, name: 'STD', version: 1, fingerprint: 'a' }],
};
const kept = {
  id: 5,
  engineVersion: '0.1.0',
  portfolioFingerprint: 'p',
  championName: 'STD',
  championFingerprint: 'a',
  settings: 4,
  finished: 3,
  stopReason: 'tie',
  currency: 'USD',
  varied: [
    {
      ...{ pointer: '/a', unit: 'days', label: 'ROW 90: min age days' },
      ...{ from: 7, to: 28, step: 7, championValue: 21 },
    },
  ],
};
const fields = [
  {
    pointer: '/a',
    unit: 'days',
    value: 21,
    minimum: 0,
    maximum: 9999,
    label: 'ROW 90: min age days',
  },
  {
    pointer: '/b',
    unit: 'minor',
    value: 5000,
    minimum: 0,
    maximum: 1e9,
    label: 'ROW 90: min amount minor',
  },
];
const preview = {
  variables: [],
  settings: 7,
  invalid: [],
  searchAccounts: 8400,
  fullRunEquivalents: 7,
};

let answers: Record<string, unknown>;

beforeEach(() => {
  clearQueries();
  answers = {
    sweeps: [kept],
    sweepResult: sampleSweep(),
    sweepFields: fields,
    sweepPreview: preview,
    sweepStrategy: { name: 'STD (14)' },
    putStrategy: { problems: [], document: summary },
    validateStrategy: { problems: [], fingerprint: 'x' },
  };
  vi.mocked(callEngine).mockImplementation((method) =>
    Promise.resolve(
      method in answers ? (ok(answers[method]) as never) : err(failure('bug', method)),
    ),
  );
  sweepJob.store.setState({ kind: 'idle' }, true);
  sweepChoices.setState({ sweepId: null, lastRequest: null });
  strategyStore.setState({ drafts: {} });
  documentStore.setState({ isOpen: true, summary });
  go('compare', { tab: 'tradeoffs' });
});
afterEach(cleanup);

test('without a sweep it says what one does and opens the dialog', async () => {
  answers['sweeps'] = [];
  render(<TradeOffsTab view={view} />);
  const empty = await screen.findByRole('region', { name: 'No sweep yet' });
  fireEvent.click(within(empty).getByRole('button', { name: 'New sweep…' }));
  expect(await screen.findByRole('dialog', { name: 'Threshold sweep' })).toBeDefined();
});

test('the verdict names recommendation, plateau, held-out check and optimism', async () => {
  render(<TradeOffsTab view={view} />);
  const verdict = await screen.findByRole('region', { name: 'What the sweep found' });
  expect(within(verdict).getByRole('heading').textContent).toBe(
    'Recommended: 14 d, +$31.0k net cash on accounts held out, with 100.0 fewer harm points per 1,000 accounts',
  );
  expect(verdict.textContent).toContain('2 settings are as good (within $22.4k');
  expect(verdict.textContent).toContain('2 settings cannot be told from the best.');
  expect(verdict.textContent).toContain(
    'Checked on 3,600 accounts held out, with fresh luck and scaled to all accounts: +$31.0k, 95% interval +$27.0k to +$35.0k. The search found +$35.0k: optimism of the search $4.0k.',
  );
  expect(verdict.textContent).toContain('Confirm the chosen one in a fresh run with a new seed.');
});

test('the list and the verdict say what the sweep varied', async () => {
  render(<TradeOffsTab view={view} />);
  const verdict = await screen.findByRole('region', { name: 'What the sweep found' });
  expect(verdict.textContent).toContain(
    'Varied: ROW 90: oldest debt at least from 7 d to 28 d by 7 d (as it was: 21 d).',
  );
  expect(screen.getByRole('combobox', { name: 'Sweep' }).textContent).toContain(
    'Sweep 5: STD, oldest debt at least 7 d to 28 d, 3 of 4 settings',
  );
});

test('what each harm weighs is listed for all policies', async () => {
  render(<TradeOffsTab view={view} />);
  const table = await screen.findByRole('region', {
    name: 'Harm points by policy, table',
    hidden: true,
  });
  const row = [...table.querySelectorAll('tr')].find((one) =>
    one.textContent?.startsWith('Letter'),
  );
  expect([...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)).toEqual([
    'Letter',
    '0.5',
    '2.5',
    '0',
  ]);
});

test('marks of the trade-off: champion square, front, ring of those like the best', async () => {
  const { container } = render(<TradeOffsTab view={view} />);
  await screen.findByRole('heading', { name: 'Net cash against harm' });
  const mark = (id: number) => container.querySelector(`.recharts-scatter [data-mark="${id}"]`);
  expect(mark(0)?.querySelector('rect.f0')).not.toBeNull();
  expect(mark(1)?.querySelector('.dot-like')).not.toBeNull();
  expect(mark(2)?.querySelector('.dot-sel')).not.toBeNull();
  expect(mark(2)?.querySelector('.dot-front')).not.toBeNull();
  expect(mark(3)).toBeNull();
  expect(container.querySelector('.front-line')).not.toBeNull();
});

test('the arrow keys walk the marks by harm and Enter chooses one everywhere', async () => {
  render(<TradeOffsTab view={view} />);
  const chart = await screen.findByRole('slider', { name: /^Net cash against harm/ });
  fireEvent.keyDown(chart, { key: 'Home' });
  expect(chart.getAttribute('aria-valuetext')).toBe(
    '14 d, Net cash +$35.0k, 95% interval +$34.0k to +$36.0k, Harm points per 1,000 accounts (lower is better) 700.0',
  );
  fireEvent.keyDown(chart, { key: 'End' });
  fireEvent.keyDown(chart, { key: 'Enter' });
  const setting = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Setting' });
  expect(setting.value).toBe('1');
});

test('the table twin has every setting, also the one that makes no strategy', async () => {
  render(<TradeOffsTab view={view} />);
  await screen.findByRole('heading', { name: 'Net cash against harm' });
  const [button] = screen.getAllByRole('button', { name: 'Table' });
  if (button === undefined) throw new Error('no table switch');
  fireEvent.click(button);
  const rows = screen.getByRole('region', { name: 'Net cash against harm, table' });
  expect(within(rows).getAllByRole('row')).toHaveLength(5);
  expect(rows.textContent).toContain('Too late for the notice.');
  expect(rows.textContent).toContain('Not distinguishable from best');
});

test('a setting becomes a challenger, and its confirmation run is offered', async () => {
  render(<TradeOffsTab view={view} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Use this setting as a challenger' }));
  expect(
    await screen.findByRole('button', { name: 'Confirm STD (14) in a fresh run' }),
  ).toBeDefined();
  expect(callEngine).toHaveBeenCalledWith('sweepStrategy', { sweepId: 5, setting: 2 });
  expect(callEngine).toHaveBeenCalledWith('putStrategy', expect.objectContaining({ slot: 1 }));
});

test('the dialog looks for the most NPV, below a harm limit', async () => {
  go('compare', { tab: 'tradeoffs', sweep: 'new' });
  render(<TradeOffsTab view={view} />);
  const dialog = await screen.findByRole('dialog', { name: 'Threshold sweep' });
  await within(dialog).findByRole('option', { name: /oldest debt at least, 21 d now/ });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Vary this number' }));
  fireEvent.change(within(dialog).getByLabelText('Look for the most'), {
    target: { value: 'npv' },
  });
  expect(within(dialog).queryByLabelText('Harm points per 1,000 accounts')).toBeNull();
  fireEvent.click(within(dialog).getByLabelText('Recommend nothing above a harm limit'));
  const limit = within(dialog).getByLabelText('Harm points per 1,000 accounts');
  fireEvent.change(limit, { target: { value: '450' } });
  fireEvent.blur(limit);
  await within(dialog).findByText('7 settings × 3 replications');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Run sweep' }));
  await vi.waitFor(() =>
    expect(callEngine).toHaveBeenCalledWith(
      'startSweep',
      expect.objectContaining({ objective: 'npv', harmLimit: 450 }),
      expect.anything(),
    ),
  );
});

test('a sweep for NPV says NPV wherever it says what it found, and how many are above the limit', async () => {
  const sweep = sampleSweep();
  answers['sweepResult'] = {
    ...sweep,
    result: { ...sweep.result, objective: 'npv', harmLimit: 450 },
  };
  render(<TradeOffsTab view={view} />);
  const verdict = await screen.findByRole('region', { name: 'What the sweep found' });
  expect(verdict.textContent).toContain('+$31.0k NPV on accounts held out');
  expect(verdict.textContent).toContain('Highest NPV:');
  expect(verdict.textContent).toContain('Settings above 450 harm points per 1,000 accounts');
  expect(await screen.findByRole('heading', { name: 'NPV against harm' })).toBeDefined();
});

test('the dialog finds a number by its words, offers a range and counts the settings', async () => {
  go('compare', { tab: 'tradeoffs', sweep: 'new' });
  render(<TradeOffsTab view={view} />);
  const dialog = await screen.findByRole('dialog', { name: 'Threshold sweep' });
  const run = () => within(dialog).getByRole('button', { name: 'Run sweep' });
  expect(run().getAttribute('aria-disabled')).toBe('true');
  await within(dialog).findByRole('option', { name: /oldest debt at least, 21 d now/ });
  fireEvent.change(within(dialog).getByLabelText('Find a number'), { target: { value: 'amount' } });
  expect(within(dialog).getByText('/b: $0.00 to $10,000,000.00')).toBeDefined();
  fireEvent.change(within(dialog).getByLabelText('Find a number'), { target: { value: 'age' } });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Vary this number' }));
  expect(within(dialog).getByLabelText<HTMLInputElement>('From').value).toBe('15');
  expect(within(dialog).getByText('7 values, 21 d now')).toBeDefined();
  expect(await within(dialog).findByText('7 settings × 3 replications')).toBeDefined();
  fireEvent.click(run());
  await vi.waitFor(() =>
    expect(callEngine).toHaveBeenCalledWith(
      'startSweep',
      expect.objectContaining({
        slot: 0,
        variables: [{ pointer: '/a', from: 15, to: 27, step: 2 }],
        days: 120,
        seed: 42,
      }),
      expect.anything(),
    ),
  );
});

test('a sweep under way can be cancelled; a failed one says why', async () => {
  answers['sweeps'] = [];
  sweepJob.store.setState(
    {
      kind: 'running',
      about: 'sweep',
      progress: { done: 3, total: 10, settingsDone: 2, settings: 7, sharedShare: 0 },
      secondsLeft: 20,
      cancelling: false,
    },
    true,
  );
  const { unmount } = render(<TradeOffsTab view={view} />);
  expect(screen.getByText('2 of 7 settings finished, about 20 s left')).toBeDefined();
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('30');
  fireEvent.click(screen.getByRole('button', { name: 'Cancel sweep' }));
  expect(screen.getByText('Stopping the sweep')).toBeDefined();
  unmount();
  sweepJob.store.setState(
    { kind: 'failed', about: 'sweep', failure: failure('bad-argument', 'Too many settings.') },
    true,
  );
  render(<TradeOffsTab view={view} />);
  expect(screen.getByRole('alert').textContent).toContain('Too many settings.');
  fireEvent.click(screen.getByRole('button', { name: 'Close message' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a stopped sweep says how far it came, and shows what is finished', async () => {
  answers['sweepResult'] = sampleSweep({
    stop: { reason: 'cancelled', sentence: 'Stopped: 3 of 4 settings are finished and kept.' },
    confirmation: null,
  });
  selectSweep(5);
  render(<TradeOffsTab view={view} />);
  expect(await screen.findByText('Stopped: 3 of 4 settings are finished and kept.')).toBeDefined();
  expect(screen.getByRole('heading', { name: 'Net cash by value' })).toBeDefined();
});

test('the verdict claims no gain and no change of harm where the intervals include zero', async () => {
  const sweep = sampleSweep();
  const { confirmation } = sweep.result;
  if (confirmation === null) throw new Error('the sample is checked');
  answers['sweepResult'] = {
    ...sweep,
    result: {
      ...sweep.result,
      confirmation: {
        ...confirmation,
        heldOut: { value: 100_000, low: -300_000, high: 500_000 },
        optimismMinor: -150_000,
      },
      settings: sweep.result.settings.map((setting) =>
        setting.measures === null
          ? setting
          : {
              ...setting,
              measures: {
                ...setting.measures,
                harmDifference: { value: -1.8, low: -6.2, high: 2.6 },
              },
            },
      ),
    },
  };
  render(<TradeOffsTab view={view} />);
  const verdict = await screen.findByRole('region', { name: 'What the sweep found' });
  expect(within(verdict).getByRole('heading').textContent).toBe(
    'Recommended: 14 d, no difference in net cash shown on accounts held out, no difference in harm shown',
  );
  expect(verdict.textContent).toContain('$1.5k less, so no optimism of the search is seen');
  expect(screen.getByText('−1.8 (−6.2 to +2.6)')).toBeDefined();
});

test('the verdict says how far the front reaches and how much of the spread is noise', async () => {
  const sweep = sampleSweep();
  const front = { hypervolume: 1, reference: { gainMinor: 0, harm: 900 }, share: 0.82 };
  const shrinkage = { meanMinor: 0, factor: 0.33 };
  answers['sweepResult'] = { ...sweep, result: { ...sweep.result, front, shrinkage } };
  render(<TradeOffsTab view={view} />);
  const verdict = await screen.findByRole('region', { name: 'What the sweep found' });
  expect(verdict.textContent).toContain(
    'The settings reach 82% of the way to the most net cash at the least harm.',
  );
  expect(verdict.textContent).toContain('67% of the spread between settings is noise.');
});

test('a sweep whose strategy was edited while it ran says so and keeps its result', async () => {
  documentStore.setState({
    summary: {
      ...summary,
      strategies: [{ slot: 0, name: 'STD', version: 1, fingerprint: 'edited' }],
    },
  });
  render(<TradeOffsTab view={view} />);
  expect((await screen.findByText(/1 change since sweep 5: STD changed/)).textContent).toContain(
    'It still shows what was swept.',
  );
  expect(screen.getByRole('heading', { name: 'Net cash by value' })).toBeDefined();
});
