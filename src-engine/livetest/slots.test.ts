import { expect, it } from 'vitest';
import type { Slot } from '../model/live-test.ts';
import { slotArm, slotShare, withMove, withShare } from './slots.ts';

function given(slots: readonly Slot[], arm: string, share: number): readonly Slot[] {
  const made = withShare(slots, arm, share);
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}

const owners = (slots: readonly Slot[]) =>
  Array.from({ length: 10_000 }, (_, point) => slotArm(slots, point));

it('a share grows into the champion only, whatever the order', () => {
  const start = given(given([], 'A', 1000), 'B', 1000);
  expect(start).toEqual([
    { arm: 'A', from: 0, to: 1000 },
    { arm: 'B', from: 1000, to: 2000 },
  ]);
  const grown = given(start, 'A', 2500);
  expect(slotShare(grown, 'A')).toBe(2500);
  const after = owners(grown);
  for (const [point, owner] of owners(start).entries())
    if (owner !== null) expect(after[point]).toBe(owner);
});

it('a share shrinks back to the champion: the rest stay', () => {
  const start = given(given([], 'A', 1000), 'B', 1000);
  const shrunk = given(start, 'A', 400);
  expect(shrunk).toEqual([
    { arm: 'A', from: 0, to: 400 },
    { arm: 'B', from: 1000, to: 2000 },
  ]);
  expect(given(shrunk, 'A', 1000)).toEqual(start);
  expect(given(shrunk, 'A', 0)).toEqual([{ arm: 'B', from: 1000, to: 2000 }]);
});

it('refuses what the champion does not have', () => {
  const start = given(given([], 'A', 6000), 'B', 3000);
  const more = withShare(start, 'A', 8000);
  expect(more.ok).toBe(false);
  expect(more.ok ? '' : more.error.message).toBe(
    'A cannot grow to 8000 basis points: the champion has 1000 left.',
  );
  expect(withShare(start, 'A', 10_001).ok).toBe(false);
  expect(withShare(start, 'A', 0.5).ok).toBe(false);
});

it('moves the highest points of one challenger to another, and nobody else', () => {
  const start = given(given([], 'A', 1000), 'B', 1000);
  const moved = withMove(start, 'A', 'B', 100);
  expect(moved.ok ? moved.value : moved.error.message).toEqual([
    { arm: 'A', from: 0, to: 900 },
    { arm: 'B', from: 900, to: 2000 },
  ]);
  const more = withMove(start, 'A', 'B', 1001);
  expect(more.ok ? '' : more.error.message).toBe('A has 1000 basis points, not 1001, to give.');
  expect(withMove(start, 'A', 'A', 1).ok).toBe(false);
});

it('grows into points that met another challenger last', () => {
  const met = new Set([1000, 1001, 1002]);
  const grown = withShare([{ arm: 'A', from: 0, to: 1000 }], 'A', 1010, met);
  expect(grown.ok ? grown.value : []).toEqual([
    { arm: 'A', from: 0, to: 1000 },
    { arm: 'A', from: 1003, to: 1013 },
  ]);
});
