import { describe, expect, test } from 'vitest';
import { engineForEachTest } from '../support/engine-for-each-test.ts';
import { UTILITY_QUESTIONS } from '../support/utility-questions.ts';

const engine = engineForEachTest();
const { ask } = engine;
const { portfolio: UTILITY, run: RUN } = UTILITY_QUESTIONS;

describe('a strategy', () => {
  test('is kept, exported, changed and compared', async () => {
    await ask('newDocument', null);
    const strategy = await ask('strategy', { slot: 1 });
    const exported = await ask('exportStrategy', { slot: 1 });
    expect(JSON.parse(exported.text)).toEqual(strategy);
    const imported = await ask('importStrategy', { slot: 5, text: exported.text });
    expect(imported.document.strategies.at(-1)).toMatchObject({
      slot: 5,
      name: strategy.name,
      fingerprint: exported.fingerprint,
    });
    expect(await ask('strategyChanges', { fromSlot: 1, toSlot: 5 })).toEqual([]);
    const renamed = { ...strategy, version: strategy.version + 1 };
    const put = await ask('putStrategy', { slot: 5, strategy: renamed });
    expect(put.document.revision).not.toBe(imported.document.revision);
    expect(await ask('strategyChanges', { fromSlot: 1, toSlot: 5 })).toHaveLength(1);
    const back = await ask('putStrategy', { slot: 5, strategy });
    expect(back.document.revision).toBe(imported.document.revision);
  });

  test('with errors is not imported; its problems come back', async () => {
    await ask('newDocument', null);
    const { revision } = await ask('documentSummary', null);
    const answer = await ask('importStrategy', { slot: 0, text: '{"schemaVersion": 1}' });
    expect(answer.problems.some(({ severity }) => severity === 'error')).toBe(true);
    expect(answer.document.revision).toBe(revision);
  });

  test('with errors does not run', async () => {
    await ask('newDocument', null);
    await ask('generatePortfolio', UTILITY);
    const strategy = await ask('strategy', { slot: 0 });
    const broken = { ...strategy, currency: 'EUR' };
    const { problems } = await ask('putStrategy', { slot: 0, strategy: broken });
    expect(problems[0]?.severity).toBe('error');
    expect(await engine.link.call('run', RUN)).toMatchObject({
      ok: false,
      error: { code: 'bad-strategy', where: '/currency' },
    });
  });

  test('that nobody has edited follows the currency of the portfolio', async () => {
    await ask('newDocument', null);
    const edited = { ...(await ask('strategy', { slot: 1 })), description: 'Mine.' };
    await ask('putStrategy', { slot: 1, strategy: edited });
    await ask('generatePortfolio', { ...UTILITY, accounts: 50, currency: 'EUR' });
    const currencies = [];
    for (const slot of [0, 1, 2]) currencies.push((await ask('strategy', { slot })).currency);
    expect(currencies).toEqual(['EUR', 'USD', 'EUR']);
  });

  test('may stand in a run twice', async () => {
    await ask('newDocument', null);
    await ask('generatePortfolio', { ...UTILITY, accounts: 50 });
    const { document } = await ask('run', { ...RUN, slots: [0, 0, 1], replications: 1 });
    const names = document.runs[0]?.arms.map(({ name }) => name) ?? [];
    expect(new Set(names).size).toBe(3);
  });
});

describe('example strategies follow a generated portfolio', () => {
  const names = async () => (await ask('documentSummary', null)).strategies.map(({ name }) => name);

  test('of another kind, and a run starts at once', async () => {
    await ask('newDocument', null);
    const energy = await names();
    await ask('generatePortfolio', { ...UTILITY, preset: 'telecom', accounts: 60 });
    expect(await names()).not.toEqual(energy);
    const { runId } = await ask('run', { ...RUN, slots: [0], replications: 1 });
    const view = await ask('runView', { runId });
    expect(
      view.comparison.measures.find(({ measure }) => measure === 'contacts')?.values[0],
    ).toBeGreaterThan(0);
    await ask('generatePortfolio', { ...UTILITY, accounts: 60 });
    expect(await names()).toEqual(energy);
  });

  test('but an edited one is left alone', async () => {
    await ask('newDocument', null);
    const strategy = await ask('strategy', { slot: 0 });
    await ask('putStrategy', { slot: 0, strategy: { ...strategy, name: 'MINE' } });
    await ask('generatePortfolio', { ...UTILITY, preset: 'card', accounts: 60 });
    expect((await names())[0]).toBe('MINE');
    expect(await names()).toHaveLength(3);
  });
});
