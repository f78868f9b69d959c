import { beforeEach, expect, test } from 'vitest';
import type { TrendLimit } from '../../src-engine/model/trends/trend-limit.ts';
import { engineForEachTest } from '../support/engine-for-each-test.ts';
import { olderDocument } from '../support/older-document.ts';
import { openSql } from '../support/open-sql.ts';

const AS_OF = 20_514;
const PAST = { kind: 'past' } as const;
const engine = engineForEachTest();
const { ask } = engine;

function limitOf(changes: Partial<TrendLimit>): TrendLimit {
  return { measure: 'pastDueMinor', limit: 1, watched: true, acceptedDay: null, ...changes };
}

beforeEach(async () => {
  await ask('newDocument', null);
  await ask('generatePortfolio', {
    ...{ preset: 'utility', accounts: 250, seed: 7 },
    ...{ asOfDay: AS_OF, currency: 'USD' },
  });
});

test('limits are kept, make the document changed, and take each other’s place', async () => {
  const before = await ask('documentSummary', null);
  const first = await ask('trends', { source: PAST, day: null });
  expect(first).toMatchObject({ day: AS_OF, lastDay: AS_OF, limits: [], currency: 'USD' });
  expect(first.rows.every(({ proposed }) => proposed)).toBe(true);
  const after = await ask('putTrendLimits', {
    limits: [limitOf({}), limitOf({ measure: 'par30', limit: null, watched: false })],
  });
  expect(after.revision).not.toBe(before.revision);
  const { bytes } = await ask('saveDocument', null);
  await ask('newDocument', null);
  await ask('openDocument', { bytes });
  const then = await ask('trends', { source: PAST, day: null });
  expect(then.limits.map(({ measure }) => measure)).toEqual(['pastDueMinor', 'par30']);
  expect(then.rows[0]).toMatchObject({ measure: 'pastDueMinor', limit: 1, proposed: false });
  expect(then.rows[0]?.reading.level).toBe('BREACH');
  expect(then.rows.some(({ measure }) => measure === 'par30')).toBe(false);
  expect(then.known.some(({ measure }) => measure === 'par30')).toBe(true);
  // As undoing does it.
  await ask('putTrendLimits', { limits: first.limits });
  expect(await ask('trends', { source: PAST, day: null })).toEqual(first);
});

test('an acknowledgement is kept with its note and review day, until it is withdrawn', async () => {
  const given = {
    measure: 'pastDueMinor',
    level: 'BREACH',
    note: ' New tariff. ',
    reviewOn: '2026-04-01',
    acknowledgedOn: '2026-03-02',
  } as const;
  await ask('acknowledgeTrend', given);
  const { bytes } = await ask('saveDocument', null);
  await ask('openDocument', { bytes });
  const { acknowledgements } = await ask('trends', { source: PAST, day: null });
  expect(acknowledgements).toEqual([{ ...given, note: 'New tariff.' }]);
  await ask('withdrawTrendAcknowledgement', { measure: 'pastDueMinor' });
  expect((await ask('trends', { source: PAST, day: null })).acknowledgements).toEqual([]);
  const noted = await engine.link.call('acknowledgeTrend', { ...given, note: '  ' });
  expect(noted).toMatchObject({ ok: false, error: { where: '/note' } });
  const late = await engine.link.call('acknowledgeTrend', { ...given, reviewOn: '2026-03-02' });
  expect(late).toMatchObject({ ok: false, error: { where: '/reviewOn' } });
});

test('an arm of a run is read on a day, from that day and before', async () => {
  const { runId } = await ask('run', { slots: [0, 1], days: 60, replications: 2, seed: 9 });
  const source = { kind: 'arm', runId, arm: 1 } as const;
  await ask('putTrendLimits', { limits: [limitOf({})] });
  const last = await ask('trends', { source, day: null });
  expect(last).toMatchObject({ firstDay: AS_OF, lastDay: AS_OF + 59, daysKnown: 60 });
  const worst = last.rows.find(({ measure }) => measure === 'pastDueMinor');
  expect(worst?.driver?.segment).toBeTypeOf('string');
  expect(worst?.elsewhere).toEqual({ kind: 'arms', arms: [expect.any(String)] });
  const early = await ask('trends', { source, day: AS_OF + 5 });
  expect(early.daysKnown).toBe(6);
  for (const { daily, measure } of early.rows)
    expect(last.rows.find((row) => row.measure === measure)?.daily.slice(0, daily.length)).toEqual(
      daily,
    );
  // The past hears of the run.
  const [past] = (await ask('trends', { source: PAST, day: null })).rows;
  expect(past?.elsewhere).toEqual({ kind: 'run', reachedAfterDays: 0 });
});

test('what is asked wrongly is refused in one sentence', async () => {
  const twice = await engine.link.call('putTrendLimits', { limits: [limitOf({}), limitOf({})] });
  expect(twice).toMatchObject({ ok: false, error: { message: 'Past due has two limits.' } });
  const source = { kind: 'arm', runId: 9, arm: 0 } as const;
  expect(await engine.link.call('trends', { source, day: null })).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  });
});

test('a document of before there were limits opens without any', async () => {
  const { bytes } = await ask('saveDocument', null);
  await ask('openDocument', { bytes: olderDocument(await openSql(), bytes, 21) });
  const { limits, acknowledgements, rows } = await ask('trends', { source: PAST, day: null });
  expect([limits, acknowledgements]).toEqual([[], []]);
  expect(rows.length).toBeGreaterThan(3);
  await ask('putTrendLimits', { limits: [limitOf({})] });
});
