import { describe, expect, it } from 'vitest';
import { day, importCsv, mappingOf } from '../../../test/property/ingest-kit.ts';
import { accountRow, agreementRow } from '../../../test/support/portfolio-rows.ts';

const AS_OF = day('2026-03-02');
const BY_DATE = mappingOf('snapshot', { accountId: 'id', amount: 'arrears', oldestDueDate: 'due' });
const BUCKET_COLUMNS = {
  accountId: 'id',
  amount1To30: 'b30',
  amount31To60: 'b60',
  amount61To90: 'b90',
  amount91Plus: 'b91',
};

describe('arrears with a date', () => {
  it('become a bill that has the amount and the age on the as-of day', async () => {
    const { rows, report } = await importCsv('id,arrears,due\nA1,60.01,2026-02-09\n', BY_DATE);
    expect(rows.accounts[0]).toEqual(
      accountRow('A1', {
        customerClass: 'RESIDENTIAL',
        collectionClass: 'RES',
        segment: 'All accounts',
        hasMobile: false,
        hasEmail: false,
      }),
    );
    expect(rows.agreements).toEqual([
      agreementRow('A1/ENERGY/ELECTRIC', 'A1', { debtClass: 'ENERGY' }),
    ]);
    expect(rows.transactions).toEqual([
      {
        id: 'A1/ENERGY/ELECTRIC/arrears',
        agreementId: 'A1/ENERGY/ELECTRIC',
        kind: 'BILL',
        amountMinor: 6001,
        postedDay: AS_OF - 21,
        arrearsDay: AS_OF - 21,
        dueDay: AS_OF - 21,
        disputed: false,
        settlesId: null,
      },
    ]);
    expect(report).toMatchObject({ accounts: 1, agreements: 1, transactions: 1, rowsRejected: 0 });
  });

  it('count from the bill date where it is known', async () => {
    const mapping = mappingOf('snapshot', {
      accountId: 'id',
      amount: 'arrears',
      daysPastDue: 'dpd',
      oldestBillDate: 'billed',
    });
    const { rows } = await importCsv('id,arrears,dpd,billed\nA1,5,10,2026-02-01\n', mapping);
    expect(rows.transactions[0]).toMatchObject({
      postedDay: day('2026-02-01'),
      arrearsDay: day('2026-02-01'),
      dueDay: AS_OF - 10,
    });
  });

  it('below 0 are a credit, 0 is nothing, blank is refused', async () => {
    const { rows, report } = await importCsv(
      'id,arrears,due\nA1,-45.00,\nA2,0.00,\nA3,,2026-02-09\nA4,5.00,\n',
      BY_DATE,
    );
    expect(rows.accounts.map((row) => row.id)).toEqual(['A1', 'A2']);
    expect(rows.transactions).toHaveLength(1);
    expect(rows.transactions[0]).toMatchObject({
      id: 'A1/ENERGY/ELECTRIC/credit',
      kind: 'CREDIT_ADJUSTMENT',
      amountMinor: -4500,
      postedDay: AS_OF,
      dueDay: null,
    });
    expect(report.rejected.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [4, 'arrears', 'The row has no amount.'],
      [5, 'due', 'Oldest due date is empty, but there are arrears.'],
    ]);
  });

  it('notes days past due that contradict the date', async () => {
    const mapping = mappingOf('snapshot', {
      accountId: 'id',
      amount: 'a',
      oldestDueDate: 'due',
      daysPastDue: 'dpd',
    });
    const text =
      'id,a,due,dpd\nA1,5,2026-02-20,10\nA2,5,2026-02-20,11\nA3,5,2026-03-20,-18\nA4,5,2026-03-20,0\n';
    const { report, rows } = await importCsv(text, mapping);
    expect(report.notes).toEqual([
      { note: 'Days past due disagree with the oldest due date; the date was taken.', count: 1 },
    ]);
    expect(rows.transactions.map((row) => row.dueDay)).toEqual([
      day('2026-02-20'),
      day('2026-02-20'),
      day('2026-03-20'),
      day('2026-03-20'),
    ]);
  });
});

