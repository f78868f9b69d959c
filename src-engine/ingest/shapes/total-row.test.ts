import { describe, expect, it } from 'vitest';
import { importCsv, mappingOf } from '../../../test/property/ingest-kit.ts';
import { isTotalRow } from './total-row.ts';

const MAPPING = mappingOf('snapshot', { accountId: 'id', amount: 'a', daysPastDue: 'd' });

describe('the total at the foot of a report', () => {
  it('is left out and told, and not imported as an account that owes everything', async () => {
    const { report, rejected, rows } = await importCsv(
      'id,a,d\nA,1.50,30\nB,2.00,40\nGrand Total:,3.50,0\n',
      MAPPING,
    );
    expect(report).toMatchObject({ rowsRead: 3, rowsRejected: 1, accounts: 2 });
    expect(rejected).toMatchObject([
      {
        line: 4,
        column: 'id',
        value: 'Grand Total:',
        reason: 'The row is a total, not an account.',
      },
    ]);
    expect(rows.accounts.map(({ id }) => id)).toEqual(['A', 'B']);
  });

  it.each(['TOTAL', 'Sub-Total', 'Gesamtsumme', 'Total général'])('may be %s', (text) => {
    expect(isTotalRow(text)).toBe(true);
  });

  it.each(['T-1001', 'TOTALENERGIES', 'Total 7', '', '1.204,50'])('is not %s', (text) => {
    expect(isTotalRow(text)).toBe(false);
  });
});
