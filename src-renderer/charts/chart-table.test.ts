import { expect, test } from 'vitest';
import { plainCell, tableCsv, tableTsv } from './chart-table.ts';

const table = {
  columns: [
    { label: 'Arm', numeric: false },
    { label: 'Difference, USD', numeric: true },
  ],
  rows: [
    [plainCell('Early, "v3"'), { text: '−$50.8k', csv: '-50812.33' }],
    [plainCell('=cmd()'), { text: '+$1.00', csv: '1.00' }],
  ],
};

test('CSV quotes what needs quoting, keeps negative numbers and disarms formulas', () => {
  expect(tableCsv(table)).toBe(
    'Arm,"Difference, USD"\r\n"Early, ""v3""",-50812.33\r\n\'=cmd(),1.00\r\n',
  );
});

test('the clipboard gets what people read, one row a line', () => {
  expect(tableTsv(table)).toBe('Arm\tDifference, USD\nEarly, "v3"\t−$50.8k\n=cmd()\t+$1.00\n');
});
