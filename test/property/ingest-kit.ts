import { parseIsoDate } from '../../src-engine/base/day.ts';
import type { Failure } from '../../src-engine/base/failure.ts';
import type { Result } from '../../src-engine/base/result.ts';
import type { ByteFile } from '../../src-engine/ingest/byte-file.ts';
import { type ImportOptions, importFiles } from '../../src-engine/ingest/import-files.ts';
import type {
  FieldSource,
  ImportMapping,
  ImportReport,
  InputShape,
  RejectedRow,
} from '../../src-engine/ingest/mapping.ts';
import type {
  AccountFactRow,
  AccountRow,
  AgreementRow,
  HoldRow,
  PayPlanRow,
  PortfolioSink,
  ProcessRow,
  PromiseRow,
  RatingRow,
  ReferralRow,
  ReviewRow,
  TransactionRow,
} from '../../src-engine/model/rows.ts';

/** A file in memory, as a browser File or a Node Blob would be read. */
export function memoryFile(name: string, content: string | Uint8Array): ByteFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    slice: (start, end) => ({
      arrayBuffer: () => Promise.resolve(bytes.slice(start, end).buffer as ArrayBuffer),
    }),
  };
}

interface TableRowsOfImport {
  readonly plans: PayPlanRow[];
  readonly holds: HoldRow[];
  readonly promises: PromiseRow[];
  readonly ratings: RatingRow[];
  readonly reviews: ReviewRow[];
  readonly referrals: ReferralRow[];
  readonly processes: ProcessRow[];
  readonly facts: AccountFactRow[];
}

/** Rows of an import in the order in which they came. */
export interface CollectedRows extends TableRowsOfImport {
  readonly accounts: AccountRow[];
  readonly agreements: AgreementRow[];
  readonly transactions: TransactionRow[];
}

function emptyTables(): TableRowsOfImport {
  return {
    plans: [],
    holds: [],
    promises: [],
    ratings: [],
    reviews: [],
    referrals: [],
    processes: [],
    facts: [],
  };
}

/** Collects rows and insists on the sink's order contract. */
export function collectingSink(): PortfolioSink & CollectedRows {
  const accounts: AccountRow[] = [];
  const agreements: AgreementRow[] = [];
  const transactions: TransactionRow[] = [];
  const accountIds = new Set<string>();
  const agreementIds = new Set<string>();
  const transactionIds = new Set<string>();
  const fresh = (ids: Set<string>, id: string): void => {
    if (ids.has(id)) throw new Error(`${id} came twice`);
    ids.add(id);
  };
  const owned = ({ accountId }: { readonly accountId: string }): void => {
    if (!accountIds.has(accountId)) throw new Error(`a row came before account ${accountId}`);
  };
  const table = emptyTables();
  return {
    accounts,
    agreements,
    transactions,
    ...table,
    account(row) {
      fresh(accountIds, row.id);
      accounts.push(row);
    },
    agreement(row) {
      if (!accountIds.has(row.accountId)) throw new Error(`${row.id} came before its account`);
      fresh(agreementIds, row.id);
      agreements.push(row);
    },
    transaction(row) {
      if (!agreementIds.has(row.agreementId))
        throw new Error(`${row.id} came before its agreement`);
      fresh(transactionIds, row.id);
      transactions.push(row);
    },
    payPlan(row) {
      owned(row);
      table.plans.push(row);
    },
    hold(row) {
      owned(row);
      table.holds.push(row);
    },
    promise(row) {
      owned(row);
      table.promises.push(row);
    },
    rating(row) {
      owned(row);
      table.ratings.push(row);
    },
    review(row) {
      owned(row);
      table.reviews.push(row);
    },
    referral(row) {
      owned(row);
      table.referrals.push(row);
    },
    process(row) {
      owned(row);
      table.processes.push(row);
    },
    fact(row) {
      owned(row);
      table.facts.push(row);
    },
  };
}

export function day(iso: string): number {
  const value = parseIsoDate(iso);
  if (value === null) throw new Error(`${iso} is no date`);
  return value;
}

/** Constants for the fields that every shape needs. */
const FIXED: Readonly<Record<string, string>> = {
  division: 'NORTH',
  customerClass: 'RESIDENTIAL',
  collectionClass: 'RES',
  segment: 'All accounts',
  debtClass: 'ENERGY',
  service: 'ELECTRIC',
};

/** A comma CSV mapping: `columns` by target, everything else constant. */
export function mappingOf(
  shape: InputShape,
  columns: Readonly<Record<string, string>>,
  changes: Partial<ImportMapping> = {},
): ImportMapping {
  const constants = Object.entries(FIXED).filter(([target]) => columns[target] === undefined);
  const fields: FieldSource[] = [
    ...Object.entries(columns).map(([target, column]) => ({ target, column, constant: null })),
    ...constants.map(([target, constant]) => ({ target, column: null, constant })),
  ];
  return {
    schemaVersion: 1,
    name: 'test',
    shape,
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
    fields,
    values: [],
    panelMonths: [],
    ...changes,
  };
}

export interface Imported {
  readonly result: Result<ImportReport, Failure>;
  readonly rows: CollectedRows;
  readonly rejected: readonly RejectedRow[];
}

/** Imports files as of 2026-03-02. */
export async function importAll(
  files: readonly ByteFile[],
  mapping: ImportMapping,
  options: Partial<ImportOptions> = {},
): Promise<Imported> {
  const sink = collectingSink();
  const rejected: RejectedRow[] = [];
  const result = await importFiles(files, mapping, day('2026-03-02'), sink, {
    signal: { aborted: false },
    onProgress: () => undefined,
    onReject: (row) => rejected.push(row),
    openTable: () => null,
    ...options,
  });
  return { result, rows: sink, rejected };
}

/** Imports one CSV text and expects it to work. */
export async function importCsv(
  text: string,
  mapping: ImportMapping,
): Promise<Imported & { readonly report: ImportReport }> {
  const imported = await importAll([memoryFile('test.csv', text)], mapping);
  if (!imported.result.ok) throw new Error(JSON.stringify(imported.result.error));
  return { ...imported, report: imported.result.value };
}
