import { beforeEach, expect, test } from 'vitest';
import type { RunProgress } from '../../src-engine/model/run-progress.ts';
import type { RunRequest } from '../../src-engine/protocol/methods.ts';
import type { CallOptions } from '../../src-renderer/engine-client/engine-link.ts';
import { engineForEachTest } from '../support/engine-for-each-test.ts';

/** 250 accounts under two arms for 40 days: a second of work or so. */
const REQUEST = { slots: [0, 1], days: 40, replications: 40, seed: 9 };
/** Parts of 200 replications, so that the first can be complete long before the last. */
const IN_PARTS = { ...REQUEST, replications: 1000 };
/** Longer than the engine works between two looks at its messages. */
const A_WHILE_MS = 700;
const engine = engineForEachTest();
const { ask } = engine;

const generate = (seed: number) =>
  ask('generatePortfolio', {
    preset: 'utility',
    accounts: 250,
    seed,
    asOfDay: 20_514,
    currency: 'USD',
  });

beforeEach(async () => {
  await ask('newDocument', null);
  await generate(7);
});

type Begin = (
  options: CallOptions<'run'> & CallOptions<'branchRun'>,
) => ReturnType<typeof engine.link.call<'run'>>;

const begin =
  (request: RunRequest): Begin =>
  (options) =>
    engine.link.call('run', request, options);

/**
 * A run that is paused: what it answers with, and how far it has come. The engine hears of the pause after the first accounts of the
 * run, however fast it is; or later, when `isThere`.
 */
async function pausedRun(
  call: Begin = begin(REQUEST),
  isThere: ((now: RunProgress) => boolean) | null = null,
) {
  const seen = { done: 0 };
  let toldOf = () => {};
  const begun = new Promise<void>((resolve) => {
    toldOf = resolve;
  });
  const control = new AbortController();
  const answer = call({
    signal: control.signal,
    onProgress: (now) => {
      seen.done = now.done;
      if (isThere?.(now) === true) toldOf();
    },
  });
  if (isThere !== null) await begun;
  await ask('pauseRun', null);
  return { answer, seen, control };
}

const aWhile = () => new Promise((resume) => setTimeout(resume, A_WHILE_MS));

test('a run that is paused stays where it is, and ends as one that was not', async () => {
  const { answer, seen } = await pausedRun();
  await aWhile();
  const { done } = seen;
  await aWhile();
  expect(seen.done).toBe(done);
  expect(done).toBeLessThan(REQUEST.replications * 250);
  await ask('resumeRun', null);
  const paused = await answer;
  if (!paused.ok) throw new Error(paused.error.message);
  const plain = await ask('run', REQUEST);
  const { header: _, ...expected } = await ask('runView', { runId: plain.runId });
  const { header: __, ...shown } = await ask('runView', { runId: paused.value.runId });
  expect(shown).toEqual(expected);
}, 120_000);

test('a branch with manual work is paused like a run', async () => {
  const { runId } = await ask('run', REQUEST);
  const { rows } = await ask('accountList', {
    ...{ text: '', segment: null, bucket: null, swap: null, runId },
    ...{ sort: 'pastDueMinor', descending: true, offset: 0, limit: 1 },
  });
  const command = {
    account: rows[0]?.id ?? '',
    on: '2026-03-03',
    user: 'You',
    act: { action: 'force-review' as const },
  };
  const { answer, seen } = await pausedRun((options) =>
    engine.link.call('branchRun', { runId, commands: [command] }, options),
  );
  await aWhile();
  const { done } = seen;
  await aWhile();
  expect(seen.done).toBe(done);
  expect(done).toBeLessThan(REQUEST.replications * 250);
  await ask('resumeRun', null);
  const branch = await answer;
  if (!branch.ok) throw new Error(branch.error.message);
  expect(branch.value.document.runs.at(-1)?.branchOf).toBe(runId);
}, 120_000);

test('other long work is done while a run is paused', async () => {
  const first = await ask('run', { ...REQUEST, replications: 2 });
  const { answer, seen } = await pausedRun();
  await aWhile();
  const { done } = seen;
  await ask('untreatedRates', { runId: first.runId });
  expect(seen.done).toBe(done);
  await ask('resumeRun', null);
  expect((await answer).ok).toBe(true);
}, 120_000);

test('another portfolio wakes a paused run and waits for it', async () => {
  const { answer } = await pausedRun();
  const [ran] = await Promise.all([answer, generate(8)]);
  if (!ran.ok) throw new Error(ran.error.message);
  const { portfolio, runs } = await ask('documentSummary', null);
  expect(runs.map(({ id }) => id)).toEqual([ran.value.runId]);
  expect(runs[0]?.portfolioFingerprint).not.toBe(portfolio?.fingerprint);
}, 120_000);

test('a paused run can be cancelled and ended with what is complete', async () => {
  const first = await pausedRun();
  first.control.abort();
  expect(await first.answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect((await ask('documentSummary', null)).runs).toEqual([]);
  const second = await pausedRun(begin(IN_PARTS), ({ replications = 0 }) => replications > 0);
  const { replications } = await ask('stopAndKeep', null);
  const kept = await second.answer;
  if (!kept.ok) throw new Error(kept.error.message);
  expect(kept.value.document.runs).toMatchObject([{ replications }]);
}, 120_000);

test('nothing can be paused or resumed while no run is under way', async () => {
  for (const method of ['pauseRun', 'resumeRun'] as const) {
    const answer = await engine.link.call(method, null);
    expect(answer.ok ? '' : answer.error.message).toBe('No run is under way.');
  }
});
