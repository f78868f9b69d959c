import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { err, ok } from '../../../../src-engine/base/result.ts';
import type { EarlyView } from '../../../../src-engine/model/early-view.ts';
import type { NumberTrial } from '../../../../src-engine/protocol/search-methods.ts';
import { useNumberTrial } from './use-number-trial.ts';
import { usePreparedTrials } from './use-prepared-trials.ts';

interface Call {
  readonly method: string;
  readonly value: number;
  readonly signal: AbortSignal;
  readonly onProgress: (view: EarlyView) => void;
  readonly resolve: (answer: unknown) => void;
}
const calls: Call[] = [];

vi.mock('../../../engine-client/client.ts', () => ({
  callEngine: (
    method: string,
    { value }: NumberTrial,
    options: Pick<Call, 'signal' | 'onProgress'>,
  ) => new Promise((resolve) => calls.push({ method, value, ...options, resolve })),
}));

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  calls.length = 0;
});

const trial = (value: number): NumberTrial => ({
  slot: 0,
  pointer: '/a',
  value,
  days: 30,
  seed: 1,
});
const look = (accounts: number) => ({ accounts, of: 1000 }) as EarlyView;
const hook = (first: NumberTrial | null) =>
  renderHook(({ asked }) => useNumberTrial(asked, 1), { initialProps: { asked: first } });

test('a sample is shown at once and all accounts take its place', async () => {
  const { result } = hook(trial(7));
  act(() => calls[0]?.onProgress(look(50)));
  expect(result.current).toEqual({ view: look(50), value: 7, failure: null });
  await act(async () => calls[0]?.resolve(ok(look(1000))));
  expect(result.current.view).toEqual(look(1000));
});

test('a newer move cancels the one before, whose late figures are not shown', async () => {
  const { result, rerender } = hook(trial(7));
  act(() => calls[0]?.onProgress(look(50)));
  rerender({ asked: trial(8) });
  expect(calls.map(({ value, signal }) => [value, signal.aborted])).toEqual([
    [7, true],
    [8, false],
  ]);
  await act(async () => calls[0]?.resolve(ok(look(1000))));
  expect(result.current).toMatchObject({ value: 7, view: look(50) });
  act(() => calls[1]?.onProgress(look(51)));
  expect(result.current).toMatchObject({ value: 8, view: look(51) });
});

test('back at the value as it is nothing is shown; a refusal says why', async () => {
  const { result, rerender } = hook(trial(7));
  const failure = { code: 'bad-strategy', message: 'Too small.', where: '', hint: '' } as const;
  await act(async () => calls[0]?.resolve(err(failure)));
  expect(result.current.failure).toEqual(failure);
  rerender({ asked: null });
  expect(result.current).toEqual({ view: null, value: null, failure: null });
});

test('a page that is looked at prepares trials once, and a move takes the place of the preparation', () => {
  vi.useFakeTimers();
  const trials = { slot: 0, days: 30, seed: 1 };
  const { rerender } = renderHook(({ asked }) => usePreparedTrials(asked, 1), {
    initialProps: { asked: trials as typeof trials | null },
  });
  expect(calls).toEqual([]);
  vi.advanceTimersByTime(1000);
  rerender({ asked: { ...trials } });
  vi.advanceTimersByTime(1000);
  expect(calls.map(({ method, signal }) => [method, signal.aborted])).toEqual([
    ['prepareTrials', false],
  ]);
  rerender({ asked: null });
  expect(calls[0]?.signal.aborted).toBe(true);
});

test('who only passes by prepares nothing', () => {
  vi.useFakeTimers();
  renderHook(() => usePreparedTrials({ slot: 0, days: 30, seed: 1 }, 1)).unmount();
  vi.advanceTimersByTime(1000);
  expect(calls).toEqual([]);
});