describe('amounts by age', () => {
  it('become one bill each, in the middle of their ages', async () => {
    const { rows } = await importCsv(
      'id,b30,b60,b90,b91\nA1,10.00,20.00,0.00,40.00\n',
      mappingOf('snapshot', BUCKET_COLUMNS),
    );
    expect(
      rows.transactions.map((row) => [
        row.id.split('/').at(-1),
        row.amountMinor,
        AS_OF - (row.dueDay ?? 0),
      ]),
    ).toEqual([
      ['1-30', 1000, 15],
      ['31-60', 2000, 45],
      ['91+', 4000, 120],
    ]);
  });

  it('take the oldest due date for the oldest, when it fits', async () => {
    const mapping = mappingOf('snapshot', { ...BUCKET_COLUMNS, daysPastDue: 'dpd' });
    const { rows, rejected } = await importCsv(
      'id,b30,b60,b90,b91,dpd\nA1,10,20,,,31\nA2,10,20,,,61\n',
      mapping,
    );
    expect(rows.transactions.map((row) => AS_OF - (row.dueDay ?? 0))).toEqual([15, 31]);
    expect(rejected[0]).toMatchObject({
      line: 3,
      column: 'dpd',
      value: '61',
      reason: 'Days past due does not fit the oldest amount by age.',
    });
  });

  it('must add up to the arrears', async () => {
    const mapping = mappingOf('snapshot', { ...BUCKET_COLUMNS, amount: 'sum' });
    const text = 'id,sum,b30,b60,b90,b91\nA1,30,10,20,,\nA2,31,10,20,,\nA3,-5,,,,\nA4,10,-1,11,,\n';
    const { rows, rejected } = await importCsv(text, mapping);
    expect(rows.accounts.map((row) => row.id)).toEqual(['A1', 'A3']);
    expect(rejected.map((row) => row.reason)).toEqual([
      'Arrears is not the sum of the amounts by age.',
      '1-30 days is below 0.',
    ]);
  });
});

describe('what is not yet due', () => {
  const mapping = mappingOf('snapshot', {
    accountId: 'id',
    amount: 'arrears',
    oldestDueDate: 'due',
    balance: 'total',
    notDueAmount: 'next',
    nextDueDate: 'nextDue',
  });
  const HEADER = 'id,arrears,due,total,next,nextDue\n';

  it('comes from its own column or from the balance', async () => {
    const { rows } = await importCsv(
      `${HEADER}A1,10,2026-02-09,,5,2026-03-09\nA2,10,2026-02-09,17,,2026-03-09\nA3,0,,-4,,\n`,
      mapping,
    );
    expect(rows.transactions.map((row) => [row.id.split('/').at(-1), row.amountMinor])).toEqual([
      ['arrears', 1000],
      ['not-due', 500],
      ['arrears', 1000],
      ['not-due', 700],
      ['credit', -400],
    ]);
    expect(rows.transactions[1]).toMatchObject({
      postedDay: AS_OF,
      arrearsDay: day('2026-03-09'),
      dueDay: day('2026-03-09'),
    });
  });

  it('must agree with the balance and lie ahead', async () => {
    const { rejected } = await importCsv(
      `${HEADER}A0,1,2026-02-09,,,\nA1,10,2026-02-09,17,5,2026-03-09\nA2,10,2026-02-09,9,,\nA3,,,,5,\nA4,,,,5,2026-03-01\nA5,,,,-5,2026-03-09\n`,
      mapping,
    );
    expect(rejected.map((row) => row.reason)).toEqual([
      'Total balance is not the arrears and the part not yet due.',
      'Total balance is below the arrears.',
      'Next due date is empty, but an amount is not yet due.',
      'Next due date lies before the as-of date.',
      'Not yet due is below 0.',
    ]);
  });
});

describe('rows of the same account', () => {
  const mapping = mappingOf('snapshot', {
    accountId: 'id',
    segment: 'segment',
    service: 'service',
    amount: 'a',
    daysPastDue: 'd',
  });
  const HEADER = 'id,segment,service,a,d\n';

  it('make one account with an agreement each', async () => {
    const { rows } = await importCsv(`${HEADER}A1,S,ELECTRIC,5,1\nA1,S,GAS,6,2\n`, mapping);
    expect(rows.accounts).toHaveLength(1);
    expect(rows.agreements.map((row) => row.id)).toEqual(['A1/ENERGY/ELECTRIC', 'A1/ENERGY/GAS']);
  });

  it('are refused when they repeat or contradict an earlier one, with its line', async () => {
    const { rows, rejected } = await importCsv(
      `${HEADER}A1,S,ELECTRIC,5,1\nA1,S,ELECTRIC,6,2\nA1,T,GAS,6,2\nA1,S,WATER,7,3\n`,
      mapping,
    );
    expect(rows.agreements).toHaveLength(2);
    expect(rejected.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [3, 'id', 'The account has this debt class and service on an earlier row (line 2).'],
      [4, 'segment', 'Segment differs from an earlier row of the account (line 2).'],
    ]);
  });

  it('may name their agreements, of one account each', async () => {
    const named = mappingOf('snapshot', {
      accountId: 'id',
      agreementId: 'sa',
      amount: 'a',
      daysPastDue: 'd',
    });
    const { rows, rejected } = await importCsv(
      'id,sa,a,d\nA1,S1,5,1\nA1,S2,5,1\nA2,S1,5,1\n',
      named,
    );
    expect(rows.agreements.map((row) => [row.id, row.accountId])).toEqual([
      ['S1', 'A1'],
      ['S2', 'A1'],
    ]);
    expect(rejected[0]).toMatchObject({ line: 4, column: 'sa', value: 'S1' });
  });
});

