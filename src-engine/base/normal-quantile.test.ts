import { expect, it } from 'vitest';
import { normalQuantile } from './normal-quantile.ts';

it.each([
  [0.5, 0],
  [0.975, 1.959963984540054],
  [0.025, -1.959963984540054],
  [0.84134474606854293, 1],
  [0.99, 2.3263478740408408],
  [0.001, -3.090232306167813],
  [1e-10, -6.361340902404056],
])('gives the value below which %d lies', (p, expected) => {
  expect(Math.abs(normalQuantile(p) - expected)).toBeLessThan(1e-8);
});

it.each([0, 1, Number.NaN])('refuses %d', (p) => {
  expect(() => normalQuantile(p)).toThrow('share');
});
