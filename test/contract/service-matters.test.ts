import { expect, test } from 'vitest';
import { unzipBundle } from '../../src-engine/evidence/zip-bundle.ts';
import type { RunView } from '../../src-engine/protocol/methods.ts';
import { engineForEachTest } from '../support/engine-for-each-test.ts';
import { openSql } from '../support/open-sql.ts';
import { UTILITY_QUESTIONS } from '../support/utility-questions.ts';

const engine = engineForEachTest();
const { ask } = engine;
const { portfolio: UTILITY } = UTILITY_QUESTIONS;
const REQUEST = { slots: [0, 1], days: 60, replications: 2, seed: 9 };
const WIDE = { netCash: 100_000_000, npv: 100_000_000, cashCollected: 100_000_000 };

async function opened(): Promise<void> {
  await ask('newDocument', null);
  await ask('generatePortfolio', { ...UTILITY, accounts: 120 });
}

function reading({ comparison }: RunView, measure: string): string | undefined {
  return comparison.measures.find((row) => row.measure === measure)?.readings[0];
}

/** Worked out again from the numbers, not from what was kept of it. */
async function reread(bytes: Uint8Array, runId: number): Promise<RunView> {
  const database = (await openSql()).open(bytes);
  database.run('DELETE FROM run_view');
  await ask('openDocument', { bytes: database.exportBytes() });
  return ask('runView', { runId });
}

test('changes that matter set before a run are kept with it and decide its readings', async () => {
  await opened();
  const plain = await ask('run', REQUEST);
  const chosen = await ask('run', { ...REQUEST, matters: WIDE });
  expect(chosen.document.runs.map(({ matters }) => matters)).toEqual([undefined, WIDE]);
  const before = await ask('runView', { runId: plain.runId });
  const view = await ask('runView', { runId: chosen.runId });
  expect(before.comparison).not.toHaveProperty('matters');
  expect(view.comparison.matters).toEqual(WIDE);
  expect(reading(view, 'netCash')).not.toBe(reading(before, 'netCash'));
  expect(reading(view, 'contacts')).toBe(reading(before, 'contacts'));
  const { bytes } = await ask('saveDocument', null);
  expect(await reread(bytes, chosen.runId)).toStrictEqual(view);
});

test('edited afterwards, the run is read again at once, says so, and can be taken back', async () => {
  await opened();
  const { runId, document } = await ask('run', REQUEST);
  const before = await ask('runView', { runId });
  const edited = await ask('putMatters', { runId, matters: WIDE });
  expect(edited.view.comparison.editedMatters).toEqual(WIDE);
  expect(edited.view.header.editedMatters).toEqual(WIDE);
  expect(edited.document.runs[0]?.editedMatters).toEqual(WIDE);
  expect(edited.document.revision).not.toBe(document.revision);
  expect(reading(edited.view, 'netCash')).not.toBe(reading(before, 'netCash'));
  expect(edited.view.comparison.headlines).not.toEqual(before.comparison.headlines);
  expect(edited.view.comparison.measures.map(({ differences }) => differences)).toEqual(
    before.comparison.measures.map(({ differences }) => differences),
  );
  expect(await ask('runView', { runId })).toStrictEqual(edited.view);
  const { bytes } = await ask('saveDocument', null);
  expect(await reread(bytes, runId)).toStrictEqual(edited.view);
  const back = await ask('putMatters', { runId, matters: null });
  expect(back.view).toStrictEqual(before);
});

test('a branch and a run at other costs are read as their run is, and say that it was edited', async () => {
  await opened();
  const { runId } = await ask('run', { ...REQUEST, matters: { contacts: 3 } });
  await ask('putMatters', { runId, matters: WIDE });
  const strategy = await ask('strategy', { slot: 1 });
  const eventTypes = strategy.eventTypes.map((type) => ({
    ...type,
    unitCostMinor: type.unitCostMinor + 150,
  }));
  await ask('putStrategy', { slot: 1, strategy: { ...strategy, eventTypes } });
  const other = await ask('reweighRun', { runId, slots: [0, 1] });
  const branch = await ask('branchRun', { runId, commands: [] });
  expect(other.document.runs[1]).toMatchObject({ matters: { contacts: 3 }, editedMatters: WIDE });
  expect(branch.document.runs[2]).toMatchObject({ matters: { contacts: 3 }, editedMatters: WIDE });
});

