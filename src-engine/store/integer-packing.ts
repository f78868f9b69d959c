import { assert } from '../base/assert.ts';

/**
 * How whole numbers are written one after another as variable-length integers: as they are, as differences to the one
 * before, or either of them as runs of equal ones with their lengths.
 */
export type IntegerPacking = 'varint' | 'delta' | 'runs' | 'delta-runs';

/** Differences of what lies within have 53 bits, and so have the codes of their signs. */
const LARGEST = 2 ** 51;

/** Whether every value can be packed: whole, not minus zero, and small enough for its differences to be exact. */
export function canPack(values: ArrayLike<number>, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const value = values[index] ?? 0;
    if ((value | 0) === value && !Object.is(value, -0)) continue;
    if (!Number.isInteger(value) || Math.abs(value) > LARGEST || value === 0) return false;
  }
  return true;
}

/** Small codes for small values of either sign: 0, -1, 1, -2, 2 … are 0, 1, 2, 3, 4 … */
function codeOf(value: number): number {
  return value >= 0 ? value * 2 : -value * 2 - 1;
}

function bytesOf(code: number): number {
  if (code < 128) return 1;
  if (code < 16_384) return 2;
  if (code < 2_097_152) return 3;
  let bytes = 4;
  for (let rest = Math.floor(code / 268_435_456); rest > 0; rest = Math.floor(rest / 128)) bytes++;
  return bytes;
}

/** What each packing would take, in bytes: one pass over the values. */
export function packedSizes(
  values: ArrayLike<number>,
  from: number,
  to: number,
): Readonly<Record<IntegerPacking, number>> {
  const plain = new SizeOfRuns();
  const difference = new SizeOfRuns();
  let before = 0;
  for (let index = from; index < to; index++) {
    const value = values[index] ?? 0;
    plain.add(value);
    difference.add(value - before);
    before = value;
  }
  return {
    varint: plain.single,
    delta: difference.single,
    runs: plain.finish(),
    'delta-runs': difference.finish(),
  };
}

class SizeOfRuns {
  single = 0;
  private inRuns = 0;
  private last = 0;
  private length = 0;

  add(value: number): void {
    const bytes = bytesOf(codeOf(value));
    this.single += bytes;
    if (this.length > 0 && value === this.last) {
      this.length += 1;
      return;
    }
    this.inRuns = this.finish() + bytes;
    this.last = value;
    this.length = 1;
  }

  finish(): number {
    return this.length === 0 ? this.inRuns : this.inRuns + bytesOf(this.length);
  }
}

class PackedWriter {
  readonly bytes: Uint8Array;
  private at = 0;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
  }

  write(code: number): void {
    let rest = code;
    while (rest >= 2 ** 31) {
      this.bytes[this.at++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    while (rest >= 128) {
      this.bytes[this.at++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.at++] = rest;
  }
}

/** The values in `size` bytes, which `packedSizes` told for this packing. */
export function pack(
  values: ArrayLike<number>,
  from: number,
  to: number,
  packing: IntegerPacking,
  size: number,
): Uint8Array {
  const writer = new PackedWriter(size);
  const isDelta = packing === 'delta' || packing === 'delta-runs';
  const inRuns = packing === 'runs' || packing === 'delta-runs';
  let before = 0;
  let last = 0;
  let length = 0;
  for (let index = from; index < to; index++) {
    const value = values[index] ?? 0;
    const written = isDelta ? value - before : value;
    before = value;
    if (inRuns && length > 0 && written === last) {
      length += 1;
      continue;
    }
    if (inRuns && length > 0) writer.write(length);
    writer.write(codeOf(written));
    last = written;
    length = 1;
  }
  if (inRuns && length > 0) writer.write(length);
  return writer.bytes;
}

class PackedReader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.at === this.bytes.length;
  }

  read(): number {
    const first = this.bytes[this.at++] ?? -1;
    if (first >= 0 && first < 128) return first;
    let code = 0;
    let place = 1;
    for (let byte = first; ; byte = this.bytes[this.at++] ?? -1) {
      assert(byte >= 0 && place < 2 ** 53, 'a packed column is whole');
      code += (byte & 127) * place;
      if (byte < 128) return code;
      place *= 128;
    }
  }
}

/** The inverse of `codeOf`. */
function signedOf(code: number): number {
  return code % 2 === 0 ? code / 2 : -(code + 1) / 2;
}

/** Fills `target` from what `pack` wrote; throws when the bytes are not those of as many values. */
export function unpack(
  bytes: Uint8Array,
  packing: IntegerPacking,
  target: Float64Array | Int32Array,
): void {
  const reader = new PackedReader(bytes);
  const isDelta = packing === 'delta' || packing === 'delta-runs';
  const inRuns = packing === 'runs' || packing === 'delta-runs';
  let before = 0;
  for (let index = 0; index < target.length; ) {
    const value = signedOf(reader.read());
    const end = index + (inRuns ? reader.read() : 1);
    assert(end > index && end <= target.length, 'a packed column has as many values as it says');
    for (; index < end; index++) {
      before = isDelta ? before + value : value;
      target[index] = before;
    }
  }
  assert(reader.isAtEnd, 'a packed column ends with its last value');
}
