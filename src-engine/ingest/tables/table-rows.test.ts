import { describe, expect, it } from 'vitest';
import { day, importAll, mappingOf, memoryFile } from '../../../test/property/ingest-kit.ts';
import type { TableMapping, TableRowKind } from '../mapping.ts';

const AS_OF = day('2026-03-02');
const LEDGER =
  'acct,doc,sa,date,due,amount\nA1,B1,S1,2026-01-02,2026-01-23,50.00\nA2,B2,S2,2026-01-02,2026-01-23,60.00\n';

/** A table whose columns carry the names of their targets. */
function table(rows: TableRowKind, columns: string): TableMapping {
  const fields = columns.split(',').map((target) => ({ target, column: target, constant: null }));
  return { rows, file: `${rows}.csv`, table: null, fields, values: [] };
}

async function importTable(rows: TableRowKind, text: string) {
  const head = text.split('\n')[0] ?? '';
  const mapping = mappingOf(
    'ledger',
    {
      accountId: 'acct',
      transactionId: 'doc',
      agreementId: 'sa',
      postedDate: 'date',
      dueDate: 'due',
      amount: 'amount',
    },
    { tables: [table(rows, head)] },
  );
  const files = [memoryFile(`${rows}.csv`, text), memoryFile('ledger.csv', LEDGER)];
  const imported = await importAll(files, mapping);
  if (!imported.result.ok) throw new Error(JSON.stringify(imported.result.error));
  const reasons = imported.rejected.map(
    ({ line, column, reason }) => `${line} ${column}: ${reason}`,
  );
  return { ...imported, reasons };
}

describe('holds', () => {
  it('come on accounts, agreements, bills and debt classes, blocking everything unless said', async () => {
    const { rows, reasons } = await importTable(
      'holds',
      `accountId,scope,target,reason,fromDate,toDate,blocks,amount
A1,,,breathing space,2026-02-01,2026-04-01,,
A1,AGREEMENT,S1,MEDICAL,2026-02-01,,severance,
A2,bill,B2,dispute,2026-02-03,,EVENTS; FEES,12.50
A2,DEBT-CLASS,ENERGY,PROMISE,2026-02-04,,contacts,
`,
    );
    expect(reasons).toEqual([]);
    expect(rows.holds.map((row) => [row.scope, row.target, row.reason, row.blocks])).toEqual([
      [
        ...['ACCOUNT', null, 'BREATHING_SPACE'],
        ['REVIEW', 'EVENTS', 'CONTACTS', 'SEVERANCE', 'FEES', 'WRITE_OFF'],
      ],
      ['AGREEMENT', 'S1', 'MEDICAL', ['SEVERANCE']],
      ['BILL', 'B2', 'DISPUTE', ['EVENTS', 'FEES']],
      ['DEBT_CLASS', 'ENERGY', 'PROMISE', ['CONTACTS']],
    ]);
    expect(rows.holds[0]?.toDay).toBe(day('2026-04-01'));
    expect(rows.holds[2]?.amountMinor).toBe(1250);
  });

  it('that cannot be are left out with their line, column and reason', async () => {
    const { rows, reasons } = await importTable(
      'holds',
      `id,accountId,scope,target,reason,fromDate,toDate,blocks
H1,A9,,,MANUAL,2026-02-01,,
H2,A1,AGREEMENT,S2,MANUAL,2026-02-01,,
H3,A1,BILL,B2,MANUAL,2026-02-01,,
H4,A1,,,WHIM,2026-02-01,,
H5,A1,,,MANUAL,2026-02-01,2026-01-01,
H6,A1,,,MANUAL,,,
H7,A1,,,MANUAL,2026-02-01,,PHONE
H8,A1,,S1,MANUAL,2026-02-01,,
H9,A1,,,MANUAL,2026-02-01,,
H9,A1,,,MANUAL,2026-02-02,,
`,
    );
    expect(reasons).toEqual([
      '2 accountId: The account is not in the import.',
      '3 target: The account has no such service agreement.',
      '4 target: The account has no such bill.',
      expect.stringContaining('5 reason: Reason is none of MANUAL, DISPUTE'),
      '6 toDate: The hold ends before it starts.',
      '7 fromDate: From is empty.',
      expect.stringContaining('8 blocks: Blocks are words out of REVIEW'),
      '9 target: A hold on the account names nothing else; give its scope.',
      '11 id: The row came before; ids are unique.',
    ]);
    expect(rows.holds.map((row) => row.id)).toEqual(['H9']);
  });
});

