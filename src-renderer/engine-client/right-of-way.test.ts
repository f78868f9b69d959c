import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RightOfWay } from '../../src-engine/protocol/right-of-way.ts';
import { keepRightOfWay } from './right-of-way.ts';

let busy = false;
let way: RightOfWay;
let end: () => void;

beforeEach(() => {
  vi.useFakeTimers({
    toFake: [
      'setTimeout',
      'clearTimeout',
      'requestAnimationFrame',
      'cancelAnimationFrame',
      'performance',
    ],
  });
  busy = false;
  way = { kind: 'rightOfWay', cell: new Int32Array(new SharedArrayBuffer(4)) };
  end = keepRightOfWay(way, () => busy);
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

const press = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
const isTaken = () => (way.cell[0] ?? 0) % 2 === 1;

test('an input takes the way at once, and the frames after it give it back', () => {
  expect(isTaken()).toBe(false);
  press();
  expect(isTaken()).toBe(true);
  vi.advanceTimersByTime(60);
  expect(isTaken()).toBe(false);
  press();
  expect(isTaken()).toBe(true);
});

test('the way is kept while something is still to be drawn', () => {
  press();
  busy = true;
  vi.advanceTimersByTime(300);
  expect(isTaken()).toBe(true);
  busy = false;
  vi.advanceTimersByTime(60);
  expect(isTaken()).toBe(false);
});

test('a run goes on a moment after the input, however long its answer takes', () => {
  press();
  busy = true;
  vi.advanceTimersByTime(700);
  expect(isTaken()).toBe(false);
});

test('a page without frames gives the way back too', () => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  press();
  vi.advanceTimersByTime(700);
  expect(isTaken()).toBe(false);
  vi.unstubAllGlobals();
});

test('keys that follow one another keep it, and the last gives it back', () => {
  for (let n = 0; n < 10; n += 1) {
    press();
    vi.advanceTimersByTime(10);
  }
  expect(isTaken()).toBe(true);
  vi.advanceTimersByTime(60);
  expect(isTaken()).toBe(false);
});

test('ending it leaves no worker standing', () => {
  press();
  end();
  expect(isTaken()).toBe(false);
});
