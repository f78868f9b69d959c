import { expect, test } from 'vitest';
import { spreadsheetCsv, spreadsheetField } from './spreadsheet-csv.ts';

test.each([
  '=1+1',
  '@SUM(A1)',
  '+cmd()',
  '-2+3',
  "-5+cmd|' /C calc'!A0",
  '-.',
  '-5 x',
  '\t=1+1',
  '  @SUM(A1)',
  '\r=1+1',
  '\uFF1D1+1',
])('%j was carried out by a spreadsheet: it gets an apostrophe', (text) => {
  expect(spreadsheetField(text).replace(/^"/, '')).toBe(
    `'${text}${spreadsheetField(text).startsWith('"') ? '"' : ''}`,
  );
});

test.each(['-5', '-5.00', '+1.234,56', '-1 234.5', '-12.5%', '-1e-7', '2026-03-02', 'A=1', 'a-b'])(
  '%j stays as it is',
  (text) => {
    expect(spreadsheetField(text)).toBe(text.includes(',') ? `"${text}"` : text);
  },
);

test('records end with CR LF; fields are quoted where a reader needs it', () => {
  expect(
    spreadsheetCsv([
      ['a', 'say "x"'],
      [' padded', 'b\nc', ''],
    ]),
  ).toBe('a,"say ""x"""\r\n" padded","b\nc",\r\n');
});
