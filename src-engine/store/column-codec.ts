import { assert } from '../base/assert.ts';
import { canPack, type IntegerPacking, pack, packedSizes, unpack } from './integer-packing.ts';

/** Numbers of equal width, little-endian, as every supported host keeps them. */
type PlainType = 'u8' | 'i16' | 'i32' | 'f64';

/** How the numbers of one chunk lie in its BLOB. */
export type ColumnType = PlainType | IntegerPacking;

export interface ColumnChunk {
  readonly type: ColumnType;
  /** Number of values. */
  readonly length: number;
  readonly bytes: Uint8Array;
}

/** Values of one chunk: large enough for few rows, small enough for one copy through the wasm heap. */
export const CHUNK_VALUES = 65_536;

const PACKINGS: readonly IntegerPacking[] = ['varint', 'delta', 'runs', 'delta-runs'];

/** The narrowest type that keeps every value exactly; minus zero and fractions need all 64 bits. */
function narrowest(values: ArrayLike<number>, from: number, to: number): PlainType {
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

function emptyOf(type: PlainType, length: number) {
  if (type === 'u8') return new Uint8Array(length);
  if (type === 'i16') return new Int16Array(length);
  return type === 'i32' ? new Int32Array(length) : new Float64Array(length);
}

/** The smallest packing, when it takes less than `plainBytes`. */
function smallestPacking(values: ArrayLike<number>, from: number, to: number, plainBytes: number) {
  if (!canPack(values, from, to)) return null;
  const sizes = packedSizes(values, from, to);
  let found: { readonly packing: IntegerPacking; readonly size: number } | null = null;
  for (const packing of PACKINGS) {
    if (sizes[packing] < (found?.size ?? plainBytes)) found = { packing, size: sizes[packing] };
  }
  return found;
}

function chunkOf(values: ArrayLike<number>, from: number, to: number): ColumnChunk {
  const type = narrowest(values, from, to);
  const plain = emptyOf(type, to - from);
  const length = plain.length;
  const smallest = smallestPacking(values, from, to, plain.byteLength);
  if (smallest !== null) {
    const { packing, size } = smallest;
    return { type: packing, length, bytes: pack(values, from, to, packing, size) };
  }
  for (let index = 0; index < length; index++) plain[index] = values[from + index] ?? 0;
  return { type, length, bytes: new Uint8Array(plain.buffer) };
}

/** Cuts a column into chunks for BLOBs, each in the smallest of the types; an empty column is one empty chunk. */
export function encodeColumn(values: ArrayLike<number>): readonly ColumnChunk[] {
  const chunks: ColumnChunk[] = [];
  for (let from = 0; from === 0 || from < values.length; from += CHUNK_VALUES) {
    chunks.push(chunkOf(values, from, Math.min(values.length, from + CHUNK_VALUES)));
  }
  return chunks;
}

/** What a column is read into: any typed array that can hold its values. */
interface ColumnTarget {
  readonly length: number;
  set(values: ArrayLike<number>, at: number): void;
}

function valuesOf({ type, length, bytes }: ColumnChunk): ArrayLike<number> {
  switch (type) {
    case 'u8':
    case 'i16':
    case 'i32':
    case 'f64': {
      const plain = emptyOf(type, length);
      assert(plain.byteLength === bytes.length, 'a chunk has the bytes of its values');
      new Uint8Array(plain.buffer).set(bytes);
      return plain;
    }
    default: {
      const values = new Float64Array(length);
      unpack(bytes, type, values);
      return values;
    }
  }
}

/** Fills `target` from the chunks in order; their lengths must add up to it. */
export function decodeColumn(chunks: readonly ColumnChunk[], target: ColumnTarget): void {
  let position = 0;
  for (const chunk of chunks) {
    assert(position + chunk.length <= target.length, 'chunks fit the column');
    target.set(valuesOf(chunk), position);
    position += chunk.length;
  }
  assert(position === target.length, 'chunks fill the column');
}
