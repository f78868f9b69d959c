import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DocumentSummary } from '../../src-engine/protocol/methods.ts';

const found = vi.fn(async (runId: number) => ({ day: 1, total: 10 * runId }));
vi.mock('../features/to-do/count-open-entries.ts', () => ({ countOpenEntries: found }));

const { documentStore } = await import('../stores/document-state.ts');
const { openEntriesStore } = await import('../stores/open-entries-store.ts');
const { useOpenEntries } = await import('./use-open-entries.ts');

const runs = (...ids: readonly number[]) =>
  act(() =>
    documentStore.setState(({ summary }) => ({
      // Only the numbers of the runs are read.
      summary: {
        ...summary,
        runs: ids.map((id) => ({ id })) as unknown as DocumentSummary['runs'],
      },
    })),
  );
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

beforeEach(() => {
  vi.useFakeTimers();
  found.mockClear();
  openEntriesStore.setState({ found: null });
  runs();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('counts the entries of the chosen run once the page is at rest, and anew after another run', async () => {
  const { result } = renderHook(() => useOpenEntries());
  await pass(10_000);
  expect(found).not.toHaveBeenCalled();
  runs(1);
  await pass(3100);
  await vi.waitFor(() => expect(result.current?.entries).toBe(10));
  await pass(20_000);
  expect(found).toHaveBeenCalledTimes(1);
  runs(1, 2);
  expect(result.current).toBeNull();
  await pass(3100);
  await vi.waitFor(() => expect(result.current?.entries).toBe(20));
});
