import { utf8 } from '../../base/hash.ts';
import { utf8Text } from './utf8-text.ts';

const FIRST_SLOTS = 256;
const FIRST_BYTES = 4096;
/** Of the slots: fuller tables look longer. */
const FULLEST = 0.5;
/** Of the slots when they are too few: finding every code its new one is what growing costs. */
const GROWTH = 4;

/** FNV-1a over the bytes and the length, then mixed: the low bits choose the slot. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c_9dc5 ^ (end - start);
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x0100_0193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x85eb_ca6b) ^ (hash >>> 13);
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
  #ends = new Float64Array(FIRST_SLOTS);
  #texts: string[] = [];
  #size = 0;

  /** How many are known. */
  get size(): number {
    return this.#size;
  }

  /** The code of bytes [start, end), which are kept when they are new. */
  code(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashOf(bytes, start, end);
    const slot = this.#slotOf(hash, bytes, start, end);
    const known = (this.#slots[slot] ?? 0) - 1;
    return known >= 0 ? known : this.#add(slot, hash, bytes, start, end);
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

  #isSame(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const own = this.#bytes;
    let at = this.#startOf(code);
    if ((this.#ends[code] ?? 0) - at !== end - start) return false;
    for (let other = start; other < end; other++) if (own[at++] !== bytes[other]) return false;
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
    const ends = new Float64Array(slots.length * FULLEST + 1);
    ends.set(this.#ends.subarray(0, this.#size));
    this.#slots = slots;
    this.#hashes = hashes;
    this.#ends = ends;
  }
}
