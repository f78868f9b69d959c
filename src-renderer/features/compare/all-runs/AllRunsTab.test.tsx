import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failure } from '../../../../src-engine/base/failure.ts';
import { err, ok } from '../../../../src-engine/base/result.ts';
import { defaultStrategies } from '../../../../src-engine/config/default-strategies.ts';
import type { RunHeader } from '../../../../src-engine/protocol/methods.ts';
import { callEngine } from '../../../engine-client/client.ts';
import { clearQueries } from '../../../engine-client/use-query.ts';
import { runLabel } from '../../../format/run-label.ts';
import { documentStore, EMPTY_SUMMARY } from '../../../stores/document-state.ts';
import { go, navigationStore } from '../../../stores/navigation-store.ts';
import { questionStore } from '../../../stores/question-store.ts';
import { aRunHeader } from '../../../stores/run-header-double.ts';
import { AllRunsTab } from './AllRunsTab.tsx';

vi.mock('../../../engine-client/client.ts', () => ({
  callEngine: vi.fn(),
  onEngineCrash: () => () => undefined,
}));

const first = aRunHeader({ id: 1, seed: 42 });
const second: RunHeader = {
  ...first,
  id: 2,
  seed: 43,
  arms: [{ name: 'STD', strategyFingerprint: 'edited' }],
};
const summary = {
  ...EMPTY_SUMMARY,
  portfolio: { fingerprint: 'p' } as never,
  strategies: [
    { slot: 0, name: 'STD', version: 1, fingerprint: 'a' },
    { slot: 1, name: 'EARLY', version: 1, fingerprint: 'b' },
  ],
  behaviour: { name: 'Default assumptions', fingerprint: 'b', isDefault: true, mark: null },
  runs: [first, second],
};
const [strategy] = defaultStrategies();

beforeEach(() => {
  clearQueries();
  vi.mocked(callEngine).mockImplementation((method, params) => {
    const { runId, title } = params as { runId: number; title?: string };
    if (method === 'renameRun')
      return Promise.resolve(ok({ ...summary, runs: [first, { ...second, title }] }) as never);
    if (method === 'removeRun') return Promise.resolve(ok({ ...summary, runs: [second] }) as never);
    if (method === 'runStrategy')
      return Promise.resolve(
        ok(runId === 1 ? strategy : { ...strategy, name: 'RENAMED' }) as never,
      );
    if (runId === 2)
      return Promise.resolve(err(failure('bad-argument', 'An older engine counted.')) as never);
    const headlines = [{ arm: 'EARLY', sentence: 'EARLY collects $35.3k more', detail: '' }];
    return Promise.resolve(ok({ header: first, comparison: { headlines } }) as never);
  });
  documentStore.setState({ isOpen: true, summary });
  go('compare', { run: '1', tab: 'runs' });
});
afterEach(cleanup);

test('every run with what it said and whether it still fits, the newest first', async () => {
  render(<AllRunsTab current={first} />);
  const [, newest, oldest] = screen.getAllByRole('row');
  expect(await screen.findByText('EARLY collects $35.3k more')).toBeDefined();
  expect(newest?.textContent).toContain('Open run 2');
  expect(newest?.textContent).toContain('An older engine counted.');
  expect(newest?.textContent).toContain('Stale: STD changed');
  expect(oldest?.textContent).toContain('Up to date');
  expect(oldest?.getAttribute('aria-selected')).toBe('true');
});

test('opening a run shows its summary', async () => {
  render(<AllRunsTab current={first} />);
  fireEvent.click(screen.getByRole('button', { name: 'Open run 2' }));
  expect(navigationStore.getState().params).toEqual({ run: '2' });
  await screen.findByText('EARLY collects $35.3k more');
});

test('two runs are held against each other: settings and strategies', async () => {
  render(<AllRunsTab current={first} />);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Compare settings of run 1' }));
  expect(screen.queryByRole('heading', { name: 'Run 1 and run 2' })).toBeNull();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Compare settings of run 2' }));
  const panel = screen.getByRole('region', { name: 'Run 1 and run 2' });
  expect(within(panel).getByRole('row', { name: /^Seed/ }).textContent).toBe('Seed4243');
  expect(within(panel).queryByRole('row', { name: /^Days/ })).toBeNull();
  fireEvent.click(within(panel).getByRole('checkbox', { name: 'Show equal settings too' }));
  expect(within(panel).getByRole('row', { name: /^Days/ }).textContent).toBe('Days120120');
  const changes = await within(panel).findByRole('region', { name: /^Champion: changes/ });
  expect(changes.textContent).toContain('Champion: 1 change from run 1 to run 2');
  expect(changes.textContent).toContain('RENAMED');
});

test('a run is removed only after a question that names it, and the address forgets it', async () => {
  render(<AllRunsTab current={first} />);
  fireEvent.click(screen.getByRole('button', { name: 'Remove run 1' }));
  const { question, answer } = questionStore.getState();
  expect(question?.title).toBe('Remove run 1?');
  expect(question?.choices.map((choice) => choice.label)).toEqual(['Keep run', 'Remove run 1']);
  answer('remove');
  await vi.waitFor(() => expect(documentStore.getState().summary.runs).toEqual([second]));
  expect(navigationStore.getState().params).toEqual({ tab: 'runs' });
});

test('a run is given a name, which its lists show', async () => {
  render(<AllRunsTab current={first} />);
  const name = screen.getByRole('textbox', { name: 'Name of run 2' });
  fireEvent.change(name, { target: { value: 'Before Easter' } });
  fireEvent.keyDown(name, { key: 'Enter' });
  await vi.waitFor(() =>
    expect(documentStore.getState().summary.runs.find(({ id }) => id === 2)?.title).toBe(
      'Before Easter',
    ),
  );
  expect(runLabel({ ...second, title: 'Before Easter' })).toMatch(/^Run 2, Before Easter, /);
});
