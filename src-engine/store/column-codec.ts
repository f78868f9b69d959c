import { assert } from '../base/assert.ts';

/** How the numbers of one chunk lie in its BLOB; little-endian, as every supported host keeps them. */
export type ColumnType = 'u8' | 'i16' | 'i32' | 'f64';

export interface ColumnChunk {
  readonly type: ColumnType;
  /** Number of values. */
  readonly length: number;
  readonly bytes: Uint8Array;
}

/** Values of one chunk: large enough for few rows, small enough for one copy through the wasm heap. */
export const CHUNK_VALUES = 65_536;

/** The narrowest type that keeps every value exactly; minus zero and fractions need all 64 bits. */
function narrowest(values: ArrayLike<number>, from: number, to: number): ColumnType {
  let low = 0;
  let high = 0;
  for (let index = from; index < to; index++) {
    const value = values[index] ?? 0;
    if ((value | 0) !== value || Object.is(value, -0)) return 'f64';
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low >= 0 && high <= 255) return 'u8';
  return low >= -32_768 && high <= 32_767 ? 'i16' : 'i32';
}

function emptyOf(type: ColumnType, length: number) {
  if (type === 'u8') return new Uint8Array(length);
  if (type === 'i16') return new Int16Array(length);
  return type === 'i32' ? new Int32Array(length) : new Float64Array(length);
}

/** Cuts a column into chunks for BLOBs; an empty column is one empty chunk. */
export function encodeColumn(values: ArrayLike<number>): readonly ColumnChunk[] {
  const chunks: ColumnChunk[] = [];
  for (let from = 0; from === 0 || from < values.length; from += CHUNK_VALUES) {
    const to = Math.min(values.length, from + CHUNK_VALUES);
    const type = narrowest(values, from, to);
    const packed = emptyOf(type, to - from);
    for (let index = from; index < to; index++) packed[index - from] = values[index] ?? 0;
    chunks.push({ type, length: to - from, bytes: new Uint8Array(packed.buffer) });
  }
  return chunks;
}

/** What a column is read into: any typed array that can hold its values. */
interface ColumnTarget {
  readonly length: number;
  set(values: ArrayLike<number>, at: number): void;
}

/** Fills `target` from the chunks in order; their lengths must add up to it. */
export function decodeColumn(chunks: readonly ColumnChunk[], target: ColumnTarget): void {
  let position = 0;
  for (const { type, length, bytes } of chunks) {
    const packed = emptyOf(type, length);
    assert(packed.byteLength === bytes.length, 'a chunk has the bytes of its values');
    new Uint8Array(packed.buffer).set(bytes);
    assert(position + length <= target.length, 'chunks fit the column');
    target.set(packed, position);
    position += length;
  }
  assert(position === target.length, 'chunks fill the column');
}
