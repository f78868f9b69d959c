import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { failure } from '../../src-engine/base/failure.ts';
import { err, ok } from '../../src-engine/base/result.ts';
import { asked } from './asked-double.ts';

vi.mock('../engine-client/client.ts', async () => (await import('./asked-double.ts')).askedDouble);

const { documentStore } = await import('./document-state.ts');
const { mayLeaveRun } = await import('./leave-run.ts');
const { isPaused, pauseOrResume, resumeFor, whyNotPause } = await import('./pause-run.ts');
const { questionStore } = await import('./question-store.ts');
const { cancelRun, runStore, startRun } = await import('./run-store.ts');
const { toastStore } = await import('./toast-store.ts');

const REQUEST = { slots: [0, 1], days: 10, replications: 24, seed: 1 };
const activity = () => runStore.getState().activity;
const said = () => toastStore.getState().toasts.map(({ tone, text }) => `${tone}: ${text}`);
const finish = (runId: number): void =>
  asked.get('run')?.answer(ok({ runId, document: documentStore.getState().summary }));

/** A run that has come a quarter of its way in ten seconds. */
async function runUnderWay(): Promise<{ readonly ended: Promise<number | null> }> {
  const ended = startRun(REQUEST);
  await vi.advanceTimersByTimeAsync(10_000);
  asked.get('run')?.progress({ done: 600, total: 2400, replications: 6 });
  return { ended };
}

async function answered(method: 'pauseRun' | 'resumeRun', work: Promise<void>): Promise<void> {
  asked.get(method)?.answer(ok(null));
  await work;
}

beforeEach(() => {
  vi.useFakeTimers();
  asked.clear();
  runStore.setState(runStore.getInitialState(), true);
  toastStore.setState({ toasts: [] });
});

// The next run waits for the engine to have ended the one before.
afterEach(async () => {
  cancelRun();
  await vi.advanceTimersByTimeAsync(1);
  asked.get('run')?.answer(err(failure('cancelled', 'The request was cancelled.')));
  await vi.advanceTimersByTimeAsync(1);
  vi.useRealTimers();
});

it('does not count a pause as time that a run takes', async () => {
  const { ended } = await runUnderWay();
  expect(activity()).toMatchObject({ pausedMs: null, done: 600 });
  await answered('pauseRun', pauseOrResume());
  expect(isPaused(activity())).toBe(true);
  await vi.advanceTimersByTimeAsync(60_000);
  await answered('resumeRun', pauseOrResume());
  expect(activity()).toMatchObject({ pausedMs: null, restedMs: 60_000 });
  await vi.advanceTimersByTimeAsync(10_000);
  asked.get('run')?.progress({ done: 1200, total: 2400, replications: 12 });
  expect(activity()).toMatchObject({ secondsLeft: 20 });
  finish(5);
  await ended;
  expect(runStore.getState().finished).toEqual({ runId: 5, seconds: 20 });
});

it('says why there is nothing to pause, and asks the engine for nothing then', async () => {
  expect(whyNotPause(activity())).toBe('No run is under way.');
  void startRun(REQUEST);
  expect(whyNotPause(activity())).toBe('The run is being prepared.');
  await pauseOrResume();
  expect(asked.has('pauseRun')).toBe(false);
});

it('leaves a run alone that was complete before it could be paused, and tells another refusal', async () => {
  const { ended } = await runUnderWay();
  const pausing = pauseOrResume();
  finish(5);
  await ended;
  asked.get('pauseRun')?.answer(err(failure('not-found', 'No run is under way.')));
  await pausing;
  expect(activity()).toEqual({ kind: 'idle' });
  expect(said()).toEqual([]);
  await runUnderWay();
  const refused = pauseOrResume();
  asked.get('pauseRun')?.answer(err(failure('engine-crashed', 'The engine stopped.')));
  await refused;
  expect(isPaused(activity())).toBe(false);
  expect(said()).toEqual(['bad: The engine stopped.']);
});

it('goes on for work that cannot be done beside it, and says so once', async () => {
  await runUnderWay();
  await resumeFor('the import');
  expect(said()).toEqual([]);
  await answered('pauseRun', pauseOrResume());
  await answered('resumeRun', resumeFor('the import'));
  expect(isPaused(activity())).toBe(false);
  expect(said()).toEqual(['plain: The run goes on: the import waits until it is complete.']);
});

it('asks before a run under way ends with its document', async () => {
  expect(await mayLeaveRun()).toBe(true);
  await runUnderWay();
  const stays = mayLeaveRun();
  expect(questionStore.getState().question?.body).toBe(
    'It ends with the open document, and 6 complete replications with it.',
  );
  questionStore.getState().answer('go-on');
  expect(await stays).toBe(false);
  expect(activity().kind).toBe('running');
  const leaves = mayLeaveRun();
  questionStore.getState().answer('discard');
  expect(await leaves).toBe(true);
  expect(activity().kind).toBe('idle');
});
