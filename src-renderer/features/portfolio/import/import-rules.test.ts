import { describe, expect, it } from 'vitest';
import type {
  FilePreview,
  ImportMapping,
  ImportReport,
  TargetField,
} from '../../../../src-engine/ingest/mapping.ts';
import {
  exampleValues,
  formatFixes,
  missingTargets,
  rejectedCsv,
  sourceOf,
  unusedColumns,
  withSource,
} from './import-rules.ts';

const mapping: ImportMapping = {
  schemaVersion: 1,
  name: 'x',
  shape: 'snapshot',
  format: {
    kind: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    decimal: '.',
    dateOrder: 'YMD',
    table: null,
  },
  currency: 'USD',
  minorDigits: 2,
  columns: [],
  fields: [
    { target: 'accountId', column: 'acct_id', constant: null },
    { target: 'debtClass', column: null, constant: '' },
  ],
  values: [],
  panelMonths: [
    { month: '2026-01', billedColumn: 'bill_jan', paidColumn: null, statusColumn: null },
  ],
};
const field = (target: string, required: boolean): TargetField => ({
  target,
  label: target,
  type: 'text',
  required,
  help: '',
});
const targets = [field('accountId', true), field('debtClass', true), field('name', false)];

function report(values: readonly string[]): ImportReport {
  return {
    files: ['a.csv'],
    rowsRead: 10,
    rowsImported: 8,
    rowsRejected: values.length,
    accounts: 8,
    agreements: 8,
    transactions: 8,
    tableRows: [],
    rejected: values.map((value, at) => ({
      file: 'a.csv',
      line: at + 2,
      column: 'c',
      value,
      reason: 'unreadable',
      record: value,
    })),
    rejectedByReason: [],
    latestDay: null,
    notes: [],
  };
}

describe('mapping rules', () => {
  it('replaces the source of one field and leaves the others', () => {
    const changed = withSource(mapping, 'accountId', { kind: 'column', column: 'id' });
    expect(sourceOf(changed, 'accountId')).toEqual({ kind: 'column', column: 'id' });
    expect(sourceOf(changed, 'debtClass')).toEqual({ kind: 'constant', text: '' });
    const none = withSource(changed, 'accountId', { kind: 'none' });
    expect(none.fields.map((source) => source.target)).toEqual(['debtClass']);
  });

  it('wants a source for every required field; an empty constant is none', () => {
    expect(missingTargets(mapping, targets).map((target) => target.target)).toEqual(['debtClass']);
    const filled = withSource(mapping, 'debtClass', { kind: 'constant', text: 'ENERGY' });
    expect(missingTargets(filled, targets)).toEqual([]);
  });

  it('names the columns that nothing uses', () => {
    expect(unusedColumns(mapping, ['acct_id', 'bill_jan', 'risk'])).toEqual(['risk']);
  });

  it('shows three different examples, blanks left out', () => {
    const preview = {
      columns: ['a', 'b'],
      rows: [
        ['1', 'x'],
        ['2', ''],
        ['3', 'x'],
        ['4', 'y'],
      ],
    } as unknown as FilePreview;
    expect(exampleValues(preview, 'a')).toEqual(['1', '2', '3']);
    expect(exampleValues(preview, 'b')).toEqual(['x', 'y']);
    expect(exampleValues(preview, 'missing')).toEqual([]);
  });
});

describe('fixes for rejected rows', () => {
  const labels = (values: readonly string[], format: Partial<ImportMapping['format']> = {}) =>
    formatFixes(report(values), { ...mapping, format: { ...mapping.format, ...format } }).map(
      (fix) => fix.label,
    );

  it('offers the other decimal mark', () => {
    expect(labels(['1.204,50'])).toEqual(['Use comma decimals']);
    expect(labels(['1,204.50'], { decimal: ',' })).toEqual(['Use point decimals']);
    expect(labels(['1204.50'])).toEqual([]);
  });

  it('offers only orders of dates that the values allow', () => {
    expect(labels(['31.12.2026'])).toEqual(['Read dates as day, month, year']);
    expect(labels(['12/31/2026'])).toEqual(['Read dates as month, day, year']);
    expect(labels(['03/04/2026'])).toEqual([
      'Read dates as day, month, year',
      'Read dates as month, day, year',
    ]);
    expect(labels(['2026-12-31'], { dateOrder: 'DMY' })).toEqual([
      'Read dates as year, month, day',
    ]);
  });

  it('does not turn the dates that are right for a single one that is wrong', () => {
    // No day of the calendar in any order.
    expect(labels(['31.02.2026'])).toEqual([]);
    const fixes = (first: readonly string[]) =>
      formatFixes(report(['21.01.2026']), mapping, (column) => (column === 'c' ? first : []));
    expect(fixes(['2026-02-09', '2026-01-31'])).toEqual([]);
    expect(fixes(['', '09.02.2026']).map(({ label }) => label)).toEqual([
      'Read dates as day, month, year',
    ]);
  });

  it('offers nothing for values that no format can read', () => {
    expect(labels(['', 'n/a', '???'])).toEqual([]);
  });
});

describe('rejected rows as CSV', () => {
  it('quotes what needs it and disarms formulas', () => {
    const csv = rejectedCsv(report(['a,b', '=SUM(A1)', '-5.00', 'say "x"']));
    const lines = csv.split('\r\n');
    expect(lines[0]).toBe('file,line,column,value,reason,record');
    expect(lines[1]).toBe('a.csv,2,c,"a,b",unreadable,"a,b"');
    expect(lines[2]).toBe("a.csv,3,c,'=SUM(A1),unreadable,'=SUM(A1)");
    expect(lines[3]).toBe('a.csv,4,c,-5.00,unreadable,-5.00');
    expect(lines[4]).toBe('a.csv,5,c,"say ""x""",unreadable,"say ""x"""');
  });
});