describe('pay plans', () => {
  it('gather their instalments, one row each', async () => {
    const { rows, reasons } = await importTable(
      'payPlans',
      `id,accountId,debtClass,startDate,status,endDate,payorId,instalmentDate,instalmentAmount
P1,A1,ENERGY,2026-02-01,,,A2,2026-03-01,20.00
P2,A2,ENERGY,2025-06-01,kept,2025-09-01,,2025-07-01,10.00
P1,A1,ENERGY,2026-02-01,,,A2,2026-04-01,30.00
P1,A2,ENERGY,2026-02-01,,,A2,2026-05-01,30.00
`,
    );
    expect(reasons).toEqual(['5 accountId: An earlier row of the pay plan says otherwise.']);
    expect(rows.plans).toEqual([
      {
        id: 'P1',
        accountId: 'A1',
        debtClass: 'ENERGY',
        startDay: day('2026-02-01'),
        status: 'ACTIVE',
        endDay: null,
        payorId: 'A2',
        instalments: [
          { day: day('2026-03-01'), amountMinor: 2000 },
          { day: day('2026-04-01'), amountMinor: 3000 },
        ],
      },
      expect.objectContaining({ id: 'P2', status: 'KEPT', endDay: day('2025-09-01') }),
    ]);
  });
});

describe('the review schedule', () => {
  const review = (accountId: string, reviewDay: number, reason: string) => ({
    accountId,
    reviewDay,
    reason,
  });

  it('has every account on the as-of day when the source brings none', async () => {
    const { rows } = await importTable('promises', 'accountId,amount,madeDate,dueDate\n');
    expect(rows.reviews).toEqual([review('A1', AS_OF, 'CNV-ADM'), review('A2', AS_OF, 'CNV-ADM')]);
  });

  it('is that of the source when it brings one', async () => {
    const text = 'accountId,reviewDate,reason\nA2,2026-03-20,Bill due\n';
    const { rows } = await importTable('reviews', text);
    expect(rows.reviews).toEqual([review('A2', day('2026-03-20'), 'Bill due')]);
  });
});

it('promises, ratings, referrals and facts come with what is left out filled in', async () => {
  const promise = await importTable(
    'promises',
    'accountId,amount,madeDate,dueDate\nA1,40.00,2026-02-27,2026-03-06\nA1,40.00,2026-02-27,2026-02-06\n',
  );
  expect(promise.rows.promises[0]).toMatchObject({ debtClass: null, status: 'OPEN' });
  expect(promise.reasons).toEqual(['3 dueDate: The promise is due before it was made.']);
  expect(promise.result.ok && promise.result.value.tableRows).toEqual([
    { rows: 'promises', count: 1 },
  ]);
  const rating = await importTable(
    'ratings',
    'accountId,startDate,endDate,creditPoints\nA1,2026-01-01,2026-12-31,-20\nA1,2026-01-01,2026-12-31,\n',
  );
  expect(rating.rows.ratings).toEqual([
    {
      accountId: 'A1',
      startDay: day('2026-01-01'),
      endDay: day('2026-12-31'),
      creditPoints: -20,
      cashOnlyPoints: 0,
    },
  ]);
  expect(rating.reasons).toEqual(['3 creditPoints: Credit points is empty.']);
  const referral = await importTable(
    'referrals',
    'accountId,agency,startDate,amount\nA1,NORTH,2026-02-01,-4\nA1,NORTH,2026-02-01,40\n',
  );
  expect(referral.rows.referrals[0]).toMatchObject({ status: 'ACTIVE', amountMinor: 4000 });
  expect(referral.reasons).toEqual(['2 amount: The amount is below 0.']);
  const fact = await importTable(
    'facts',
    'accountId,kind,text,fromDate\nA2,off-cycle bill,,2026-02-01\nA2,gossip,,2026-02-01\n',
  );
  expect(fact.rows.facts[0]).toMatchObject({ kind: 'OFF_CYCLE_BILL', open: true, amountMinor: 0 });
  expect(fact.reasons.length).toBe(1);
});

