import { beforeEach, expect, test } from 'vitest';
import type { Failure } from '../../src-engine/base/failure.ts';
import type { Result } from '../../src-engine/base/result.ts';
import { withNumber } from '../../src-engine/config/with-number.ts';
import { withoutPart } from '../../src-engine/config/without-part.ts';
import type { EarlyView } from '../../src-engine/model/early-view.ts';
import { engineForEachTest } from '../support/engine-for-each-test.ts';

const engine = engineForEachTest();
const { ask } = engine;

beforeEach(async () => {
  await ask('newDocument', null);
});

function unwrapped<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

const generate = (accounts: number) =>
  ask('generatePortfolio', {
    preset: 'utility',
    accounts,
    seed: 7,
    asOfDay: 20_514,
    currency: 'USD',
  });

const POINTER = '/classControls/0/conditions/4/criteria/1/minAgeDays';
const TRIAL = { slot: 0, pointer: POINTER, value: 7, days: 45, seed: 5 };

test('a moved number shows what a run of both strategies shows, and nothing is kept', async () => {
  await generate(300);
  const before = await ask('documentSummary', null);
  const whole = await ask('tryNumber', TRIAL);
  expect(await ask('documentSummary', null)).toEqual(before);
  expect(whole).toMatchObject({ accounts: 300, of: 300, replications: 1 });
  expect(whole.cumulativeNet[0]).not.toEqual(whole.cumulativeNet[1]);

  const strategy = await ask('strategy', { slot: 0 });
  await ask('putStrategy', {
    slot: 3,
    strategy: { ...withNumber(strategy, POINTER, 7), name: 'Moved' },
  });
  const run = { slots: [0, 3], days: 45, replications: 1, seed: 5 };
  const { runId } = await ask('run', run);
  const view = await ask('runView', { runId });
  expect(whole.cumulativeNet).toEqual(view.cumulativeNet);
});

test('samples come first, nested, and the last word is that of all accounts', async () => {
  await generate(1200);
  const looks: EarlyView[] = [];
  const whole = unwrapped(
    await engine.link.call('tryNumber', TRIAL, { onProgress: (look) => looks.push(look) }),
  );
  expect(looks[0]?.accounts).toBeGreaterThan(400);
  expect(looks[0]?.accounts).toBeLessThan(600);
  expect(looks[0]?.of).toBe(1200);
  expect(whole.accounts).toBe(1200);
});

test('a move that is overtaken ends, and the one that overtakes it is answered', async () => {
  await generate(1200);
  const stop = new AbortController();
  const first = engine.link.call('tryNumber', { ...TRIAL, days: 365 }, { signal: stop.signal });
  const second = engine.link.call('tryNumber', { ...TRIAL, value: 14 });
  stop.abort();
  expect(await first).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await second).toMatchObject({ ok: true, value: { accounts: 1200 } });
});

test('values held up against one strategy, prepared or not, show what each shows by itself', async () => {
  await generate(1200);
  const looksOf = async (value: number) => {
    const looks: EarlyView[] = [];
    const onProgress = (look: EarlyView) => looks.push(look);
    const whole = unwrapped(
      await engine.link.call('tryNumber', { ...TRIAL, value }, { onProgress }),
    );
    return [...looks, whole];
  };
  const prepared = { slot: 0, days: TRIAL.days, seed: TRIAL.seed };
  expect(await ask('prepareTrials', prepared)).toBeNull();
  const first = [await looksOf(7), await looksOf(14)];
  // Another seed in between: nothing of before is of use.
  const other = await ask('tryNumber', { ...TRIAL, seed: 6 });
  expect(other.cumulativeNet[0]).not.toEqual(first[0]?.at(-1)?.cumulativeNet[0]);
  expect([await looksOf(7), await looksOf(14)]).toEqual(first);

  // And after the strategy itself has changed.
  const strategy = await ask('strategy', { slot: 0 });
  await ask('putStrategy', { slot: 0, strategy: withNumber(strategy, POINTER, 14) });
  const changed = await ask('tryNumber', TRIAL);
  expect(changed.cumulativeNet[0]).toEqual(first[1]?.at(-1)?.cumulativeNet[1]);
  expect(changed.cumulativeNet[1]).toEqual(first[0]?.at(-1)?.cumulativeNet[1]);
});

test('preparing ends when it is no longer wanted', async () => {
  await generate(1200);
  const stop = new AbortController();
  const prepared = { slot: 0, days: 365, seed: TRIAL.seed };
  const asked = engine.link.call('prepareTrials', prepared, { signal: stop.signal });
  const moved = engine.link.call('tryNumber', TRIAL);
  stop.abort();
  expect(await asked).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await moved).toMatchObject({ ok: true, value: { accounts: 1200 } });
});

