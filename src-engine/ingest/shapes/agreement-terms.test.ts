import { describe, expect, it } from 'vitest';
import { day, importCsv, mappingOf } from '../../../test/property/ingest-kit.ts';

const COLUMNS = {
  accountId: 'id',
  agreementId: 'sa',
  amount: 'arrears',
  oldestDueDate: 'due',
  service: 'service',
  debtClass: 'class',
};

describe('terms of agreements', () => {
  it('are what the row says, and follow from account and service where it is silent', async () => {
    const { rows } = await importCsv(
      `id,sa,arrears,due,service,class,type,charge,budget,diff,provider,master,points,remote,final,start
A1,S1,5,2026-01-01,GAS,ENERGY,G-RES,45.10,,-3.20,,,2,yes,,2026-04-01
A1,S2,5,2026-01-01,HOME,SERVICES,,,,,PARTNER,S1,,,2026-02-20,
`,
      mappingOf('snapshot', {
        ...COLUMNS,
        agreementType: 'type',
        recurringCharge: 'charge',
        agreementOnBudget: 'budget',
        payoffDifference: 'diff',
        provider: 'provider',
        masterAgreementId: 'master',
        servicePoints: 'points',
        remoteDisconnect: 'remote',
        finalBillDueDate: 'final',
        agreementStartDate: 'start',
      }),
    );
    expect(rows.agreements).toMatchObject([
      {
        type: 'G-RES',
        recurringChargeMinor: 4510,
        payoffDifferenceMinor: -320,
        servicePoints: 2,
        remoteDisconnect: true,
        provider: null,
        masterId: null,
        finalBillDueDay: null,
        startDay: day('2026-04-01'),
      },
      {
        type: 'HOME',
        recurringChargeMinor: null,
        payoffDifferenceMinor: 0,
        servicePoints: 0,
        remoteDisconnect: false,
        provider: 'PARTNER',
        masterId: 'S1',
        finalBillDueDay: day('2026-02-20'),
        startDay: null,
      },
    ]);
  });

  it('refuse a master that is later, of another account, or a sub-agreement', async () => {
    const { rejected } = await importCsv(
      `id,sa,arrears,due,service,class,master
A1,S1,5,2026-01-01,GAS,ENERGY,S2
A1,S2,5,2026-01-01,ELECTRIC,ENERGY,
A2,S3,5,2026-01-01,ELECTRIC,ENERGY,S2
A1,S4,5,2026-01-01,WATER,ENERGY,S2
A1,S5,5,2026-01-01,HOME,ENERGY,S4
`,
      mappingOf('snapshot', { ...COLUMNS, masterAgreementId: 'master' }),
    );
    expect(rejected.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '2 The master agreement is not on an earlier row of the account.',
      '4 The master agreement is not on an earlier row of the account.',
      '6 The master agreement is a sub-agreement itself.',
    ]);
  });

  it('may be given once in a ledger, but not in two ways', async () => {
    const { rows, rejected } = await importCsv(
      `id,doc,sa,date,due,amount,charge
A1,B1,S1,2026-01-01,2026-01-21,10,40.00
A1,B2,S1,2026-02-01,2026-02-21,10,
A1,B3,S1,2026-02-02,2026-02-22,10,41.00
`,
      mappingOf('ledger', {
        accountId: 'id',
        transactionId: 'doc',
        agreementId: 'sa',
        postedDate: 'date',
        dueDate: 'due',
        amount: 'amount',
        recurringCharge: 'charge',
      }),
    );
    expect(rows.transactions.map((row) => row.id)).toEqual(['B1', 'B2']);
    expect(rejected[0]?.reason).toBe(
      'Recurring charge differs from an earlier row of the agreement (line 2).',
    );
  });
});

describe('persons and opt-outs of accounts', () => {
  const map = mappingOf('snapshot', {
    ...COLUMNS,
    responsiblePersons: 'persons',
    notifiedPersons: 'letters',
    optOutCall: 'nocall',
    optOutSms: 'nosms',
    customerId: 'customer',
  });
  const head = 'id,sa,arrears,due,service,class,persons,letters,nocall,nosms,customer\n';

  it('are read from the row; all responsible persons are notified when it is silent', async () => {
    const { rows } = await importCsv(
      `${head}A1,S1,5,2026-01-01,GAS,ENERGY,2,,yes,no,C7\nA2,S2,5,2026-01-01,GAS,ENERGY,,,,,\n`,
      map,
    );
    expect(rows.accounts).toMatchObject([
      { responsiblePersons: 2, notifiedPersons: 2, optOut: ['CALL'], customerId: 'C7' },
      { responsiblePersons: 1, notifiedPersons: 1, optOut: [], customerId: null },
    ]);
  });

  it('cannot notify more persons than owe the debt', async () => {
    const { rejected } = await importCsv(
      `${head}A1,S1,5,2026-01-01,GAS,ENERGY,1,2,,,\nA2,S2,5,2026-01-01,GAS,ENERGY,0,,,,\nA3,S3,1,2026-01-01,GAS,ENERGY,,,,,\n`,
      map,
    );
    expect(rejected.map(({ reason }) => reason)).toEqual([
      'More persons are notified than are responsible.',
      expect.stringContaining('Responsible persons'),
    ]);
  });
});
