import { assert } from '../../base/assert.ts';
import type { ArmResult, EventLog } from '../../model/run.ts';
import { type ColumnChunk, type ColumnType, decodeColumn, encodeColumn } from '../column-codec.ts';
import type { SqlDatabase } from '../sqlite.ts';

/** Columns of an arm that are one Float64Array each. */
const ARM_COLUMNS = [
  'daily',
  'ageing',
  'rolls',
  'replicationTotals',
  'accountSums',
  'differenceSquares',
  'firstReplication',
] as const;

const LOG_COLUMNS = [
  'account',
  'replication',
  'day',
  'process',
  'kind',
  'detail',
  'outcome',
  'amountMinor',
] as const;

function emptyLog(count: number): EventLog {
  return {
    count,
    account: new Int32Array(count),
    replication: new Uint16Array(count),
    day: new Int16Array(count),
    process: new Uint16Array(count),
    kind: new Uint8Array(count),
    detail: new Uint16Array(count),
    outcome: new Uint8Array(count),
    amountMinor: new Float64Array(count),
  };
}

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
      // The table's CHECK allows these four types only.
      return { type: String(type) as ColumnType, length: Number(length), bytes };
    });
}

/** Writes every number of an arm's result as BLOB chunks. Inside a transaction, after the arm's row. */
export function saveArmColumns(
  database: SqlDatabase,
  run: number,
  arm: number,
  result: ArmResult,
): void {
  for (const name of ARM_COLUMNS) saveColumn(database, run, arm, name, result[name]);
  for (const name of LOG_COLUMNS) saveColumn(database, run, arm, `log.${name}`, result.log[name]);
}

/** Bytes of a value by its type. */
const WIDTH = "CASE type WHEN 'u8' THEN 1 WHEN 'i16' THEN 2 WHEN 'i32' THEN 4 ELSE 8 END";

/** The event log, most of a run's bytes, whose columns must be whole. Few screens ask for it. */
function loadLog(database: SqlDatabase, run: number, arm: number, count: number): EventLog {
  const log = emptyLog(count);
  for (const name of LOG_COLUMNS)
    decodeColumn(chunksOf(database, run, arm, `log.${name}`), log[name]);
  return log;
}

/** Sizes are told by the file without reading the columns. */
function assertLogWhole(database: SqlDatabase, run: number, arm: number, count: number): void {
  for (const name of LOG_COLUMNS) {
    const row = database.one(
      `SELECT sum(length), sum(length * ${WIDTH}), sum(length(bytes)) FROM run_blob
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
  const count = database.number('SELECT log_rows FROM run_arm WHERE run_no = ? AND arm = ?', [
    run,
    arm,
  ]);
  assertLogWhole(database, run, arm, count);
  let log: EventLog | null = null;
  return {
    ...header,
    daily: column('daily'),
    ageing: column('ageing'),
    rolls: column('rolls'),
    replicationTotals: column('replicationTotals'),
    accountSums: column('accountSums'),
    differenceSquares: column('differenceSquares'),
    firstReplication: column('firstReplication'),
    get log() {
      log ??= loadLog(database, run, arm, count);
      return log;
    },
  };
}
