import { beforeAll, expect, test } from 'vitest';
import type { Failure } from '../../src-engine/base/failure.ts';
import type { Result } from '../../src-engine/base/result.ts';
import { slotOwners } from '../../src-engine/livetest/slots.ts';
import type { CallContext, Handlers } from '../../src-engine/protocol/handlers.ts';
import type { MethodName, Methods } from '../../src-engine/protocol/methods.ts';
import { createEngineService } from '../../src-engine/service/engine-service.ts';
import { openSql } from '../support/open-sql.ts';

// Not over a channel: files do not pass one in Node.
let service: Handlers;
let runId: number;

const CONTEXT: CallContext<never> = {
  signal: { cancelled: false },
  onCancel: () => () => undefined,
  rest: (until) => until,
  progress: () => undefined,
  pause: () => Promise.resolve(),
  now: () => 0,
};

async function call<M extends MethodName>(
  method: M,
  params: Methods[M]['params'],
): Promise<Result<Methods[M]['value'], Failure>> {
  // One handler a method: the compiler cannot pair them for a method that is not known yet.
  const handler = service[method] as (
    params: Methods[M]['params'],
    context: CallContext<never>,
  ) => Promise<Result<Methods[M]['value'], Failure>>;
  return handler(params, CONTEXT);
}

async function ask<M extends MethodName>(
  method: M,
  params: Methods[M]['params'],
): Promise<Methods[M]['value']> {
  const result = await call(method, params);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

beforeAll(async () => {
  service = createEngineService(await openSql());
  await ask('newDocument', null);
  await ask('generatePortfolio', {
    preset: 'utility',
    accounts: 200,
    seed: 7,
    asOfDay: 20_514,
    currency: 'USD',
  });
  ({ runId } = await ask('run', { slots: [0, 1], days: 60, replications: 2, seed: 9 }));
});

const TERMS = { champion: 'STD', pastDueOnly: false, strata: [], from: '2026-03-02' };
const FORECAST = {
  arm: 1,
  outcome: 'net',
  challengerBasisPoints: 2000,
  othersBasisPoints: 0,
  experiment: 'pilot',
  detect: null,
  power: 0.8,
  perDay: 10,
} as const;

test('a forecast says what a real split would have shown beside what the pairing knows', async () => {
  const view = await ask('runView', { runId });
  const found = await ask('liveTestForecast', { ...FORECAST, strata: [], runId });
  const net = view.comparison.measures.find(({ measure }) => measure === 'netCash');
  const [paired] = net?.differences ?? [];
  expect(found.paired.value * found.units).toBeCloseTo(paired?.value ?? 0, 3);
  expect(found.delta).toBe(Math.abs(found.paired.value));
  expect(found.pilot.championUnits + found.pilot.challengerUnits).toBe(found.units);
  // A customer under one arm alone differs from others far more than from itself.
  const width = (ends: { readonly low: number; readonly high: number }) => ends.high - ends.low;
  expect(width(found.pilot.split)).toBeGreaterThan(2 * width(found.paired));
  const { championUnits, challengerUnits, days } = found.plan;
  expect(days).toBe(Math.ceil((championUnits + challengerUnits) / 10));
  const share = challengerUnits / (championUnits + challengerUnits);
  expect(share).toBeCloseTo(0.2, 2);
  for (const outcome of ['recovery-rate', 'cost-to-collect'] as const) {
    const rate = await ask('liveTestForecast', { ...FORECAST, strata: [], outcome, runId });
    expect(Math.abs(rate.paired.value)).toBeLessThan(1);
    expect(rate.plan.power).toBeGreaterThan(0);
  }
});

test('a forecast within strata cuts exact quotas, and shares that leave nobody are refused', async () => {
  const found = await ask('liveTestForecast', { ...FORECAST, strata: ['class'], runId });
  expect(found.pilot.challengerUnits / found.units).toBeCloseTo(0.2, 1);
  expect(found.pilot.sampleRatio.verdict).toBe('balanced');
  const all = { ...FORECAST, strata: [], runId, challengerBasisPoints: 9000 };
  expect(await call('liveTestForecast', { ...all, othersBasisPoints: 1000 })).toMatchObject({
    ok: false,
    error: { message: 'These shares leave the champion nobody.' },
  });
});

test('a live test is kept with its phases; ranges stay, and who goes between challengers is marked', async () => {
  const begun = await ask('beginLiveTest', {
    ...{ ...TERMS, strata: [], experiment: 'spring' },
    shares: [
      { arm: 'a', basisPoints: 1000 },
      { arm: 'b', basisPoints: 1000 },
    ],
  });
  // The dirty mark hangs on it.
  expect(begun.document.kept).toContain('spring');
  const split = await ask('liveTestSplit', { experiment: 'spring' });
  expect(split.balance.arms.reduce((sum, { units }) => sum + units, 0)).toBe(split.customers);
  expect(split.balance.sampleRatio.verdict).toBe('balanced');
  const grown = await ask('changeLiveTest', {
    ...{ experiment: 'spring', from: '2026-04-01', moves: [] },
    shares: [{ arm: 'a', basisPoints: 2000 }],
  });
  const [before, after] = [begun.test, grown.test].map(({ phases }) =>
    slotOwners(phases.at(-1)?.slots ?? []),
  );
  for (const [point, owner] of (before ?? []).entries())
    if (owner !== null) expect(after?.[point]).toBe(owner);
  const changed = await ask('liveTestSplit', { experiment: 'spring' });
  expect(grown.document.kept).not.toBe(begun.document.kept);
  expect(changed.changed).toBeGreaterThan(0);
  expect(changed.metOthers).toBe(0);
  await ask('changeLiveTest', {
    ...{ experiment: 'spring', from: '2026-05-01', shares: [] },
    moves: [{ fromArm: 'b', toArm: 'a', points: 500 }],
  });
  expect((await ask('liveTestSplit', { experiment: 'spring' })).metOthers).toBeGreaterThan(0);

  const { bytes } = await ask('saveDocument', null);
  await ask('openDocument', { bytes });
  const [kept] = await ask('liveTests', null);
  expect(kept?.phases.map(({ from }) => from)).toEqual(['2026-03-02', '2026-04-01', '2026-05-01']);
});

test('who is in a result and not where the plan puts him is found', async () => {
  await ask('beginLiveTest', {
    ...{ ...TERMS, strata: [], experiment: 'checked' },
    shares: [{ arm: 'a', basisPoints: 5000 }],
  });
  const { unitsCsv, planJson } = await ask('liveTestFiles', { experiment: 'checked' });
  expect(JSON.parse(planJson)).toMatchObject({ experiment: 'checked', schemaVersion: 1 });
  const [head = '', ...rows] = unitsCsv.trim().split('\n');
  const outcomes = rows.map((row, index) => `${row},${index % 7}`);
  const asked = (lines: readonly string[]) => ({
    file: new File([`${head},paid\n${lines.join('\n')}\n`], 'result.csv'),
    format: null,
    columns: {
      ...{ unit: 'unit', arm: 'arm', outcome: 'paid' },
      ...{ covariate: null, denominator: null, stratum: null },
    },
    question: { champion: 'STD', shares: null, plannedUnits: null },
    experiment: 'checked',
  });
  const good = await ask('analyzePilot', asked(outcomes));
  expect(good.misplaced).toEqual({ units: 0, examples: [] });
  expect(good.result.sampleRatio.verdict).toBe('balanced');
  const moved = outcomes.map((row, index) =>
    index < 3 ? row.replace(/,(STD|a),/, (_, arm) => (arm === 'a' ? ',STD,' : ',a,')) : row,
  );
  expect((await ask('analyzePilot', asked(moved))).misplaced?.units).toBe(3);
});

test('names are unique, and a removed test is gone', async () => {
  const again = {
    ...{ ...TERMS, strata: [], experiment: 'spring' },
    shares: [{ arm: 'a', basisPoints: 100 }],
  };
  expect(await call('beginLiveTest', again)).toMatchObject({
    ok: false,
    error: { message: 'There is a live test spring already.' },
  });
  expect(await call('beginLiveTest', { ...again, experiment: 'x', champion: 'a' })).toMatchObject({
    ok: false,
    error: { code: 'bad-argument' },
  });
  await ask('removeLiveTest', { experiment: 'spring' });
  expect(await call('liveTestSplit', { experiment: 'spring' })).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  });
});

