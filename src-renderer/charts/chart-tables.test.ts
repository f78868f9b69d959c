import { expect, test } from 'vitest';
import { tableCsv } from './chart-table.ts';
import {
  ageingTable,
  barListTable,
  cumulativeTable,
  dailyTable,
  differenceTable,
  joinedDayTables,
  segmentTable,
} from './chart-tables.ts';
import { countValues, exactMoneyValues, moneyValues } from './value-format.ts';

const money = moneyValues('USD');
/** 2 March 2026. */
const AS_OF = 20_514;

const texts = (table: ReturnType<typeof cumulativeTable>) =>
  table.rows.map((row) => row.map((cell) => cell.text));

test('curves: one row a day, one column an arm, in full for files', () => {
  const table = cumulativeTable(
    [
      { arm: 0, label: 'Champion', values: [100_000, 451_920_412] },
      { arm: 1, label: 'Challenger A', values: [150_050, 448_395_900] },
    ],
    AS_OF,
    money,
  );
  expect(texts(table)).toEqual([
    ['0', 'Mon 2 Mar', '$1,000.00', '$1,500.50'],
    ['1', 'Tue 3 Mar', '$4,519,204.12', '$4,483,959.00'],
  ]);
  expect(tableCsv(table)).toBe(
    'Day,Date,"Champion, USD","Challenger A, USD"\r\n' +
      '0,2026-03-02,1000.00,1500.50\r\n' +
      '1,2026-03-03,4519204.12,4483959.00\r\n',
  );
});

test('differences: value and both ends of the interval, signed with a true minus', () => {
  const table = differenceTable(
    [{ arm: 1, label: 'Challenger A', mean: [-5_081_666], low: [-5_731_693], high: [0] }],
    AS_OF,
    money,
  );
  expect(texts(table)).toEqual([
    ['0', 'Mon 2 Mar', '\u2212$50,816.66', '\u2212$57,316.93', '$0.00'],
  ]);
  expect(table.columns.map(({ label }) => label)).toEqual([
    'Day',
    'Date',
    'Challenger A, difference, USD',
    'Challenger A, 95% low',
    'Challenger A, 95% high',
  ]);
  expect(table.rows[0]?.map((cell) => cell.csv)).toEqual([
    '0',
    '2026-03-02',
    '-50816.66',
    '-57316.93',
    '0.00',
  ]);
});

test('two charts on the same days share the day columns', () => {
  const left = cumulativeTable([{ arm: 0, label: 'Champion', values: [100] }], AS_OF, money);
  const right = dailyTable(
    [{ key: 'calls', label: 'Calls', color: 'var(--arm-0)', values: [7] }],
    AS_OF,
    countValues('events'),
  );
  const joined = joinedDayTables(left, right);
  expect(joined.columns.map((column) => column.label)).toEqual([
    'Day',
    'Date',
    'Champion, USD',
    'Calls, events',
  ]);
  expect(texts(joined)).toEqual([['0', 'Mon 2 Mar', '$1.00', '7']]);
});

test('segments: one row a segment and challenger', () => {
  const table = segmentTable(
    [
      {
        key: 'Commercial',
        label: 'Commercial',
        note: '904 accounts',
        size: 904,
        points: [
          { arm: 1, label: 'Challenger A', value: -946.1, low: -1776.6, high: -115.7 },
          { arm: 2, label: 'Challenger B', value: -32, low: -858, high: 794.6 },
        ],
      },
    ],
    exactMoneyValues('USD'),
  );
  expect(texts(table)).toEqual([
    ['Commercial', '904 accounts', 'Challenger A', '\u2212$9.46', '\u2212$17.77', '\u2212$1.16'],
    ['Commercial', '904 accounts', 'Challenger B', '\u2212$0.32', '\u2212$8.58', '+$7.95'],
  ]);
  // A number for a spreadsheet.
  expect(table.rows[0]?.[1]?.csv).toBe('904');
});

test('ageing: one row an arm and day, the buckets and their total', () => {
  const table = ageingTable(
    [
      {
        arm: 0,
        label: 'Champion',
        amounts: [
          [100_000, 50_000],
          [0, 20_000],
        ],
      },
    ],
    [0, 30],
    ['Not yet due', '1–30'],
    money,
  );
  expect(texts(table)).toEqual([
    ['Champion', '0', '$1,000.00', '$500.00', '$1,500.00'],
    ['Champion', '30', '$0.00', '$200.00', '$200.00'],
  ]);
});

test('bars: label and value', () => {
  const table = barListTable(
    [{ key: '1-30', label: '1–30 d', value: 1_730_000, text: '$17.3k' }],
    ['Age', 'Arrears'],
    money,
  );
  expect(table.columns.map((column) => column.label)).toEqual(['Age', 'Arrears, USD']);
  expect(table.rows).toEqual([
    [
      { text: '1–30 d', csv: '1–30 d' },
      { text: '$17,300.00', csv: '17300.00' },
    ],
  ]);
});
