import { expect, it } from 'vitest';
import { NONE } from '../../model/portfolio.ts';
import { CapacityState } from './capacity-state.ts';

const FIRST = 0;
const SECOND = 1;
const DAYS = 30;

const WAITED = 0;
const CAME_UP = 1;

/** The first question of days 3, 4, 8 and 9 is refused, and the second of day 6; so many steps stand before it. */
const WAITS = Int32Array.from([
  ...[3, FIRST, 7, WAITED],
  ...[4, FIRST, 6, WAITED],
  ...[6, SECOND, 5, WAITED],
  ...[8, FIRST, 4, WAITED],
  ...[9, FIRST, 3, CAME_UP],
]);

it('knows when the step that waits is refused, before and after earlier questions, not where another step asks first', () => {
  const capacity = new CapacityState();
  capacity.load(WAITS, null, DAYS);
  const refused = () =>
    Array.from({ length: 10 }, (_, day) => day).filter((day) => capacity.isRefused(day));
  expect(refused()).toEqual([3, 4, 8]);
  expect(capacity.ask(3)).toBe(7);
  expect(capacity.ask(4)).toBe(6);
  expect(capacity.ask(5)).toBe(NONE);
  expect(refused().filter((day) => day > 5)).toEqual([8]);
  expect([capacity.ask(6), capacity.ask(6)]).toEqual([NONE, 5]);
});

it('knows nothing of days on which answers are still open', () => {
  const capacity = new CapacityState();
  capacity.load(WAITS, null, 4);
  expect([3, 4, 8].map((day) => capacity.isRefused(day))).toEqual([true, false, false]);
});

it('lives with the answer of who hears the question', () => {
  const capacity = new CapacityState();
  const heard: string[] = [];
  const listener = (
    { day, place, units }: { day: number; place: number; units: number },
    served: boolean,
  ) => {
    heard.push(`${day} ${place} ${units} ${served}`);
    return !served;
  };
  capacity.load(WAITS, listener, DAYS);
  const asked = [3, 5, 6, 6].map((day) => capacity.askAloud(day, 0, 6, 0, day));
  expect(asked).toEqual([NONE, 0, 0, NONE]);
  expect(heard).toEqual(['3 0 6 false', '5 0 6 true', '6 0 6 true', '6 1 6 false']);
});
