import { expect, it } from 'vitest';
import { totals } from '../support/golden-micro-simulation.ts';

it('V29 collects the published totals on 100,000 accounts', () => {
  expect(totals(100_000).map((arm) => arm.collected)).toEqual([1_165_888_547, 1_176_119_105]);
});
