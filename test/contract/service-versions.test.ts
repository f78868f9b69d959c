import { beforeEach, expect, test } from 'vitest';
import type { Methods } from '../../src-engine/protocol/methods.ts';
import { contentKey } from '../../src-renderer/stores/content-key.ts';
import { engineForEachTest } from '../support/engine-for-each-test.ts';

const engine = engineForEachTest();
const { ask } = engine;

beforeEach(async () => {
  await ask('newDocument', null);
});

async function rename(slot: number, title: string): Promise<void> {
  const strategy = await ask('strategy', { slot });
  await ask('putStrategy', { slot, strategy: { ...strategy, name: title } });
}

const save = (name: string) => ask('saveVersion', { name, note: '', savedOn: '2026-03-02' });

test('a version keeps every strategy as it was, through saving, opening and later edits', async () => {
  await rename(0, 'FIRST');
  const before = await ask('strategy', { slot: 0 });
  await save(' v1 ');
  await rename(0, 'SECOND');
  await ask('removeStrategy', { slot: 1 });
  await ask('putStrategy', { slot: 4, strategy: before });
  const { bytes } = await ask('saveDocument', null);
  await ask('newDocument', null);
  await ask('openDocument', { bytes });

  const [version, ...others] = await ask('savedVersions', null);
  expect(others).toEqual([]);
  expect(version).toMatchObject({ name: 'v1', savedOn: '2026-03-02' });
  expect(version?.strategies.map(({ slot, name }) => [slot, name])).toEqual([
    [0, 'FIRST'],
    [1, 'ENERGY-EARLY'],
    [2, 'ENERGY-FIRM'],
  ]);
  const [first] = await ask('versionStrategies', { name: 'v1' });
  expect(first).toEqual({ slot: 0, strategy: before });
  const since = await ask('changesSinceVersion', { name: 'v1' });
  expect(since.map(({ slot, name, only }) => [slot, name, only])).toEqual([
    [0, 'SECOND', null],
    [1, 'ENERGY-EARLY', 'saved'],
    [2, 'ENERGY-FIRM', null],
    [4, 'FIRST', 'now'],
  ]);
  expect(since[2]?.changes).toEqual([]);
  expect(since[0]?.changes.length).toBeGreaterThan(0);
});

test('a version keeps the behaviour model, which an edit of it does not reach', async () => {
  const then = (await ask('documentSummary', null)).behaviour;
  await save('v1');
  const { text } = await ask('exportBehaviour', null);
  const renamed = text.replace(/"name": "[^"]*"/, '"name": "Mine"');
  const put = await ask('putBehaviour', { text: renamed });
  expect(put.problems).toEqual([]);
  await save('v2');
  const { bytes } = await ask('saveDocument', null);
  await ask('openDocument', { bytes });
  const versions = await ask('savedVersions', null);
  expect(versions.map(({ name, behaviour }) => [name, behaviour?.name])).toEqual([
    ['v2', 'Mine'],
    ['v1', then.name],
  ]);
  const held = await ask('versionBehaviour', { name: 'v1' });
  expect(held?.fingerprint).toBe(then.fingerprint);
  const back = await ask('putBehaviour', { text: held?.text ?? '' });
  expect(back.document.behaviour.fingerprint).toBe(then.fingerprint);
  const none = await engine.link.call('versionBehaviour', { name: 'v9' });
  expect(none).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test('a saved version is not replaced: its name is taken until it is removed', async () => {
  await rename(0, 'FIRST');
  await save('v1');
  await rename(0, 'SECOND');
  const again = await engine.link.call('saveVersion', {
    name: 'v1',
    note: '',
    savedOn: '2026-03-03',
  });
  expect(again).toMatchObject({ ok: false, error: { code: 'bad-argument', where: '/name' } });
  const nameless = await engine.link.call('saveVersion', {
    name: ' ',
    note: '',
    savedOn: '2026-03-03',
  });
  expect(nameless).toMatchObject({ ok: false, error: { message: 'A version needs a name.' } });
  await ask('removeVersion', { name: 'v1' });
  await save('v1');
  const [kept] = await ask('savedVersions', null);
  expect(kept?.strategies[0]?.name).toBe('SECOND');
  const gone = await engine.link.call('removeVersion', { name: 'v9' });
  expect(gone).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test('a version, a view and a review make the document one to save', async () => {
  let key = contentKey(await ask('documentSummary', null));
  const changes = async (summary: Promise<Methods['documentSummary']['value']>): Promise<void> => {
    const next = contentKey(await summary);
    expect(next).not.toBe(key);
    key = next;
  };
  await changes(save('v1'));
  await changes(ask('putSavedView', { name: 'Old debt', address: 'bucket=4', columns: '' }));
  await changes(ask('recordExport', { slot: 0, exportedOn: '2026-03-02' }));
});

test('a version saved anew under its old name counts as unsaved: closing lost it without a question', async () => {
  const beforeEdit = await save('v1');
  await rename(0, 'EDITED');
  const onDisk = await ask('documentSummary', null);
  await ask('removeVersion', { name: 'v1' });
  const anew = await save('v1');
  expect(contentKey(anew)).not.toBe(contentKey(onDisk));
  expect(anew.revision).not.toBe(onDisk.revision);
  // The other way round still holds: what was saved, made again, is the content of before.
  await ask('removeVersion', { name: 'v1' });
  await rename(0, beforeEdit.strategies[0]?.name ?? '');
  const again = await save('v1');
  expect(contentKey(again)).toBe(contentKey(beforeEdit));
  expect(again.revision).toBe(beforeEdit.revision);
});

test('a version of another day or another behaviour model counts as unsaved', async () => {
  const onDisk = await save('v1');
  await ask('removeVersion', { name: 'v1' });
  const later = await ask('saveVersion', { name: 'v1', note: '', savedOn: '2026-03-03' });
  expect(contentKey(later)).not.toBe(contentKey(onDisk));
  const { text } = await ask('exportBehaviour', null);
  await ask('putBehaviour', { text: text.replace(/"name": "[^"]*"/, '"name": "Mine"') });
  await ask('removeVersion', { name: 'v1' });
  const another = await ask('saveVersion', { name: 'v1', note: '', savedOn: '2026-03-03' });
  expect(another.kept).not.toBe(later.kept);
});
