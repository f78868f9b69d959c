import { assert } from '../../base/assert.ts';
import { utf8 } from '../../base/hash.ts';
import { utf8Text } from './utf8-text.ts';

const FIRST_SLOTS = 256;
const FIRST_BYTES = 4096;
/** Of the slots: fuller tables look longer. */
const FULLEST = 0.5;
/** Of the slots when they are too few: finding every code its new one is what growing costs. */
const GROWTH = 4;

/** Texts that came last are tried first; by length and last byte, which tell short codes and running numbers apart. */
const RECENT = 64;
/** Bytes of all texts together: places are 32-bit. */
const MOST_BYTES = 4_294_967_295;

/**
 * All but the last two bytes four at a time, one multiplication a word, and mixed; then the last two are added, so that the
 * slots of running numbers lie side by side. The low bits choose the slot.
 */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = (end - start) | 0;
  const last = end - 2;
  let at = start;
  for (; at + 4 <= last; at += 4) {
    const word =
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    hash = Math.imul(hash ^ word, 0x0100_0193);
    hash ^= hash >>> 15;
  }
  let word = 0;
  for (; at < last; at++) word = (word << 8) | (bytes[at] ?? 0);
  hash = Math.imul(hash ^ word, 0x45d9_f3b5);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b_3c6d) ^ (hash >>> 13);
  let tail = 0;
  for (; at < end; at++) tail = (tail << 4) + (bytes[at] ?? 0);
  return (hash + tail) | 0;
}

/**
 * Numbers different byte strings 0, 1, 2 … in the order in which they first come, without making texts of them: the bytes
 * lie one after another in one array, found by their hash. A text is made when somebody asks for it, once.
 */
export class ByteDictionary {
  /** Code + 1 by slot; 0 is empty. */
  #slots = new Int32Array(FIRST_SLOTS);
  #hashes = new Int32Array(FIRST_SLOTS);
  #bytes = new Uint8Array(FIRST_BYTES);
  /** Where the bytes of each code end. */
  #ends = new Uint32Array(FIRST_SLOTS);
  /** Code + 1 of texts that came last. */
  readonly #recent = new Int32Array(RECENT);
  #texts: string[] = [];
  #size = 0;

  /** How many are known. */
  get size(): number {
    return this.#size;
  }

  /** The code of bytes [start, end), which are kept when they are new. */
  code(bytes: Uint8Array, start: number, end: number): number {
    const place = (end - start + (bytes[end - 1] ?? 0) * 5) & (RECENT - 1);
    const recent = (this.#recent[place] ?? 0) - 1;
    if (recent >= 0 && this.#isSame(recent, bytes, start, end)) return recent;
    const hash = hashOf(bytes, start, end);
    const slot = this.#slotOf(hash, bytes, start, end);
    const known = (this.#slots[slot] ?? 0) - 1;
    const code = known >= 0 ? known : this.#add(slot, hash, bytes, start, end);
    this.#recent[place] = code + 1;
    return code;
  }

  /** The code of a text that may be known; -1 when it is not. */
  find(text: string): number {
    const bytes = utf8(text);
    const slot = this.#slotOf(hashOf(bytes, 0, bytes.length), bytes, 0, bytes.length);
    return (this.#slots[slot] ?? 0) - 1;
  }

  /** The text of a known code. */
  text(code: number): string {
    const known = this.#texts[code];
    if (known !== undefined) return known;
    const text = utf8Text(this.#bytes, this.#startOf(code), this.#ends[code] ?? 0);
    this.#texts[code] = text;
    return text;
  }

  clear(): void {
    this.#slots.fill(0);
    this.#recent.fill(0);
    this.#texts = [];
    this.#size = 0;
  }

  #startOf(code: number): number {
    return code === 0 ? 0 : (this.#ends[code - 1] ?? 0);
  }

  /** The slot that holds these bytes, or the empty one where they would be. */
  #slotOf(hash: number, bytes: Uint8Array, start: number, end: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const code = (slots[slot] ?? 0) - 1;
      if (code < 0) return slot;
      if (this.#hashes[code] === hash && this.#isSame(code, bytes, start, end)) return slot;
    }
  }

  /** Backwards: identifiers differ at their end. */
  #isSame(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const own = this.#bytes;
    let at = this.#ends[code] ?? 0;
    if (at - this.#startOf(code) !== end - start) return false;
    for (let other = end - 1; other >= start; other--) if (own[--at] !== bytes[other]) return false;
    return true;
  }

  #add(slot: number, hash: number, bytes: Uint8Array, start: number, end: number): number {
    const code = this.#size;
    const from = this.#startOf(code);
    const to = from + end - start;
    if (to > this.#bytes.length) this.#growBytes(to);
    for (let at = from, other = start; other < end; other++) this.#bytes[at++] = bytes[other] ?? 0;
    this.#slots[slot] = code + 1;
    this.#hashes[code] = hash;
    this.#ends[code] = to;
    this.#size = code + 1;
    if (this.#size > this.#slots.length * FULLEST) this.#growSlots();
    return code;
  }

  #growBytes(needed: number): void {
    assert(needed <= MOST_BYTES, 'a dictionary holds at most 4 GB of texts');
    const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }

  #growSlots(): void {
    const slots = new Int32Array(this.#slots.length * GROWTH);
    const last = slots.length - 1;
    for (let code = 0; code < this.#size; code++) {
      let slot = (this.#hashes[code] ?? 0) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = code + 1;
    }
    const hashes = new Int32Array(slots.length * FULLEST + 1);
    hashes.set(this.#hashes.subarray(0, this.#size));
    const ends = new Uint32Array(slots.length * FULLEST + 1);
    ends.set(this.#ends.subarray(0, this.#size));
    this.#slots = slots;
    this.#hashes = hashes;
    this.#ends = ends;
  }
}
