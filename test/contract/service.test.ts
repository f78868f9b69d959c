import { describe, expect, test } from 'vitest';
import { defaultStrategies } from '../../src-engine/config/default-strategies.ts';
import { engineForEachTest } from '../support/engine-for-each-test.ts';
import { UTILITY_QUESTIONS } from '../support/utility-questions.ts';

const engine = engineForEachTest();
const { ask } = engine;
const { portfolio: UTILITY, run: RUN, allAccounts: ALL } = UTILITY_QUESTIONS;

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
  });
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
      expect(await engine.link.call(method, null)).toMatchObject({
        ok: false,
        error: { code: 'nothing-open', message: 'No document is open.' },
      });
    }
    expect(await engine.link.call('generatePortfolio', UTILITY)).toMatchObject({
      ok: false,
      error: { code: 'nothing-open' },
    });
  });

  test('a portfolio, a strategy or a run the answer says what to do', async () => {
    await ask('newDocument', null);
    expect(await engine.link.call('run', RUN)).toMatchObject({
      ok: false,
      error: { code: 'bad-portfolio', hint: 'Import or generate a portfolio first.' },
    });
    expect(await engine.link.call('strategy', { slot: 9 })).toMatchObject({
      ok: false,
      error: { code: 'not-found', message: 'There is no strategy in slot 10.' },
    });
    for (const method of ['runView', 'removeRun'] as const) {
      expect(await engine.link.call(method, { runId: 3 })).toMatchObject({
        ok: false,
        error: { code: 'not-found', message: 'This document has no run 3.' },
      });
    }
    const { bytes } = await ask('saveDocument', null);
    expect((await ask('openDocument', { bytes })).portfolio).toBeNull();
  });
});
