import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Failure } from '../../src-engine/base/failure.ts';
import type { Result } from '../../src-engine/base/result.ts';
import { defaultStrategies } from '../../src-engine/config/default-strategies.ts';
import type {
  AccountListQuery,
  MethodName,
  Methods,
  RunRequest,
} from '../../src-engine/protocol/methods.ts';
import type { GenerateOptions } from '../../src-engine/synth/options.ts';
import type { EngineLink } from '../../src-renderer/engine-client/engine-link.ts';
import { engineOnChannel } from '../support/engine-on-channel.ts';
import { openSql } from '../support/open-sql.ts';

/** The whole engine, called over a channel as the app calls it. */
let link: EngineLink;
let close: () => void;

beforeEach(async () => {
  ({ link, close } = await engineOnChannel());
});
afterEach(() => close());

function unwrapped<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

async function ask<M extends MethodName>(
  method: M,
  params: Methods[M]['params'],
): Promise<Methods[M]['value']> {
  return unwrapped(await link.call(method, params));
}

const UTILITY: GenerateOptions = {
  preset: 'utility',
  accounts: 500,
  seed: 7,
  asOfDay: 20_514,
  currency: 'USD',
};
const RUN: RunRequest = { slots: [0, 1, 2], days: 60, replications: 4, seed: 20_240_601 };
const ALL: AccountListQuery = {
  text: '',
  segment: null,
  bucket: null,
  swap: null,
  runId: null,
  sort: 'id',
  descending: false,
  offset: 0,
  limit: 500,
};

