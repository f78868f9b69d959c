import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ok } from '../../../src-engine/base/result.ts';
import type { EarlyView } from '../../../src-engine/model/early-view.ts';
import type { RunView } from '../../../src-engine/protocol/methods.ts';
import { commandStore, commandTitle, registerCommands } from '../../commands/registry.ts';
import { clearQueries } from '../../engine-client/use-query.ts';
import { runCommands } from '../../shell/menus/run-commands.ts';
import { documentStore, EMPTY_SUMMARY } from '../../stores/document-state.ts';
import { go, navigationStore } from '../../stores/navigation-store.ts';
import { aRunHeader } from '../../stores/run-header-double.ts';
import { runStore } from '../../stores/run-store.ts';
import { startTrainer } from '../../stores/trainer-store.ts';
import { TrainerCard } from '../trainer/TrainerCard.tsx';
import { CompareScreen } from './CompareScreen.tsx';

const header = aRunHeader({ days: 3 });

const difference = { value: 3_530_000, low: 2_750_000, high: 4_320_000 };
const cell = { accounts: 184, openMinor: 100, championNetMinor: 60, challengerNetMinor: 110 };
const view: RunView = {
  header,
  comparison: {
    arms: ['STD', 'EARLY'],
    basis: { layer: 'portfolio', unit: 'account', units: 12_000, method: 'normal' } as const,
    measures: [
      {
        measure: 'netCash',
        values: [448_400_000, 451_900_000],
        differences: [{ ...difference, luckLow: null, luckHigh: null }],
        changeThatMatters: 2_000_000,
        readings: ['Better'],
        chancesBetter: [0.995],
        familyPValues: [0.01],
        familyIntervals: [],
        otherReadings: { family: [], luck: [] },
        moreReplications: [null],
      },
    ],
    guardrails: [],
    headlines: [
      {
        arm: 'EARLY',
        sentence: 'EARLY collects $35.3k more',
        detail: 'One check.',
        breaches: 0,
        checks: { measures: ['netCash'], losingSegments: 2 },
      },
    ],
  },
  scopeMinor: 510_489_444,
  cumulativeNet: [
    [1, 2, 3],
    [1, 3, 4],
  ],
  differences: [{ mean: [0, 1, 1], low: [0, 0, 0], high: [0, 2, 2] }],
  ageing: [[[5, 4, 3, 2, 1]], [[5, 4, 3, 2, 1]]],
  ageingDays: [0],
  swapSets: [{ both: cell, championOnly: cell, challengerOnly: cell, neither: cell }],
  segments: [{ segment: 'Commercial', accounts: 904, differences: [difference] }],
};

const outcome = {
  netMinor: 1,
  recoveredMinor: 0,
  arrearsBaseMinor: 0,
  contacts: 0,
  severances: 0,
  cured: 0,
};
const swapCell = {
  ...{ accounts: 1, openMinor: 2, vulnerable: 0, differenceMinor: 0 },
  ...{ champion: outcome, challenger: outcome },
};
const swap = {
  ...{ rule: 'severed', title: 'Severance process started', challenger: 'EARLY' },
  cells: {
    ...{ both: swapCell, championOnly: swapCell },
    ...{ challengerOnly: swapCell, neither: swapCell },
  },
  ...{ differenceMinor: 0, isNeitherAlike: null },
};

/** What the engine says when it is asked for the run at the costs of now. */
const engine = vi.hoisted(() => ({ reweighed: { runId: null, document: null } as unknown }));

vi.mock('../../engine-client/client.ts', () => ({
  callEngine: (method: string) =>
    Promise.resolve(
      ok(
        method === 'reweighRun'
          ? engine.reweighed
          : method === 'validateStrategy'
            ? { problems: [], fingerprint: 'a' }
            : method === 'segmentEffects'
              ? { effects: [], heterogeneity: null }
              : method === 'swapRules'
                ? [{ rule: 'severed', title: 'Severance process started' }]
                : method === 'swapSet'
                  ? swap
                  : method === 'sweeps'
                    ? []
                    : method === 'stopAndKeep'
                      ? { replications: 9 }
                      : method === 'runStrategy'
                        ? { version: 3 }
                        : view,
      ),
    ),
  onEngineCrash: () => () => undefined,
}));

