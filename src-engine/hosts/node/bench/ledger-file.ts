import { civilDate, dayOf } from '../../../base/day.ts';
import type { ByteFile } from '../../../ingest/byte-file.ts';
import type { FieldSource, ImportMapping } from '../../../ingest/mapping.ts';

const COLUMNS = [
  'account',
  'name',
  'segment',
  'class',
  'service',
  'invoice',
  'invoice_date',
  'due_date',
  'amount',
  'settled_date',
  'disputed',
] as const;
const FIRST_DAY = dayOf(2025, 1, 1);
const BILLS_AN_ACCOUNT = 12;

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** As extracts from the field write it: `17/03/2025`. */
function dayMonthYear(day: number): string {
  const { year, month, dayOfMonth } = civilDate(day);
  return `${two(dayOfMonth)}/${two(month)}/${year}`;
}

function ledgerRow(row: number): string {
  const account = Math.floor(row / BILLS_AN_ACCOUNT);
  const bill = row % BILLS_AN_ACCOUNT;
  const posted = FIRST_DAY + bill * 30 + (account % 28);
  const amount = `${(account * 37 + bill * 11) % 900},${two((row * 13) % 100)}`;
  const settled = (account + bill) % 5 === 0 ? '' : dayMonthYear(posted + 14 + (row % 40));
  return [
    `A-${String(account).padStart(7, '0')}`,
    `"Customer, No ${account}"`,
    account % 3 === 0 ? 'Commercial' : 'Residential',
    account % 3 === 0 ? 'COM' : 'RES',
    account % 4 === 0 ? 'GAS' : 'ELECTRIC',
    `INV-${row}`,
    dayMonthYear(posted),
    dayMonthYear(posted + 21),
    amount,
    settled,
    row % 97 === 0 ? 'Yes' : 'No',
  ].join(';');
}

/** A ledger of about so many bytes: 12 bills an account, decimal comma, quoted names, dates day first. */
export function ledgerFile(megabytes: number): ByteFile {
  const wanted = megabytes * 1_000_000;
  const lines = [COLUMNS.join(';')];
  for (let row = 0, size = 0; size < wanted; row++) {
    const line = ledgerRow(row);
    size += line.length + 1;
    lines.push(line);
  }
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  return {
    name: 'ledger.csv',
    size: bytes.length,
    slice: (start, end) => ({
      arrayBuffer: () => Promise.resolve(bytes.slice(start, end).buffer),
    }),
  };
}

function column(target: string, name: (typeof COLUMNS)[number]): FieldSource {
  return { target, column: name, constant: null };
}

function constant(target: string, text: string): FieldSource {
  return { target, column: null, constant: text };
}

export const LEDGER_FILE_MAPPING: ImportMapping = {
  schemaVersion: 1,
  name: 'Benchmark ledger',
  shape: 'ledger',
  format: {
    kind: 'csv',
    encoding: 'utf-8',
    delimiter: ';',
    decimal: ',',
    dateOrder: 'DMY',
    table: null,
  },
  currency: 'USD',
  minorDigits: 2,
  columns: COLUMNS,
  fields: [
    column('accountId', 'account'),
    column('accountName', 'name'),
    column('segment', 'segment'),
    column('collectionClass', 'class'),
    column('service', 'service'),
    column('transactionId', 'invoice'),
    column('postedDate', 'invoice_date'),
    column('dueDate', 'due_date'),
    column('amount', 'amount'),
    column('settledDate', 'settled_date'),
    column('disputed', 'disputed'),
    constant('division', 'NORTH'),
    constant('customerClass', 'ALL'),
    constant('debtClass', 'ENERGY'),
  ],
  values: [],
  panelMonths: [],
};
