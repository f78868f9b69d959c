import { expect, it } from 'vitest';
import { anAccount } from '../../../test/support/account-builder.ts';
import { PortfolioFromRows } from '../../../test/support/portfolio-from-rows.ts';
import { NONE } from '../../model/portfolio.ts';
import { freezePortfolio } from './freeze-portfolio.ts';

const AS_OF = 20_514;

it('keeps the processes begun by the day, without what was done since, and drops the later ones', () => {
  const rows = new PortfolioFromRows();
  for (const id of ['A1', 'A2', 'A3']) anAccount(rows, id).owes(9000, AS_OF - 90);
  const process = (accountId: string, debtClass: string, startDay: number) =>
    rows.process({
      id: `${accountId}/${debtClass}`,
      accountId,
      debtClass,
      template: `T-${accountId}`,
      startDay,
      baseDay: startDay - 2,
      lastSequence: 20,
    });
  process('A1', 'ENERGY', AS_OF - 10);
  process('A1', 'SERVICES', AS_OF - 40);
  process('A2', 'ENERGY', AS_OF - 5);
  process('A3', 'ENERGY', AS_OF - 30);
  const portfolio = rows.build(AS_OF);
  const { accounts, processes, runningTemplates } = freezePortfolio(portfolio, AS_OF - 30);
  expect([...accounts.processStart]).toEqual([0, 1, 1, 2]);
  expect(processes.ids).toEqual(['A1/SERVICES', 'A3/ENERGY']);
  expect(processes.count).toBe(2);
  expect([...processes.template].map((code) => runningTemplates[code])).toEqual(['T-A1', 'T-A3']);
  expect([...processes.startDay]).toEqual([AS_OF - 40, AS_OF - 30]);
  expect([...processes.baseDay]).toEqual([AS_OF - 42, AS_OF - 32]);
  expect([...processes.lastSequence]).toEqual([NONE, NONE]);
  // The portfolio itself stays as it is.
  expect([...portfolio.accounts.processStart]).toEqual([0, 2, 3, 4]);
});