describe('from a new document to a saved comparison', () => {
  test('everything agrees, and is the same after saving and opening', async () => {
    const created = await ask('newDocument', null);
    expect(created.portfolio).toBeNull();
    expect(created.strategies.map(({ slot, name }) => [slot, name])).toEqual(
      defaultStrategies().map((strategy, slot) => [slot, strategy.name]),
    );

    const generated = await ask('generatePortfolio', UTILITY);
    expect(generated.portfolio).toMatchObject({ accounts: 500, currency: 'USD', generated: true });
    expect(generated.revision).not.toBe(created.revision);

    const { runId, document } = await ask('run', RUN);
    expect(document.runs).toMatchObject([
      { id: runId, days: 60, replications: 4, seed: 20_240_601, accounts: 500 },
    ]);

    const view = await ask('runView', { runId });
    const summary = await ask('portfolioSummary', null);
    // The first snapshot of every arm is the portfolio itself, before anything happens.
    for (const arm of view.ageing) {
      expect(arm[0]).toEqual(summary.ageing.map(({ amountMinor }) => amountMinor));
    }
    expect(view.scopeMinor).toBe(summary.openMinor);
    expect(view.ageingDays).toEqual([0, 30, 60]);
    expect(view.cumulativeNet.map((line) => line.length)).toEqual([60, 60, 60]);
    // The last point of the curves is the net cash of the table, arm by arm.
    const net = view.comparison.measures.find(({ measure }) => measure === 'netCash');
    for (const [arm, line] of view.cumulativeNet.entries()) {
      expect(line.at(-1)).toBeCloseTo(net?.values[arm] ?? Number.NaN, 6);
    }
    for (const [index, { mean }] of view.differences.entries()) {
      expect(mean.at(-1)).toBeCloseTo(net?.differences[index]?.value ?? Number.NaN, 6);
    }

    // Every cell of the swap set is the list that its click opens.
    for (const [index, set] of view.swapSets.entries()) {
      const cells = [
        [set.both, true, true],
        [set.championOnly, true, false],
        [set.challengerOnly, false, true],
        [set.neither, false, false],
      ] as const;
      expect(cells.reduce((sum, [cell]) => sum + cell.accounts, 0)).toBe(500);
      for (const [cell, champion, challenger] of cells) {
        const swap = { arm: index + 1, champion, challenger };
        const page = await ask('accountList', { ...ALL, runId, swap });
        expect(page.total).toBe(cell.accounts);
        expect(page.rows.reduce((sum, row) => sum + row.openMinor, 0)).toBe(cell.openMinor);
        const championNet = page.rows.map((row) => row.outcomes[0]?.netCashMinor ?? Number.NaN);
        expect(championNet.reduce((sum, value) => sum + value, 0)).toBe(cell.championNetMinor);
      }
    }
    expect(view.swapSets.some(({ championOnly }) => championOnly.accounts > 0)).toBe(true);

    // One severed account, told again by re-running it alone, agrees with the run.
    const swap = { arm: 1, champion: true, challenger: false };
    const severed = (await ask('accountList', { ...ALL, runId, swap })).rows[0];
    if (severed === undefined) throw new Error('no severed account');
    for (const arm of [0, 1, 2]) {
      const story = await ask('accountStory', { runId, arm, accountId: severed.id });
      const outcome = severed.outcomes[arm];
      expect(story.cashMinor - story.costMinor).toBe(outcome?.netCashMinor);
      expect(story.severanceStartDays.length).toBe(outcome?.severances);
      expect(story.decisions.length).toBeGreaterThan(0);
    }

    // The day's series and feed tell of the same payments.
    const series = await ask('daySeries', { runId, arm: 0 });
    const day = series.series.cashMinor.findIndex((cash) => cash > 0);
    const feed = await ask('dayFeed', { runId, arm: 0, day, limit: 5000 });
    const paid = feed.rows.filter(({ kind }) => kind === 'payment' || kind === 'planInstalment');
    expect(paid.reduce((sum, row) => sum + row.amountMinor, 0)).toBe(series.series.cashMinor[day]);
    const ladder = await ask('ladderCounts', { runId, arm: 0 });
    const created0 = series.series.processesCreated.reduce((sum, count) => sum + count, 0);
    expect(ladder.reduce((sum, row) => sum + row.created, 0)).toBe(created0);
    expect(created0).toBeGreaterThan(0);

    // Saved and opened again, every answer is the same.
    const before = await answers(runId, severed.id);
    const { bytes, revision } = await ask('saveDocument', null);
    expect(revision).toBe(document.revision);
    const opened = await ask('openDocument', { bytes });
    expect({ ...opened, revision }).toEqual(document);
    expect(await answers(runId, severed.id)).toEqual(before);

    // And the stored run is the run: the same plan again gives the same view but for its number.
    const again = await ask('run', RUN);
    expect(again.runId).toBe(runId + 1);
    const second = await ask('runView', { runId: again.runId });
    expect({ ...second, header: null }).toEqual({ ...view, header: null });
  }, 60_000);
});

async function answers(runId: number, accountId: string) {
  return {
    view: await ask('runView', { runId }),
    summary: await ask('portfolioSummary', null),
    list: await ask('accountList', { ...ALL, runId, sort: 'difference', descending: true }),
    story: await ask('accountStory', { runId, arm: 1, accountId }),
    series: await ask('daySeries', { runId, arm: 2 }),
    feed: await ask('dayFeed', { runId, arm: 2, day: 5, limit: 100 }),
    ladder: await ask('ladderCounts', { runId, arm: 1 }),
    guardrails: await ask('guardrailHits', { runId, arm: 1 }),
    strategy: await ask('runStrategy', { runId, arm: 1 }),
    coverage: await ask('criteriaCoverage', { slot: 0 }),
    tested: await ask('testAccount', { slot: 0, accountId }),
    changes: await ask('changesSinceRun', { runId, arm: 1, slot: 1 }),
  };
}

