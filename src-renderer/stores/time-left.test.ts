import { expect, it } from 'vitest';
import { TimeLeft } from './time-left.ts';

it('says nothing before there is a stretch of work to judge by', () => {
  const left = new TimeLeft();
  expect(left.after(3, 0)).toBeNull();
  expect(left.after(4, 0.01)).toBeNull();
  expect(left.after(5, 0.02)).toBeNull();
  expect(left.after(6, 0.03)).toBeCloseTo(97);
});

it('promised 19 minutes for a run of one, because the first seconds compiled the engine', () => {
  const left = new TimeLeft();
  const said: (number | null)[] = [];
  // Twenty-four seconds until the first accounts are done, then 2 % a second.
  for (let second = 24; second <= 60; second++) said.push(left.after(second, (second - 23) * 0.02));
  expect(Math.max(...said.map((seconds) => seconds ?? 0))).toBeLessThan(50);
  expect(said.at(-1)).toBeCloseTo(13);
});

it('follows a speed that changes within seconds', () => {
  const left = new TimeLeft();
  for (let second = 1; second <= 10; second++) left.after(second, second * 0.05);
  // Half is done at 5 % a second; the other half goes at 1 %.
  let seconds: number | null = null;
  for (let second = 11; second <= 16; second++)
    seconds = left.after(second, 0.5 + (second - 10) * 0.01);
  expect(seconds).toBeCloseTo(44);
});

it('judges by the whole piece where one takes longer than the window', () => {
  const left = new TimeLeft();
  expect(left.after(30, 0.25)).toBeNull();
  expect(left.after(60, 0.5)).toBeCloseTo(60);
  expect(left.after(90, 0.75)).toBeCloseTo(30);
});
