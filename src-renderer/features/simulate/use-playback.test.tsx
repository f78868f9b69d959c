import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { usePlayback } from './use-playback.ts';

afterEach(cleanup);

test('another run plays at the speed that was chosen for the one before', () => {
  const first = renderHook(() => usePlayback(119, 0, new Map()));
  expect(first.result.current.speed).toBe('2');
  act(() => first.result.current.send({ kind: 'speed', speed: '10' }));
  first.unmount();
  const second = renderHook(() => usePlayback(59, 0, new Map()));
  expect(second.result.current.speed).toBe('10');
  act(() => second.result.current.send({ kind: 'speed', speed: '2' }));
});