vi.mock('../trainer/lesson.ts', async (original) => {
  const step = { at: { run: 'sample' }, show: 'summary', text: '{A.name}', answer: 'So it is.' };
  const steps = ['Is it better?', 'By much?'].map((question) => ({ ...step, question }));
  return {
    ...(await original<object>()),
    LESSONS: [{ id: 'short', title: 'Short', about: '', bookmark: '', steps }],
  };
});

const portfolio = {
  name: 'P',
  source: '',
  accounts: 12_000,
  asOfDay: 20_514,
  currency: 'USD',
  fingerprint: 'p',
  generated: true,
};
const strategies = [
  { slot: 0, name: 'STD', version: 1, fingerprint: 'a' },
  { slot: 1, name: 'EARLY', version: 1, fingerprint: 'b' },
];

const behaviour = { name: 'Default assumptions', fingerprint: 'b', isDefault: true, mark: null };

beforeEach(() => {
  clearQueries();
  runStore.setState({ activity: { kind: 'idle' }, selectedRunId: null });
  documentStore.setState({
    isOpen: true,
    summary: { ...EMPTY_SUMMARY, portfolio, strategies, behaviour, runs: [header] },
  });
  go('compare', {});
});
afterEach(cleanup);

test('says what was compared on what, with the verdict first', async () => {
  render(<CompareScreen />);
  expect(screen.getByRole('heading', { name: 'Champion against 1 challenger' })).toBeDefined();
  expect(await screen.findByRole('heading', { name: 'EARLY collects $35.3k more' })).toBeDefined();
  expect(
    screen.getByText('12,000 accounts · $5.105M in scope · 3 days · 24 paired replications'),
  ).toBeDefined();
  expect(screen.queryByText(/Compare still shows/)).toBeNull();
});

test('the Run menu shows F5 once: on a comparison it runs that comparison again', () => {
  const leave = registerCommands(runCommands());
  render(<CompareScreen />);
  const titles = commandStore
    .getState()
    .commands.filter(({ shortcut }) => shortcut === 'F5')
    .map(commandTitle);
  expect(titles).toEqual(['Run this comparison again']);
  leave();
});

test('results of a strategy that has changed since say so and stay', async () => {
  documentStore.setState({
    summary: {
      ...EMPTY_SUMMARY,
      portfolio,
      strategies: [strategies[0], { ...strategies[1], fingerprint: 'edited' }] as never,
      behaviour,
      runs: [header],
    },
  });
  render(<CompareScreen />);
  expect(screen.getByText(/1 change since run 3: EARLY changed/)).toBeDefined();
  expect(await screen.findByText('EARLY collects $35.3k more')).toBeDefined();
});

test('after an edit the arms and the bar still name the version that ran, with the changes and the way back', async () => {
  const edited = { ...strategies[1], version: 4, fingerprint: 'edited' };
  const summary = { ...EMPTY_SUMMARY, portfolio, behaviour, runs: [header] };
  documentStore.setState({
    summary: { ...summary, strategies: [strategies[0], edited] as never },
  });
  render(<CompareScreen />);
  expect(await screen.findByText(/Compare still shows EARLY v3\./)).toBeDefined();
  const arms = screen.getByRole('list', { name: 'Arms' });
  expect(arms.textContent).toContain('Challenger A EARLY v3');
  expect(screen.getByRole('button', { name: 'Revert' })).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Show changes' }));
  expect(navigationStore.getState()).toEqual({
    screen: 'strategy',
    params: { slot: '1', dialog: 'changes' },
  });
});

