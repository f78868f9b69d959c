import { FailureError, failure } from '../../base/failure.ts';
import type { ByteFile } from '../byte-file.ts';
import { headerNames } from '../csv/header-names.ts';
import type { FileFormat } from '../mapping.ts';
import type { OpenTable } from '../table/open-table.ts';
import { openTableFile } from '../table/read-table.ts';
import { Workbook } from '../workbook/workbook.ts';
import type { FileBeginning } from './beginning.ts';
import type { PreviewTable } from './preview-records.ts';
import { proposeMapping } from './propose-mapping.ts';

/** Tables that lie in one file. */
interface Tables {
  readonly kind: 'sqlite' | 'xlsx';
  readonly names: readonly string[];
  /** What one of them is called in a sentence. */
  readonly word: 'table' | 'sheet';
  beginning(table: string): Promise<PreviewTable>;
}

const FORMAT: Omit<FileFormat, 'kind'> = {
  encoding: 'utf-8',
  delimiter: ',',
  decimal: '.',
  dateOrder: 'YMD',
  table: '',
};

/** Columns and first `rows` of the wanted table of a SQLite file, or of the one whose columns are understood best. */
export async function sqliteBeginning(
  file: ByteFile,
  open: OpenTable,
  wanted: string | null,
  rows: number,
): Promise<FileBeginning> {
  const reader = await openTableFile(file, open);
  const beginning = (table: string): Promise<PreviewTable> => {
    const found: (readonly string[])[] = [];
    for (const cells of reader.rows(table)) {
      found.push(
        cells.map((cell) => (cell === null || typeof cell === 'object' ? '' : String(cell))),
      );
      if (found.length === rows) break;
    }
    return Promise.resolve({ columns: headerNames(reader.columns(table)), rows: found });
  };
  try {
    const tables: Tables = { kind: 'sqlite', names: reader.tables(), word: 'table', beginning };
    return await tableBeginning(file, tables, wanted);
  } finally {
    reader.close();
  }
}

/** The same of an Excel workbook and its sheets. */
export async function workbookBeginning(
  file: ByteFile,
  wanted: string | null,
  rows: number,
): Promise<FileBeginning> {
  const workbook = await Workbook.open(file);
  const beginning = async (sheet: string): Promise<PreviewTable> => {
    const table = await workbook.table(sheet, rows);
    const found: (readonly string[])[] = [];
    for await (const { cells } of table.rows) found.push(cells.map((cell) => String(cell ?? '')));
    return { columns: table.columns, rows: found };
  };
  const tables: Tables = { kind: 'xlsx', names: workbook.sheets, word: 'sheet', beginning };
  return tableBeginning(file, tables, wanted);
}

async function tableBeginning(
  file: ByteFile,
  tables: Tables,
  wanted: string | null,
): Promise<FileBeginning> {
  const { kind, names, word } = tables;
  const fail = (message: string, hint: string): never => {
    throw new FailureError(failure('bad-file', message, file.name, hint));
  };
  if (wanted !== null && !names.includes(wanted))
    return fail(`There is no ${word} “${wanted}”.`, 'Choose another file.');
  const found =
    wanted === null
      ? await likeliest(tables)
      : { table: wanted, preview: await tables.beginning(wanted) };
  if (found === null) return fail(`The file has no ${word}s.`, 'Choose another file.');
  if (kind === 'xlsx' && found.preview.columns.length === 0)
    return fail(
      `The sheet “${found.table}” has no row of column names.`,
      'Put a row with the names of the columns above the rows.',
    );
  return {
    ...{ kind, encoding: 'utf-8', delimiter: ',', ...found, tables: names },
    ambiguous: [],
  };
}

/** The table of which the most columns are understood, the first of several; null when there is none. */
async function likeliest({
  kind,
  names,
  beginning,
}: Tables): Promise<{ readonly table: string; readonly preview: PreviewTable } | null> {
  let best: { readonly table: string; readonly preview: PreviewTable } | null = null;
  let most = -1;
  for (const table of names) {
    const preview = await beginning(table);
    const named = { columns: preview.columns, rows: [] };
    const { fields } = proposeMapping('', { ...FORMAT, kind }, 'USD', named);
    const known = fields.filter(({ column }) => column !== null).length;
    if (known <= most) continue;
    most = known;
    best = { table, preview };
  }
  return best;
}
