import type { Day } from '../base/day.ts';
import type { Failure } from '../base/failure.ts';

/** The three shapes a portfolio extract comes in (README of samples/mappings shows one of each). */
export type InputShape = 'snapshot' | 'ledger' | 'panel';

export type DateOrder = 'YMD' | 'DMY' | 'MDY';

/** How the bytes are read. Declared or detected on a preview, then fixed in the mapping: never guessed while importing. */
export interface FileFormat {
  readonly kind: 'csv' | 'json' | 'sqlite' | 'xlsx';
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly decimal: '.' | ',';
  readonly dateOrder: DateOrder;
  /** Table of a SQLite file, sheet of a workbook, JSON pointer of the array in a JSON file; null for CSV. */
  readonly table: string | null;
}

/** A target field of a shape with the source column that feeds it, or a constant for every row. */
export interface FieldSource {
  readonly target: string;
  readonly column: string | null;
  readonly constant: string | null;
}

/** Source text to target value, for example "Yes" to "true". */
export interface ValueMap {
  readonly target: string;
  readonly from: string;
  readonly to: string;
}

/** What a further table of an import has one row of. */
export type TableRowKind =
  | 'holds'
  | 'promises'
  | 'ratings'
  | 'reviews'
  | 'referrals'
  | 'processes'
  | 'facts'
  | 'payPlans';

/** A further table or file of the import: holds, promises and the like of the accounts. */
export interface TableMapping {
  readonly rows: TableRowKind;
  /** Name of a file of the import, which then holds no accounts; null: each file with accounts. */
  readonly file: string | null;
  /** Table of a SQLite file, sheet of a workbook, JSON pointer of the array in a JSON file; null for CSV. */
  readonly table: string | null;
  readonly fields: readonly FieldSource[];
  readonly values: readonly ValueMap[];
}

/** A saved column mapping (a JSON file of its own, and remembered per header signature). */
export interface ImportMapping {
  readonly schemaVersion: 1;
  readonly name: string;
  readonly shape: InputShape;
  readonly format: FileFormat;
  readonly currency: string;
  /** Digits of the minor unit, 2 for cents. */
  readonly minorDigits: number;
  /** The header of the files it was made for: a later file with these names gets this mapping. Empty by hand. */
  readonly columns: readonly string[];
  readonly fields: readonly FieldSource[];
  readonly values: readonly ValueMap[];
  /** Panel shape: months oldest first, with the columns of each. */
  readonly panelMonths: readonly {
    readonly month: string;
    readonly billedColumn: string | null;
    readonly paidColumn: string | null;
    readonly statusColumn: string | null;
  }[];
  /** Left out, there are none. */
  readonly tables?: readonly TableMapping[] | undefined;
}

/** A target field of a shape, for the mapping table. */
export interface TargetField {
  readonly target: string;
  readonly label: string;
  readonly type: 'text' | 'money' | 'date' | 'integer' | 'flag';
  readonly required: boolean;
  readonly help: string;
}

/** The beginning of a table: what a mapping chooses from. */
export interface TableBeginning {
  readonly columns: readonly string[];
  /** The first rows as text, at most 20. */
  readonly rows: readonly (readonly string[])[];
}

/** What the first bytes of the files show, with a proposed mapping. */
export interface FilePreview extends TableBeginning {
  readonly format: FileFormat;
  readonly proposal: ImportMapping;
  /** True when a saved mapping of the same header was used. */
  readonly remembered: boolean;
  readonly targets: readonly TargetField[];
  /** Likewise of each further table of the proposal, in their order. */
  readonly tableTargets: readonly (readonly TargetField[])[];
  /** Their columns and first rows; without any where the files that were chosen do not have the table. */
  readonly tableBeginnings: readonly TableBeginning[];
  /** Settings that the first bytes cannot decide: the person must look at them before importing. */
  readonly ambiguous: readonly ('encoding' | 'delimiter' | 'decimal' | 'dateOrder')[];
  /** Tables and views of a SQLite file, sheets of a workbook, JSON pointers of the arrays of a JSON file, to choose from; empty for CSV. */
  readonly tables: readonly string[];
}

/** A row that was left out: everything a person needs to mend it. */
export interface RejectedRow {
  readonly file: string;
  /** Line in the file where the record starts, from 1. */
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
  /** The whole record as read. */
  readonly record: string;
}

export interface ImportReport {
  readonly files: readonly string[];
  readonly rowsRead: number;
  readonly rowsImported: number;
  readonly rowsRejected: number;
  readonly accounts: number;
  readonly agreements: number;
  readonly transactions: number;
  /** Rows of further tables that were imported, by kind; kinds without any are left out. */
  readonly tableRows: readonly { readonly rows: TableRowKind; readonly count: number }[];
  /** The first 1 000; all of them are in the document's reject table. */
  readonly rejected: readonly RejectedRow[];
  readonly rejectedByReason: readonly { readonly reason: string; readonly count: number }[];
  /** Latest day of a bill or payment after the as-of day; null when none is later. */
  readonly latestDay: Day | null;
  /** Rows that were imported but look odd, for example a due date before the bill date. */
  readonly notes: readonly { readonly note: string; readonly count: number }[];
}

export type ImportOutcome =
  | { readonly ok: true; readonly value: ImportReport }
  | { readonly ok: false; readonly error: Failure };
