import { createHash } from 'node:crypto';
import { assert, at } from '../../../base/assert.ts';
import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { ARM_COLUMNS } from '../../../model/arm-columns.ts';
import type { EventLog } from '../../../model/event-log.ts';
import { LOG_COLUMNS } from '../../../model/log-columns.ts';
import type { ArmRange, RangeResult } from '../../../simulate/range-result.ts';
import { type ColumnType, decodeColumn, encodeColumn } from '../../../store/column-codec.ts';
import type { PlanDocument } from '../run-output/plan-json.ts';
import { planSchema } from '../run-output/read-run-folder.ts';

const MAGIC = 'cslab shard 1\n';
const DIGEST_BYTES = 32;
/** A header is JSON of the plan and of the columns; its length goes before it. */
const LENGTH_BYTES = 4;

/** One part of a run: which one, what it is a part of, and its numbers. */
export interface Shard {
  /** 1 to `of`. */
  readonly number: number;
  readonly of: number;
  /** Accounts of the whole run. */
  readonly accounts: number;
  /** The plan of the whole run; its portfolio is relative to the folder of the file. */
  readonly document: PlanDocument;
  readonly range: RangeResult;
}

/** Where a column's chunk lies: `[type, values, bytes]`, one after another in the order of the columns. */
type ChunkPlace = readonly [ColumnType, number, number];

interface Header {
  readonly number: number;
  readonly of: number;
  readonly accounts: number;
  readonly from: number;
  readonly to: number;
  readonly lived: number;
  readonly repeated: number;
  readonly document: PlanDocument;
  /** By arm, by column. */
  readonly columns: readonly (readonly (readonly ChunkPlace[])[])[];
}

function columnsOf(arm: ArmRange): readonly ArrayLike<number>[] {
  const names = Object.keys(LOG_COLUMNS) as (keyof typeof LOG_COLUMNS)[];
  return [...ARM_COLUMNS.map((name) => arm[name]), ...names.map((name) => arm.log[name])];
}

/** The bytes of a shard's file: what it is, its columns packed like those of a document, and a SHA-256 of all before it. */
export function shardBytes(shard: Shard): Uint8Array {
  const { range, ...identity } = shard;
  const parts: Uint8Array[] = [];
  const columns = range.arms.map((arm) =>
    columnsOf(arm).map((values) =>
      encodeColumn(values).map(({ type, length, bytes }): ChunkPlace => {
        parts.push(bytes);
        return [type, length, bytes.length];
      }),
    ),
  );
  const { from, to, lived, repeated } = range;
  const header: Header = { ...identity, from, to, lived, repeated, columns };
  const text = Buffer.from(JSON.stringify(header), 'utf8');
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(text.length);
  const content = Buffer.concat([Buffer.from(MAGIC, 'latin1'), length, text, ...parts]);
  return Buffer.concat([content, createHash('sha256').update(content).digest()]);
}

class ColumnReader {
  private readonly bytes: Uint8Array;
  private at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  fill<T extends { readonly length: number; set(values: ArrayLike<number>, at: number): void }>(
    places: readonly ChunkPlace[],
    make: (length: number) => T,
  ): T {
    const target = make(places.reduce((sum, [, length]) => sum + length, 0));
    const chunks = places.map(([type, length, size]) => {
      this.at += size;
      return { type, length, bytes: this.bytes.subarray(this.at - size, this.at) };
    });
    decodeColumn(chunks, target);
    return target;
  }
}

function armFrom(reader: ColumnReader, places: readonly (readonly ChunkPlace[])[]): ArmRange {
  const numbers = ARM_COLUMNS.map((name, index) => [
    name,
    reader.fill(at(places, index), (length) => new Float64Array(length)),
  ]);
  const log = Object.entries(LOG_COLUMNS).map(([name, ColumnArray], index) => [
    name,
    reader.fill(at(places, ARM_COLUMNS.length + index), (length) => new ColumnArray(length)),
  ]);
  const columns = Object.fromEntries(log) as Omit<EventLog, 'count'>;
  // Both lists name every column.
  return {
    ...(Object.fromEntries(numbers) as Omit<ArmRange, 'log' | 'charges'>),
    log: { count: columns.account.length, ...columns },
    charges: null,
  };
}

/** The shard in a file. A file that is none, or is not as it was written, is a failure that names it. */
export function readShard(bytes: Uint8Array, path: string): Result<Shard, Failure> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    const hint = 'Name files that cslab run --shard wrote.';
    return err(failure('bad-file', 'This is no shard of a run.', path, hint));
  }
  const end = file.length - DIGEST_BYTES;
  const content = file.subarray(0, Math.max(0, end));
  if (end <= 0 || !createHash('sha256').update(content).digest().equals(file.subarray(end))) {
    const hint = 'Run this shard again.';
    return err(failure('bad-file', 'The shard is damaged or not all there.', path, hint));
  }
  const start = MAGIC.length + LENGTH_BYTES;
  const headerEnd = start + content.readUInt32LE(MAGIC.length);
  // The digest holds: these are the bytes that `shardBytes` made.
  const header = JSON.parse(content.toString('utf8', start, headerEnd)) as Header;
  const { columns, from, to, lived, repeated, ...identity } = header;
  assert(planSchema.safeParse(identity.document).success, 'a shard holds the plan of its run');
  const reader = new ColumnReader(content, headerEnd);
  const arms = columns.map((places) => armFrom(reader, places));
  return ok({ ...identity, range: { from, to, lived, repeated, arms } });
}
