import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import type {
  FilePreview,
  ImportMapping,
  TargetField,
} from '../../../../src-engine/ingest/mapping.ts';
import { FurtherTables } from './FurtherTables.tsx';
import type { ImportSession } from './import-session.ts';
import { whyNotCheck } from './why-not-check.ts';

afterEach(cleanup);

const target = (name: string, label: string, required = true): TargetField => ({
  ...{ target: name, label, required, type: 'text', help: '' },
});
const column = (name: string, from: string) => ({ target: name, column: from, constant: null });

const mapping: ImportMapping = {
  ...{ schemaVersion: 1, name: 'x', shape: 'ledger', currency: 'USD', minorDigits: 2 },
  format: {
    ...{ kind: 'csv', encoding: 'utf-8', delimiter: ',', decimal: '.' },
    ...{ dateOrder: 'YMD', table: null },
  },
  ...{ columns: [], values: [], panelMonths: [] },
  fields: [column('accountId', 'account')],
  tables: [
    {
      ...{ rows: 'promises', file: 'promises.csv', table: null, values: [] },
      // The proposal took the day on which it was paid for the day on which it is due.
      fields: [column('accountId', 'account'), column('dueDate', 'paid on')],
    },
    {
      ...{ rows: 'holds', file: 'gone.csv', table: null, values: [] },
      fields: [column('accountId', 'who')],
    },
  ],
};

const preview: FilePreview = {
  format: mapping.format,
  columns: ['account'],
  rows: [['A']],
  proposal: mapping,
  remembered: false,
  targets: [target('accountId', 'Account number')],
  tableTargets: [
    [
      target('accountId', 'Account number'),
      target('dueDate', 'Due'),
      target('status', 'Status', false),
    ],
    [target('accountId', 'Account number')],
  ],
  tableBeginnings: [
    {
      columns: ['account', 'paid on', 'due by'],
      rows: [
        ['A', '', '2026-03-10'],
        ['B', '2026-03-02', '2026-03-12'],
      ],
    },
    { columns: [], rows: [] },
  ],
  ambiguous: [],
  tables: [],
};

let now = mapping;
function Stateful() {
  const [held, setHeld] = useState(mapping);
  now = held;
  return <FurtherTables mapping={held} preview={preview} onChange={setHeld} />;
}
const blocked = () =>
  whyNotCheck({ preview, mapping: now, asOfDay: 20_514 } as unknown as ImportSession);

test('the columns of a proposed further table could not be corrected: each field has its choice, with examples', () => {
  render(<Stateful />);
  const panel = screen.getByRole('region', { name: 'Promises to pay' });
  expect(panel.textContent).toContain('from promises.csv, read after all accounts');
  const due = within(panel).getByRole('combobox', { name: 'Promises to pay: Due comes from' });
  const row = () => within(panel).getByRole('row', { name: /^Due/ }).textContent;
  expect(row()).toContain('2026-03-02');
  expect(panel.textContent).toContain('Not used: due by.');

  const choose = (label: string) => {
    const option = within(due).getByRole('option', { name: label });
    fireEvent.change(due, { target: { value: (option as HTMLOptionElement).value } });
  };
  choose('due by');
  expect(now.tables?.[0]?.fields).toContainEqual(column('dueDate', 'due by'));
  expect(row()).toContain('2026-03-10, 2026-03-12');
  expect(panel.textContent).toContain('Not used: paid on.');
  expect(blocked()).toBeNull();
  choose('Not mapped');
  expect(panel.textContent).toContain('1 required field without a source');
  expect(blocked()).toBe('Promises to pay: map Due first.');
  // The accounts and the other table stay as they were.
  expect({ ...now, tables: [] }).toEqual({ ...mapping, tables: [] });
  expect(now.tables?.[1]).toBe(mapping.tables?.[1]);
});

test('words of a further table can stand for other words, and fields that were not proposed can be mapped', () => {
  render(<Stateful />);
  const panel = screen.getByRole('region', { name: 'Promises to pay' });
  expect(within(panel).queryByRole('combobox', { name: /Status comes from/ })).toBeNull();
  fireEvent.click(within(panel).getByRole('button', { name: 'Show 1 more field' }));
  expect(within(panel).getByRole('combobox', { name: /Status comes from/ })).toBeDefined();
  const fill = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(`Promises to pay: ${label}`), { target: { value } });
  fill('Field', 'status');
  fill('Text in the file', 'offen');
  fill('Read as', 'OPEN');
  fireEvent.click(screen.getByRole('button', { name: 'Add' }));
  expect(now.tables?.[0]?.values).toEqual([{ target: 'status', from: 'offen', to: 'OPEN' }]);
});

test('a remembered table whose file was not chosen says so, with how it is read', () => {
  render(<Stateful />);
  const panel = screen.getByRole('region', { name: 'Holds' });
  expect(panel.textContent).toContain('not in the files that were chosen');
  expect(panel.textContent).toContain('Account number: who');
});
