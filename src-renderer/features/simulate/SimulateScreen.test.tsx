import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MEASURES } from '../../../src-engine/model/comparison.ts';
import type {
  DocumentSummary,
  RunHeader,
  RunRequest,
} from '../../../src-engine/protocol/methods.ts';
import { sampleSeries } from './sample-series.ts';

const engine = {
  runs: [] as RunHeader[],
  requests: [] as RunRequest[],
  /** Ends the run under way: true finishes it, false lets it fail. */
  finish: (_: boolean): void => undefined,
};

function header(id: number, request: RunRequest): RunHeader {
  return {
    id,
    arms: request.slots.map((slot) => ({ name: `ARM-${slot}`, strategyFingerprint: `f${slot}` })),
    portfolioFingerprint: 'p',
    behaviourFingerprint: 'b',
    behaviourName: null,
    behaviourMark: null,
    ...request,
    accounts: 100,
    asOfDay: 20_514,
    currency: 'USD',
    engineVersion: '0',
    branchOf: null,
    reweighedFrom: null,
    precision: null,
    title: '',
  };
}

function summary(): DocumentSummary {
  return {
    portfolio: {
      name: 'Test',
      source: '',
      accounts: 100,
      asOfDay: 20_514,
      currency: 'USD',
      fingerprint: 'p',
      generated: true,
    },
    strategies: [0, 1].map((slot) => ({
      slot,
      name: `ARM-${slot}`,
      version: 1,
      fingerprint: `f${slot}`,
    })),
    behaviour: { name: 'Default assumptions', fingerprint: 'b', isDefault: true, mark: null },
    runs: engine.runs,
    bookmarks: [],
    revision: engine.runs.length + 1,
  };
}

const series = sampleSeries({
  accountsNotDue: [1000, 900, 950],
  accountsInProcess: [0, 40, 30],
  processesCreated: [0, 44, 2],
  reviews: [7, 8, 9],
  eventsCompleted: [0, 44, 12],
  cashMinor: [0, 12_345, 600],
});

/** 44 came to a process on day 1; on day 2 two came and twelve left. */
const moves = {
  came: [
    [0, 0, 0, 0, 0, 0],
    [0, 0, 44, 0, 0, 0],
    [52, 0, 2, 0, 0, 0],
  ],
  left: [
    [0, 0, 0, 0, 0, 0],
    [100, 0, 4, 0, 0, 0],
    [2, 0, 12, 0, 0, 0],
  ],
};

/** Panels come one a frame; looking for roles in a whole screen takes its time. */
const PANELS = { timeout: 10_000 };

function feedOf(kinds: readonly string[] | undefined) {
  const rows = [
    { logRow: 4, accountId: 'A-1', text: 'Send SMS', kind: 'eventCompleted', amountMinor: 0 },
    { logRow: 9, accountId: 'A-2', text: 'Payment', kind: 'payment', amountMinor: 8812 },
  ].filter(({ kind }) => kinds?.includes(kind) ?? true);
  return { total: rows.length, rows };
}

