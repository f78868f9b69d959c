import { expect, it } from 'vitest';
import { PortfolioFromRows } from '../../test/support/portfolio-from-rows.ts';
import { accountRow, agreementRow, billRow } from '../../test/support/portfolio-rows.ts';
import { accountBalances } from './account-balances.ts';
import { portfolioFields } from './portfolio-fields.ts';

const AS_OF = 20_000;

function fields() {
  const rows = new PortfolioFromRows();
  rows.account(accountRow('A1', { creditRating: 640, hasEmail: false, riskCategory: 'LOW' }));
  rows.account(accountRow('A2', { creditRating: 700, segment: 'Commercial', vulnerable: true }));
  rows.account(accountRow('A3', { segment: 'Commercial', nextBillDay: AS_OF + 3 }));
  rows.agreement(agreementRow('S1', 'A1', { recurringChargeMinor: 5000 }));
  rows.agreement(agreementRow('S2', 'A2', { service: 'GAS', recurringChargeMinor: null }));
  rows.transaction(billRow('T1', 'S1', AS_OF - 61, 12_000));
  const portfolio = rows.build(AS_OF);
  return new Map(
    portfolioFields(portfolio, accountBalances(portfolio)).map((field) => [field.id, field]),
  );
}

it('tells how far codes are filled and which are frequent', () => {
  const found = fields();
  expect(found.get('segment')).toEqual({
    id: 'segment',
    label: 'Segment',
    subject: 'account',
    type: 'text',
    rows: 3,
    filled: 3,
    distinct: 2,
    values: [
      { text: 'Commercial', count: 2 },
      { text: 'Residential', count: 1 },
    ],
    range: null,
  });
  expect(found.get('riskCategory')).toMatchObject({ rows: 3, filled: 1, distinct: 1 });
  expect(found.get('managementGroup')).toMatchObject({ rows: 3, filled: 0, values: [] });
});

it('measures what can be measured, without those that have no value', () => {
  const found = fields();
  expect(found.get('creditRating')).toMatchObject({
    type: 'number',
    filled: 2,
    distinct: 2,
    range: { low: 640, median: 670, high: 700 },
  });
  expect(found.get('churnScore')).toMatchObject({ filled: 0, range: null });
  // Nobody has one, so the portfolio has no column: it is still a field of every account.
  expect(found.get('creditLimit')).toMatchObject({ rows: 3, filled: 0, range: null });
  expect(found.get('nationality')).toMatchObject({ rows: 3, filled: 0, values: [] });
  expect(found.get('nextBillDate')).toMatchObject({
    type: 'date',
    filled: 1,
    range: { low: AS_OF + 3, median: AS_OF + 3, high: AS_OF + 3 },
  });
  expect(found.get('recurringCharge')).toMatchObject({ rows: 2, filled: 1, type: 'money' });
  expect(found.get('arrears')).toMatchObject({
    subject: 'history',
    filled: 1,
    range: { low: 12_000, median: 12_000, high: 12_000 },
  });
  expect(found.get('timesOverdue')).toMatchObject({ filled: 1, range: { high: 1 } });
});

it('counts both answers of a flag', () => {
  expect(fields().get('vulnerable')).toMatchObject({
    type: 'flag',
    filled: 3,
    values: [
      { text: 'Yes', count: 1 },
      { text: 'No', count: 2 },
    ],
  });
});
