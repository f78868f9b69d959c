import { expect, test } from 'vitest';
import { engineForEachTest } from '../support/engine-for-each-test.ts';
import { openSql } from '../support/open-sql.ts';

const engine = engineForEachTest();
const { ask } = engine;

async function savedRun() {
  await ask('newDocument', null);
  await ask('generatePortfolio', {
    preset: 'utility',
    accounts: 90,
    seed: 3,
    asOfDay: 20_000,
    currency: 'USD',
  });
  const { runId } = await ask('run', { slots: [0, 1, 2], days: 60, replications: 3, seed: 5 });
  const view = await ask('runView', { runId });
  const { bytes } = await ask('saveDocument', null);
  return { runId, view, bytes };
}

/** The document as another program leaves it after a change. */
async function edited(bytes: Uint8Array, sql: string): Promise<Uint8Array> {
  const database = (await openSql()).open(bytes);
  database.run(sql);
  const changed = database.exportBytes();
  database.close();
  return changed;
}

test('the view that a document keeps is the one that its numbers give', async () => {
  const { runId, view, bytes } = await savedRun();
  expect(view.differences[1]?.mean).toHaveLength(60);
  const database = (await openSql()).open(bytes);
  const kept = database.all('SELECT run_no, text FROM run_view');
  database.close();
  expect(kept.map(([run]) => run)).toEqual([runId]);
  await ask('openDocument', { bytes: bytes.slice() });
  expect(await ask('runView', { runId })).toStrictEqual(view);
  // Without what was kept it is worked out again, to the last bit.
  await ask('openDocument', { bytes: await edited(bytes, 'DELETE FROM run_view') });
  expect(await ask('runView', { runId })).toStrictEqual(view);
});

test('a kept view that something else has written is not believed, also not after saving', async () => {
  const { runId, view, bytes } = await savedRun();
  const forged = 'UPDATE run_view SET text = replace(text, \'"scopeMinor":\', \'"scopeMinor":1\')';
  const changed = await edited(bytes, forged);
  await ask('openDocument', { bytes: changed });
  const { bytes: saved } = await ask('saveDocument', null);
  await ask('openDocument', { bytes: saved });
  expect(await ask('runView', { runId })).toStrictEqual(view);
});

test('a view of another version is worked out again, and goes with its run', async () => {
  const { runId, view, bytes } = await savedRun();
  await ask('openDocument', { bytes: await edited(bytes, "UPDATE run_view SET version = '0'") });
  expect(await ask('runView', { runId })).toStrictEqual(view);
  await ask('removeRun', { runId });
  const { bytes: saved } = await ask('saveDocument', null);
  const database = (await openSql()).open(saved);
  expect(database.number('SELECT count(*) FROM run_view')).toBe(0);
  database.close();
});
