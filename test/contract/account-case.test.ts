import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Case } from '../../src-engine/cases/case-schema.ts';
import { CliBench } from '../support/cslab.ts';
import { engineForEachTest } from '../support/engine-for-each-test.ts';

const engine = engineForEachTest();
const { ask } = engine;
let bench: CliBench;
let runId: number;
let accounts: readonly string[];

beforeAll(async () => {
  bench = await CliBench.create();
});
afterAll(() => bench.remove());
beforeEach(async () => {
  await ask('newDocument', null);
  const options = { accounts: 30, seed: 7, asOfDay: 20_514, currency: 'USD' };
  await ask('generatePortfolio', { ...options, preset: 'utility' });
  ({ runId } = await ask('run', { slots: [0, 1], days: 60, replications: 2, seed: 9 }));
  const { rows } = await ask('accountList', {
    ...{ text: '', segment: null, bucket: null, swap: null, runId },
    ...{ sort: 'pastDueMinor', descending: true, offset: 0, limit: 3 },
  });
  accounts = rows.map(({ id }) => id);
});

test('an account of a run leaves as a file that cslab cases runs and finds as it says', async () => {
  for (const arm of [0, 1]) {
    for (const accountId of accounts) {
      const made = await ask('accountCase', { runId, arm, accountId });
      expect(made.fileName).toBe(`account-${accountId}.case.json`);
      expect(JSON.parse(made.text).days).toBe(made.days);
      await writeFile(join(bench.folder, `${arm}-${made.fileName}`), made.text);
    }
  }
  const files = [0, 1].flatMap((arm) => accounts.map((id) => `${arm}-account-${id}.case.json`));
  const answer = await bench.cslab(['cases', ...files]);
  expect(answer.err).toBe('');
  expect(answer.out).toMatch(/6 as expected, 0 different; \d+ expectations compared\./);
});

test('an account of a run that cannot be told again is no case, and says why', async () => {
  const [accountId = ''] = accounts;
  const noArm = await engine.link.call('accountCase', { runId, arm: 2, accountId });
  expect(noArm.ok ? null : noArm.error.message).toBe('The run has no arm 3.');
  const options = { accounts: 30, seed: 8, asOfDay: 20_514, currency: 'USD' };
  await ask('generatePortfolio', { ...options, preset: 'utility' });
  const other = await engine.link.call('accountCase', { runId, arm: 0, accountId });
  expect(other.ok ? null : other.error.message).toMatch(/^Run 1 was made on another portfolio/);
});

test('a case file is checked and opened like the examples of the program, with its payments', async () => {
  const path = join(import.meta.dirname, '../../samples/cases/example-d-cancel.json');
  const file = { name: 'mine.json', text: await readFile(path, 'utf8') };
  const { name, days } = await ask('readCase', { file });
  expect(name).toBe('Example D: 150.00 paid cancel the process');
  expect((await ask('checkCase', { file })).difference).toBeNull();
  const opened = await ask('openCase', { file });
  expect(opened.portfolio?.source).toBe('Case file mine.json');
  // They go with the document.
  const { bytes } = await ask('saveDocument', null);
  await ask('openDocument', { bytes });
  ({ runId } = await ask('run', { slots: [0], days, replications: 1, seed: 1 }));
  const story = await ask('accountStory', { runId, arm: 0, accountId: 'A' });
  expect(story.payments.map(({ day, amountMinor }) => [day, amountMinor])).toEqual([[8, 15_000]]);
  // And with its portfolio: another one has nothing of the case.
  const options = { accounts: 5, seed: 8, asOfDay: 20_514, currency: 'USD' };
  await ask('generatePortfolio', { ...options, preset: 'utility' });
  const again = await engine.link.call('accountStory', { runId, arm: 0, accountId: 'A' });
  expect(again.ok ? null : again.error.message).toMatch(/^Run \d+ was made on another portfolio/);
});

test('a case file that cannot be run is refused with its place, and the open document stays', async () => {
  const path = join(import.meta.dirname, '../../samples/cases/example-d-cancel.json');
  const text = await readFile(path, 'utf8');
  const changed = (change: (example: Case) => void): string => {
    const example = JSON.parse(text);
    change(example);
    return JSON.stringify(example);
  };
  const payment = (change: Partial<Case['payments'][number]>) =>
    changed(({ payments }) => Object.assign(payments[0] ?? {}, change));
  const refusals = [
    ['{', 'mine.json'],
    [changed((example) => Object.assign(example, { kind: 'box' })), 'mine.json at /kind'],
    [changed((example) => Object.assign(example, { days: -1 })), 'mine.json at /days'],
    [payment({ amountMinor: -5 }), 'mine.json at /payments/0/amountMinor'],
    [payment({ account: 'Z' }), 'mine.json at /payments/0/account'],
    [payment({ on: '2020-01-01' }), 'mine.json at /payments/0/on'],
  ] as const;
  const before = await ask('documentSummary', null);
  for (const [bad, where] of refusals) {
    for (const method of ['readCase', 'checkCase', 'openCase'] as const) {
      const refused = await engine.link.call(method, { file: { name: 'mine.json', text: bad } });
      expect(refused.ok ? null : refused.error.where, method).toBe(where);
      expect(refused.ok ? null : refused.error.code).toBe('bad-file');
    }
  }
  expect(await ask('documentSummary', null)).toEqual(before);
});

test('a case file with rows that do not fit together costs no document', async () => {
  const path = join(import.meta.dirname, '../../samples/cases/example-d-cancel.json');
  const example = JSON.parse(await readFile(path, 'utf8'));
  example.accounts.push(example.accounts[0]);
  const before = await ask('documentSummary', null);
  const file = { name: 'mine.json', text: JSON.stringify(example) };
  const refused = await engine.link.call('openCase', { file });
  expect(refused.ok ? null : refused.error).toEqual({
    ...{ code: 'bad-file', message: 'Account A appears more than once.' },
    ...{ where: 'mine.json', hint: 'Keep one row per account.' },
  });
  expect(await ask('documentSummary', null)).toEqual(before);
});
