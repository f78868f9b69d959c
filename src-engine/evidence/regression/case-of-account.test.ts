import { expect, it } from 'vitest';
import { anAccount } from '../../../test/support/account-builder.ts';
import { PortfolioFromRows } from '../../../test/support/portfolio-from-rows.ts';
import { writeCaseRows } from '../../cases/case-rows.ts';
import { type Case, caseSchema } from '../../cases/case-schema.ts';
import { caseAccount } from './case-of-account.ts';

const AS_OF = 20_514;

/** Processes of the account by debt class, with their template by its code. */
function processesOf(rows: PortfolioFromRows) {
  const { processes, debtClasses, runningTemplates } = rows.build(AS_OF);
  return processes.ids.map((_, row) => ({
    debtClass: debtClasses[processes.debtClass[row] ?? 0],
    template: runningTemplates[processes.template[row] ?? 0],
    startDay: processes.startDay[row],
    baseDay: processes.baseDay[row],
    lastSequence: processes.lastSequence[row],
  }));
}

it('a case brings the processes that the account was in, and reads them back', () => {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A1').owes(9000, AS_OF - 90);
  const shared = { accountId: 'A1', startDay: AS_OF - 30 };
  rows.process({
    ...{ ...shared, id: 'P1', debtClass: 'ENERGY', template: 'RES-STD' },
    ...{ baseDay: AS_OF - 33, lastSequence: 0 },
  });
  rows.process({
    ...{ ...shared, id: 'P2', debtClass: 'SERVICES', template: 'SERV-STD' },
    ...{ baseDay: null, lastSequence: null },
  });
  const account = caseAccount(rows.build(AS_OF), 0);
  expect(account.processes).toEqual([
    {
      debtClass: 'ENERGY',
      template: 'RES-STD',
      start: '2026-01-31',
      base: '2026-01-28',
      last: 0,
    },
    { debtClass: 'SERVICES', template: 'SERV-STD', start: '2026-01-31', base: '2026-01-31' },
  ]);
  expect(caseSchema.shape.accounts.safeParse([account]).success).toBe(true);
  const again = new PortfolioFromRows();
  // The rows are written from the accounts alone.
  writeCaseRows({ accounts: [account] } as unknown as Case, again);
  expect(processesOf(again)).toEqual(processesOf(rows));
});
