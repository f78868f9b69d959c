import { beforeEach, expect, test } from 'vitest';
import type { Failure } from '../../src-engine/base/failure.ts';
import type { Result } from '../../src-engine/base/result.ts';
import type { LoggedAccounts } from '../../src-engine/model/logged-accounts.ts';
import { engineForEachTest } from '../support/engine-for-each-test.ts';

const engine = engineForEachTest();
const { ask } = engine;
let runId: number;

function unwrapped<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** Enough that every measure differs between the arms; a sensitivity runs them a hundred times. */
const ACCOUNTS = 100;

const generate = (seed: number) =>
  ask('generatePortfolio', {
    preset: 'utility',
    accounts: ACCOUNTS,
    seed,
    asOfDay: 20_514,
    currency: 'USD',
  });

beforeEach(async () => {
  await ask('newDocument', null);
  await generate(7);
  ({ runId } = await ask('run', { slots: [0, 1], days: 70, replications: 2, seed: 9 }));
});

test('an arm and a challenger are told in detail, as the comparison has them', async () => {
  const view = await ask('runView', { runId });
  const arm = await ask('armDetails', { runId, arm: 1 });
  expect(arm.funnel[0]?.accounts).toBe(ACCOUNTS);
  expect(arm.rollRates.every((row) => row.arm === arm.arm)).toBe(true);
  const swap = await ask('swapSet', { runId, arm: 1, rule: 'severed' });
  const segments = await ask('segmentEffects', {
    ...{ runId, arm: 1, measure: 'netCash', by: 'segment' },
  });
  expect(swap.cells.both.accounts).toBe(view.swapSets[0]?.both.accounts);
  expect(swap.cells.both.vulnerable).not.toBeNull();
  expect(segments.effects.map(({ value }) => value)).toEqual(
    view.segments.map(({ differences }) => differences[0]?.value),
  );
});

test('segments in a ratio put together are the ratio of the comparison', async () => {
  const view = await ask('runView', { runId });
  for (const measure of ['liquidationRate', 'costToCollect', 'severancesPerThousand'] as const) {
    const { effects, heterogeneity } = await ask('segmentEffects', {
      ...{ runId, arm: 1, measure, by: 'segment' as const },
    });
    const whole = view.comparison.measures.find((row) => row.measure === measure);
    const values = effects.map(({ champion }) => champion);
    expect(Math.min(...values)).toBeLessThanOrEqual(whole?.values[0] ?? 0);
    expect(Math.max(...values)).toBeGreaterThanOrEqual(whole?.values[0] ?? 0);
    expect(heterogeneity?.degrees ?? 0).toBeLessThan(effects.length);
    for (const one of effects) expect(one.value).toBeCloseTo(one.challenger - one.champion, 12);
  }
});

test('other groups than segments come from the portfolio, and hold every account once', async () => {
  const view = await ask('runView', { runId });
  let compared = 0;
  for (const by of ['protection', 'customerClass', 'division', 'riskCategory'] as const) {
    const { effects } = await ask('segmentEffects', { runId, arm: 1, measure: 'contacts', by });
    // Groups of one customer say nothing and are left out.
    const told = effects.reduce((sum, { accounts }) => sum + accounts, 0);
    expect(told).toBeGreaterThan(0.9 * ACCOUNTS);
    expect(told).toBeLessThanOrEqual(ACCOUNTS);
    if (told < ACCOUNTS) continue;
    const mean = effects.reduce((sum, one) => sum + one.accounts * one.champion, 0) / ACCOUNTS;
    const whole = view.comparison.measures.find(({ measure }) => measure === 'contacts');
    expect(mean).toBeCloseTo((whole?.values[0] ?? 0) / ACCOUNTS, 9);
    compared++;
  }
  expect(compared).toBeGreaterThan(0);
});

test('groups of a run on another portfolio are refused with what to do, segments are not', async () => {
  await generate(8);
  const asked = { runId, arm: 1, measure: 'contacts', by: 'protection' } as const;
  const refused = await engine.link.call('segmentEffects', asked);
  if (refused.ok) throw new Error('the groups of another portfolio are not those of the run');
  expect(refused.error.message).toContain('is no longer the one of this document');
  expect(refused.error.hint).toContain('run the comparison again');
  await ask('segmentEffects', { runId, arm: 1, measure: 'contacts', by: 'segment' });
});

test('the replications of a measure are as many as the run has, and average to the value of its row', async () => {
  const view = await ask('runView', { runId });
  const values = await ask('measureReplications', { runId, measure: 'netCash' });
  const row = view.comparison.measures.find(({ measure }) => measure === 'netCash');
  expect(values.map((arm) => ((arm[0] ?? 0) + (arm[1] ?? 0)) / 2)).toEqual(row?.values);
});

