import { beforeEach, expect, test } from 'vitest';
import type { Failure } from '../../src-engine/base/failure.ts';
import type { Result } from '../../src-engine/base/result.ts';
import { valueAt } from '../../src-engine/config/pointer.ts';
import type { SweepRequest } from '../../src-engine/protocol/methods.ts';
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

const POINTER = '/classControls/0/conditions/4/criteria/1/minAgeDays';
const REQUEST: SweepRequest = {
  slot: 0,
  variables: [{ pointer: POINTER, from: 7, to: 35, step: 7 }],
  design: 'grid',
  points: 0,
  days: 45,
  replications: 1,
  seed: 5,
  heldOutShare: 0.3,
  harmLimit: null,
  harmWeights: 'default',
};

const generate = (accounts: number) =>
  ask('generatePortfolio', {
    preset: 'utility',
    accounts,
    seed: 7,
    asOfDay: 20_514,
    currency: 'USD',
  });

test('a sweep is prepared, run, kept, reopened and used as a challenger', async () => {
  await generate(300);
  const fields = await ask('sweepFields', { slot: 0 });
  const field = fields.find(({ pointer }) => pointer === POINTER);
  expect(field).toMatchObject({ unit: 'days', value: 21, minimum: 0, maximum: 9999 });
  expect(field?.label).toContain('min age days');

  const preview = await ask('sweepPreview', REQUEST);
  expect(preview).toMatchObject({ settings: 5, invalid: [], fullRunEquivalents: 5 });

  const before = await ask('documentSummary', null);
  const { sweepId, result, document } = await ask('startSweep', REQUEST);
  expect(document.revision).not.toBe(before.revision);
  expect(result.searchAccounts).toBe(preview.searchAccounts);
  expect(result.settings.map(({ values }) => values)).toEqual([[21], [7], [14], [28], [35]]);

  const { bytes } = await ask('saveDocument', null);
  await ask('newDocument', null);
  expect(await ask('sweeps', null)).toEqual([]);
  await ask('openDocument', { bytes });
  expect(await ask('sweeps', null)).toMatchObject([
    {
      ...{ id: sweepId, settings: 5, finished: 5, stopReason: result.stop.reason },
      currency: 'USD',
      varied: [
        { pointer: POINTER, label: field?.label, from: 7, to: 35, step: 7, championValue: 21 },
      ],
    },
  ]);
  const reopened = await ask('sweepResult', { sweepId });
  expect(reopened.result).toEqual(result);
  expect(reopened.labels).toEqual([field?.label]);

  const strategy = await ask('sweepStrategy', { sweepId, setting: 3 });
  expect(valueAt(strategy, POINTER)).toBe(28);
  expect(strategy.name).toContain('(28)');
  expect(strategy.description).toContain('21 → 28');
  const put = await ask('putStrategy', { slot: 3, strategy });
  expect(put.problems.filter(({ severity }) => severity === 'error')).toEqual([]);

  await ask('removeSweep', { sweepId });
  expect(await ask('sweeps', null)).toEqual([]);
  expect(await engine.link.call('sweepResult', { sweepId })).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  });
});

test('a cancelled sweep answers with the finished settings and keeps them', async () => {
  await generate(400);
  const control = new AbortController();
  const request = {
    ...REQUEST,
    variables: [{ pointer: POINTER, from: 1, to: 60, step: 1 }],
    days: 60,
  };
  const answer = await engine.link.call('startSweep', request, {
    signal: control.signal,
    onProgress: ({ settingsDone }) => {
      if (settingsDone >= 8) control.abort();
    },
  });
  const { sweepId, result } = unwrapped(answer);
  expect(result.stop.reason).toBe('cancelled');
  const finished = result.settings.filter(({ state }) => state === 'finished');
  expect(finished.length).toBeGreaterThanOrEqual(8);
  expect(finished.length).toBeLessThan(61);
  expect(result.settings).toHaveLength(60);
  expect(await ask('sweeps', null)).toMatchObject([{ id: sweepId, finished: finished.length }]);
});

test('a request that cannot be run says what to change', async () => {
  expect(await engine.link.call('startSweep', REQUEST)).toMatchObject({
    ok: false,
    error: { code: 'bad-portfolio' },
  });
  await generate(50);
  expect(await engine.link.call('startSweep', { ...REQUEST, variables: [] })).toMatchObject({
    ok: false,
    error: { code: 'bad-argument' },
  });
  const typo = [{ pointer: `${POINTER}s`, from: 1, to: 2, step: 1 }];
  expect(await engine.link.call('sweepPreview', { ...REQUEST, variables: typo })).toMatchObject({
    ok: false,
    error: { where: `${POINTER}s`, hint: `Did you mean ${POINTER}?` },
  });
  const wide = [{ pointer: POINTER, from: 1, to: 99_999, step: 9999 }];
  // The place is beside the sentence, not in it again.
  expect(await engine.link.call('sweepPreview', { ...REQUEST, variables: wide })).toMatchObject({
    ok: false,
    error: { where: POINTER, message: 'Its values may be 0 to 9999, not 1 to 99999.' },
  });
});
