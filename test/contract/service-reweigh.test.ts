import { beforeEach, expect, test } from 'vitest';
import { Workspace } from '../../src-engine/store/workspace.ts';
import { engineForEachTest } from '../support/engine-for-each-test.ts';
import { openSql } from '../support/open-sql.ts';

const REQUEST = { slots: [0, 1], days: 60, replications: 2, seed: 9 };
const engine = engineForEachTest();
const { ask } = engine;
let runId: number;

beforeEach(async () => {
  await ask('newDocument', null);
  await ask('generatePortfolio', {
    preset: 'utility',
    accounts: 120,
    seed: 7,
    asOfDay: 20_514,
    currency: 'USD',
  });
  ({ runId } = await ask('run', REQUEST));
});

/** Every event of the strategy in a slot costs so much more. */
async function raiseCosts(slot: number, byMinor: number): Promise<void> {
  const strategy = await ask('strategy', { slot });
  const eventTypes = strategy.eventTypes.map((type) => ({
    ...type,
    unitCostMinor: type.unitCostMinor + byMinor,
  }));
  await ask('putStrategy', { slot, strategy: { ...strategy, eventTypes } });
}

test('a run is put at the costs of now without a run, also from a saved document, and says what it is', async () => {
  await raiseCosts(1, 150);
  const { bytes } = await ask('saveDocument', null);
  await ask('newDocument', null);
  await ask('openDocument', { bytes });
  const { runId: reweighed, document } = await ask('reweighRun', { runId, slots: [0, 1] });
  expect(document.runs.map(({ id, reweighedFrom }) => [id, reweighedFrom])).toEqual([
    [runId, null],
    [reweighed, runId],
  ]);
  const again = await ask('run', REQUEST);
  const { header: _, ...shown } = await ask('runView', { runId: reweighed ?? 0 });
  const { header: __, ...expected } = await ask('runView', { runId: again.runId });
  expect(shown).toEqual(expected);
  const { comparison } = await ask('runView', { runId });
  expect(shown.comparison).not.toEqual(comparison);
});

test('what was put at other costs can be put at other costs again', async () => {
  await raiseCosts(0, 40);
  const first = await ask('reweighRun', { runId, slots: [0, 1] });
  await raiseCosts(0, 40);
  const second = await ask('reweighRun', { runId: first.runId ?? 0, slots: [0, 1] });
  const again = await ask('run', REQUEST);
  const { header: _, ...shown } = await ask('runView', { runId: second.runId ?? 0 });
  const { header: __, ...expected } = await ask('runView', { runId: again.runId });
  expect(shown).toEqual(expected);
});

test('nothing is made when nothing has changed, or more than prices', async () => {
  expect((await ask('reweighRun', { runId, slots: [0, 1] })).runId).toBeNull();
  await raiseCosts(0, 40);
  const strategy = await ask('strategy', { slot: 0 });
  const { runningProcess } = strategy.settings;
  const other = runningProcess === 'UPGRADE' ? 'KEEP' : 'UPGRADE';
  await ask('putStrategy', {
    slot: 0,
    strategy: { ...strategy, settings: { ...strategy.settings, runningProcess: other } },
  });
  const { runId: none, document } = await ask('reweighRun', { runId, slots: [0, 1] });
  expect(none).toBeNull();
  expect(document.runs).toHaveLength(1);
});

/** The document with its run marked as one that was stopped. */
async function stopped(bytes: Uint8Array, askedReplications: number): Promise<Uint8Array> {
  const opened = Workspace.open(await openSql(), bytes);
  if (!opened.ok) throw new Error(opened.error.message);
  const { runs } = opened.value;
  const result = runs.load(runId);
  const plan = runs.plan(runId);
  const accounts = runs.accounts(result?.portfolioFingerprint ?? '');
  if (result === null || plan === null || accounts === null) throw new Error('no run');
  runs.save(result, plan, accounts, { askedReplications });
  return opened.value.export();
}

test('a run that was stopped is at other costs as few replications of as many as before; its branch was not stopped', async () => {
  const { bytes } = await ask('saveDocument', null);
  const { runs } = await ask('openDocument', { bytes: await stopped(bytes, 24) });
  const marked = runs.at(-1);
  expect(marked).toMatchObject({ replications: 2, askedReplications: 24 });
  await raiseCosts(1, 150);
  const at = await ask('reweighRun', { runId: marked?.id ?? 0, slots: [0, 1] });
  expect(at.document.runs.at(-1)).toMatchObject({
    id: at.runId,
    reweighedFrom: marked?.id,
    replications: 2,
    askedReplications: 24,
  });
  const branch = await ask('branchRun', { runId: marked?.id ?? 0, commands: [] });
  expect(branch.document.runs.at(-1)).toMatchObject({ branchOf: marked?.id, replications: 2 });
  expect(branch.document.runs.at(-1)).not.toHaveProperty('askedReplications');
});

test('there is nothing to stop and keep without a run under way, in one sentence', async () => {
  const answer = await engine.link.call('stopAndKeep', null);
  if (answer.ok) throw new Error('something was kept');
  expect(answer.error.code).toBe('not-found');
  expect(answer.error.message).toMatch(/^[^.]+\.$/);
});