test('drawn assumptions are read by the same changes', async () => {
  await opened();
  const { runId } = await ask('run', REQUEST);
  const plain = await ask('parameterIntervals', { runId, draws: 50 });
  const progress: unknown[] = [];
  await ask('putMatters', { runId, matters: WIDE });
  const answer = await engine.link.call(
    'parameterIntervals',
    { runId, draws: 50 },
    { onProgress: (one) => progress.push(one) },
  );
  if (!answer.ok) throw new Error(answer.error.message);
  const wide = answer.value;
  // The same draws: nothing was run again.
  expect(progress).toEqual([]);
  const [before] = plain.measures;
  const [after] = wide.measures;
  expect(after?.differences).toEqual(before?.differences);
  expect(after?.readings).not.toEqual(before?.readings);
});

test('the evidence says what was set before and what was edited afterwards', async () => {
  await opened();
  const { runId, document } = await ask('run', { ...REQUEST, matters: { contacts: 3 } });
  await ask('putMatters', { runId, matters: { ...WIDE, contacts: 3 } });
  const version = {
    strategyFingerprint: document.runs[0]?.arms[1]?.strategyFingerprint ?? '',
    runId,
  };
  const review = {
    reviewer: 'A. Reviewer',
    reviewedOn: '2026-03-02',
    warningsNote: 'Seen.',
    checksNote: 'Seen.',
  };
  await ask('putExportReview', { version, review });
  const { bundle } = await ask('evidenceBundle', { runId, arm: 1, link: null });
  const files = unzipBundle(bundle?.bytes ?? new Uint8Array());
  if (!files.ok) throw new Error(files.error.message);
  const text = (path: string) => new TextDecoder().decode(files.value.get(path));
  const view = await ask('runView', { runId });
  const members = { matters: { contacts: 3 }, editedMatters: { ...WIDE, contacts: 3 } };
  expect(JSON.parse(text('evidence.json'))).toMatchObject({
    run: members,
    headline: { sentence: view.comparison.headlines[0]?.sentence },
  });
  expect(JSON.parse(text('plan.json'))).toMatchObject(members);
  expect(text('evidence.html')).toMatch(/set before the run.*Contacts 3/);
  expect(text('evidence.html')).toMatch(
    /edited after the run.*Net cash collected \$1,000,000.00, was \$/,
  );
});

test.each([
  { wrong: 'an unknown measure', matters: { happiness: 1 } },
  { wrong: 'less than nothing', matters: { netCash: -1 } },
  { wrong: 'half a cent', matters: { netCash: 1.5 } },
])('$wrong is refused', async ({ matters }) => {
  await opened();
  const request = { ...REQUEST, matters } as unknown as typeof REQUEST;
  expect(await engine.link.call('run', request)).toMatchObject({ ok: false });
});

test('a run that is not there has nothing to edit', async () => {
  await opened();
  expect(await engine.link.call('putMatters', { runId: 7, matters: {} })).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  });
});

test('an edit that is refused was kept all the same: a run whose strategy cannot be read stays as it was', async () => {
  await opened();
  const { runId, document } = await ask('run', REQUEST);
  const { bytes } = await ask('saveDocument', null);
  const database = (await openSql()).open(bytes);
  const champion = document.runs[0]?.arms[0]?.strategyFingerprint ?? '';
  database.run("UPDATE strategy_version SET text = '{}' WHERE fingerprint = ?", [champion]);
  const before = await ask('openDocument', { bytes: database.exportBytes() });
  const refused = await engine.link.call('putMatters', { runId, matters: WIDE });
  expect(refused.ok).toBe(false);
  const after = await ask('documentSummary', null);
  expect(after.runs[0]).not.toHaveProperty('editedMatters');
  expect(after.revision).toBe(before.revision);
});

test('a run that was renamed showed its old title where its view was worked out anew', async () => {
  await opened();
  const { runId } = await ask('run', REQUEST);
  const { bytes } = await ask('saveDocument', null);
  const database = (await openSql()).open(bytes);
  database.run('DELETE FROM run_view');
  await ask('openDocument', { bytes: database.exportBytes() });
  await ask('daySeries', { runId, arm: 0 });
  await ask('renameRun', { runId, title: 'Winter' });
  const view = await ask('runView', { runId });
  expect(view.header.title).toBe('Winter');
});
