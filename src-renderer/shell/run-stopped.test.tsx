import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ok } from '../../src-engine/base/result.ts';
import { findCommand, registerCommands } from '../commands/registry.ts';
import { documentStore, EMPTY_SUMMARY } from '../stores/document-state.ts';
import { go } from '../stores/navigation-store.ts';
import { aRunHeader } from '../stores/run-header-double.ts';
import { type RunActivity, runStore } from '../stores/run-store.ts';
import { runCommands } from './menus/run-commands.ts';
import { RunAnnouncer } from './RunAnnouncer.tsx';
import { StatusBar } from './StatusBar.tsx';

const engine = vi.hoisted(() => ({ asked: [] as string[] }));

vi.mock('../engine-client/client.ts', () => ({
  callEngine: (method: string) => {
    engine.asked.push(method);
    if (method === 'stopAndKeep') return Promise.resolve(ok({ replications: 8 }));
    return method.endsWith('Run') ? Promise.resolve(ok(null)) : new Promise(() => undefined);
  },
  onEngineCrash: () => () => undefined,
}));

const running: Extract<RunActivity, { kind: 'running' }> = {
  kind: 'running',
  request: { slots: [0, 1], days: 120, replications: 24, seed: 1 },
  done: 98_000,
  total: 288_000,
  startedMs: 0,
  pausedMs: null,
  restedMs: 0,
  secondsLeft: 25,
  replications: 8,
  keeping: null,
  early: null,
};
const kept = aRunHeader({
  arms: [{ name: 'STD', strategyFingerprint: 'a'.repeat(64) }],
  replications: 8,
  askedReplications: 24,
  engineVersion: '0',
});

beforeEach(() => {
  engine.asked.length = 0;
  runStore.setState(runStore.getInitialState(), true);
  documentStore.setState({ isOpen: true, summary: EMPTY_SUMMARY });
  go('accounts', {});
});
afterEach(cleanup);

it('a run can be ended from any screen with what is complete, and the status bar says so', async () => {
  runStore.setState({ activity: running });
  const { container } = render(<StatusBar />);
  expect(container.textContent).toContain('Replication 9 of 24, about 25 s left');
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Stop and keep 8' })));
  expect(engine.asked).toContain('stopAndKeep');
  expect(container.textContent).toContain('Keeping 8 replications…');
  expect(screen.queryByRole('button', { name: /Stop and keep/ })).toBeNull();
  act(() => {
    documentStore.setState({ summary: { ...EMPTY_SUMMARY, runs: [kept] } });
    runStore.setState({ activity: { kind: 'idle' }, finished: { runId: 3, seconds: 4.2 } });
  });
  expect(container.textContent).toContain('Run 3 stopped, 8 of 24 replications in 4.2 s');
});

it('Compare and Simulate have the button with the run, not in the status bar; a run in one go has none', () => {
  runStore.setState({ activity: running });
  const { container } = render(<StatusBar />);
  act(() => go('compare', {}));
  expect(screen.queryByRole('button', { name: /Stop and keep/ })).toBeNull();
  act(() => go('accounts', {}));
  expect(screen.getByRole('button', { name: 'Stop and keep 8' })).toBeDefined();
  act(() => runStore.setState({ activity: { ...running, replications: null } }));
  expect(screen.queryByRole('button', { name: /Stop and keep/ })).toBeNull();
  expect(container.textContent).toContain('Running 34%');
});

it('who listens hears that replications are being kept, and of how many the run was', () => {
  runStore.setState({ activity: { ...running, keeping: 8 } });
  render(<RunAnnouncer />);
  expect(screen.getByRole('status').textContent).toBe('Keeping 8 replications…');
  act(() => {
    documentStore.setState({ summary: { ...EMPTY_SUMMARY, runs: [kept] } });
    runStore.setState({ activity: { kind: 'idle' }, finished: { runId: 3, seconds: 4.2 } });
  });
  expect(screen.getByRole('status').textContent).toBe('Run 3 stopped, 8 of 24 replications kept.');
});

it('the Run menu ends a run so, and says why it cannot', async () => {
  const leave = registerCommands(runCommands());
  const command = () => findCommand('run.stopAndKeep');
  expect([command()?.enabled(), command()?.whyNot?.()]).toEqual([false, 'No run is under way.']);
  runStore.setState({ activity: { ...running, replications: 0 } });
  expect(command()?.whyNot?.()).toBe('No replication is complete yet.');
  runStore.setState({ activity: running });
  expect([command()?.enabled(), command()?.whyNot?.()]).toEqual([true, null]);
  await act(async () => command()?.run());
  expect(runStore.getState().activity).toMatchObject({ keeping: 8 });
  leave();
});

it('a run is paused from the Run menu, and goes on from any screen', async () => {
  const leave = registerCommands(runCommands());
  const command = () => findCommand('run.pause');
  const title = () => {
    const found = command()?.title;
    return typeof found === 'function' ? found() : found;
  };
  expect([command()?.enabled(), command()?.whyNot?.()]).toEqual([false, 'No run is under way.']);
  runStore.setState({ activity: running });
  const { container } = render(
    <>
      <StatusBar />
      <RunAnnouncer />
    </>,
  );
  expect([title(), screen.queryByRole('button', { name: 'Resume' })]).toEqual([
    'Pause the run under way',
    null,
  ]);
  await act(async () => command()?.run());
  expect(engine.asked).toContain('pauseRun');
  expect(title()).toBe('Resume the run');
  expect(container.textContent).toContain('Replication 9 of 24, paused, about 25 s left');
  expect(screen.getByRole('status').textContent).toBe('Run paused.');
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Resume' })));
  expect(engine.asked).toContain('resumeRun');
  expect(container.textContent).toContain('Replication 9 of 24, about 25 s left');
  leave();
});
