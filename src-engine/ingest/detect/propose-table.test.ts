import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportMapping } from '../mapping.ts';
import { proposeTable } from './propose-table.ts';

const MAPPING: ImportMapping = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../samples/mappings/tiny-facts.json'), 'utf8'),
);

describe('a further table', () => {
  it.each((MAPPING.tables ?? []).map((table) => [table.rows, table] as const))(
    'of %s is known by the columns of the sample',
    (rows, { fields }) => {
      const columns = fields.flatMap(({ column }) => (column === null ? [] : [column]));
      const proposed = proposeTable('f.csv', columns.toReversed());
      expect(proposed).toMatchObject({ rows, file: 'f.csv', table: null, values: [] });
      const pairs = (all: typeof fields) => all.map(({ target, column }) => `${target} ${column}`);
      expect(pairs(proposed?.fields ?? []).toSorted()).toEqual(pairs(fields).toSorted());
    },
  );

  it('is none without a column for a required field', () => {
    expect(proposeTable('f.csv', ['account', 'debt class', 'start', 'last step'])).toBeNull();
    expect(proposeTable('f.csv', ['account', 'amount', 'due date'])).toBeNull();
  });

  it('gives the account its column before the row its own number', () => {
    const proposed = proposeTable('f.csv', ['ID', 'Debt class', 'Template', 'Start date']);
    expect(proposed?.fields.map(({ target, column }) => `${target} ${column}`)).toEqual([
      'accountId ID',
      'debtClass Debt class',
      'template Template',
      'startDate Start date',
    ]);
  });
});
