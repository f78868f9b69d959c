import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
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
