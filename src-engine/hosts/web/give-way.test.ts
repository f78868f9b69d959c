import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { giveWay } from './give-way.ts';

function sharedCell(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4));
}

it('goes on at once while the way is free', () => {
  const cell = sharedCell();
  const rest = giveWay(cell, 60_000);
  rest();
  cell[0] = 2;
  rest();
  expect(cell[0]).toBe(2);
});

it('stands still until the page gives the way back', async () => {
  const cell = sharedCell();
  cell[0] = 1;
  const page = new Worker(
    `const { workerData: cell } = require('node:worker_threads');
     setTimeout(() => { Atomics.add(cell, 0, 1); Atomics.notify(cell, 0); }, 50);`,
    { eval: true, workerData: cell },
  );
  giveWay(cell, 60_000)();
  expect(cell[0]).toBe(2);
  await page.terminate();
});

it('a page that keeps the way stops a worker once, not for good', () => {
  const cell = sharedCell();
  cell[0] = 1;
  const rest = giveWay(cell, 30);
  const begun = performance.now();
  rest();
  const first = performance.now() - begun;
  rest();
  rest();
  expect(first).toBeGreaterThan(20);
  expect(performance.now() - begun - first).toBeLessThan(20);
});
