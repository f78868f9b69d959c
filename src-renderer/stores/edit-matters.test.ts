import { beforeEach, expect, it, vi } from 'vitest';
import { failure } from '../../src-engine/base/failure.ts';
import { err, ok } from '../../src-engine/base/result.ts';
import { mattersMembers } from '../../src-engine/model/change-that-matters.ts';
import type { Matters } from '../../src-engine/model/comparison.ts';
import type { DocumentSummary, RunHeader, RunView } from '../../src-engine/protocol/methods.ts';

const SET: Matters = { netCash: 500 };
const engine = vi.hoisted(() => ({
  puts: [] as unknown[],
  asked: [] as string[],
  edited: null as object | null,
  refuse: false,
}));

function header(): RunHeader {
  return {
    ...{ id: 3, arms: [], title: '' },
    ...mattersMembers({ matters: SET, editedMatters: engine.edited }),
  } as unknown as RunHeader;
}

function summary(): DocumentSummary {
  return {
    ...{ portfolio: null, strategies: [], runs: [header()], bookmarks: [], revision: 1 },
    behaviour: { name: '', fingerprint: '', isDefault: true, mark: null },
  };
}

vi.mock('../engine-client/client.ts', () => ({
  onEngineCrash: () => () => undefined,
  callEngine: (method: string, params: { readonly runId: number; readonly matters: object }) => {
    engine.asked.push(method);
    if (method !== 'putMatters') return Promise.resolve(ok({ draws: 50, measures: [] }));
    if (engine.refuse) return Promise.resolve(err(failure('not-found', 'No such run.')));
    engine.puts.push(params.matters);
    engine.edited = params.matters;
    const view = { header: header() } as unknown as RunView;
    return Promise.resolve(ok({ document: summary(), view }));
  },
}));

const { adoptDocument, documentStore, isDirty } = await import('./document-state.ts');
const { strategyStore, undo, redo } = await import('./strategy-store.ts');
const { editMatters } = await import('./edit-matters.ts');
const { parameterResults } = await import('./parameter-store.ts');
const { runStore } = await import('./run-store.ts');
const { runViewKey } = await import('./run-view-key.ts');

const run = () => documentStore.getState().summary.runs[0] as RunHeader;

beforeEach(() => {
  engine.puts.length = 0;
  engine.asked.length = 0;
  engine.edited = null;
  engine.refuse = false;
  adoptDocument(summary(), { fileName: 'a.cstrat', grant: null, isSample: false, onDisk: true });
});

it('edits the run as one step that can be taken back and done again', async () => {
  const before = runViewKey(run());
  expect(await editMatters(run(), { netCash: 900 })).toBe(true);
  expect(run().editedMatters).toEqual({ netCash: 900 });
  expect(runViewKey(run())).not.toBe(before);
  expect(isDirty(documentStore.getState())).toBe(true);
  expect(strategyStore.getState().undo.at(-1)?.label).toBe('Edit thresholds of run 3');
  undo();
  await vi.waitFor(() => expect(run().editedMatters).toBeUndefined());
  expect(runViewKey(run())).toBe(before);
  expect(isDirty(documentStore.getState())).toBe(false);
  redo();
  await vi.waitFor(() => expect(run().editedMatters).toEqual({ netCash: 900 }));
  expect(engine.puts).toEqual([{ netCash: 900 }, null, { netCash: 900 }]);
});

it('is no edit when nothing changes, and none any more when it leads back to before the run', async () => {
  expect(await editMatters(run(), { netCash: 500 })).toBe(true);
  expect(engine.puts).toEqual([]);
  expect(strategyStore.getState().undo).toHaveLength(0);
  await editMatters(run(), {});
  expect(run().editedMatters).toEqual({});
  await editMatters(run(), { netCash: 500 });
  expect(engine.puts).toEqual([{}, null]);
});

it('makes no step of what the engine refuses', async () => {
  engine.refuse = true;
  expect(await editMatters(run(), {})).toBe(false);
  expect(strategyStore.getState().undo).toHaveLength(0);
});

it('the step of a run that is gone does not stand in the way of the one before', async () => {
  await editMatters(run(), { netCash: 900 });
  documentStore.setState(({ summary: known }) => ({ summary: { ...known, runs: [] } }));
  engine.puts.length = 0;
  undo();
  await vi.waitFor(() => expect(strategyStore.getState().undo).toHaveLength(0));
  expect(engine.puts).toEqual([]);
});

it('has drawn assumptions read again, and shows none of before meanwhile', async () => {
  parameterResults.setState({ 3: { draws: 50, measures: [] } }, true);
  const edited = editMatters(run(), {});
  await vi.waitFor(() => expect(engine.asked).toContain('parameterIntervals'));
  await edited;
  await vi.waitFor(() =>
    expect(parameterResults.getState()[3]).toEqual({ draws: 50, measures: [] }),
  );
});

it('the next run is set up with what was edited last', async () => {
  const request = { slots: [0, 1], days: 60, replications: 4, seed: 1 };
  runStore.setState({ lastRequest: { ...request, matters: SET } });
  await editMatters(run(), { curedShare: 0.1 });
  expect(runStore.getState().lastRequest).toEqual({ ...request, matters: { curedShare: 0.1 } });
  await editMatters(run(), {});
  expect(runStore.getState().lastRequest).toEqual(request);
});
