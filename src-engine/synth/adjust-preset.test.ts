import { expect, it } from 'vitest';
import { PortfolioFromRows } from '../../test/support/portfolio-from-rows.ts';
import { accountBalances } from '../report/account-balances.ts';
import { generatedSketch } from '../report/generated-sketch.ts';
import { adjustPreset } from './adjust-preset.ts';
import { generatePortfolio } from './generate.ts';
import type { GenerateShares } from './options.ts';
import { UTILITY } from './presets/utility.ts';

const AS_OF = 20_514;

function sketch(shares?: GenerateShares) {
  const rows = new PortfolioFromRows();
  const options = {
    preset: 'utility',
    accounts: 800,
    seed: 3,
    asOfDay: AS_OF,
    currency: 'USD',
  } as const;
  generatePortfolio(shares === undefined ? options : { ...options, shares }, rows, () => undefined);
  const portfolio = rows.build(AS_OF);
  return generatedSketch(portfolio, accountBalances(portfolio));
}

it('leaves the preset alone when nothing is asked for', () => {
  expect(adjustPreset(UTILITY, undefined)).toBe(UTILITY);
  expect(adjustPreset(UTILITY, {})).toEqual(UTILITY);
});

it('makes about as many accounts past due, on plans and protected as asked, the others as before', () => {
  const before = sketch();
  const fewer = sketch({ pastDue: 0.25 });
  expect(fewer.pastDueShare).toBeGreaterThan(0.2);
  expect(fewer.pastDueShare).toBeLessThan(0.3);
  expect(before.pastDueShare).toBeGreaterThan(0.5);
  expect(sketch({ onPlan: 0.2 }).onPlanShare).toBeGreaterThan(before.onPlanShare + 0.1);
  const protectedMore = sketch({ isProtected: 0.3 });
  expect(protectedMore.protectedShare).toBeGreaterThan(0.25);
  expect(protectedMore.protectedShare).toBeLessThan(0.38);
  expect(before.protectedShare).toBeLessThan(0.12);
  // Who is past due is decided by draws of its own.
  expect(protectedMore.pastDueShare).toBe(before.pastDueShare);
});

it('takes none and all as they are meant', () => {
  const none = sketch({ pastDue: 0, onPlan: 0, isProtected: 0 });
  expect([none.pastDueShare, none.onPlanShare]).toEqual([0, 0]);
  // Premises on life support belong to agreements, not to accounts.
  expect(none.protectedShare).toBeLessThan(0.02);
  expect(none.medianPastDueMinor).toBeNull();
  expect(sketch({ pastDue: 1 }).pastDueShare).toBeGreaterThan(0.9);
});

it('puts every past-due account into one bar of its segment', () => {
  const { accounts, segments, edgesMinor, pastDueShare } = sketch();
  const total = segments.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0);
  expect(total).toBe(Math.round(pastDueShare * accounts));
  expect(segments.reduce((sum, segment) => sum + segment.accounts, 0)).toBe(accounts);
  expect(segments.every(({ counts }) => counts.length === edgesMinor.length + 1)).toBe(true);
  expect(segments[0]?.segment).toBe('Residential, standard');
});