test('a run whose costs alone have changed is shown at the costs of now, marked as re-weighted', async () => {
  const edited = [strategies[0], { ...strategies[1], fingerprint: 'edited' }] as never;
  const [first, second] = header.arms;
  const arms = [first, { ...second, strategyFingerprint: 'edited' }];
  const summary = { ...EMPTY_SUMMARY, portfolio, strategies: edited, behaviour };
  const dearer = { ...header, id: 4, reweighedFrom: 3, arms };
  engine.reweighed = { runId: 4, document: { ...summary, runs: [header, dearer] } };
  documentStore.setState({ summary: { ...summary, runs: [header] } });
  render(<CompareScreen />);
  expect(
    await screen.findByText(/Re-weighted: run 3 at the costs and prices of now/),
  ).toBeDefined();
  expect(screen.queryByText(/Compare still shows/)).toBeNull();
  engine.reweighed = { runId: null, document: null };
});

test('a run with a behaviour model of its own names it, and says when the document has another', async () => {
  const own = { ...header, behaviourFingerprint: 'own', behaviourName: 'Calibrated 2026' };
  documentStore.setState({
    summary: { ...EMPTY_SUMMARY, portfolio, strategies, behaviour, runs: [own] },
  });
  render(<CompareScreen />);
  expect(
    await screen.findByText(/24 paired replications · behaviour model Calibrated 2026$/),
  ).toBeDefined();
  expect(
    screen.getByText(/1 change since run 3: the behaviour model changed\. Compare still shows/),
  ).toBeDefined();
});

test('each open check leads to where it is shown', async () => {
  render(<CompareScreen />);
  const card = within(await screen.findByRole('region', { name: 'EARLY' }));
  fireEvent.click(card.getByRole('button', { name: 'Net cash collected' }));
  const row = screen.getByRole('row', { name: /^Net cash collected/ });
  expect(row.contains(document.activeElement)).toBe(true);
  fireEvent.click(card.getByRole('button', { name: '2 segments that lose' }));
  expect(navigationStore.getState().params).toMatchObject({ tab: 'segments' });
});

test('a swap-set cell opens exactly its accounts', async () => {
  render(<CompareScreen />);
  const spared = await screen.findByRole('button', { name: /Swap-out: spared by A/ });
  fireEvent.click(spared);
  expect(navigationStore.getState()).toEqual({
    screen: 'accounts',
    params: { run: '3', arm: '1', cell: 'champion_only' },
  });
});

test('a segment opens its accounts, largest difference first', async () => {
  render(<CompareScreen />);
  // Panels come one a frame; looking for roles in a whole screen takes its time.
  const segment = { name: /^Commercial/ };
  fireEvent.click(await screen.findByRole('button', segment, { timeout: 10_000 }));
  expect(navigationStore.getState().params).toEqual({
    run: '3',
    segment: 'Commercial',
    sort: 'difference',
    down: '1',
  });
});

test('the address holds the tab', async () => {
  go('compare', { run: '3', tab: 'swap' });
  render(<CompareScreen />);
  await screen.findByRole('heading', { name: /Swap set/ });
  expect(screen.queryByRole('region', { name: 'Measures compared' })).toBeNull();
  fireEvent.click(screen.getByRole('tab', { name: 'Summary' }));
  expect(screen.getByRole('region', { name: 'Measures compared' })).toBeDefined();
  expect(navigationStore.getState().params).toEqual({ run: '3' });
});

test('a copied link leads to this run whatever is selected where it is opened', async () => {
  const written = vi.fn(() => Promise.resolve());
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: written } });
  go('compare', { tab: 'segments' });
  render(<CompareScreen />);
  fireEvent.click(screen.getByRole('button', { name: 'Copy link' }));
  expect(written).toHaveBeenCalledWith(
    expect.stringMatching(
      /^Run 3: champion against 1 challenger\. .*\n.*#\/run\/3\/compare\?tab=segments$/,
    ),
  );
  await screen.findByRole('heading', { name: /per account by segment/ });
  vi.unstubAllGlobals();
});

