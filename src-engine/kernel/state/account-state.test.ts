import { expect, it } from 'vitest';
import { anAccount } from '../../../test/support/account-builder.ts';
import { PortfolioFromRows } from '../../../test/support/portfolio-from-rows.ts';
import { buildImage } from '../image/build-image.ts';
import { AccountState } from './account-state.ts';

/** Names of all amounts that are members of the object, or of objects that are its members, by whether they are unset. */
function amountsOf(object: object): readonly (readonly [string, boolean])[] {
  return Object.entries(object).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'number')
      return name.endsWith('Minor') ? [[name, Number.isNaN(value)] as const] : [];
    const isPart = typeof value === 'object' && value !== null;
    return isPart && !ArrayBuffer.isView(value) && !Array.isArray(value) ? amountsOf(value) : [];
  });
}

it('has no amount that is a short integer at first: code that was compiled for it would be thrown away', () => {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A').owes(1000, 10);
  const image = buildImage(rows.build(100));
  const state = new AccountState(image, 1, 1);
  const amounts = amountsOf(state);
  expect(amounts.length).toBeGreaterThan(12);
  expect(amounts.filter(([, isUnset]) => !isUnset)).toEqual([]);
  state.load(image, 0);
  state.reset(image, { rating: 0, cashOnly: 0, cycleDays: 30 });
  expect(state.openMinor).toBe(1000);
});
