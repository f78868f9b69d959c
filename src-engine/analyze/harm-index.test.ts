import { expect, it } from 'vitest';
import { HARM_WEIGHTS } from '../model/harm.ts';
import { harmIndex } from './harm-index.ts';

const COUNTS = {
  message: 100,
  letter: 40,
  call: 30,
  notice: 10,
  creditEvent: 2,
  brokenPlan: 1,
  severance: 3,
  severanceOfVulnerable: 1,
};

it('adds weighted counts per thousand accounts', () => {
  // 20 + 20 + 9 + 5 + 20 + 5 + 120 + 100 = 299 points on 200 accounts.
  expect(harmIndex(COUNTS, HARM_WEIGHTS.default, 200)).toBeCloseTo(1495, 9);
  // 100 + 100 + 45 + 25 + 20 + 5 + 120 + 100 = 515.
  expect(harmIndex(COUNTS, HARM_WEIGHTS.contacts, 200)).toBeCloseTo(2575, 9);
  // 20 + 5 + 120 + 200 = 345.
  expect(harmIndex(COUNTS, HARM_WEIGHTS.consequences, 200)).toBeCloseTo(1725, 9);
});

it('is zero without accounts', () => {
  expect(harmIndex(COUNTS, HARM_WEIGHTS.default, 0)).toBe(0);
});