test('a plan from a file is kept, later phases of it are taken over, and a wrong file is refused', async () => {
  const begun = await ask('beginLiveTest', {
    ...TERMS,
    experiment: 'from-file',
    shares: [{ arm: 'EARLY', basisPoints: 1000 }],
  });
  const first = (await ask('liveTestFiles', { experiment: 'from-file' })).planJson;
  const grown = await ask('changeLiveTest', {
    experiment: 'from-file',
    from: '2026-05-01',
    shares: [{ arm: 'EARLY', basisPoints: 2000 }],
    moves: [],
  });
  const second = (await ask('liveTestFiles', { experiment: 'from-file' })).planJson;
  const refused = async (text: string): Promise<string> => {
    const opened = await call('openLiveTest', { fileName: 'live-test.json', text });
    return opened.ok ? 'opened' : opened.error.message;
  };
  expect(await refused(first)).toContain('later phases');
  expect(await refused(second)).toContain('already');
  await ask('removeLiveTest', { experiment: 'from-file' });
  const opened = await ask('openLiveTest', { fileName: 'live-test.json', text: first });
  expect(opened.test).toEqual(begun.test);
  const again = await ask('openLiveTest', { fileName: 'live-test.json', text: second });
  expect(again.test).toEqual(grown.test);
  const other = JSON.stringify({ ...opened.test, champion: 'OTHER' });
  expect(await refused(other)).toContain('another live test from-file');
  expect(await refused('customer,arm')).toContain('no JSON');
  await ask('removeLiveTest', { experiment: 'from-file' });
});
