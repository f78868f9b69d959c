import { type Failure, FailureError, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { ByteFile } from './byte-file.ts';
import type { FileBeginning } from './detect/beginning.ts';
import { detectCurrency, detectDateOrder, detectDecimal } from './detect/detect-values.ts';
import { type DeclaredFormat, fileBeginning } from './detect/file-beginning.ts';
import { proposeMapping } from './detect/propose-mapping.ts';
import { proposeTable } from './detect/propose-table.ts';
import { targetFields } from './fields/target-fields.ts';
import { headerSignature } from './header-signature.ts';
import type {
  FileFormat,
  FilePreview,
  ImportMapping,
  InputShape,
  TableBeginning,
  TableMapping,
} from './mapping.ts';
import type { OpenTable } from './table/open-table.ts';
import { tableFields } from './tables/table-fields.ts';

/** Rows that a person sees. */
const SHOWN_ROWS = 20;

function baseName(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,6}$/, '') || name;
}

/** The saved mapping of the same header, with this file's encoding, delimiter and table. */
function rememberedMapping(
  saved: readonly ImportMapping[],
  beginning: FileBeginning,
  declared: DeclaredFormat,
): ImportMapping | null {
  const signature = headerSignature(beginning.preview.columns);
  const match = saved.find(
    (mapping) =>
      mapping.format.kind === beginning.kind && headerSignature(mapping.columns) === signature,
  );
  if (match === undefined) return null;
  const { encoding, delimiter, table } = beginning;
  const decimal = declared.decimal ?? match.format.decimal;
  const dateOrder = declared.dateOrder ?? match.format.dateOrder;
  return {
    ...match,
    format: { kind: beginning.kind, encoding, delimiter, decimal, dateOrder, table },
  };
}

/** Files that the saved mapping of this header reads for further tables; they have columns of their own. */
function tableFiles(saved: readonly ImportMapping[], signature: string): ReadonlySet<string> {
  const match = saved.find((mapping) => headerSignature(mapping.columns) === signature);
  const files = (match?.tables ?? []).map((table) => table.file);
  return new Set(files.filter((file) => file !== null));
}

function proposalFor(
  file: ByteFile,
  beginning: FileBeginning,
  declared: DeclaredFormat,
  shape: InputShape | null,
): { readonly proposal: ImportMapping; readonly ambiguous: FilePreview['ambiguous'] } {
  const { columns, rows } = beginning.preview;
  const currency = detectCurrency(columns, rows);
  // Numbers of JSON, SQLite and workbooks have a point; only their texts leave a choice, which a preview decides likewise.
  const decimal = detectDecimal(rows, currency);
  const order = detectDateOrder(rows, declared.decimal ?? decimal.value);
  const ambiguous = [...beginning.ambiguous];
  if (declared.decimal === undefined && !decimal.certain) ambiguous.push('decimal');
  if (declared.dateOrder === undefined && !order.certain) ambiguous.push('dateOrder');
  const { kind, encoding, delimiter, table } = beginning;
  const format: FileFormat = {
    kind,
    encoding,
    delimiter,
    decimal: declared.decimal ?? decimal.value,
    dateOrder: declared.dateOrder ?? order.value,
    table,
  };
  const proposal = proposeMapping(baseName(file.name), format, currency, beginning.preview, shape);
  return { proposal, ambiguous };
}

/** A file and what its first bytes show. */
interface Begun {
  readonly file: ByteFile;
  readonly beginning: Result<FileBeginning, Failure>;
}

/**
 * The file of the accounts: the first whose header has a saved mapping, else the first that is no further table; the first
 * of all where every one is.
 */
function fileOfAccounts(begun: readonly Begun[], saved: readonly ImportMapping[]): Begun | null {
  const signatures = new Set(saved.map(({ columns }) => headerSignature(columns)));
  const read = begun.flatMap((one) =>
    one.beginning.ok ? [{ one, columns: one.beginning.value.preview.columns }] : [],
  );
  const known = read.find(({ columns }) => signatures.has(headerSignature(columns)));
  const plain = read.find(({ one, columns }) => proposeTable(one.file.name, columns) === null);
  return (known ?? plain)?.one ?? begun[0] ?? null;
}

