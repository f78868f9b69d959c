import type { Day } from '../../base/day.ts';
import type { PortfolioSink } from '../../model/rows.ts';
import type { BoundFields } from '../fields/bind-fields.ts';
import type { RowReader } from '../fields/row-reader.ts';
import type { ImportTally } from '../import-tally.ts';
import type { Place } from './known-places.ts';

/** What every shape needs to turn records into rows. */
export interface ShapeContext {
  readonly reader: RowReader;
  readonly sink: PortfolioSink;
  readonly tally: ImportTally;
  readonly asOfDay: Day;
}

/**
 * Turns the record that the reader stands on into rows of the sink. A row goes in as a whole or not at all: when
 * the reader has a problem afterwards, nothing was handed over.
 */
export interface ShapeRows {
  /** Ties the shape to the columns of the next file. */
  bind(fields: BoundFields): void;
  row(place: Place): void;
  /** After the last row: findings over the whole import. */
  end(): void;
}
