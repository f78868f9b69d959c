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

/** The numbers of an arm, exactly as saved. */
export function loadArmColumns(
  database: SqlDatabase,
  run: number,
  arm: number,
): Omit<ArmResult, 'name' | 'strategyFingerprint'> {
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
  const log = emptyLog(count);
  for (const name of LOG_COLUMNS) {
    decodeColumn(chunksOf(database, run, arm, `log.${name}`), log[name]);
  }
  return {
    daily: column('daily'),
    ageing: column('ageing'),
    rolls: column('rolls'),
    replicationTotals: column('replicationTotals'),
    accountSums: column('accountSums'),
    differenceSquares: column('differenceSquares'),
    firstReplication: column('firstReplication'),
    log,
  };
}
