import { expect, it } from 'vitest';
import { HARM_WEIGHTS } from '../model/harm.ts';
import { harmIndex } from './harm-index.ts';

const COUNTS = {
  message: 100,
  letter: 40,
  call: 30,
  rightParty: 6,
  notice: 10,
  fieldVisit: 4,
  creditEvent: 2,
  agency: 2,
  brokenPlan: 1,
  complaint: 3,
  disconnection: 3,
  disconnectionOfVulnerable: 1,
};

it('adds weighted counts per thousand accounts', () => {
  // 20 + 20 + 9 + 6 + 5 + 20 + 20 + 30 + 5 + 60 + 120 + 100 = 415 points on 200 accounts.
  expect(harmIndex(COUNTS, HARM_WEIGHTS.default, 200)).toBeCloseTo(2075, 9);
  // 100 + 100 + 45 + 30 + 25 + 20 + 20 + 30 + 5 + 300 + 120 + 100 = 895.
  expect(harmIndex(COUNTS, HARM_WEIGHTS.contacts, 200)).toBeCloseTo(4475, 9);
  // 20 + 30 + 5 + 120 + 200 = 375.
  expect(harmIndex(COUNTS, HARM_WEIGHTS.consequences, 200)).toBeCloseTo(1875, 9);
});

it('is zero without accounts', () => {
  expect(harmIndex(COUNTS, HARM_WEIGHTS.default, 0)).toBe(0);
});