test('a count of the rules lists the accounts that it counts', async () => {
  const { rows, steps } = await ask('armDetails', { runId, arm: 0 });
  const list = async (logged: LoggedAccounts) =>
    (await ask('accountList', { ...ALL, runId, logged })).total;
  const step = steps.find(({ carriedOut }) => carriedOut > 0);
  const listed = await list({
    ...{ by: 'step', arm: 0 },
    ...{ template: step?.template ?? '', sequence: step?.sequence ?? 0 },
  });
  expect(listed).toBeGreaterThan(0);
  // An account can have more than one process.
  expect(listed).toBeLessThanOrEqual(step?.carriedOut ?? 0);
  const row = rows.findIndex(({ processes }) => (processes ?? 0) > 0);
  expect(await list({ by: 'row', arm: 0, row })).toBeGreaterThan(0);
  expect(await list({ by: 'row', arm: 0, row: 999 })).toBe(0);
  expect(await list({ by: 'day', day: 10 })).toBeLessThanOrEqual(ACCOUNTS);
});

const ALL = {
  text: '',
  segment: null,
  bucket: null,
  swap: null,
  sort: 'id',
  descending: false,
  offset: 0,
  limit: 0,
} as const;

test('every cell of a swap set by any rule is the list that it opens', async () => {
  const rules = await ask('swapRules', { runId, arm: 1 });
  expect(rules.length).toBeGreaterThan(20);
  const list = { ...ALL, runId };
  for (const rule of ['event:SMS', 'template:ENERGY-STD', 'step:ENERGY-STD/10', 'cured']) {
    expect(rules.map((choice) => choice.rule)).toContain(rule);
    const { cells } = await ask('swapSet', { runId, arm: 1, rule });
    for (const [name, champion, challenger] of [
      ['both', true, true],
      ['championOnly', true, false],
      ['challengerOnly', false, true],
      ['neither', false, false],
    ] as const) {
      const swap = { arm: 1, rule, champion, challenger };
      expect((await ask('accountList', { ...list, swap })).total).toBe(cells[name].accounts);
    }
  }
  expect(await engine.link.call('swapSet', { runId, arm: 1, rule: 'event:NOTHING' })).toMatchObject(
    {
      ok: false,
      error: { code: 'bad-argument' },
    },
  );
});

test('a cell of the vintages is a list: its accounts are those whose payments ended the process', async () => {
  const { vintages } = await ask('armDetails', { runId, arm: 1 });
  const row = vintages.find(({ numerator }) => numerator > 0);
  if (row === undefined) throw new Error('none');
  const { createdFrom, afterDays } = row;
  const page = await ask('accountList', {
    ...ALL,
    runId,
    vintage: { arm: 1, createdFrom, afterDays },
  });
  expect(page.total).toBeGreaterThan(0);
  expect(page.total).toBeLessThanOrEqual(row.numerator);
});

test('with uncertain assumptions the intervals of a run are at least as wide, and too few draws are refused', async () => {
  const view = await ask('runView', { runId });
  const { draws, measures } = await ask('parameterIntervals', { runId, draws: 50 });
  expect(draws).toBe(50);
  for (const [row, { differences }] of measures.entries()) {
    const before = view.comparison.measures[row]?.differences[0];
    const after = differences[0];
    if (before === undefined || after === undefined) throw new Error('none');
    expect(after.value).toBeCloseTo(before.value, 6);
    const width = before.high - before.low;
    expect(after.high - after.low).toBeGreaterThanOrEqual(width * (1 - 1e-9));
  }
  const shares = measures.map(({ differences }) => differences[0]?.parameterShare ?? 0);
  expect(Math.max(...shares)).toBeGreaterThan(0);
  expect(measures.every(({ readings }) => readings.length === 1)).toBe(true);
  expect(await engine.link.call('parameterIntervals', { runId, draws: 10 })).toMatchObject({
    ok: false,
    error: { code: 'bad-argument', hint: 'Choose 50 to 1000.' },
  });
});

test('without the portfolio of the run, what needs it is left open', async () => {
  await generate(8);
  const { funnel } = await ask('armDetails', { runId, arm: 0 });
  expect(funnel.find(({ stage }) => stage === 'eligible')).toMatchObject({
    canBind: false,
    removed: 0,
  });
  const swap = await ask('swapSet', { runId, arm: 1, rule: 'treated' });
  expect(swap.cells.both.vulnerable).toBeNull();
  expect(swap.isNeitherAlike).toBe(true);
  const request = { runId, arm: 1, share: 1, paths: 0, points: 0 };
  expect(await engine.link.call('sensitivity', request)).toMatchObject({
    ok: false,
    error: { code: 'bad-portfolio' },
  });
});

