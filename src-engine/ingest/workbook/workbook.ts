import { type Failure, FailureError, failure } from '../../base/failure.ts';
import type { ByteFile } from '../byte-file.ts';
import { readSlice } from '../bytes/read-slices.ts';
import { headerNames } from '../csv/header-names.ts';
import { damagedPart } from './damaged-part.ts';
import { sheetCell } from './sheet-cell.ts';

/** A workbook is unpacked sheet by sheet, but its file is in memory as a whole. */
export const MAX_WORKBOOK_BYTES = 268_435_456;
/** Cells that a row of column names has at least; what stands above it is a title. */
const LEAST_NAMES = 2;

export interface SheetRow {
  /** Number of the row as the spreadsheet shows it. */
  readonly line: number;
  readonly cells: readonly (string | number | null)[];
}

/** A sheet as a table: the names of its columns, and the rows below them. Rows without a filled cell are left out. */
export interface SheetTable {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<SheetRow>;
}

/**
 * An Excel workbook (.xlsx, .xlsm) whose sheets are tables. The first row with two or more filled cells names the columns; rows above
 * it, such as a title, are passed over. Formulas are not calculated: a cell has the value that it was saved with.
 */
export class Workbook {
  /** Names of the sheets, in their order. */
  readonly sheets: readonly string[];
  readonly #file: string;
  readonly #bytes: Uint8Array;

  private constructor(file: string, bytes: Uint8Array, sheets: readonly string[]) {
    this.#file = file;
    this.#bytes = bytes;
    this.sheets = sheets;
  }

  /** Throws FailureError for a file that is none, or too large. */
  static async open(file: ByteFile): Promise<Workbook> {
    if (file.size > MAX_WORKBOOK_BYTES) {
      const message = 'An Excel workbook of more than 256 MiB cannot be read.';
      throw new FailureError(failure('bad-file', message, file.name, 'Save the sheet as CSV.'));
    }
    const bytes = await readSlice(file, 0, file.size);
    const { readXlsx } = await import('hucre/xlsx');
    const sheets: string[] = [];
    try {
      await readXlsx(bytes, {
        // Asked before a sheet is unpacked; none has to be.
        sheets: ({ name }) => {
          sheets.push(name);
          return false;
        },
      });
    } catch (thrown) {
      throw new FailureError(notReadable(file.name, thrown));
    }
    return new Workbook(file.name, bytes, sheets);
  }

  /** Reads the file against its own sums; `goOn` as in damagedPart. Throws FailureError when a part of it is damaged. */
  async verify(goOn: () => Promise<boolean>): Promise<void> {
    const part = await damagedPart(this.#bytes, goOn);
    if (part === null) return;
    const message = `The workbook is damaged: its part ${part} is not what was saved.`;
    throw new FailureError(failure('bad-file', message, this.#file, 'Save or copy it again.'));
  }

  /** At most `most` rows of a sheet below its column names, all of them when null. No columns when it has no row of names. */
  async table(sheet: string, most: number | null): Promise<SheetTable> {
    const filled = this.#filled(sheet);
    // Not `for await`, which would end the rows with the loop.
    for (let row = await filled.next(); row.done !== true; row = await filled.next()) {
      const { cells } = row.value;
      if (cells.filter((cell) => cell !== null && cell !== '').length < LEAST_NAMES) continue;
      const columns = headerNames(cells.map((cell) => String(cell ?? '')));
      return { columns, rows: rowsOf(filled, columns.length, most) };
    }
    return { columns: [], rows: filled };
  }

  async *#filled(sheet: string): AsyncGenerator<SheetRow, void, undefined> {
    const { streamXlsxRows } = await import('hucre/xlsx');
    try {
      for await (const { index, values } of streamXlsxRows(this.#bytes, { sheet })) {
        const cells = values.map(sheetCell);
        while (cells.length > 0 && (cells.at(-1) ?? '') === '') cells.pop();
        if (cells.length > 0) yield { line: index + 1, cells };
      }
    } catch (thrown) {
      if (thrown instanceof FailureError) throw thrown;
      const reason = thrown instanceof Error ? thrown.message : String(thrown);
      const message = `The sheet “${sheet}” cannot be read: ${reason}.`;
      throw new FailureError(failure('bad-file', message, this.#file, 'Save it again, or as CSV.'));
    }
  }
}

/** Rows as wide as the names; what stands beside the table stays, so that it is noticed. */
async function* rowsOf(
  rows: AsyncGenerator<SheetRow, void, undefined>,
  width: number,
  most: number | null,
): AsyncGenerator<SheetRow, void, undefined> {
  let count = 0;
  for await (const { line, cells } of rows) {
    const missing = Math.max(0, width - cells.length);
    yield { line, cells: missing === 0 ? cells : [...cells, ...Array(missing).fill(null)] };
    if (++count === most) return;
  }
}

function notReadable(file: string, thrown: unknown): Failure {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  const message = `The file is no readable Excel workbook: ${reason.replace(/\.$/, '')}.`;
  return failure('bad-file', message, file, 'Save it as an Excel workbook (.xlsx) or as CSV.');
}