it('leaves nothing behind of a row that is refused', async () => {
  const { rows } = await importCsv('id,arrears,due\nA1,x,2026-02-09\nA1,5,2026-02-09\n', BY_DATE);
  expect(rows.accounts).toHaveLength(1);
  expect(rows.transactions[0]?.amountMinor).toBe(500);
});

it('reads every account field, with replaced values', async () => {
  const columns = {
    accountId: 'id',
    accountName: 'name',
    riskCategory: 'risk',
    creditRating: 'rating',
    badDebtScore: 'bad',
    churnScore: 'churn',
    lifetimeValueScore: 'ltv',
    lifeSupport: 'life',
    vulnerable: 'vuln',
    onBudget: 'budget',
    hasMobile: 'mobile',
    hasEmail: 'email',
    postponeUntilDate: 'hold',
    lastReviewDate: 'review',
    debtClass: 'dc',
    agreementStatus: 'status',
    currency: 'ccy',
    amount: 'a',
    daysPastDue: 'd',
    disputed: 'disputed',
  };
  const header = Object.values(columns).join(',');
  const mapping = mappingOf('snapshot', columns, {
    values: [
      { target: 'churnScore', from: 'Yes', to: '100' },
      { target: 'debtClass', from: 'Energy - regulated', to: 'ENERGY_REG' },
      { target: 'riskCategory', from: '', to: 'UNKNOWN' },
    ],
  });
  const row =
    'A1,"Järvi, Jo",,-12,99,Yes,7,yes,1,N,+44 7700 900123,jo@example.test,2026-04-01,2026-02-01,Energy - regulated,Pending stop,USD,5,1,Y';
  const { rows, rejected } = await importCsv(
    `${header}\n${row}\n${row.replace('A1', 'A2').replace('USD', 'EUR')}\n${row.replace('A1', 'A3').replace('Energy - regulated', 'Energy')}\n`,
    mapping,
  );
  expect(rows.accounts).toEqual([
    expect.objectContaining({
      name: 'Järvi, Jo',
      riskCategory: 'UNKNOWN',
      creditRating: -12,
      badDebtScore: 99,
      churnScore: 100,
      lifetimeValueScore: 7,
      lifeSupport: true,
      vulnerable: true,
      onBudget: false,
      hasMobile: true,
      hasEmail: true,
      postponeUntilDay: day('2026-04-01'),
      lastReviewDay: day('2026-02-01'),
    }),
  ]);
  expect(rows.agreements[0]).toMatchObject({ debtClass: 'ENERGY_REG', status: 'PENDING_STOP' });
  expect(rows.transactions[0]?.disputed).toBe(true);
  expect(rejected.map(({ column, value }) => [column, value])).toEqual([
    ['ccy', 'EUR'],
    ['dc', 'Energy'],
  ]);
});

it('reads what the debt profile knows, and leaves out an account with a limit below 0', async () => {
  const mapping = mappingOf('snapshot', {
    accountId: 'id',
    nationality: 'nat',
    creditLimit: 'limit',
    upSellScore: 'up',
    crossSellScore: 'cross',
    amount: 'a',
    daysPastDue: 'd',
  });
  const { rows, rejected } = await importCsv(
    'id,nat,limit,up,cross,a,d\nA1,SE,250.50,10,90,5,1\nA2,,,,,5,1\nA3,NO,-1,,,5,1\nA4,NO,1,101,,5,1\n',
    mapping,
  );
  expect(rows.accounts).toEqual([
    expect.objectContaining({
      nationality: 'SE',
      creditLimitMinor: 25_050,
      upSellScore: 10,
      crossSellScore: 90,
    }),
    expect.objectContaining({
      nationality: null,
      creditLimitMinor: null,
      upSellScore: null,
      crossSellScore: null,
    }),
  ]);
  expect(rejected.map(({ line, column }) => [line, column])).toEqual([
    [4, 'limit'],
    [5, 'up'],
  ]);
});
