import { expect, test } from 'vitest';
import { plainCell, tableCsv } from './chart-table.ts';
import { stampedTable } from './stamped-table.ts';

const table = {
  columns: [{ label: 'Day', numeric: true }],
  rows: [[plainCell('0')], [plainCell('1')]],
};

test('a stamp is a column, so that it stays with every row of a file', () => {
  expect(tableCsv(stampedTable(table, 'Uncalibrated'))).toBe(
    'Day,Behaviour model\r\n0,uncalibrated\r\n1,uncalibrated\r\n',
  );
  expect(stampedTable(table, null)).toBe(table);
});
