import { expect, test } from 'vitest';
import { toDoCsv } from './to-do-csv.ts';

test('a formula in a title stays text; days become dates', () => {
  const csv = toDoCsv(
    [
      {
        accountId: '4471-0883-26',
        entry: 2,
        replication: 1,
        day: 28,
        process: 1,
        template: 'Energy, standard',
        type: 'REVIEW',
        title: '=HYPERLINK("x")',
        role: 'CSR',
        roleTitle: 'Csr',
        priority: 10,
        state: 'complete',
        user: 'Kim',
        ageDays: 18,
        doneDay: 30,
        doneBy: 'You',
      },
    ],
    20_514,
  );
  expect(csv).toBe(
    'priority,type,title,account,entry,process,role,created,age_days,state,worked_by,completed,completed_by\r\n' +
      '10,REVIEW,"\'=HYPERLINK(""x"")",4471-0883-26,2,"Energy, standard",CSR,2026-03-30,18,complete,Kim,2026-04-01,You\r\n',
  );
});
