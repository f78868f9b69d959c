import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import { AccountBuilder } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { Choices } from '../support/random-portfolio.ts';

/**
 * Accounts whose pay plan covers about what they owe: some with a row already paid or missed, some over-paid, some with
 * newer debt that the plan does not insulate, some with two plans of different classes.
 */
export function plannedPortfolio(seed: number, count: number, asOfDay: number): Portfolio {
  const rows = new PortfolioFromRows();
  for (let index = 0; index < count; index++) {
    const choices = new Choices(seed * 3_000_017 + index);
    const account = new AccountBuilder(rows, `P-${String(index).padStart(4, '0')}`, {
      badDebtScore: choices.int(0, 100),
      creditRating: choices.int(450, 700),
    });
    const rowMinor = choices.int(1000, 6000);
    account.agreement('1', 'ENERGY', 'ELECTRIC').owes(3 * rowMinor, asOfDay - choices.int(40, 90));
    if (choices.chance(0.5)) account.owes(choices.int(1, 9000), asOfDay - choices.int(0, 30));
    const first = asOfDay - choices.pick([0, 0, 12]);
    if (choices.chance(0.6)) account.pays(rowMinor * choices.pick([1, 1, 2]), first);
    const start = first - choices.int(0, 3);
    const plan = (debtClass: string) =>
      account.plan(start, debtClass, [
        [first, rowMinor],
        [first + 30, rowMinor],
        [first + 60, rowMinor + choices.pick([-900, 0, 900])],
      ]);
    plan('ENERGY');
    if (!choices.chance(0.3)) continue;
    account.agreement('2', 'SERVICES', 'OTHER').owes(2 * rowMinor, asOfDay - 45);
    plan('SERVICES');
  }
  return rows.build(asOfDay);
}
