import { expect, test } from 'vitest';
import { rejectedCsv } from './rejected-csv.ts';

test('a formula in a rejected field was carried out by the spreadsheet that showed it', () => {
  const row = {
    file: '=a.csv',
    line: 3,
    column: 'amount',
    value: '=HYPERLINK("http://x")',
    reason: 'not an amount',
    record: '@SUM(A1),=HYPERLINK("http://x")',
  };
  expect(rejectedCsv([row, { ...row, file: 'a.csv', value: '-5,00', record: '4711,-5.00' }])).toBe(
    'file,line,column,value,reason,record\r\n' +
      `'=a.csv,3,amount,"'=HYPERLINK(""http://x"")",not an amount,"'@SUM(A1),=HYPERLINK(""http://x"")"\r\n` +
      'a.csv,3,amount,"-5,00",not an amount,"4711,-5.00"\r\n',
  );
});
