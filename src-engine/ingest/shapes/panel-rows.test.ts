import { expect, it } from 'vitest';
import { day, importCsv, mappingOf } from '../../../test/property/ingest-kit.ts';

const BASE = mappingOf('panel', { accountId: 'id' });
const MAPPING = {
  ...BASE,
  fields: [
    ...BASE.fields,
    { target: 'dueDays', column: null, constant: '21' },
    { target: 'paymentDay', column: null, constant: '30' },
  ],
  panelMonths: ['2026-01', '2026-02'].map((month) => ({
    month,
    billedColumn: `b ${month}`,
    paidColumn: `p ${month}`,
    statusColumn: `s ${month}`,
  })),
};
const HEADER = 'id,b 2026-01,p 2026-01,s 2026-01,b 2026-02,p 2026-02,s 2026-02\n';

it('makes a bill and a payment of each month', async () => {
  const { rows } = await importCsv(`${HEADER}A1,50,20.5,0,60,,1\n`, MAPPING);
  expect(
    rows.transactions.map((row) => [row.id, row.kind, row.amountMinor, row.postedDay, row.dueDay]),
  ).toEqual([
    ['A1/ENERGY/ELECTRIC/2026-01/bill', 'BILL', 5000, day('2026-01-01'), day('2026-01-22')],
    ['A1/ENERGY/ELECTRIC/2026-01/payment', 'PAYMENT', -2050, day('2026-01-30'), null],
    ['A1/ENERGY/ELECTRIC/2026-02/bill', 'BILL', 6000, day('2026-02-01'), day('2026-02-22')],
  ]);
  expect(rows.transactions[0]?.arrearsDay).toBe(day('2026-01-01'));
});

it('pays on the last day of a shorter month and takes negative bills as credits', async () => {
  const { rows, report } = await importCsv(`${HEADER}A1,-5,,C,,7,-1\n`, MAPPING);
  expect(rows.transactions.map((row) => [row.kind, row.amountMinor, row.postedDay])).toEqual([
    ['CREDIT_ADJUSTMENT', -500, day('2026-01-01')],
    ['PAYMENT', -700, day('2026-02-28')],
  ]);
  expect(report.notes).toEqual([
    { note: 'Bill below 0 was taken as a credit adjustment.', count: 1 },
  ]);
});

it('checks the status and compares the last one with the amounts', async () => {
  const { report, rejected } = await importCsv(
    `${HEADER}A1,50,50,0,60,60,1\nA2,50,,1,60,,0\nA3,50,,1,60,,2\nA4,50,,late,60,,2\nA5,50,-1,0,60,,2\nA1,1,,,,,\n`,
    MAPPING,
  );
  expect(report.notes.map(({ note, count }) => [note, count])).toEqual([
    ['Status of the last month says late, but the amounts say paid.', 1],
    ['Status of the last month says paid, but the amounts say late.', 1],
  ]);
  expect(rejected.map(({ line, column, reason }) => [line, column, reason])).toEqual([
    [5, 's 2026-01', 'Status is no number of months late (-2 to 12), C or X.'],
    [6, 'p 2026-01', 'Paid amount is below 0.'],
    [7, 'id', 'The account has this debt class and service on an earlier row (line 2).'],
  ]);
});