describe('collection processes under way', () => {
  const HEAD = 'id,accountId,debtClass,template,startDate,baseDate,lastEvent';

  it('come with their template, base date and last event, which may be left out', async () => {
    const { rows, reasons, result } = await importTable(
      'processes',
      `${HEAD}
P1,A1,ENERGY,RES-STD,2026-02-10,2026-02-01,20
,A2,ENERGY,RES-LEVELS,2026-03-02,,
,A1,SERVICES,SERV-STD,2026-01-05,2026-01-05,0
`,
    );
    expect(reasons).toEqual([]);
    expect(rows.processes).toEqual([
      {
        id: 'P1',
        accountId: 'A1',
        debtClass: 'ENERGY',
        template: 'RES-STD',
        startDay: day('2026-02-10'),
        baseDay: day('2026-02-01'),
        lastSequence: 20,
      },
      expect.objectContaining({
        id: 'A2/process/ENERGY',
        template: 'RES-LEVELS',
        startDay: AS_OF,
        baseDay: null,
        lastSequence: null,
      }),
      expect.objectContaining({ id: 'A1/process/SERVICES', lastSequence: 0 }),
    ]);
    expect(result.ok && result.value.tableRows).toEqual([{ rows: 'processes', count: 3 }]);
  });

  it('that cannot run are left out with their line, column and reason', async () => {
    const { rows, reasons } = await importTable(
      'processes',
      `${HEAD}
,A9,ENERGY,RES-STD,2026-02-10,,
,A1,ENERGY,RES-STD,2026-03-03,,
,A1,ENERGY,RES-STD,2026-02-10,2026-02-11,
,A1,,RES-STD,2026-02-10,,
,A1,Energy bill,RES-STD,2026-02-10,,
,A1,ENERGY,,2026-02-10,,
,A1,ENERGY,RES-STD,,,
,A1,ENERGY,RES-STD,2026-02-10,,65536
,A1,ENERGY,RES-STD,2026-02-10,,-1
P1,A1,ENERGY,RES-STD,2026-02-10,,
P2,A1,ENERGY,RES-STD,2026-02-12,,
P1,A2,ENERGY,RES-STD,2026-02-12,,
`,
    );
    expect(reasons).toEqual([
      '2 accountId: The account is not in the import.',
      '3 startDate: The process starts after the as-of date.',
      '4 baseDate: The base date is after the start.',
      '5 debtClass: Debt class is empty.',
      '6 debtClass: Debt class is no code: capitals, digits, - and _ only.',
      '7 template: Template is empty.',
      '8 startDate: Start is empty.',
      '9 lastEvent: Last event is outside -9999 to 9999.',
      '10 lastEvent: Last event is below 0.',
      '12 debtClass: Another process of the account runs for this debt class.',
      '13 id: The row came before; ids are unique.',
    ]);
    expect(rows.processes.map((row) => row.id)).toEqual(['P1']);
  });
});

describe('a mapping with further tables', () => {
  const base = { accountId: 'id', amount: 'arrears', oldestDueDate: 'due' };
  const file = memoryFile('a.csv', 'id,arrears,due\nA1,1.00,2026-02-01\n');

  async function failureOf(tables: readonly TableMapping[]) {
    const { result } = await importAll([file], mappingOf('snapshot', base, { tables }));
    return result.ok ? null : `${result.error.where} ${result.error.message}`;
  }

  it('names a file that must be chosen too', async () => {
    expect(await failureOf([table('reviews', 'accountId,reviewDate')])).toBe(
      '/tables/0/file The mapping reads reviews from reviews.csv, which was not chosen.',
    );
  });

  it('leaves a file for the accounts', async () => {
    expect(await failureOf([{ ...table('reviews', 'accountId,reviewDate'), file: 'a.csv' }])).toBe(
      '/tables The mapping takes every chosen file for a further table.',
    );
  });

  it('is checked like the fields of the accounts', async () => {
    expect(await failureOf([table('reviews', 'accountId')])).toBe(
      '/tables/0/fields Review date (reviewDate) has no column.',
    );
    expect(await failureOf([table('reviews', 'accountId,reviewDate,mood')])).toBe(
      '/tables/0/fields/2/target A table of reviews has no field “mood”.',
    );
    expect(await failureOf([{ ...table('reviews', 'accountId,reviewDate'), file: null }])).toBe(
      '/tables/0/file The file of the reviews is missing.',
    );
  });
});
