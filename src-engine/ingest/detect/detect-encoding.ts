import { sequenceLength } from '../bytes/utf8-text.ts';
import type { FileFormat } from '../mapping.ts';

export interface DetectedEncoding {
  readonly encoding: FileFormat['encoding'];
  /** False when the bytes fit more than one encoding. */
  readonly certain: boolean;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Counts NUL bytes at even and at odd places: text in UTF-16 is full of them on one side. */
function nulBytes(bytes: Uint8Array): readonly [number, number] {
  const counts: [number, number] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === 0) counts[at % 2 === 0 ? 0 : 1]++;
  }
  return counts;
}

/** A piece of a file. */
export interface ByteSample {
  readonly bytes: Uint8Array;
  /** Whether the file goes on before and behind it, so that a character may be cut there. */
  readonly isCutBefore: boolean;
  readonly isCutBehind: boolean;
}

/** Whether all bytes from `from` on can only be inside a character. */
function isInside(bytes: Uint8Array, from: number): boolean {
  return bytes.subarray(from).every((byte) => (byte & 0xc0) === 0x80);
}

function fitsUtf8({ bytes, isCutBefore, isCutBehind }: ByteSample): boolean {
  let at = 0;
  while (isCutBefore && at < 3 && isInside(bytes.subarray(at, at + 1), 0)) at++;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at, bytes.length);
    if (length === 0) {
      const lead = bytes[at] ?? 0;
      return isCutBehind && lead >= 0xc2 && at > bytes.length - 4 && isInside(bytes, at + 1);
    }
    at += length;
  }
  return true;
}

/**
 * The encoding of a file from samples of its bytes, the first from its beginning. A byte order mark decides; then
 * NUL bytes tell UTF-16, and what is no UTF-8 is taken for windows-1252, which cannot be proven.
 */
export function detectEncoding(samples: readonly ByteSample[]): DetectedEncoding {
  const head = samples[0]?.bytes ?? new Uint8Array(0);
  if (startsWith(head, [0xef, 0xbb, 0xbf])) return { encoding: 'utf-8', certain: true };
  if (startsWith(head, [0xff, 0xfe])) return { encoding: 'utf-16le', certain: true };
  if (startsWith(head, [0xfe, 0xff])) return { encoding: 'utf-16be', certain: true };
  const [even, odd] = nulBytes(head);
  if (odd > head.length / 5 && even * 8 < odd) return { encoding: 'utf-16le', certain: true };
  if (even > head.length / 5 && odd * 8 < even) return { encoding: 'utf-16be', certain: true };
  if (samples.every(fitsUtf8)) return { encoding: 'utf-8', certain: true };
  return { encoding: 'windows-1252', certain: false };
}
