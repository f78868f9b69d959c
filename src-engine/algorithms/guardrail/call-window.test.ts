import { expect, it } from 'vitest';
import { allowedAttempts } from './call-window.ts';

const RULE = { most: 7, windowDays: 7, pauseDays: 7 };

/** Makes the wanted attempts day by day; says how many were allowed. */
function allowed(wanted: readonly (readonly [day: number, calls: number])[]): number[] {
  const made = new Map<number, number>();
  return wanted.map(([day, calls]) => {
    const count = (from: number, to: number) =>
      [...made].reduce((sum, [on, many]) => (on >= from && on <= to ? sum + many : sum), 0);
    const granted = allowedAttempts(day, calls, RULE, count, -1);
    made.set(day, (made.get(day) ?? 0) + granted);
    return granted;
  });
}

it('V28: seven attempts in seven days', () => {
  const wanted: [number, number][] = [
    [0, 3],
    [1, 3],
    [2, 2],
    [6, 1],
    [7, 2],
    [8, 4],
  ];
  expect(allowed(wanted)).toEqual([3, 3, 1, 0, 2, 4]);
});

it('V28: a fifth call on day 8 is refused', () => {
  const wanted: [number, number][] = [
    [0, 3],
    [1, 3],
    [2, 2],
    [6, 1],
    [7, 2],
    [8, 5],
  ];
  expect(allowed(wanted).at(-1)).toBe(4);
});

it('V28: after a conversation on day 3, days 3 to 9 are refused and day 10 is allowed', () => {
  const none = () => 0;
  const days = Array.from({ length: 9 }, (_, index) => index + 3);
  expect(days.map((day) => allowedAttempts(day, 1, RULE, none, 3))).toEqual([
    0, 0, 0, 0, 0, 0, 0, 1, 1,
  ]);
});
