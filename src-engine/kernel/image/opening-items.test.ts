import { describe, expect, it } from 'vitest';
import { anAccount } from '../../../test/support/account-builder.ts';
import { PortfolioFromRows } from '../../../test/support/portfolio-from-rows.ts';
import { openingItems } from './opening-items.ts';

function opening(build: (rows: PortfolioFromRows) => void, asOfDay = 100) {
  const rows = new PortfolioFromRows();
  build(rows);
  const items = openingItems(rows.build(asOfDay));
  return Array.from(items.itemPooledMinor, (pooled, item) => [
    items.itemArrearsDay[item],
    pooled,
    items.itemAgreementMinor[item],
  ]);
}

describe('opening items', () => {
  it('let a payment that names its bill pay that bill, not the oldest', () => {
    const items = opening((rows) => {
      anAccount(rows, 'A').owes(1000, 10).owes(2000, 40).pays(2000, 60, 1);
    });
    expect(items).toEqual([[10, 1000, 1000]]);
  });

  it('let what is over go to the oldest debt of the class', () => {
    const items = opening((rows) => {
      anAccount(rows, 'A').owes(1000, 10).owes(2000, 40).pays(2300, 60, 1);
    });
    expect(items).toEqual([[10, 700, 700]]);
  });

  it('leave out what is posted after the as-of day, bills and payments', () => {
    const items = opening((rows) => {
      anAccount(rows, 'A').owes(1000, 10).owes(500, 120).pays(1000, 110, 0);
    });
    expect(items).toEqual([[10, 1000, 1000]]);
  });

  it('drop what is paid and keep a credit of one agreement off the other agreement’s own debt', () => {
    const items = opening((rows) => {
      anAccount(rows, 'A').agreement('1').owes(1000, 10).agreement('2').owes(500, 20).pays(900, 30);
    });
    // Pooled: 900 eat the older 1,000. Own: agreement 2 is paid, agreement 1 still owes all of it.
    expect(items).toEqual([
      [10, 100, 1000],
      [20, 500, 0],
    ]);
  });

  it('keep an amount that 32 bits do not hold, and those beside it', () => {
    const items = opening((rows) => {
      anAccount(rows, 'A').owes(3_000_000_000, 10).owes(2000, 40);
    });
    expect(items).toEqual([
      [10, 3_000_000_000, 3_000_000_000],
      [40, 2000, 2000],
    ]);
  });
});