vi.mock('../../engine-client/client.ts', () => ({
  onEngineCrash: () => () => undefined,
  callEngine: (
    method: string,
    params: Record<string, unknown>,
    options?: { signal?: AbortSignal; onProgress?: (progress: unknown) => void },
  ) => {
    const ok = (value: unknown) => Promise.resolve({ ok: true, value });
    switch (method) {
      case 'daySeries':
        return ok({ ...series, arm: `ARM-${params['arm']}` });
      case 'stateMoves':
        return ok({ came: moves.came, left: moves.left });
      case 'processSteps':
        return ok([[0], [3, 30, 0, 7], [1, 19, 4, 6]]);
      case 'dayFeed':
        return ok(feedOf(params['kinds'] as readonly string[] | undefined));
      case 'runStrategy':
        return ok({ settings: { batchOrder: 'CANCEL_FIRST' } });
      case 'run': {
        engine.requests.push(params as unknown as RunRequest);
        options?.onProgress?.({ done: 25, total: 100 });
        return new Promise((resolve) => {
          const fail = (code: string, message: string) =>
            resolve({ ok: false, error: { code, message, where: '', hint: '' } });
          options?.signal?.addEventListener('abort', () => fail('cancelled', ''));
          engine.finish = (fine) => {
            if (!fine) return fail('bad-portfolio', 'The portfolio has no account in USD.');
            const id = engine.runs.length + 14;
            engine.runs = [...engine.runs, header(id, params as unknown as RunRequest)];
            resolve({ ok: true, value: { runId: id, document: summary() } });
          };
        });
      }
      case 'runView':
        return ok({
          comparison: {
            measures: [
              {
                measure: 'netCash',
                changeThatMatters: 200_000,
                differences: [{ luckLow: -100_000, luckHigh: 300_000 }],
              },
            ],
          },
        });
      case 'strategy':
        // The strategy store asks by itself; this screen needs no strategy.
        return Promise.resolve({
          ok: false,
          error: { code: 'cancelled', message: '', where: '', hint: '' },
        });
      default:
        throw new Error(`the screen does not need ${method}`);
    }
  },
}));

const { adoptDocument } = await import('../../stores/document-state.ts');
const { clearQueries } = await import('../../engine-client/use-query.ts');
const { go, navigationStore } = await import('../../stores/navigation-store.ts');
const { SimulateScreen } = await import('./SimulateScreen.tsx');

const REQUEST: RunRequest = { slots: [0, 1], days: 3, replications: 24, seed: 7 };

async function open(runs: readonly RunHeader[]): Promise<void> {
  engine.runs = [...runs];
  adoptDocument(summary(), { fileName: 'a.cstrat', grant: null, isSample: false, onDisk: true });
  go('simulate', {});
  render(
    <main tabIndex={-1}>
      <SimulateScreen />
    </main>,
  );
  if (runs.length > 0) await screen.findByRole('toolbar', { name: 'Days of the run' });
}

const dayField = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Day' }).value;
const press = (element: Element, key: string, more: object = {}) =>
  fireEvent.keyDown(element, { key, ...more });

