import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import champion from '../../../samples/strategies/champion.json' with { type: 'json' };
import { failure } from '../../../src-engine/base/failure.ts';
import { err, ok } from '../../../src-engine/base/result.ts';
import type { Strategy } from '../../../src-engine/config/strategy-schema.ts';
import { useDocumentSummary } from '../../stores/document-state.ts';
import { aRunHeader } from '../../stores/run-header-double.ts';

/** An engine with the strategies of the document, and those that the run has kept. */
const engine = {
  strategies: new Map<number, Strategy>(),
  ran: [] as Strategy[],
  puts: [] as number[],
  lost: false,
};
const fingerprint = (strategy: Strategy | undefined) => JSON.stringify(strategy);

function summary() {
  return {
    portfolio: { fingerprint: 'p' } as never,
    strategies: [...engine.strategies].map(([slot, strategy]) => ({
      ...{ slot, name: strategy.name, version: strategy.version },
      fingerprint: fingerprint(strategy),
    })),
    behaviour: { name: 'Default', fingerprint: 'b', isDefault: true, mark: null },
    runs: [run()],
    bookmarks: [],
    revision: 1,
  };
}

vi.mock('../../engine-client/client.ts', () => ({
  callEngine: async (
    method: string,
    params: { slot: number; arm: number; strategy: Strategy },
  ): Promise<unknown> => {
    if (method === 'strategy') return ok(engine.strategies.get(params.slot));
    if (method === 'validateStrategy') return ok({ problems: [], fingerprint: '' });
    if (method === 'runStrategy')
      return engine.lost
        ? err(failure('not-found', 'The run has no strategies.'))
        : ok(engine.ran[params.arm]);
    engine.puts.push(params.slot);
    engine.strategies.set(params.slot, params.strategy);
    return ok({ problems: [], document: summary() });
  },
}));

const { adoptDocument } = await import('../../stores/document-state.ts');
const { editStrategy, flushDrafts, loadDraft, strategyStore } = await import(
  '../../stores/strategy-store.ts'
);
const { toastStore } = await import('../../stores/toast-store.ts');
const { StaleBar } = await import('./StaleBar.tsx');
const { staleReasons } = await import('./stale-run.ts');

const named = (name: string): Strategy => ({ ...(champion as Strategy), name });

function run() {
  return aRunHeader({
    arms: engine.ran.map((strategy) => ({
      name: strategy.name,
      strategyFingerprint: fingerprint(strategy),
    })),
  });
}

function Bar() {
  const reasons = staleReasons(run(), useDocumentSummary());
  if (reasons.length === 0) return <p>As it was run</p>;
  return <StaleBar run={run()} reasons={reasons} again={{ unavailable: 'no', run: () => {} }} />;
}

/** What the document calls the strategies of its slots in the editor. */
const described = () =>
  [0, 1, 2].map((slot) => strategyStore.getState().drafts[slot]?.strategy.description);

beforeEach(async () => {
  engine.ran = [named('STD'), named('EARLY')];
  engine.strategies = new Map([
    [0, named('STD')],
    [1, named('EARLY')],
    // Came after the run, which knows nothing of it.
    [2, { ...named('LATE'), description: 'later' }],
  ]);
  Object.assign(engine, { puts: [], lost: false });
  toastStore.setState({ toasts: [] });
  const origin = { fileName: 'a.cstrat', grant: null, isSample: false, onDisk: true };
  adoptDocument(summary(), origin);
  await Promise.all([0, 1, 2].map((slot) => loadDraft(slot)));
  editStrategy(1, 'Describe', (draft) => {
    draft.description = 'edited';
  });
  await flushDrafts();
  engine.puts = [];
});
afterEach(cleanup);

const before = champion.description;

test('Revert puts the edited strategy back to what the run ran, others stay, and Undo brings the edit again', async () => {
  render(<Bar />);
  expect(screen.getByText(/1 change since run 3: EARLY changed/)).toBeDefined();
  expect(described()).toEqual([before, 'edited', 'later']);
  fireEvent.click(screen.getByRole('button', { name: 'Revert' }));
  expect(await screen.findByText('As it was run')).toBeDefined();
  expect(described()).toEqual([before, before, 'later']);
  expect(engine.strategies.get(1)).toEqual(engine.ran[1]);
  expect(engine.puts).toEqual([1]);
  const [toast] = toastStore.getState().toasts;
  expect(toast?.text).toBe('The strategies are those of run 3 again.');
  expect(strategyStore.getState().undo.at(-1)?.label).toBe('Revert to run 3');

  toast?.action?.run();
  expect(await screen.findByText(/EARLY changed/)).toBeDefined();
  expect(described()).toEqual([before, 'edited', 'later']);
  expect(engine.strategies.get(1)?.description).toBe('edited');
});

test('Revert changes nothing where the run cannot tell what it ran, and says so', async () => {
  engine.lost = true;
  render(<Bar />);
  fireEvent.click(screen.getByRole('button', { name: 'Revert' }));
  await vi.waitFor(() =>
    expect(toastStore.getState().toasts.map(({ text }) => text)).toEqual([
      'The run has no strategies.',
    ]),
  );
  expect(described()).toEqual([before, 'edited', 'later']);
  expect(engine.puts).toEqual([]);
  expect(screen.getByRole('button', { name: 'Revert' })).toBeDefined();
});

test('a strategy that has another name since the run is not put back over: there is nothing to revert', async () => {
  editStrategy(1, 'Rename', (draft) => {
    draft.name = 'OTHER';
  });
  await flushDrafts();
  render(<Bar />);
  expect(screen.getByText(/EARLY was removed or has another name/)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Revert' })).toBeNull();
});
