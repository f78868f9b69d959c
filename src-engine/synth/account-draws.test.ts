import { expect, it } from 'vitest';
import { AccountDraws, SLOT } from './account-draws.ts';

it('is a function of seed, account, slot and index, not of what was drawn before', () => {
  const a = new AccountDraws(7);
  const b = new AccountDraws(7);
  a.use('4471-0883-26');
  b.use('other');
  b.uniform(SLOT.risk);
  b.use('4471-0883-26');
  expect(b.uniform(SLOT.amount, 3)).toBe(a.uniform(SLOT.amount, 3));
  expect(a.uniform(SLOT.amount, 3)).toBe(a.uniform(SLOT.amount, 3));
  expect(a.uniform(SLOT.amount, 4)).not.toBe(a.uniform(SLOT.amount, 3));
  expect(a.uniform(SLOT.rating, 3)).not.toBe(a.uniform(SLOT.amount, 3));
});

it('has slots that are all different', () => {
  const slots = Object.values(SLOT);
  expect(new Set(slots).size).toBe(slots.length);
});

it('draws the right shares', () => {
  const draws = new AccountDraws(11);
  let hits = 0;
  let sum = 0;
  let squares = 0;
  for (let k = 0; k < 4000; k++) {
    draws.use(`account ${k}`);
    if (draws.chance(0.3, SLOT.plan)) hits += 1;
    const x = draws.normal(SLOT.risk);
    sum += x;
    squares += x * x;
  }
  // Four standard errors.
  expect(Math.abs(hits / 4000 - 0.3)).toBeLessThan(0.029);
  expect(Math.abs(sum / 4000)).toBeLessThan(0.064);
  expect(Math.abs(squares / 4000 - 1)).toBeLessThan(0.09);
});