beforeEach(() => {
  clearQueries();
  engine.requests = [];
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('transport', () => {
  it('goes by a day, to a day, and to the end', async () => {
    await open([header(14, REQUEST)]);
    expect(dayField()).toBe('0');
    expect(screen.getByRole('button', { name: 'Previous day' })).toHaveProperty('disabled', true);
    fireEvent.click(screen.getByRole('button', { name: 'Next day' }));
    expect(dayField()).toBe('1');
    expect(screen.getByText('Tue 3 Mar 2026')).toBeTruthy();
    fireEvent.change(screen.getByRole('textbox', { name: 'Day' }), { target: { value: '2' } });
    press(screen.getByRole('textbox', { name: 'Day' }), 'Enter');
    expect(screen.getByRole('slider', { name: 'Day' }).getAttribute('aria-valuetext')).toBe(
      'Day 2, 4 Mar 2026',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Previous day' }));
    fireEvent.click(screen.getByRole('button', { name: 'To the end' }));
    expect(dayField()).toBe('2');
    expect(navigationStore.getState().params['day']).toBe('2');
  });

  it('tells the accounts in process by their last step, each opening its accounts', async () => {
    await open([header(14, REQUEST)]);
    fireEvent.click(screen.getByRole('button', { name: 'Next day' }));
    const panel = screen.getByRole('list', { name: 'Accounts by state, day 1' });
    const parts = () => [...panel.querySelectorAll('.parts button')].map((one) => one.textContent);
    await waitFor(() => expect(parts()).toEqual(['before step 1 3', 'step 1 30', '3 7']));
    fireEvent.click(
      screen.getByRole('button', {
        name: '3 7: accounts in process, step 3 carried out last, on day 1',
      }),
    );
    expect(navigationStore.getState()).toEqual({
      screen: 'accounts',
      params: { run: '14', arm: '0', on: '1', state: 'inProcess', step: '3' },
    });
  });

  it('plays at the chosen speed, pauses, and stops on the last day', async () => {
    await open([header(14, REQUEST)]);
    vi.useFakeTimers();
    fireEvent.click(screen.getByRole('button', { name: 'Play' }));
    act(() => void vi.advanceTimersByTime(499));
    expect(dayField()).toBe('0');
    act(() => void vi.advanceTimersByTime(1));
    expect(dayField()).toBe('1');
    fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
    act(() => void vi.advanceTimersByTime(5000));
    expect(dayField()).toBe('1');
    fireEvent.change(screen.getByLabelText('Speed'), { target: { value: '1' } });
    fireEvent.click(screen.getByRole('button', { name: 'Play' }));
    act(() => void vi.advanceTimersByTime(1000));
    expect(dayField()).toBe('2');
    expect(screen.getByRole('button', { name: 'Play' })).toBeTruthy();
  });

  it('takes Space and arrows on the page and the bar, never in a field or on another control', async () => {
    await open([header(14, REQUEST)]);
    press(document.body, 'ArrowRight');
    expect(dayField()).toBe('1');
    press(screen.getByRole('button', { name: 'Next day' }), 'ArrowLeft');
    expect(dayField()).toBe('0');
    press(screen.getByLabelText('Speed'), 'ArrowRight');
    press(screen.getByRole('textbox', { name: 'Day' }), 'ArrowRight');
    press(screen.getByRole('button', { name: 'Run setup… Ctrl F5' }), 'ArrowRight');
    press(screen.getByRole('button', { name: 'Run setup… Ctrl F5' }), ' ');
    expect(dayField()).toBe('0');
    expect(screen.getByRole('button', { name: 'Play' })).toBeTruthy();
    press(document.body, ' ');
    expect(screen.getByRole('button', { name: 'Pause' })).toBeTruthy();
    press(document.body, ' ');
    press(document.body, 'ArrowRight', { shiftKey: true });
    expect(dayField()).toBe('2');
  });
});

describe('a day', () => {
  it('shows where accounts are, what the jobs did, and who it happened to', async () => {
    await open([header(14, REQUEST)]);
    fireEvent.click(screen.getByRole('button', { name: 'Next day' }));
    const states = within(screen.getByRole('list', { name: 'Accounts by state, day 1' }));
    expect(states.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
      'Not due900\u2212100',
      'Past due, not in process0',
      'In process40+44\u22124before step 1 3step 1 303 7',
      'On pay plan0',
      'Severance0',
      'Cured0',
    ]);
    const jobs = screen.getByRole('region', { name: 'Jobs today' });
    expect(jobs.textContent).toContain('accounts reviewed8');
    expect(jobs.textContent).toContain('events completed44');
    const feed = await screen.findByRole('region', { name: 'Feed' }, PANELS);
    fireEvent.change(within(feed).getByLabelText('Show in the feed'), {
      target: { value: 'payments' },
    });
    await waitFor(() =>
      expect(
        within(feed)
          .getAllByRole('listitem')
          .map((row) => row.textContent),
      ).toEqual(['A-2Payment$88.12']),
    );
    // A job opens to its accounts.
    const events = within(jobs).getByText('events completed').closest('details');
    if (events === null) throw new Error('events completed do not open');
    events.open = true;
    fireEvent(events, new Event('toggle'));
    expect((await within(jobs).findByRole('link', { name: 'A-1' })).getAttribute('href')).toMatch(
      /account=A-1/,
    );
    expect(within(jobs).getByText('accounts reviewed').closest('details')).toBeNull();
    fireEvent.click(within(feed).getByRole('link', { name: 'A-2' }));
    expect(navigationStore.getState()).toMatchObject({
      screen: 'accounts',
      params: { run: '14', account: 'A-2', 'arm-shown': '0', day: '1' },
    });
  });

  it('has a table for every chart', async () => {
    await open([header(14, REQUEST)]);
    fireEvent.click(screen.getByRole('button', { name: 'Next day' }));
    const panel = await screen.findByRole('region', { name: 'Collected per day' }, PANELS);
    fireEvent.click(within(panel).getByRole('button', { name: 'Table' }));
    const rows = within(panel).getAllByRole('row');
    expect(rows[2]?.textContent).toBe('1Tue 3 Mar$123.45');
  });

  it('says of a run that was stopped that its days are complete', async () => {
    await open([{ ...header(14, { ...REQUEST, replications: 8 }), askedReplications: 24 }]);
    expect(screen.getByText(/the run was stopped/).textContent).toBe(
      '8 of 24 replications: the run was stopped. Its comparison is one of 8 replications; its days are complete.Run 24 again',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Run 24 again' }));
    await screen.findByRole('progressbar', { name: 'Run progress' });
    expect(engine.requests[0]).toMatchObject({ replications: 24, seed: REQUEST.seed });
  });

  it('keeps the day when another arm is chosen', async () => {
    await open([header(14, REQUEST)]);
    fireEvent.click(screen.getByRole('button', { name: 'Next day' }));
    fireEvent.change(screen.getByLabelText('Arm'), { target: { value: '1' } });
    await screen.findByText(/Run 14, ARM-1, replication 1 of 24/);
    expect(dayField()).toBe('1');
  });
});

describe('running', () => {
  it('runs one replication from the empty screen, shows progress, and stays to show the days', async () => {
    await open([]);
    fireEvent.click(screen.getByRole('button', { name: 'Run 1 replication' }));
    const progress = await screen.findByRole('progressbar', { name: 'Run progress' });
    expect(progress.getAttribute('aria-valuenow')).toBe('25');
    expect(engine.requests[0]).toMatchObject({ slots: [0, 1], replications: 1 });
    await act(async () => engine.finish(true));
    expect(await screen.findByRole('toolbar', { name: 'Days of the run' })).toBeTruthy();
    expect(navigationStore.getState().screen).toBe('simulate');
  });

  it('cancels a run and keeps what was there', async () => {
    await open([]);
    fireEvent.click(screen.getByRole('button', { name: 'Run 1 replication' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel run' }));
    expect(await screen.findByText('Nothing has run')).toBeTruthy();
  });

  it('says why a run failed, until the message is closed', async () => {
    await open([]);
    fireEvent.click(screen.getByRole('button', { name: 'Run 1 replication' }));
    await screen.findByRole('progressbar');
    await act(async () => engine.finish(false));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'The portfolio has no account in USD.',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Close message' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('Ctrl+F5 pressed while the screen is drawn was lost: Run setup opens, and the address forgets it', async () => {
    await open([header(14, REQUEST)]);
    // What the keys of the screen that was left say.
    act(() => go('simulate', { setup: 'open' }));
    expect(await screen.findByRole('dialog', { name: 'Run setup' })).toBeTruthy();
    expect(navigationStore.getState().params).not.toHaveProperty('setup');
  });

  it('runs what the setup says, with the champion always in', async () => {
    await open([header(14, REQUEST)]);
    fireEvent.click(screen.getByRole('button', { name: /Run setup/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Run setup' });
    expect(within(dialog).getByLabelText(/^Champion/)).toHaveProperty('disabled', true);
    expect(
      await within(dialog).findByText(
        'Simulation noise of net cash about ±$2.0k, going by run 14.',
      ),
    ).toBeTruthy();
    const basis = within(dialog).getByText('Behaviour model').parentElement;
    expect(basis?.textContent).toContain('fingerprint ');
    expect(within(dialog).getByLabelText('Primary measure')).toHaveProperty('value', 'netCash');
    fireEvent.click(within(dialog).getByLabelText(/^Challenger A/));
    const days = within(dialog).getByLabelText('Days');
    fireEvent.change(days, { target: { value: '0' } });
    press(days, 'Enter');
    const run = within(dialog).getByRole('button', { name: 'Run' });
    expect(run.getAttribute('aria-disabled')).toBe('true');
    expect(within(dialog).getByText('Days must be from 1 to 1000.')).toBeTruthy();
    fireEvent.change(days, { target: { value: '30' } });
    press(days, 'Enter');
    fireEvent.click(run);
    await screen.findByRole('progressbar');
    expect(engine.requests).toEqual([{ slots: [0], days: 30, replications: 24, seed: 7 }]);
    await act(async () => engine.finish(true));
  });

  it('replicates until net cash is precise enough, and says about how many that will be', async () => {
    await open([header(14, REQUEST)]);
    fireEvent.click(screen.getByRole('button', { name: /Run setup/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Run setup' });
    await within(dialog).findByText(/going by run 14/);
    fireEvent.click(within(dialog).getByLabelText(/until net cash is precise enough/));
    // Half of the change that matters; run 14 knew it to ±$2,000 with 24 replications.
    expect(
      within(dialog).getByText('About 72 more replications than run 14 for ±$1.0k.'),
    ).toBeTruthy();
    const width = within(dialog).getByLabelText('Luck may move it by ±');
    fireEvent.change(width, { target: { value: '1500' } });
    press(width, 'Enter');
    const most = within(dialog).getByLabelText('At most replications');
    fireEvent.change(most, { target: { value: '80' } });
    press(most, 'Enter');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Run comparison' }));
    await screen.findByRole('progressbar');
    expect(engine.requests[0]?.precision).toEqual({ halfWidth: 150_000, most: 80 });
    await act(async () => engine.finish(true));
  });

  it('runs by the changes that matter that were set before, and keeps those of the run looked at', async () => {
    await open([header(14, { ...REQUEST, matters: { curedShare: 0.02 } })]);
    fireEvent.click(screen.getByRole('button', { name: /Run setup/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Run setup' });
    expect(dialog.textContent).toContain('Changes that matter: Cured at the end 2.00 pp.');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Edit thresholds…' }));
    const thresholds = await screen.findByRole('dialog', { name: /^Thresholds/ });
    expect(within(thresholds).getByLabelText('Cured at the end')).toHaveProperty('value', '2');
    fireEvent.change(within(thresholds).getByLabelText('Net cash collected'), {
      target: { value: '500' },
    });
    fireEvent.click(within(thresholds).getByRole('button', { name: 'Keep thresholds' }));
    await waitFor(() =>
      expect(dialog.textContent).toContain(
        'Changes that matter: Net cash collected $500.00; Cured at the end 2.00 pp.',
      ),
    );
    // Run setup answers again once the window above it is gone.
    fireEvent.click(await within(dialog).findByRole('button', { name: 'Run comparison' }));
    await screen.findByRole('progressbar');
    expect(engine.requests[0]?.matters).toEqual({ netCash: 50_000, curedShare: 0.02 });
    await act(async () => engine.finish(true));
  });

  it('runs by the primary measure that was chosen before, and keeps the one of the run looked at', async () => {
    await open([header(14, { ...REQUEST, primaryMeasure: 'contacts' })]);
    fireEvent.click(screen.getByRole('button', { name: /Run setup/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Run setup' });
    const primary = within(dialog).getByLabelText('Primary measure');
    expect(primary).toHaveProperty('value', 'contacts');
    expect(within(dialog).getByText(/It is chosen before the run and kept with it\./)).toBeTruthy();
    const offered = [...primary.querySelectorAll('option')].map((option) => option.value);
    expect(offered).toEqual([...MEASURES]);
    fireEvent.change(primary, { target: { value: 'netCash' } });
    expect(primary).toHaveProperty('value', 'netCash');
    fireEvent.change(primary, { target: { value: 'curedShare' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Run comparison' }));
    await screen.findByRole('progressbar');
    expect(engine.requests[0]?.primaryMeasure).toBe('curedShare');
    await act(async () => engine.finish(true));
  });
});
