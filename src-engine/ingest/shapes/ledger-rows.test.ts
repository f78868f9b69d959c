import { describe, expect, it } from 'vitest';
import { day, importCsv, mappingOf } from '../../../test/property/ingest-kit.ts';

const COLUMNS = {
  accountId: 'customer',
  transactionId: 'doc',
  kind: 'kind',
  postedDate: 'date',
  dueDate: 'due',
  amount: 'amount',
  settledDate: 'paid',
  settledAmount: 'paidAmount',
  settlesId: 'settles',
  disputed: 'disputed',
};
const MAPPING = mappingOf('ledger', COLUMNS);
const HEADER = 'customer,doc,kind,date,due,amount,paid,paidAmount,settles,disputed\n';

async function kinds(rows: string) {
  const imported = await importCsv(HEADER + rows, MAPPING);
  return imported.rows.transactions.map((row) => [row.id, row.kind, row.amountMinor]);
}

describe('bills', () => {
  it('bring their payment along when they are settled', async () => {
    const { rows } = await importCsv(
      `${HEADER}C1,I1,,2026-01-02,2026-02-01,55.94,2026-01-15,,,Yes\n`,
      MAPPING,
    );
    expect(rows.transactions).toEqual([
      {
        id: 'I1',
        agreementId: 'C1/ENERGY/ELECTRIC',
        kind: 'BILL',
        amountMinor: 5594,
        postedDay: day('2026-01-02'),
        arrearsDay: day('2026-01-02'),
        dueDay: day('2026-02-01'),
        disputed: true,
        settlesId: null,
      },
      {
        id: 'I1/payment',
        agreementId: 'C1/ENERGY/ELECTRIC',
        kind: 'PAYMENT',
        amountMinor: -5594,
        postedDay: day('2026-01-15'),
        arrearsDay: null,
        dueDay: null,
        disputed: false,
        settlesId: 'I1',
      },
    ]);
  });

  it('may be settled in part, or fall due after a number of days', async () => {
    expect(await kinds('C1,I1,,2026-01-02,2026-02-01,50,2026-01-15,20,,\n')).toEqual([
      ['I1', 'BILL', 5000],
      ['I1/payment', 'PAYMENT', -2000],
    ]);
    const byDays = mappingOf('ledger', {
      accountId: 'c',
      transactionId: 'i',
      postedDate: 'd',
      amount: 'a',
      dueDays: 'n',
    });
    const { rows } = await importCsv('c,i,d,a,n\nC1,I1,2026-01-02,5,30\n', byDays);
    expect(rows.transactions[0]?.dueDay).toBe(day('2026-02-01'));
  });
});

describe('kinds and signs', () => {
  it('are those of the engine whatever the file writes', async () => {
    const text = [
      'C1,I1,Invoice,2026-01-02,2026-02-01,50,,,,',
      'C1,P1,Payment,2026-01-10,,20,,,I1,',
      'C1,P2,PS,2026-01-11,,-5,,,I1,',
      'C1,N1,credit note,2026-01-12,,3,,,,',
      'C1,F1,late fee,2026-01-13,,4,,,,',
      'C1,A1,AD,2026-01-14,,-2,,,,',
      'C1,A2,AD,2026-01-14,,2,,,,',
      'C1,B1,,2026-01-15,2026-02-01,-7,,,,',
    ].join('\n');
    expect(await kinds(text)).toEqual([
      ['I1', 'BILL', 5000],
      ['P1', 'PAYMENT', -2000],
      ['P2', 'PAYMENT', -500],
      ['N1', 'CREDIT_ADJUSTMENT', -300],
      ['F1', 'DEBIT_ADJUSTMENT', 400],
      ['A1', 'CREDIT_ADJUSTMENT', -200],
      ['A2', 'DEBIT_ADJUSTMENT', 200],
      ['B1', 'CREDIT_ADJUSTMENT', -700],
    ]);
  });

  it('are refused when unknown', async () => {
    const { rejected } = await importCsv(
      `${HEADER}C1,I0,,2026-01-02,2026-02-01,5,,,,\nC1,I1,Gift,2026-01-02,2026-02-01,5,,,,\nC1,I2,fee,2026-01-02,,-5,,,,\n`,
      MAPPING,
    );
    expect(rejected.map((row) => [row.column, row.reason])).toEqual([
      ['kind', 'Kind is no bill, payment or adjustment; replace its values.'],
      ['amount', 'Amount of a debit adjustment is below 0.'],
    ]);
  });
});