test('the sensitivity of a challenger starts from the difference of the run', async () => {
  const view = await ask('runView', { runId });
  const result = await ask('sensitivity', { runId, arm: 1, share: 1, paths: 0, points: 0 });
  const net = view.comparison.measures.find(({ measure }) => measure === 'netCash');
  expect(result.difference.value).toBeCloseTo(net?.differences[0]?.value ?? 0, 3);
  expect(result.ledger.length).toBeGreaterThan(30);
  expect(
    await engine.link.call('sensitivity', { runId, arm: 0, share: 1, paths: 0, points: 0 }),
  ).toMatchObject({
    ok: false,
    error: { code: 'bad-argument' },
  });
});

test('a sensitivity is kept with its run, whole or stopped, and can be removed', async () => {
  const request = { runId, arm: 1, share: 0.2, paths: 0, points: 0 };
  const before = await ask('documentSummary', null);
  const { sensitivityId, document, ...result } = await ask('sensitivity', request);
  expect(document.revision).not.toBe(before.revision);
  expect(result).toMatchObject({ isCancelled: false, unfinished: [] });

  const control = new AbortController();
  const stopped = unwrapped(
    await engine.link.call('sensitivity', request, {
      signal: control.signal,
      onProgress: ({ done }) => {
        if (done >= 30) control.abort();
      },
    }),
  );
  expect(stopped.isCancelled).toBe(true);
  expect(stopped.ledger.length).toBeGreaterThan(0);
  expect(stopped.unfinished.length).toBeGreaterThan(0);

  const { bytes } = await ask('saveDocument', null);
  await ask('newDocument', null);
  await ask('openDocument', { bytes });
  const kept = await ask('sensitivities', { runId });
  expect(kept).toMatchObject([
    { id: sensitivityId, runId, arm: 1, share: 0.2, isCancelled: false },
    { id: stopped.sensitivityId, runId, arm: 1, isCancelled: true },
  ]);
  expect(await ask('sensitivityResult', { sensitivityId })).toEqual(result);

  await ask('removeSensitivity', { sensitivityId });
  expect(await ask('sensitivities', { runId })).toHaveLength(1);
  expect(await engine.link.call('sensitivityResult', { sensitivityId })).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  });
  const named = await ask('renameRun', { runId, title: '  Before Easter ' });
  expect(named.runs.find((run) => run.id === runId)?.title).toBe('Before Easter');
  expect(await engine.link.call('renameRun', { runId: runId + 9, title: 'X' })).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  });
  await ask('removeRun', { runId });
  expect(await ask('sensitivities', { runId })).toEqual([]);
});

test('a run replicates until it is precise enough, and keeps as many as it ran', async () => {
  const request = { slots: [0, 1], days: 40, replications: 1, seed: 9 };
  const precision = { halfWidth: 1e9, most: 30 };
  const shares: number[] = [];
  const answer = await engine.link.call(
    'run',
    { ...request, precision },
    { onProgress: ({ done, total }) => shares.push(done / total) },
  );
  const made = unwrapped(answer);
  // What comes in the last quarter of a second is not told: the answer follows.
  expect(shares.length).toBeGreaterThan(0);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
  expect(made.precision).toMatchObject({ pilot: 10, replications: 10, why: 'precise' });
  const { header, comparison } = await ask('runView', { runId: made.runId });
  expect(header.replications).toBe(10);
  const plain = await ask('run', { ...request, replications: 10 });
  expect(plain.precision).toBeUndefined();
  const same = await ask('runView', { runId: plain.runId });
  expect(same.comparison).toEqual(comparison);
  const bad = { ...request, precision: { halfWidth: 0, most: 30 } };
  expect(await engine.link.call('run', bad)).toMatchObject({
    ok: false,
    error: { code: 'bad-argument' },
  });
});

test('the last recovery action of an account is a step of its story', async () => {
  const everybody = { ...ALL, runId, limit: 100 };
  const { rows } = await ask('accountList', { ...everybody, lastActionRunId: runId });
  const treated = rows.filter(({ lastAction }) => lastAction !== null);
  expect(treated.length).toBeGreaterThan(10);
  for (const { id, lastAction } of treated.slice(0, 5)) {
    const story = await ask('accountStory', { runId, arm: 0, accountId: id });
    expect(JSON.stringify(story)).toContain(lastAction?.text.replace(/:.*/, ''));
  }
  const without = await ask('accountList', everybody);
  expect(without.rows.every(({ lastAction }) => lastAction === null)).toBe(true);
});
