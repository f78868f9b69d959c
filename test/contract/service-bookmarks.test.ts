import { beforeEach, expect, test } from 'vitest';
import { engineForEachTest } from '../support/engine-for-each-test.ts';

const engine = engineForEachTest();
const { ask } = engine;

beforeEach(async () => {
  await ask('newDocument', null);
  await generate(60);
});

const generate = (accounts: number) =>
  ask('generatePortfolio', {
    preset: 'utility',
    accounts,
    seed: 7,
    asOfDay: 20_514,
    currency: 'USD',
  });

async function firstAccounts(count: number): Promise<readonly string[]> {
  const { rows } = await ask('accountList', {
    text: '',
    segment: null,
    bucket: null,
    swap: null,
    runId: null,
    sort: 'id',
    descending: false,
    offset: 0,
    limit: count,
  });
  return rows.map((row) => row.id);
}

test('a bookmark is named, renamed in its place, saved with the document and removed', async () => {
  const [first = '', second = ''] = await firstAccounts(2);
  await ask('putBookmark', { accountId: second, title: ' Near miss ', note: '' });
  await ask('putBookmark', { accountId: first, title: 'Self-cure', note: 'Paid by itself.' });
  const renamed = { accountId: second, title: 'Near-miss severance', note: 'By $8.21.' };
  const { bookmarks } = await ask('putBookmark', renamed);
  expect(bookmarks.map(({ title }) => title)).toEqual(['Near-miss severance', 'Self-cure']);

  const { bytes } = await ask('saveDocument', null);
  await ask('newDocument', null);
  const reopened = await ask('openDocument', { bytes });
  expect(reopened.bookmarks).toEqual(bookmarks);
  const after = await ask('removeBookmark', { accountId: second });
  expect(after.bookmarks.map(({ accountId }) => accountId)).toEqual([first]);
});

test('a bookmark marks the document as changed, and removing it brings the saved state back', async () => {
  const { revision } = await ask('documentSummary', null);
  const [accountId = ''] = await firstAccounts(1);
  const marked = await ask('putBookmark', { accountId, title: 'A', note: '' });
  expect(marked.revision).not.toBe(revision);
  expect((await ask('removeBookmark', { accountId })).revision).toBe(revision);
});

test('what cannot be named is told, and nothing is named', async () => {
  const [accountId = ''] = await firstAccounts(1);
  const nobody = await engine.link.call('putBookmark', { accountId: 'X-1', title: 'A', note: '' });
  expect(nobody).toMatchObject({ ok: false, error: { code: 'not-found' } });
  const nameless = await engine.link.call('putBookmark', { accountId, title: '  ', note: '' });
  expect(nameless).toMatchObject({ ok: false, error: { message: 'A bookmark needs a name.' } });
  expect((await ask('documentSummary', null)).bookmarks).toEqual([]);
});

test('bookmarks wait for a portfolio that has their account again', async () => {
  const [accountId = ''] = await firstAccounts(1);
  await ask('putBookmark', { accountId, title: 'A', note: '' });
  const other = await ask('generatePortfolio', {
    preset: 'utility',
    accounts: 60,
    seed: 8,
    asOfDay: 20_514,
    currency: 'USD',
  });
  expect(other.bookmarks).toEqual([]);
  expect((await generate(60)).bookmarks.map((one) => one.accountId)).toEqual([accountId]);
});
