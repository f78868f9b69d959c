import type { Day } from '../base/day.ts';
import type { RowProblem } from './fields/row-reader.ts';
import type { ImportReport, RejectedRow, TableRowKind } from './mapping.ts';

const KEPT_IN_REPORT = 1000;

function byCount(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** Counts what an import reads, leaves out and finds odd. */
export class ImportTally {
  readonly files: readonly string[];
  readonly #onReject: (row: RejectedRow) => void;
  readonly #rejected: RejectedRow[] = [];
  readonly #reasons = new Map<string, number>();
  readonly #notes = new Map<string, number>();
  readonly #tableRows = new Map<TableRowKind, number>();
  #rowsRejected = 0;
  #latestDay: Day | null = null;
  rowsRead = 0;
  accounts = 0;
  agreements = 0;
  transactions = 0;

  constructor(files: readonly string[], onReject: (row: RejectedRow) => void) {
    this.files = files;
    this.#onReject = onReject;
  }

  get rowsRejected(): number {
    return this.#rowsRejected;
  }

  get firstRejected(): RejectedRow | null {
    return this.#rejected[0] ?? null;
  }

  reject(file: string, line: number, problem: RowProblem, record: string): void {
    const { column, value, reason, detail } = problem;
    const row: RejectedRow = {
      file,
      line,
      column,
      value,
      reason: detail === '' ? reason : `${reason.slice(0, -1)} (${detail}).`,
      record,
    };
    this.#rowsRejected++;
    this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
    if (this.#rejected.length < KEPT_IN_REPORT) this.#rejected.push(row);
    this.#onReject(row);
  }

  /** Something odd that did not keep the row out. */
  note(note: string, count = 1): void {
    this.#notes.set(note, (this.#notes.get(note) ?? 0) + count);
  }

  /** Something dated after the as-of day, which takes no part in a simulation. */
  later(note: string, day: Day): void {
    this.note(note);
    if (this.#latestDay === null || day > this.#latestDay) this.#latestDay = day;
  }

  /** A row of a further table went to the sink. */
  tableRow(rows: TableRowKind): void {
    this.#tableRows.set(rows, (this.#tableRows.get(rows) ?? 0) + 1);
  }

  report(): ImportReport {
    return {
      files: this.files,
      rowsRead: this.rowsRead,
      rowsImported: this.rowsRead - this.#rowsRejected,
      rowsRejected: this.#rowsRejected,
      accounts: this.accounts,
      agreements: this.agreements,
      transactions: this.transactions,
      tableRows: [...this.#tableRows].map(([rows, count]) => ({ rows, count })),
      rejected: this.#rejected,
      rejectedByReason: byCount(this.#reasons).map(([reason, count]) => ({ reason, count })),
      latestDay: this.#latestDay,
      notes: byCount(this.#notes).map(([note, count]) => ({ note, count })),
    };
  }
}
