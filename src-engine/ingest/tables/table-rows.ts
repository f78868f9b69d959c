import { assert } from '../../base/assert.ts';
import type { Day } from '../../base/day.ts';
import type { PortfolioSink } from '../../model/rows.ts';
import type { BoundFields } from '../fields/bind-fields.ts';
import type { RowReader } from '../fields/row-reader.ts';
import type { ImportTally } from '../import-tally.ts';
import type { TableRowKind } from '../mapping.ts';
import { readFact } from './fact-row.ts';
import { readPromise, readRating, readReferral, readReview } from './history-rows.ts';
import { readHold } from './hold-row.ts';
import type { KnownRows } from './known-rows.ts';
import { PayPlanRows } from './pay-plan-rows.ts';
import { ProcessRows } from './process-rows.ts';
import { RowParts } from './row-parts.ts';

/** What the rows of further tables need. */
export interface TableContext {
  readonly reader: RowReader;
  readonly sink: PortfolioSink;
  readonly tally: ImportTally;
  readonly known: KnownRows;
  readonly asOfDay: Day;
}

/** Reads one row and hands it on; true when it was taken. */
type TakeRow = (parts: RowParts) => boolean;

function taking<T>(read: (parts: RowParts) => T | null, send: (row: T) => void): TakeRow {
  return (parts) => {
    const row = read(parts);
    if (row !== null) send(row);
    return row !== null;
  };
}

/** The rows of all further tables of an import, after every account has come. */
export class TableRows {
  readonly #context: TableContext;
  readonly #plans = new PayPlanRows();
  readonly #processes: ProcessRows;
  readonly #ids = new Map<TableRowKind, Set<string>>();
  readonly #take: Readonly<Record<TableRowKind, TakeRow>>;
  #rows: TableRowKind = 'holds';
  #parts: RowParts | null = null;

  constructor(context: TableContext) {
    this.#context = context;
    const { sink } = context;
    this.#processes = new ProcessRows(context.asOfDay);
    this.#take = {
      holds: taking(readHold, (row) => sink.hold(row)),
      promises: taking(readPromise, (row) => sink.promise(row)),
      ratings: taking(readRating, (row) => sink.rating(row)),
      reviews: taking(readReview, (row) => sink.review(row)),
      referrals: taking(readReferral, (row) => sink.referral(row)),
      processes: taking(
        (parts) => this.#processes.read(parts),
        (row) => sink.process(row),
      ),
      facts: taking(readFact, (row) => sink.fact(row)),
      payPlans: (parts) => this.#plans.read(parts),
    };
  }

  /** Turns to a table of rows of this kind. */
  bind(rows: TableRowKind, fields: BoundFields): void {
    const ids = this.#ids.get(rows) ?? new Set();
    this.#ids.set(rows, ids);
    this.#rows = rows;
    this.#parts = new RowParts(this.#context.reader, fields, this.#context.known, ids);
  }

  /** The record that the reader stands on. */
  row(): void {
    assert(this.#parts !== null, 'bind before row');
    if (this.#take[this.#rows](this.#parts)) this.#context.tally.tableRow(this.#rows);
  }

  /** After the last table. */
  end(): void {
    for (const plan of this.#plans.plans()) this.#context.sink.payPlan(plan);
  }
}
