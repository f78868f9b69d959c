import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';

type Settle = (value: unknown) => void;
const open = new Map<number, Settle>();
const asked: number[] = [];

vi.mock('./client.ts', () => ({
  callEngine: (_method: string, params: { runId: number }) => {
    asked.push(params.runId);
    return new Promise((resolve) => open.set(params.runId, resolve));
  },
}));

const { clearQueries, useQuery } = await import('./use-query.ts');

async function answer(runId: number, result: unknown): Promise<void> {
  await act(async () => open.get(runId)?.(result));
}

afterEach(() => {
  cleanup();
  clearQueries();
  asked.length = 0;
});

describe('useQuery', () => {
  it('shows the newest question only, and what is known at once', async () => {
    const { result, rerender } = renderHook(({ id }) => useQuery('runView', { runId: id }, id), {
      initialProps: { id: 1 },
    });
    expect(result.current).toMatchObject({ value: null, failure: null, stale: true });
    await answer(1, { ok: true, value: 'one' });
    expect(result.current).toMatchObject({ value: 'one', failure: null, stale: false });
    rerender({ id: 2 });
    expect(result.current).toMatchObject({ value: 'one', failure: null, stale: true });
    rerender({ id: 3 });
    await answer(2, { ok: true, value: 'two' });
    expect(result.current.value).toBe('one');
    await answer(3, { ok: true, value: 'three' });
    expect(result.current.value).toBe('three');
    rerender({ id: 1 });
    expect(result.current).toMatchObject({ value: 'one', failure: null, stale: false });
    expect(asked).toEqual([1, 2, 3]);
  });

  it('asks again where another document is open, whose runs have the same numbers, and shows nothing of the one before', async () => {
    const { result } = renderHook(() => useQuery('runView', { runId: 7 }, 'run-7'));
    await answer(7, { ok: true, value: 'of the first document' });
    expect(result.current).toMatchObject({ value: 'of the first document', stale: false });
    act(() => clearQueries());
    expect(asked).toEqual([7, 7]);
    expect(result.current).toMatchObject({ value: null, failure: null, stale: true });
    const failure = { code: 'not-found', message: 'No run 7.', where: '', hint: '' };
    await answer(7, { ok: false, error: failure });
    expect(result.current).toMatchObject({ value: null, failure });
    act(() => result.current.retry());
    await answer(7, { ok: true, value: 'of the second' });
    expect(result.current).toMatchObject({ value: 'of the second', failure: null, stale: false });
  });

  it('keeps the last value beside a failure', async () => {
    const { result, rerender } = renderHook(({ id }) => useQuery('runView', { runId: id }, id), {
      initialProps: { id: 4 },
    });
    await answer(4, { ok: true, value: 'four' });
    rerender({ id: 5 });
    const failure = { code: 'not-found', message: 'No run 5.', where: '', hint: '' };
    await answer(5, { ok: false, error: failure });
    expect(result.current).toMatchObject({ value: 'four', failure, stale: false });
    act(() => result.current.retry());
    expect(result.current).toMatchObject({ value: 'four', failure: null, stale: true });
    await answer(5, { ok: true, value: 'five' });
    expect(result.current).toMatchObject({ value: 'five', failure: null, stale: false });
    expect(asked).toEqual([4, 5, 5]);
  });

  it('asks nothing without a key', () => {
    const { result } = renderHook(() => useQuery('runView', { runId: 9 }, null));
    expect(result.current).toMatchObject({ value: null, failure: null, stale: false });
    expect(asked).toEqual([]);
  });
});
