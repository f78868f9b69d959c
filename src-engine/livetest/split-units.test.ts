import { describe, expect, it } from 'vitest';
import { utilityPortfolio } from '../../test/support/utility-portfolio.ts';
import { accountBalances } from '../report/account-balances.ts';
import { splitUnits } from './split-units.ts';
import { stratifiedSplit } from './stratified-split.ts';

const PORTFOLIO = utilityPortfolio(200);
const BALANCES = accountBalances(PORTFOLIO);

describe('the units of a split', () => {
  it('are the customers, each once, with the sums of their accounts', () => {
    const units = splitUnits(PORTFOLIO, BALANCES, [], false);
    expect(units.map(({ id }) => id)).toEqual([
      ...new Set([...PORTFOLIO.accounts.customer].map((one) => PORTFOLIO.customers[one])),
    ]);
    expect(units.reduce((sum, { openMinor }) => sum + openMinor, 0)).toBe(BALANCES.scopeMinor);
    expect(new Set(units.map(({ stratum }) => stratum))).toEqual(new Set(['']));
  });

  it('are only those who owe something past due, when asked', () => {
    const units = splitUnits(PORTFOLIO, BALANCES, ['class'], true);
    expect(units.length).toBeGreaterThan(10);
    expect(units.length).toBeLessThan(200);
    expect(units.every(({ openMinor, oldestDays }) => openMinor > 0 && oldestDays > 0)).toBe(true);
  });

  it('have strata by class, debt and rating, whose split has exact counts', () => {
    const units = splitUnits(PORTFOLIO, BALANCES, ['debt'], false);
    expect([...new Set(units.map(({ stratum }) => stratum))].sort()).toEqual([
      'debt 1',
      'debt 2',
      'debt 3',
      'debt 4',
    ]);
    const arms = stratifiedSplit(units, [0.5, 0.5], 'pilot');
    for (const stratum of ['debt 1', 'debt 4']) {
      const own = arms.filter((_, index) => units[index]?.stratum === stratum);
      const second = own.filter((arm) => arm === 1).length;
      expect(Math.abs(second - own.length / 2)).toBeLessThanOrEqual(0.5);
    }
  });
});
