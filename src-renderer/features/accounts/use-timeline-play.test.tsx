import { act, cleanup, renderHook } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useTimelinePlay } from './use-timeline-play.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function playing(first: number, last: number) {
  return renderHook(() => {
    const [day, setDay] = useState(first);
    return { day, setDay, ...useTimelinePlay(day, last, setDay) };
  }).result;
}

/** A tick is drawn before the next is set. */
function pass(days: number): void {
  for (let day = 0; day < days; day++) act(() => void vi.advanceTimersByTime(500));
}

test('plays two days a second to the last day and stands there', () => {
  const now = playing(1, 3);
  act(() => now.current.toggle());
  pass(1);
  expect(now.current).toMatchObject({ day: 2, playing: true });
  pass(4);
  expect(now.current).toMatchObject({ day: 3, playing: false });
});

test('pauses where it is, goes on from a day that was chosen meanwhile, and from the end begins anew', () => {
  const now = playing(1, 9);
  act(() => now.current.toggle());
  pass(1);
  act(() => now.current.toggle());
  pass(3);
  expect(now.current).toMatchObject({ day: 2, playing: false });
  act(() => now.current.toggle());
  act(() => now.current.setDay(8));
  pass(1);
  expect(now.current).toMatchObject({ day: 9, playing: false });
  act(() => now.current.toggle());
  expect(now.current).toMatchObject({ day: 0, playing: true });
});
