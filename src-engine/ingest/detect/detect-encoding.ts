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

/** Whether a sample is UTF-8, forgiving a character that is cut at either end. */
function fitsUtf8(sample: Uint8Array): boolean {
  let at = 0;
  while (at < 3 && at < sample.length && ((sample[at] ?? 0) & 0xc0) === 0x80) at++;
  while (at < sample.length) {
    const length = sequenceLength(sample, at, sample.length);
    if (length === 0) return at > sample.length - 4 && (sample[at] ?? 0) >= 0xc2;
    at += length;
  }
  return true;
}

/**
 * The encoding of a file from samples of its bytes, the first from its beginning. A byte order mark decides; then
 * NUL bytes tell UTF-16, and what is no UTF-8 is taken for windows-1252, which cannot be proven.
 */
export function detectEncoding(samples: readonly Uint8Array[]): DetectedEncoding {
  const head = samples[0] ?? new Uint8Array(0);
  if (startsWith(head, [0xef, 0xbb, 0xbf])) return { encoding: 'utf-8', certain: true };
  if (startsWith(head, [0xff, 0xfe])) return { encoding: 'utf-16le', certain: true };
  if (startsWith(head, [0xfe, 0xff])) return { encoding: 'utf-16be', certain: true };
  const [even, odd] = nulBytes(head);
  if (odd > head.length / 5 && even * 8 < odd) return { encoding: 'utf-16le', certain: true };
  if (even > head.length / 5 && odd * 8 < even) return { encoding: 'utf-16be', certain: true };
  if (samples.every(fitsUtf8)) return { encoding: 'utf-8', certain: true };
  return { encoding: 'windows-1252', certain: false };
}