test('before the first run the screen names what is missing and leads there', () => {
  documentStore.setState({ summary: { ...EMPTY_SUMMARY, portfolio: null, strategies } });
  render(<CompareScreen />);
  fireEvent.click(screen.getByRole('button', { name: 'Open Portfolio' }));
  expect(navigationStore.getState().screen).toBe('portfolio');
});

const early: EarlyView = {
  accounts: 498,
  of: 12_000,
  replications: 3,
  asOfDay: 20_514,
  currency: 'USD',
  cumulativeNet: [
    [0, 100],
    [0, 120],
  ],
  differences: [{ value: 3_500_000, low: 2_700_000, high: 4_300_000 }],
  measures: [
    { measure: 'curedShare', differences: [{ value: 0.0123, low: 0.0081, high: 0.0165 }] },
    { measure: 'severancesPerThousand', differences: [{ value: -6.1, low: -10.9, high: -1.4 }] },
  ],
};

test('with everything there it offers the run, and shows it while it is under way', () => {
  documentStore.setState({ summary: { ...EMPTY_SUMMARY, portfolio, strategies } });
  runStore.setState({
    activity: {
      kind: 'running',
      request: { slots: [0, 1], days: 120, replications: 24, seed: 1 },
      done: 72_000,
      total: 288_000,
      startedMs: 0,
      pausedMs: null,
      restedMs: 0,
      secondsLeft: 42,
      replications: null,
      keeping: null,
      early: null,
    },
  });
  const { unmount } = render(<CompareScreen />);
  const bar = screen.getByRole('progressbar', { name: 'Run progress' });
  expect(bar.getAttribute('aria-valuenow')).toBe('25');
  expect(screen.getByText(/72,000 of 288,000 account replications, about 42 s left/)).toBeDefined();
  expect(screen.getByRole('button', { name: 'Cancel run' })).toBeDefined();
  // It cannot be ended with what is complete, and does not offer it.
  expect(screen.queryByRole('button', { name: /Stop and keep/ })).toBeNull();
  expect(screen.getByText('Running the comparison')).toBeDefined();
  expect(screen.queryByRole('region', { name: 'First look at a sample' })).toBeNull();
  act(() =>
    runStore.setState(({ activity }) => ({ activity: { ...activity, early } as typeof activity })),
  );
  const look = screen.getByRole('region', { name: 'First look at a sample' });
  expect(look.textContent).toContain('From 498 of 12,000 accounts drawn at random, 3 replications');
  const rows = within(look).getAllByRole('row').slice(1);
  expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
    ['Net cash collected', '+$35.0k+$27.0k to +$43.0k'],
    ['Cured at the end', '+1.23 pp+0.81 to +1.65'],
    ['Severance processes', '−6.1 /1k−10.9 to −1.4'],
  ]);
  const soFar = { ...early, accounts: early.of, replications: 5 };
  act(() =>
    runStore.setState(
      ({ activity }) =>
        ({ activity: { ...activity, early: soFar } }) as { activity: typeof activity },
    ),
  );
  expect(screen.getByRole('region', { name: 'The run so far' }).textContent).toContain(
    'From the first 5 replications of all 12,000 accounts; 95% intervals over the customers.',
  );
  unmount();
  runStore.setState({ activity: { kind: 'idle' } });
  render(<CompareScreen />);
  expect(screen.getByRole('button', { name: /Run comparison/ })).toBeDefined();
});

