import { expect, it } from 'vitest';
import { USUAL_STRENGTH } from '../analyze/power.ts';
import { planLiveTest } from './plan-live-test.ts';

const question = {
  championDeviation: 180,
  challengerDeviation: 180,
  delta: 5,
  challengerShare: 0.5,
  strength: USUAL_STRENGTH,
  available: 60_000,
  perDay: 500,
};

it('equal arms need 20,345 units each (V10) and 82 days at 500 a day', () => {
  const plan = planLiveTest(question);
  expect([plan.championUnits, plan.challengerUnits]).toEqual([20_345, 20_345]);
  expect(plan.days).toBe(82);
  expect(plan.isEnough).toBe(true);
  expect(plan.power).toBeGreaterThan(0.9);
  expect(plan.detectable).toBeLessThan(5);
});

it('an 80/20 split needs more units in all', () => {
  const plan = planLiveTest({ ...question, challengerShare: 0.2, perDay: null });
  expect(plan.championUnits / plan.challengerUnits).toBeCloseTo(4, 3);
  expect(plan.championUnits + plan.challengerUnits).toBeGreaterThan(60_000);
  expect(plan.isEnough).toBe(false);
  expect(plan.days).toBeNull();
});