describe('without', () => {
  test('a document every question says so', async () => {
    for (const method of ['documentSummary', 'portfolioSummary', 'saveDocument'] as const) {
      expect(await link.call(method, null)).toMatchObject({
        ok: false,
        error: { code: 'nothing-open', message: 'No document is open.' },
      });
    }
    expect(await link.call('generatePortfolio', UTILITY)).toMatchObject({
      ok: false,
      error: { code: 'nothing-open' },
    });
  });

  test('a portfolio, a strategy or a run the answer says what to do', async () => {
    await ask('newDocument', null);
    expect(await link.call('run', RUN)).toMatchObject({
      ok: false,
      error: { code: 'bad-portfolio', hint: 'Import or generate a portfolio first.' },
    });
    expect(await link.call('strategy', { slot: 9 })).toMatchObject({
      ok: false,
      error: { code: 'not-found', message: 'There is no strategy in slot 10.' },
    });
    for (const method of ['runView', 'removeRun'] as const) {
      expect(await link.call(method, { runId: 3 })).toMatchObject({
        ok: false,
        error: { code: 'not-found', message: 'This document has no run 3.' },
      });
    }
    const { bytes } = await ask('saveDocument', null);
    expect((await ask('openDocument', { bytes })).portfolio).toBeNull();
  });
});

describe('the open document', () => {
  test('stays open when another file cannot be opened', async () => {
    await ask('newDocument', null);
    const before = await ask('removeStrategy', { slot: 2 });
    const junk = new TextEncoder().encode('not a document');
    expect(await link.call('openDocument', { bytes: junk })).toMatchObject({
      ok: false,
      error: { code: 'document-foreign' },
    });
    expect(await ask('documentSummary', null)).toEqual(before);
  });

  test('is as it was after a cancelled run, and the engine goes on', async () => {
    await ask('newDocument', null);
    const before = await ask('generatePortfolio', UTILITY);
    const control = new AbortController();
    let lastDone = 0;
    const stopped = await link.call(
      'run',
      { ...RUN, days: 365, replications: 80 },
      {
        signal: control.signal,
        onProgress: ({ done, total }) => {
          expect(total).toBe(40_000);
          expect(done).toBeLessThan(total);
          lastDone = done;
          control.abort();
        },
      },
    );
    // Not a time, which depends on the machine: of work that would go on for long, little was done after the cancel.
    expect(lastDone).toBeLessThan(20_000);
    expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await ask('documentSummary', null)).toEqual(before);
    expect((await ask('run', { ...RUN, replications: 1 })).document.runs).toHaveLength(1);
  }, 30_000);

  test('is as it was after generating was cancelled', async () => {
    await ask('newDocument', null);
    const before = await ask('generatePortfolio', { ...UTILITY, accounts: 30 });
    const control = new AbortController();
    const stopped = await link.call(
      'generatePortfolio',
      { ...UTILITY, accounts: 200_000 },
      { signal: control.signal, onProgress: () => control.abort() },
    );
    expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await ask('documentSummary', null)).toEqual(before);
  });

  test('answers questions while a run goes on', async () => {
    await ask('newDocument', null);
    await ask('generatePortfolio', UTILITY);
    const order: string[] = [];
    const running = link.call('run', RUN).then((result) => {
      order.push('run');
      return result;
    });
    await ask('accountList', ALL);
    order.push('list');
    expect((await running).ok).toBe(true);
    expect(order).toEqual(['list', 'run']);
  }, 30_000);
});

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
    expect(await link.call('run', RUN)).toMatchObject({
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

test('the champion alone can be run: no challengers, no differences', async () => {
  await ask('newDocument', null);
  await ask('generatePortfolio', { ...UTILITY, accounts: 60 });
  const { runId } = await ask('run', { slots: [0], days: 30, replications: 1, seed: 1 });
  const view = await ask('runView', { runId });
  expect(view.cumulativeNet).toHaveLength(1);
  expect([view.differences, view.swapSets, view.comparison.headlines]).toEqual([[], [], []]);
  const page = await ask('accountList', { ...ALL, runId, sort: 'difference' });
  expect(page.rows[0]?.outcomes).toHaveLength(1);
  expect(await link.call('daySeries', { runId, arm: 1 })).toMatchObject({
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
  expect(await link.call('runView', { runId })).toMatchObject({
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
  expect(await link.call('runView', { runId })).toMatchObject({
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
    link.call('accountList', { ...ALL, runId }),
    link.call('accountStory', { runId, arm: 0, accountId: '1' }),
  ]) {
    expect(await question).toMatchObject({ ok: false, error: { code: 'bad-portfolio' } });
  }
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
