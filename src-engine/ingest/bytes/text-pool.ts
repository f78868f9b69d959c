import { utf8Text } from './utf8-text.ts';

const SLOTS = 1024;
const LONGEST = 40;

function sameAscii(text: string, bytes: Uint8Array, start: number): boolean {
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) !== bytes[start + at]) return false;
  }
  return true;
}

/**
 * Gives short ASCII texts that come again (codes, segments, customers of a sorted ledger) the same string without
 * decoding them twice. Of fixed size: a newer text takes the slot of an older one.
 */
export class TextPool {
  readonly #slots: string[] = new Array<string>(SLOTS).fill('');

  /** The text of bytes [start, end). */
  text(bytes: Uint8Array, start: number, end: number): string {
    const length = end - start;
    if (length === 0) return '';
    if (length > LONGEST) return utf8Text(bytes, start, end);
    let hash = length;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const known = this.#slots[slot] ?? '';
    if (known.length === length && sameAscii(known, bytes, start)) return known;
    const text = utf8Text(bytes, start, end);
    this.#slots[slot] = text;
    return text;
  }
}
