import { expect, it } from 'vitest';
import { HARM_WEIGHTS, type HarmCounts } from '../../model/harm.ts';
import { harmColumn } from './harm-column.ts';
import type { SettingOutcome } from './setting-outcome.ts';

const NONE: HarmCounts = {
  message: 0,
  letter: 0,
  call: 0,
  rightParty: 0,
  notice: 0,
  fieldVisit: 0,
  creditEvent: 0,
  agency: 0,
  brokenPlan: 0,
  complaint: 0,
  disconnection: 0,
  disconnectionOfVulnerable: 0,
};

/**
 * Account 3 is cut off after a letter and a visit; account 5, vulnerable, is cut off; account 8 gets ten messages,
 * complains and has a severance that was cancelled. Two replications that were alike.
 */
const OUTCOME: SettingOutcome = {
  replications: 2,
  accounts: Int32Array.from([3, 5, 8]),
  gainMinor: new Float64Array(3),
  severances: Float64Array.from([2, 2, 2]),
  cuts: Float64Array.from([2, 2, 0]),
  cutsOfVulnerable: Float64Array.from([0, 2, 0]),
  harmTenths: Float64Array.from([2 * 455, 2 * 1000, 2 * 220]),
  totals: new Float64Array(14),
  harm: {
    ...NONE,
    ...{ letter: 2, fieldVisit: 2, message: 20, complaint: 2, disconnection: 2 },
    disconnectionOfVulnerable: 2,
  },
  replicationGains: new Float64Array(2),
};

it('is exact by account with the default weights', () => {
  const column = harmColumn(OUTCOME, HARM_WEIGHTS.default);
  expect(column[0]).toBeCloseTo(91, 9);
  expect(column[1]).toBeCloseTo(200, 9);
  expect(column[2]).toBeCloseTo(44, 9);
});

it('is exact in sum with other weights, and disconnections stay where they are', () => {
  const column = harmColumn(OUTCOME, HARM_WEIGHTS.consequences);
  expect(column.reduce((sum, points) => sum + points, 0)).toBeCloseTo(2 * 40 + 2 * 200, 9);
  expect(column[1]).toBeCloseTo(400, 9);
  const contacts = harmColumn(OUTCOME, HARM_WEIGHTS.contacts);
  const counted = 2 * 2.5 + 2 * 5 + 20 * 1 + 2 * 100 + 2 * 40 + 2 * 100;
  expect(contacts.reduce((sum, points) => sum + points, 0)).toBeCloseTo(counted, 9);
});

it('is nothing for anybody when no harm was done', () => {
  const none = { ...OUTCOME, harm: NONE };
  const nobody = new Float64Array(3);
  const idle = { ...none, cuts: nobody, cutsOfVulnerable: nobody, harmTenths: nobody };
  expect([...harmColumn(idle, HARM_WEIGHTS.default)]).toEqual([0, 0, 0]);
});
