import { assert } from '../../base/assert.ts';
import { NarrowNumbers, type WholeNumbers } from '../../base/whole-numbers.ts';
import { ARM_COLUMNS } from '../../model/arm-columns.ts';
import { CHARGE_COLUMNS, type ChargeLedger } from '../../model/charge-ledger.ts';
import { emptyLog } from '../../model/empty-log.ts';
import type { EventLog } from '../../model/event-log.ts';
import { LOG_COLUMNS } from '../../model/log-columns.ts';
import type { ArmResult } from '../../model/run.ts';
import { type ColumnChunk, type ColumnType, decodeColumn, encodeColumn } from '../column-codec.ts';
import type { SqlDatabase } from '../sqlite.ts';

const LOG_NAMES = Object.keys(LOG_COLUMNS) as (keyof typeof LOG_COLUMNS)[];
const CHARGES = 'charges.';
/** Number of the arm that the others are compared with. */
const CHAMPION = 0;

function saveColumn(
  database: SqlDatabase,
  run: number,
  arm: number,
  name: string,
  values: ArrayLike<number>,
): void {
  for (const [chunk, { type, length, bytes }] of encodeColumn(values).entries()) {
    database.run(
      'INSERT INTO run_blob (run_no, arm, name, chunk, type, length, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [run, arm, name, chunk, type, length, bytes],
    );
  }
}

function chunksOf(
  database: SqlDatabase,
  run: number,
  arm: number,
  name: string,
): readonly ColumnChunk[] {
  return database
    .all(
      'SELECT type, length, bytes FROM run_blob WHERE run_no = ? AND arm = ? AND name = ? ORDER BY chunk',
      [run, arm, name],
    )
    .map(([type, length, bytes]) => {
      assert(bytes instanceof Uint8Array, 'a run column is a BLOB');
      // The table's CHECK allows the known types only.
      return { type: String(type) as ColumnType, length: Number(length), bytes };
    });
}

/** A column of the champion as documents have it: zeros where it has no differences to itself. */
function wholeColumn(result: ArmResult, name: (typeof ARM_COLUMNS)[number]): WholeNumbers {
  const isNone = name === 'differenceSquares' && result.differenceSquares.length === 0;
  return isNone ? new Float64Array(result.accountSums.length) : result[name];
}

/** Writes every number of an arm's result as BLOB chunks. Inside a transaction, after the arm's row. */
export function saveArmColumns(
  database: SqlDatabase,
  run: number,
  arm: number,
  result: ArmResult,
): void {
  for (const name of ARM_COLUMNS)
    saveColumn(
      database,
      run,
      arm,
      name,
      arm === CHAMPION ? wholeColumn(result, name) : result[name],
    );
  for (const name of LOG_NAMES) saveColumn(database, run, arm, `log.${name}`, result.log[name]);
  if (result.charges === null) return;
  for (const [name, values] of Object.entries(result.charges))
    saveColumn(database, run, arm, `${CHARGES}${name}`, values);
}

/** The ledger of charges; null when the run kept none, as runs of earlier versions. Only other prices ask for it. */
function loadCharges(database: SqlDatabase, run: number, arm: number): ChargeLedger | null {
  const isKept = chunksOf(database, run, arm, `${CHARGES}account`).length > 0;
  if (!isKept) return null;
  const columns = Object.entries(CHARGE_COLUMNS).map(([name, Column]) => {
    const chunks = chunksOf(database, run, arm, `${CHARGES}${name}`);
    const values = new Column(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    decodeColumn(chunks, values);
    return [name, values];
  });
  // The list names every column.
  return Object.fromEntries(columns) as ChargeLedger;
}

/** Bytes of a chunk by its type; how many those of a packed one are shows when it is read. */
const EXPECTED_BYTES = `CASE type WHEN 'u8' THEN length WHEN 'i16' THEN length * 2
  WHEN 'i32' THEN length * 4 WHEN 'f64' THEN length * 8 ELSE length(bytes) END`;

/** The event log, most of a run's bytes, whose columns must be whole. Few screens ask for it. */
function loadLog(database: SqlDatabase, run: number, arm: number, count: number): EventLog {
  const log = emptyLog(count);
  for (const name of LOG_NAMES)
    decodeColumn(chunksOf(database, run, arm, `log.${name}`), log[name]);
  return log;
}

/** Sizes are told by the file without reading the columns. */
function assertLogWhole(database: SqlDatabase, run: number, arm: number, count: number): void {
  for (const name of LOG_NAMES) {
    const row = database.one(
      `SELECT sum(length), sum(${EXPECTED_BYTES}), sum(length(bytes)) FROM run_blob
       WHERE run_no = ? AND arm = ? AND name = ?`,
      [run, arm, `log.${name}`],
    );
    assert(row?.[0] === count && row[1] === row[2], 'chunks fill the column');
  }
}

/** The numbers of an arm, exactly as saved; the event log is read when it is first asked for. */
export function loadArmColumns(
  database: SqlDatabase,
  run: number,
  arm: number,
  header: Pick<ArmResult, 'name' | 'strategyFingerprint'>,
): ArmResult {
  const column = (name: string): Float64Array => {
    const chunks = chunksOf(database, run, arm, name);
    const values = new Float64Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    decodeColumn(chunks, values);
    return values;
  };
  const wholeNumbers = (name: string): WholeNumbers => {
    const chunks = chunksOf(database, run, arm, name);
    const numbers = new NarrowNumbers(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    decodeColumn(chunks, numbers);
    return numbers.values;
  };
  const count = database.number('SELECT log_rows FROM run_arm WHERE run_no = ? AND arm = ?', [
    run,
    arm,
  ]);
  assertLogWhole(database, run, arm, count);
  let log: EventLog | null = null;
  let charges: ChargeLedger | null | undefined;
  return {
    ...header,
    daily: column('daily'),
    ageing: column('ageing'),
    rolls: column('rolls'),
    tallies: column('tallies'),
    replicationTotals: column('replicationTotals'),
    accountSums: wholeNumbers('accountSums'),
    differenceSquares: arm === CHAMPION ? new Float64Array(0) : column('differenceSquares'),
    firstReplication: wholeNumbers('firstReplication'),
    get log() {
      log ??= loadLog(database, run, arm, count);
      return log;
    },
    get charges() {
      if (charges === undefined) charges = loadCharges(database, run, arm);
      return charges;
    },
  };
}
