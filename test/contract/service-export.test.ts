import { beforeEach, expect, test } from 'vitest';
import { defaultStrategies } from '../../src-engine/config/default-strategies.ts';
import { unzipBundle } from '../../src-engine/evidence/zip-bundle.ts';
import { engineForEachTest } from '../support/engine-for-each-test.ts';

const engine = engineForEachTest();
const { ask } = engine;

beforeEach(async () => {
  await ask('newDocument', null);
});

async function reopen(): Promise<void> {
  const { bytes } = await ask('saveDocument', null);
  await ask('newDocument', null);
  await ask('openDocument', { bytes });
}

test('a review belongs to one version and its evidence, and is saved with the document', async () => {
  const version = { strategyFingerprint: 'abc', runId: 4 };
  expect(await ask('exportReview', version)).toBeNull();
  const review = {
    reviewer: ' J. Meyer ',
    warningsNote: 'Row 30 is meant to wait.',
    checksNote: '',
    reviewedOn: '2026-04-17',
  };
  await ask('putExportReview', { version, review });
  await ask('putExportReview', {
    version,
    review: { ...review, checksNote: 'Fewer, on purpose.' },
  });
  await reopen();
  expect(await ask('exportReview', version)).toEqual({
    reviewer: 'J. Meyer',
    warningsNote: 'Row 30 is meant to wait.',
    checksNote: 'Fewer, on purpose.',
    reviewedOn: '2026-04-17',
  });
  expect(await ask('exportReview', { strategyFingerprint: 'abc', runId: 5 })).toBeNull();
  expect(await ask('exportReview', { strategyFingerprint: 'abd', runId: 4 })).toBeNull();
});

test('later versions are compared with what has left; the same version of a day leaves once', async () => {
  const [champion] = defaultStrategies();
  const { document } = await ask('putStrategy', { slot: 0, strategy: champion });
  const fingerprint = document.strategies[0]?.fingerprint;
  await ask('recordExport', { slot: 0, exportedOn: '2026-02-03' });
  await ask('recordExport', { slot: 0, exportedOn: '2026-02-03' });
  const [left, ...others] = await ask('exportedStrategies', null);
  expect(others).toEqual([]);
  expect(left).toMatchObject({ fingerprint, name: champion.name, exportedOn: '2026-02-03' });
  const exportId = left?.exportId ?? 0;
  expect(await ask('changesSinceExport', { exportId, slot: 0 })).toEqual([]);

  const later = {
    ...champion,
    settings: { ...champion.settings, batchOrder: 'ACTIVATE_FIRST' },
  } as const;
  await ask('putStrategy', { slot: 0, strategy: later });
  await reopen();
  const changes = await ask('changesSinceExport', { exportId, slot: 0 });
  expect(changes.map(({ sign, pointer }) => `${sign} ${pointer}`)).toEqual([
    '~ /settings/batchOrder',
  ]);
  const missing = await engine.link.call('changesSinceExport', { exportId: 99, slot: 0 });
  expect(missing.ok ? '' : missing.error.code).toBe('not-found');
});

test('a saved view keeps its place when it is saved again under its name', async () => {
  const old = { name: 'Old debt', address: 'bucket=91%2B', columns: 'name' };
  await ask('putSavedView', old);
  await ask('putSavedView', { name: 'Commercial', address: 'segment=Commercial', columns: '' });
  const { revision } = await ask('documentSummary', null);
  const changed = await ask('putSavedView', { ...old, columns: 'name,rating' });
  expect(changed.revision).not.toBe(revision);
  await reopen();
  expect((await ask('savedViews', null)).map(({ name, columns }) => [name, columns])).toEqual([
    ['Old debt', 'name,rating'],
    ['Commercial', ''],
  ]);
  await ask('removeSavedView', { name: 'Old debt' });
  expect(await ask('savedViews', null)).toHaveLength(1);
  const nameless = await engine.link.call('putSavedView', { name: ' ', address: '', columns: '' });
  expect(nameless.ok ? '' : nameless.error.where).toBe('/name');
});

test('the rules of a slot are a page in words with the fingerprint of its strategy', async () => {
  const [champion] = defaultStrategies();
  const { document } = await ask('putStrategy', { slot: 0, strategy: champion });
  const { fileName, text } = await ask('rulesPage', { slot: 0 });
  expect(fileName).toBe('ENERGY-STD-v12.rules.html');
  expect(text).toContain(`>${document.strategies[0]?.fingerprint}<`);
});

test('the control sheets of a slot are one zip of tables, the same bytes each time', async () => {
  const [champion] = defaultStrategies();
  const { document } = await ask('putStrategy', { slot: 0, strategy: champion });
  const made = await ask('controlSheets', { slot: 0 });
  expect(made.fileName).toBe('ENERGY-STD-v12.control-sheets.zip');
  expect(made.fingerprint).toBe(document.strategies[0]?.fingerprint);
  const files = unzipBundle(made.bytes);
  if (!files.ok) throw new Error(files.error.message);
  const criteria = files.value.get('08-collection-class-control-criteria.csv');
  expect(new TextDecoder().decode(criteria)).toMatch(/^control,condition_priority,algorithm,/);
  expect((await ask('controlSheets', { slot: 0 })).bytes).toEqual(made.bytes);
});