test('a run whose replications are complete one after another says which is next, and can be kept so far', async () => {
  documentStore.setState({ summary: { ...EMPTY_SUMMARY, portfolio, strategies } });
  const activity = {
    kind: 'running',
    request: { slots: [0, 1], days: 120, replications: 24, seed: 1 },
    done: 4_000,
    total: 288_000,
    startedMs: 0,
    pausedMs: null,
    restedMs: 0,
    secondsLeft: null,
    replications: 0,
    keeping: null,
    early: null,
  } as const;
  runStore.setState({ activity });
  render(<CompareScreen />);
  const running = screen.getByRole('region', { name: 'Run under way' });
  expect(running.textContent).toContain('Replication 1 of 24');
  const keep = within(running).getByRole('button', { name: 'Stop and keep' });
  expect(keep.getAttribute('aria-disabled')).toBe('true');
  expect(keep.title).toBe('No replication is complete yet.');
  act(() =>
    runStore.setState({
      activity: { ...activity, done: 98_000, replications: 8, secondsLeft: 42 },
    }),
  );
  expect(running.textContent).toContain('about 42 s left');
  expect(running.textContent).toContain('Replication 9 of 24');
  expect(within(running).getByRole('button', { name: 'Stop and keep 8' })).toBe(keep);
  await act(async () => fireEvent.click(keep));
  expect(keep.textContent).toBe('Keeping 9 replications…');
  // What was left of all of them is no longer run.
  expect(running.textContent).not.toContain('left');
  expect(keep.getAttribute('aria-disabled')).toBe('true');
  act(() => runStore.setState({ activity: { kind: 'idle' } }));
});

test('a run that was stopped says so above its results, and leads to all of its replications', async () => {
  const stopped = { ...header, replications: 8, askedReplications: 24 };
  documentStore.setState({
    summary: { ...EMPTY_SUMMARY, portfolio, strategies, behaviour, runs: [stopped] },
  });
  const { unmount } = render(<CompareScreen />);
  const note = screen.getByText(/the run was stopped/);
  expect(note.textContent).toBe(
    '8 of 24 replications: the run was stopped. Its intervals are as wide as 8 replications leave them.Run 24 again',
  );
  expect(screen.getByText(/8 of 24 paired replications/)).toBeDefined();
  expect(screen.getByRole('option', { name: 'Run 3, 3 d × 8 of 24' })).toBeDefined();
  unmount();
  documentStore.setState({
    summary: { ...EMPTY_SUMMARY, portfolio, strategies, behaviour, runs: [header] },
  });
  render(<CompareScreen />);
  expect(screen.queryByText(/the run was stopped/)).toBeNull();
});

test('“Hide results” of a lesson hid nothing on Compare: a tab shows its results with the answer only', async () => {
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined);
  startTrainer('short', header.id);
  render(
    <>
      <CompareScreen />
      <TrainerCard />
    </>,
  );
  const card = await screen.findByRole('complementary', { name: 'Trainer' });
  const answer = await within(card).findByRole('button', { name: 'Show the answer' });
  const verdict = () => screen.queryByRole('heading', { name: 'EARLY collects $35.3k more' });
  expect(screen.getByRole('region', { name: 'Hidden results' })).toBeDefined();
  expect(verdict()).toBeNull();
  expect(screen.queryByRole('table')).toBeNull();
  // Other tabs would tell it, too.
  fireEvent.click(screen.getByRole('tab', { name: 'Segments' }));
  expect(screen.getByRole('region', { name: 'Hidden results' })).toBeDefined();
  fireEvent.click(screen.getByRole('tab', { name: 'Summary' }));
  fireEvent.click(answer);
  expect(verdict()).not.toBeNull();
  expect(screen.queryByRole('region', { name: 'Hidden results' })).toBeNull();
  expect(Element.prototype.scrollIntoView).toHaveBeenCalled();

  fireEvent.click(within(card).getByRole('button', { name: 'Next' }));
  expect(verdict()).toBeNull();
  const box = within(card).getByRole('checkbox');
  fireEvent.click(box);
  expect(verdict()).not.toBeNull();
  fireEvent.click(box);
  expect(verdict()).toBeNull();
  fireEvent.click(within(card).getByRole('button', { name: 'Leave trainer mode' }));
  expect(verdict()).not.toBeNull();
});
