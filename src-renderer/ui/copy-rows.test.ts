import { expect, test } from 'vitest';
import { rowsText } from './copy-rows.ts';
import type { Column } from './data-table-types.ts';
import { isWithin } from './grid-keys.ts';

interface Row {
  readonly id: string;
  readonly cents: number;
}

const COLUMNS: readonly Column<Row>[] = [
  { id: 'id', title: 'Account', width: '1fr', render: (row) => row.id, text: (row) => row.id },
  { id: 'mark', title: '', width: '1fr', render: () => null },
  {
    id: 'amount',
    title: null,
    name: 'Arrears',
    width: '1fr',
    render: () => null,
    text: (row) => String(row.cents / 100),
  },
];

test('rows are copied with heads, tab-separated, without columns that have no words', () => {
  const rows = [
    { id: 'A', cents: 150 },
    { id: 'B', cents: 7 },
  ];
  expect(rowsText(COLUMNS, rows)).toBe('Account\tArrears\nA\t1.5\nB\t0.07\n');
});

test('a range holds both its ends, whichever comes first', () => {
  expect([1, 2, 3, 4, 5].filter((row) => isWithin(row, 4, 2))).toEqual([2, 3, 4]);
  expect(isWithin(7, 7, 7)).toBe(true);
});
