import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterPaint, holdPaint, onceAllPainted } from './after-paint.ts';

let frames: FrameRequestCallback[] = [];

/** One frame and the task behind it. */
async function frame(): Promise<void> {
  const due = frames;
  frames = [];
  for (const callback of due) callback(0);
  await new Promise((done) => setTimeout(done, 1));
}

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
});
afterEach(() => vi.unstubAllGlobals());

test('pieces of work come one a frame, in the order of asking', async () => {
  const done: string[] = [];
  afterPaint(() => done.push('a'));
  afterPaint(() => done.push('b'));
  expect(done).toEqual([]);
  await frame();
  expect(done).toEqual(['a']);
  afterPaint(() => done.push('c'));
  await frame();
  await frame();
  expect(done).toEqual(['a', 'b', 'c']);
});

test('what is taken back is not done, and the next one is', async () => {
  const done: string[] = [];
  const takeBack = afterPaint(() => done.push('a'));
  afterPaint(() => done.push('b'));
  takeBack();
  await frame();
  await frame();
  expect(done).toEqual(['b']);
  afterPaint(() => done.push('c'));
  await frame();
  expect(done).toEqual(['b', 'c']);
});

test('when the last piece is painted it is told, once', async () => {
  const done: string[] = [];
  onceAllPainted(() => done.push('all'));
  afterPaint(() => done.push('a'));
  afterPaint(() => done.push('b'));
  await frame();
  await frame();
  expect(done).toEqual(['a', 'b']);
  await frame();
  expect(done).toEqual(['a', 'b', 'all']);
  afterPaint(() => done.push('c'));
  await frame();
  await frame();
  expect(done).toEqual(['a', 'b', 'all', 'c']);
});

test('the next piece waits while one is still being drawn, and all is painted when none is', async () => {
  const done: string[] = [];
  onceAllPainted(() => done.push('all'));
  let letGo = (): void => undefined;
  afterPaint(() => {
    done.push('a');
    letGo = holdPaint();
  });
  afterPaint(() => done.push('b'));
  await frame();
  await frame();
  await frame();
  expect(done).toEqual(['a']);
  letGo();
  letGo();
  await frame();
  expect(done).toEqual(['a', 'b']);
  await frame();
  expect(done).toEqual(['a', 'b', 'all']);
});

test('a piece that never says that it is drawn holds the others up for a second, not for good', async () => {
  const done: string[] = [];
  const letGo = holdPaint();
  afterPaint(() => done.push('a'));
  afterPaint(() => done.push('b'));
  await frame();
  expect(done).toEqual(['a']);
  await new Promise((resolve) => setTimeout(resolve, 1050));
  await frame();
  expect(done).toEqual(['a', 'b']);
  letGo();
  await new Promise((resolve) => setTimeout(resolve, 1050));
  await frame();
});
