import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failure } from '../../src-engine/base/failure.ts';
import { err, ok } from '../../src-engine/base/result.ts';
import { asked } from './asked-double.ts';

vi.mock('../engine-client/client.ts', async () => (await import('./asked-double.ts')).askedDouble);

const { discardRun } = await import('./discard-run.ts');
const { documentStore } = await import('./document-state.ts');
const { questionStore } = await import('./question-store.ts');
const { cancelRun, runStore, startRun } = await import('./run-store.ts');
const { stopAndKeep, whyNotStopAndKeep } = await import('./stop-and-keep.ts');
const { toastStore } = await import('./toast-store.ts');

const REQUEST = { slots: [0, 1], days: 10, replications: 24, seed: 1 };
const turns = () => new Promise((resolve) => setTimeout(resolve));
const activity = () => runStore.getState().activity;
const whyNot = () => whyNotStopAndKeep(activity());
const said = () => toastStore.getState().toasts.map(({ tone, text }) => `${tone}: ${text}`);
const finish = (runId: number): void =>
  asked.get('run')?.answer(ok({ runId, document: documentStore.getState().summary }));

/** Begins a run and lets it tell how many replications are complete; null where it cannot be ended. */
async function runWith(replications: number | null): Promise<{ ended: Promise<number | null> }> {
  const ended = startRun(REQUEST);
  await turns();
  const member = replications === null ? {} : { replications };
  asked.get('run')?.progress({ done: 800, total: 2400, ...member });
  return { ended };
}

beforeEach(() => {
  asked.clear();
  runStore.setState(runStore.getInitialState(), true);
  toastStore.setState({ toasts: [] });
});

it('keeps what the engine says is complete, and the run ends as any other', async () => {
  const { ended } = await runWith(8);
  expect(activity()).toMatchObject({ replications: 8, keeping: null });
  expect(whyNot()).toBeNull();
  const stopped = stopAndKeep();
  expect(activity()).toMatchObject({ keeping: 8 });
  // The ninth was complete before the engine heard.
  asked.get('stopAndKeep')?.answer(ok({ replications: 9 }));
  await stopped;
  expect(activity()).toMatchObject({ keeping: 9 });
  expect(whyNot()).toBe('Keeping 9 replications…');
  finish(5);
  expect(await ended).toBe(5);
  expect(runStore.getState()).toMatchObject({ activity: { kind: 'idle' }, selectedRunId: 5 });
  expect(said()).toEqual([]);
});

it('asks the engine once, and not at all while there is nothing to keep', async () => {
  await stopAndKeep();
  expect(whyNot()).toBe('No run is under way.');
  const { ended } = await runWith(0);
  expect(whyNot()).toBe('No replication is complete yet.');
  await stopAndKeep();
  expect(asked.has('stopAndKeep')).toBe(false);
  asked.get('run')?.progress({ done: 2400, total: 2400, replications: 24 });
  void stopAndKeep();
  const first = asked.get('stopAndKeep');
  void stopAndKeep();
  expect(asked.get('stopAndKeep')).toBe(first);
  first?.answer(ok({ replications: 24 }));
  finish(1);
  await ended;
});

it('says why where a run is run in one go', async () => {
  const { ended } = await runWith(null);
  expect(activity()).toMatchObject({ replications: null });
  expect(whyNot()).toMatch(/^This run cannot be kept in part/);
  finish(1);
  await ended;
});

it('tells a refusal, and lets the run go on', async () => {
  const { ended } = await runWith(1);
  const stopped = stopAndKeep();
  asked
    .get('stopAndKeep')
    ?.answer(err(failure('not-found', 'No replication of a run is complete yet.')));
  await stopped;
  expect(said()).toEqual(['bad: No replication of a run is complete yet.']);
  expect(activity()).toMatchObject({ kind: 'running', keeping: null });
  finish(1);
  expect(await ended).toBe(1);
});

it('a run that was complete before the engine heard is kept whole, and that is said instead of a failure', async () => {
  const { ended } = await runWith(23);
  const stopped = stopAndKeep();
  finish(6);
  await ended;
  asked.get('stopAndKeep')?.answer(err(failure('not-found', 'No run is under way.')));
  await stopped;
  expect(said()).toEqual(['plain: Run 6 was complete before it could be stopped.']);
});

it('says nothing of a run that was cancelled meanwhile, and leaves the next one alone', async () => {
  await runWith(3);
  const stopped = stopAndKeep();
  cancelRun();
  await turns();
  const next = startRun({ ...REQUEST, seed: 2 });
  asked.get('run')?.answer(err(failure('cancelled', '')));
  await turns();
  asked.get('stopAndKeep')?.answer(ok({ replications: 3 }));
  await stopped;
  expect(activity()).toMatchObject({ request: { seed: 2 }, keeping: null });
  expect(said()).toEqual([]);
  finish(9);
  await next;
});

describe('cancelling a run', () => {
  const question = () => questionStore.getState().question;
  const answer = (id: string) => questionStore.getState().answer(id);

  it('is done at once while nothing is complete', async () => {
    await runWith(0);
    await discardRun();
    expect(question()).toBeNull();
    expect(activity()).toEqual({ kind: 'idle' });
    asked.get('run')?.answer(err(failure('cancelled', '')));
  });

  it('asks about complete replications, and goes on until it is answered', async () => {
    await runWith(8);
    const first = discardRun();
    expect(question()?.title).toBe('Discard 8 complete replications?');
    expect(activity()).toMatchObject({ kind: 'running' });
    answer('go-on');
    await first;
    expect(activity()).toMatchObject({ kind: 'running', keeping: null });
    const second = discardRun();
    answer('discard');
    await second;
    expect(activity()).toEqual({ kind: 'idle' });
    asked.get('run')?.answer(err(failure('cancelled', '')));
  });

  it('offers to keep them instead', async () => {
    const { ended } = await runWith(8);
    const discarded = discardRun();
    answer('keep');
    await turns();
    expect(activity()).toMatchObject({ keeping: 8 });
    asked.get('stopAndKeep')?.answer(ok({ replications: 8 }));
    await discarded;
    finish(3);
    expect(await ended).toBe(3);
  });

  it('says so when the run was complete before the answer', async () => {
    const { ended } = await runWith(23);
    const discarded = discardRun();
    finish(6);
    await ended;
    answer('discard');
    await discarded;
    expect(said()).toEqual(['plain: Run 6 was complete before it could be discarded.']);
  });
});