describe('oddities', () => {
  it('are noted and imported', async () => {
    const text = [
      'C1,I1,,2026-01-20,2026-01-10,50,,,,',
      'C1,I2,,2026-01-20,2026-02-10,50,2026-01-19,,,',
      'C1,I3,,2026-03-10,2026-04-10,50,2026-03-20,60,,',
      'C1,I4,,2026-01-20,2026-02-10,0.00,2026-01-21,,,',
      'C1,I5,,2026-01-20,2026-02-10,-1,,,,',
      'C1,P1,payment,2026-03-03,,5,,,I9,',
      'C1,P2,payment,2026-01-03,,-5,,,P1,',
      'C1,P3,payment,2026-01-03,,-5,,,,',
    ].join('\n');
    const { report } = await importCsv(HEADER + text, MAPPING);
    expect(report.rowsRejected).toBe(0);
    expect(Object.fromEntries(report.notes.map(({ note, count }) => [note, count]))).toEqual({
      'Due date lies before the bill date.': 1,
      'Payment lies before its bill.': 1,
      'Bill is dated after the as-of date; it is kept for later replay.': 1,
      'Payment is dated after the as-of date; it is kept for later replay.': 2,
      'Settled amount is more than the bill.': 1,
      'Amount is 0: no transaction was made.': 1,
      'Bill below 0 was taken as a credit adjustment.': 1,
      'Payments come with both signs; all were taken as money received.': 1,
      'Payment settles a document that is not in the import.': 1,
    });
    expect(report.latestDay).toBe(day('2026-03-20'));
  });
});

describe('what is refused', () => {
  it('says where the first of two equal documents stands', async () => {
    const { rejected, rows } = await importCsv(
      `${HEADER}C1,I1,,2026-01-02,2026-02-01,5,2026-01-03,,,\n\nC2,I1,,2026-01-02,2026-02-01,6,,,,\nC2,I1/payment,,2026-01-02,2026-02-01,6,,,,\n`,
      MAPPING,
    );
    expect(rejected.map(({ line, value, reason }) => [line, value, reason])).toEqual([
      [4, 'I1', 'Invoice or document came before (line 2).'],
      [5, 'I1/payment', 'Invoice or document came before (line 2).'],
    ]);
    expect(rows.accounts.map((row) => row.id)).toEqual(['C1']);
  });

  it('is a settled bill whose payment would take the id of an earlier document', async () => {
    const { rejected, rows } = await importCsv(
      `${HEADER}C1,I1/payment,payment,2026-01-02,,5,,,,\nC1,I1,,2026-01-02,2026-02-01,5,2026-01-03,,,\nC1,I1,,2026-01-02,2026-02-01,5,,,,\nC1,I0/payment,payment,2026-01-02,,5,,,,\n`,
      MAPPING,
    );
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'Invoice or document came before (line 2).'],
    ]);
    expect(rows.transactions.map((row) => row.id)).toEqual(['I1/payment', 'I1', 'I0/payment']);
  });

  it('is what cannot be dated or paid', async () => {
    const { rejected } = await importCsv(
      `${HEADER}C0,I0,,2026-01-02,2026-02-01,5,,,,\nC1,I1,,,2026-02-01,5,,,,\nC1,I2,,2026-01-02,,5,,,,\nC1,I3,,2026-01-02,2026-02-01,5,,3,,\nC1,I4,,2026-01-02,2026-02-01,5,2026-01-03,-3,,\nC1,,,2026-01-02,2026-02-01,5,,,,\n,I5,,2026-01-02,2026-02-01,5,,,,\n`,
      MAPPING,
    );
    expect(rejected.map((row) => row.reason)).toEqual([
      'Invoice or payment date is empty.',
      'Due date is empty.',
      'Settled date is empty, but an amount is settled.',
      'Settled amount is not above 0.',
      'Invoice or document is empty.',
      'Account number is empty.',
    ]);
  });
});