test('what cannot be tried says why', async () => {
  await generate(50);
  expect(await engine.link.call('tryNumber', { ...TRIAL, pointer: '/name' })).toMatchObject({
    ok: false,
    error: { code: 'bad-argument', message: 'The strategy has no number at /name.' },
  });
  expect(await engine.link.call('tryNumber', { ...TRIAL, value: -5 })).toMatchObject({
    ok: false,
    error: { code: 'bad-strategy' },
  });
});

const STEP = { slot: 0, pointer: '/processTemplates/0/events/0', days: 45, seed: 5 };

test('a step is worth what a run without it and a run with it differ by', async () => {
  await generate(300);
  const whole = await ask('tryWithout', STEP);
  expect(whole).toMatchObject({ accounts: 300, of: 300, replications: 1 });
  const strategy = await ask('strategy', { slot: 0 });
  await ask('putStrategy', {
    slot: 3,
    strategy: { ...withoutPart(strategy, STEP.pointer), name: 'Without' },
  });
  const { runId } = await ask('run', { slots: [3, 0], days: 45, replications: 1, seed: 5 });
  const view = await ask('runView', { runId });
  expect(whole.cumulativeNet).toEqual(view.cumulativeNet);
  const worth = (view.cumulativeNet[1]?.at(-1) ?? 0) - (view.cumulativeNet[0]?.at(-1) ?? 0);
  expect(worth).not.toBe(0);
  expect(whole.differences[0]?.value).toBeCloseTo(worth, 3);
});

test('a class control, a template and an event type are each left out of a trial', async () => {
  await generate(300);
  const strategy = await ask('strategy', { slot: 0 });
  const calls = strategy.eventTypes.findIndex(({ code }) => code === 'CALL');
  for (const pointer of ['/classControls/0', '/processTemplates/0', `/eventTypes/${calls}`]) {
    const whole = await ask('tryWithout', { ...STEP, pointer });
    expect(whole.differences[0]?.value, pointer).not.toBe(0);
  }
});

test('every ladder tells its processes and the steps that were carried out', async () => {
  await generate(300);
  const { runId } = await ask('run', { slots: [0], days: 90, replications: 1, seed: 5 });
  const ladders = await ask('ladderSteps', { runId, arm: 0 });
  const counts = await ask('ladderCounts', { runId, arm: 0 });
  const processes = ladders.filter(({ ladder }) => ladder === 'collection');
  expect(processes.map(({ template, created }) => [template, created])).toEqual(
    counts.map(({ template, created }) => [template, created]),
  );
  const severed = ladders.filter(({ ladder }) => ladder === 'severance');
  expect(
    severed.some(({ created, steps }) => created > 0 && steps.some(({ done }) => done > 0)),
  ).toBe(true);
});

test('what cannot be left out says why', async () => {
  await generate(50);
  expect(await engine.link.call('tryWithout', { ...STEP, pointer: '/name' })).toMatchObject({
    ok: false,
    error: {
      code: 'bad-argument',
      message: 'The strategy has nothing at /name that can be left out.',
    },
  });
});

test('a step of a run says how many reached it, in all and by segment', async () => {
  await generate(300);
  const { runId } = await ask('run', { slots: [0], days: 45, replications: 1, seed: 5 });
  const [counts] = await ask('ladderCounts', { runId, arm: 0 });
  const sequence = Number(Object.keys(counts?.reached ?? {})[0]);
  const asked = { runId, arm: 0, template: counts?.template ?? '', sequence };
  const effect = await ask('stepEffect', asked);
  expect(effect?.created).toBe(counts?.created);
  expect(effect?.reached).toBe(counts?.reached[sequence]);
  expect(effect?.paid).toBe(counts?.paid[sequence]);
  const inSegments = effect?.segments.reduce((sum, one) => sum + one.reached, 0);
  expect(inSegments).toBe(effect?.reached);
  expect(await ask('stepEffect', { ...asked, template: 'NONE' })).toBeNull();
});

test('the steps of a day count the accounts that the list shows of them', async () => {
  await generate(300);
  const { runId } = await ask('run', { slots: [0], days: 45, replications: 1, seed: 5 });
  const days = await ask('processSteps', { runId, arm: 0 });
  const day = 30;
  const counts = days[day] ?? [];
  expect(counts.filter((count) => count > 0).length).toBeGreaterThan(1);
  for (const [step, count] of counts.entries()) {
    const page = await ask('accountList', {
      text: '',
      segment: null,
      bucket: null,
      swap: null,
      runId,
      state: { arm: 0, day, state: 'inProcess', move: 'in', step },
      sort: 'id',
      descending: false,
      offset: 0,
      limit: 1,
    });
    expect(page.total, `step ${step}`).toBe(count);
  }
});
