import { expect, test } from 'vitest';
import { engineForEachTest } from '../support/engine-for-each-test.ts';
import { openSql } from '../support/open-sql.ts';
import { UTILITY_QUESTIONS } from '../support/utility-questions.ts';

const engine = engineForEachTest();
const { ask } = engine;
const { portfolio: UTILITY, run: RUN, allAccounts: ALL } = UTILITY_QUESTIONS;

test('the champion alone can be run: no challengers, no differences', async () => {
  await ask('newDocument', null);
  await ask('generatePortfolio', { ...UTILITY, accounts: 60 });
  const { runId } = await ask('run', { slots: [0], days: 30, replications: 1, seed: 1 });
  const view = await ask('runView', { runId });
  expect(view.cumulativeNet).toHaveLength(1);
  expect([view.differences, view.swapSets, view.comparison.headlines]).toEqual([[], [], []]);
  const page = await ask('accountList', { ...ALL, runId, sort: 'difference' });
  expect(page.rows[0]?.outcomes).toHaveLength(1);
  expect(await engine.link.call('daySeries', { runId, arm: 1 })).toMatchObject({
    ok: false,
    error: { code: 'not-found', message: `Run ${runId} has no arm 2.` },
  });
});

test('a run whose columns were edited says so; the rest of the document stays usable', async () => {
  await ask('newDocument', null);
  await ask('generatePortfolio', { ...UTILITY, accounts: 60 });
  const { runId } = await ask('run', { slots: [0, 1], days: 30, replications: 2, seed: 1 });
  const { bytes } = await ask('saveDocument', null);
  const database = (await openSql()).open(bytes);
  database.run("DELETE FROM run_blob WHERE name = 'log.day' AND arm = 1");
  const opened = await ask('openDocument', { bytes: database.exportBytes() });
  expect(opened.runs).toHaveLength(1);
  expect(await engine.link.call('runView', { runId })).toMatchObject({
    ok: false,
    error: { code: 'document-damaged' },
  });
  expect((await ask('portfolioSummary', null)).accounts).toBe(60);
  expect((await ask('removeRun', { runId })).runs).toEqual([]);
});

test('a run that counted other figures is not misread', async () => {
  await ask('newDocument', null);
  await ask('generatePortfolio', { ...UTILITY, accounts: 60 });
  const { runId } = await ask('run', { slots: [0], days: 10, replications: 1, seed: 1 });
  const { bytes } = await ask('saveDocument', null);
  const database = (await openSql()).open(bytes);
  database.run("UPDATE run SET layout = 'daily cashMinor', engine_version = '0.0.9'");
  await ask('openDocument', { bytes: database.exportBytes() });
  expect(await engine.link.call('runView', { runId })).toMatchObject({
    ok: false,
    error: { message: `Run ${runId} was made by engine 0.0.9, which counted other figures.` },
  });
});

test('a run outlives its portfolio: the comparison stays, single accounts say why not', async () => {
  await ask('newDocument', null);
  await ask('generatePortfolio', { ...UTILITY, accounts: 80 });
  const { runId } = await ask('run', { ...RUN, replications: 2 });
  const view = await ask('runView', { runId });
  await ask('generatePortfolio', { ...UTILITY, accounts: 90, seed: 8 });
  expect(await ask('runView', { runId })).toEqual(view);
  const { bytes } = await ask('saveDocument', null);
  await ask('openDocument', { bytes });
  expect(await ask('runView', { runId })).toEqual(view);
  for (const question of [
    engine.link.call('accountList', { ...ALL, runId }),
    engine.link.call('accountStory', { runId, arm: 0, accountId: '1' }),
  ]) {
    expect(await question).toMatchObject({ ok: false, error: { code: 'bad-portfolio' } });
  }
});
