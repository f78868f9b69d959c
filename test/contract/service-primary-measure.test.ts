import { expect, test } from 'vitest';
import { unzipBundle } from '../../src-engine/evidence/zip-bundle.ts';
import { engineForEachTest } from '../support/engine-for-each-test.ts';
import { openSql } from '../support/open-sql.ts';
import { UTILITY_QUESTIONS } from '../support/utility-questions.ts';

const engine = engineForEachTest();
const { ask } = engine;
const { portfolio: UTILITY } = UTILITY_QUESTIONS;
const REQUEST = { slots: [0, 1], days: 60, replications: 2, seed: 9 };

async function opened(): Promise<void> {
  await ask('newDocument', null);
  await ask('generatePortfolio', { ...UTILITY, accounts: 120 });
}

test('the primary measure of a run decides its headline and is kept with it', async () => {
  await opened();
  const plain = await ask('run', REQUEST);
  const chosen = await ask('run', { ...REQUEST, primaryMeasure: 'contacts' });
  expect(chosen.document.runs.map(({ primaryMeasure }) => primaryMeasure)).toEqual([
    undefined,
    'contacts',
  ]);
  const before = await ask('runView', { runId: plain.runId });
  const view = await ask('runView', { runId: chosen.runId });
  expect(before.comparison).not.toHaveProperty('primaryMeasure');
  expect(before.comparison.headlines[0]?.detail).toMatch(/accounts cured\.$/);
  expect(view.comparison.primaryMeasure).toBe('contacts');
  const [headline] = view.comparison.headlines;
  expect(headline?.detail).toMatch(/net cash\.$/);
  expect(headline?.checks.measures).not.toContain('contacts');
  // No number of the run depends on it.
  expect(view.comparison.measures).toEqual(before.comparison.measures);
  const { bytes } = await ask('saveDocument', null);
  await ask('openDocument', { bytes });
  expect(await ask('runView', { runId: chosen.runId })).toStrictEqual(view);
  // Worked out again it is the same: the run itself keeps it, not only what was shown of it.
  const database = (await openSql()).open(bytes);
  database.run('DELETE FROM run_view');
  await ask('openDocument', { bytes: database.exportBytes() });
  expect(await ask('runView', { runId: chosen.runId })).toStrictEqual(view);
});

test('net cash by name is net cash by default', async () => {
  await opened();
  const { document } = await ask('run', { ...REQUEST, primaryMeasure: 'netCash' });
  expect(document.runs[0]).not.toHaveProperty('primaryMeasure');
});

test('a run at other costs, a branch and the evidence go by the primary measure of their run', async () => {
  await opened();
  const { runId } = await ask('run', { ...REQUEST, primaryMeasure: 'cost' });
  const strategy = await ask('strategy', { slot: 1 });
  const eventTypes = strategy.eventTypes.map((type) => ({
    ...type,
    unitCostMinor: type.unitCostMinor + 150,
  }));
  await ask('putStrategy', { slot: 1, strategy: { ...strategy, eventTypes } });
  const other = await ask('reweighRun', { runId, slots: [0, 1] });
  const branch = await ask('branchRun', { runId, commands: [] });
  expect(branch.document.runs.map(({ primaryMeasure }) => primaryMeasure)).toEqual([
    'cost',
    'cost',
    'cost',
  ]);
  const version = {
    strategyFingerprint: other.document.runs[1]?.arms[1]?.strategyFingerprint ?? '',
    runId: other.runId ?? 0,
  };
  const review = {
    reviewer: 'A. Reviewer',
    reviewedOn: '2026-03-02',
    warningsNote: 'Seen.',
    checksNote: 'Seen.',
  };
  await ask('putExportReview', { version, review });
  const { bundle } = await ask('evidenceBundle', { runId: version.runId, arm: 1, link: null });
  const files = unzipBundle(bundle?.bytes ?? new Uint8Array());
  if (!files.ok) throw new Error(files.error.message);
  const text = (path: string) => new TextDecoder().decode(files.value.get(path));
  const view = await ask('runView', { runId: version.runId });
  expect(JSON.parse(text('evidence.json'))).toMatchObject({
    run: { primaryMeasure: 'cost' },
    headline: { sentence: view.comparison.headlines[0]?.sentence },
  });
  expect(JSON.parse(text('plan.json'))).toMatchObject({ primaryMeasure: 'cost' });
});

test('a measure that is none is refused', async () => {
  await opened();
  const request = { ...REQUEST, primaryMeasure: 'happiness' } as unknown as typeof REQUEST;
  expect(await engine.link.call('run', request)).toMatchObject({ ok: false });
});