/** Further tables of files that are neither named by the saved mapping nor have the accounts' columns. */
function furtherTables(
  main: ByteFile,
  { kind, preview: { columns } }: FileBeginning,
  others: readonly Begun[],
): Result<readonly TableMapping[], Failure> {
  const signature = headerSignature(columns);
  const tables: TableMapping[] = [];
  for (const { file, beginning } of others) {
    if (!beginning.ok) return beginning;
    const own = beginning.value.preview.columns;
    if (kind === 'json' || headerSignature(own) === signature) continue;
    const table = kind === 'csv' ? proposeTable(file.name, own) : null;
    if (table === null) {
      const message = `Its columns are not those of ${main.name}.`;
      const hint =
        'Import files of one kind together, and other kinds for themselves. Holds, promises, processes under way and the like come along when their columns are named as docs/import.md says.';
      return err(failure('bad-file', message, file.name, hint));
    }
    tables.push(table);
  }
  return ok(tables);
}

/**
 * Looks at the first 64 KiB of the files (and at samples of the rest for the encoding) and proposes how to import
 * them: the saved mapping of the same header, otherwise one from column names and values. What the bytes cannot
 * decide is listed in `ambiguous`. `declared` and `shape` override detection. All files must have the columns of that of the
 * accounts, or be CSV files of a further table.
 */
export async function previewFiles(
  files: readonly ByteFile[],
  saved: readonly ImportMapping[],
  openTable: OpenTable,
  declared: DeclaredFormat = {},
  shape: InputShape | null = null,
): Promise<Result<FilePreview, Failure>> {
  try {
    const begun: Begun[] = [];
    for (const file of files)
      begun.push({ file, beginning: await fileBeginning(file, openTable, declared) });
    const main = fileOfAccounts(begun, saved);
    if (main === null) return err(failure('bad-argument', 'No file was chosen.'));
    if (!main.beginning.ok) return main.beginning;
    const beginning = main.beginning.value;
    const filesOfTables = tableFiles(saved, headerSignature(beginning.preview.columns));
    const others = begun.filter((one) => one !== main && !filesOfTables.has(one.file.name));
    const tables = furtherTables(main.file, beginning, others);
    if (!tables.ok) return tables;
    const found = preview(main.file, beginning, saved, declared, shape, tables.value);
    const { tables: named = [] } = found.proposal;
    const tableBeginnings: TableBeginning[] = [];
    for (const table of named) {
      const from = table.file === null ? main : begun.find(({ file }) => file.name === table.file);
      tableBeginnings.push(await tableBeginning(table, from, openTable, found.format));
    }
    return ok({ ...found, tableBeginnings });
  } catch (thrown) {
    if (thrown instanceof FailureError) return err(thrown.failure);
    throw thrown;
  }
}

const NOTHING: TableBeginning = { columns: [], rows: [] };

/** What a further table begins with; nothing where its file was not chosen or does not have it. */
async function tableBeginning(
  { table }: TableMapping,
  from: Begun | undefined,
  openTable: OpenTable,
  format: DeclaredFormat,
): Promise<TableBeginning> {
  if (from === undefined) return NOTHING;
  try {
    const beginning =
      table === null
        ? from.beginning
        : await fileBeginning(from.file, openTable, { ...format, table });
    if (!beginning.ok) return NOTHING;
    const { columns, rows } = beginning.value.preview;
    return { columns, rows: rows.slice(0, SHOWN_ROWS) };
  } catch (thrown) {
    // The import says what is wrong with it; here there is only nothing to choose from.
    if (thrown instanceof FailureError) return NOTHING;
    throw thrown;
  }
}

function preview(
  file: ByteFile,
  beginning: FileBeginning,
  saved: readonly ImportMapping[],
  declared: DeclaredFormat,
  shape: InputShape | null,
  further: readonly TableMapping[],
): Omit<FilePreview, 'tableBeginnings'> {
  const { proposal, ambiguous } = proposalFor(file, beginning, declared, shape);
  const wanted = saved.filter((mapping) => shape === null || mapping.shape === shape);
  const remembered = rememberedMapping(wanted, beginning, declared);
  const bare = remembered ?? proposal;
  const mapping =
    further.length === 0 ? bare : { ...bare, tables: [...(bare.tables ?? []), ...further] };
  return {
    format: mapping.format,
    columns: beginning.preview.columns,
    rows: beginning.preview.rows.slice(0, SHOWN_ROWS),
    proposal: mapping,
    remembered: remembered !== null,
    targets: targetFields(mapping.shape),
    tableTargets: (mapping.tables ?? []).map(({ rows }) => tableFields(rows)),
    // A remembered mapping has declared decimal character and date order before.
    ambiguous:
      remembered === null
        ? ambiguous
        : ambiguous.filter((setting) => setting === 'encoding' || setting === 'delimiter'),
    tables: beginning.tables,
  };
}
