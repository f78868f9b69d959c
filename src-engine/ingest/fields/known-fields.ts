import type { ByteRecord } from '../bytes/byte-record.ts';
import type { BoundField } from './bound-field.ts';

/**
 * The bytes of some fields of one record, to see whether a later record has the same in them: extracts repeat an account's
 * facts on every row of a sorted ledger, and what is byte for byte the same needs no second reading.
 */
export class KnownFields {
  #fields: readonly number[] = [];
  #bytes = new Uint8Array(64);
  /** Where each field ends in `bytes`. */
  #ends = new Int32Array(0);
  /** FIELD_KIND of each field: a JSON number is not the text of the same digits. */
  #kinds = new Uint8Array(0);
  #isKnown = false;

  /** Which columns count; forgets what is known. Constants are the same in every record. */
  bind(fields: readonly BoundField[]): void {
    this.#fields = [...new Set(fields.map(({ index }) => index))].filter((index) => index >= 0);
    this.#ends = new Int32Array(this.#fields.length);
    this.#kinds = new Uint8Array(this.#fields.length);
    this.#isKnown = false;
  }

  /** Remembers the fields of a record. */
  know(record: ByteRecord): void {
    let length = 0;
    for (const [place, index] of this.#fields.entries()) {
      const at = record.first + index;
      const start = record.starts[at] ?? 0;
      const end = index < record.count ? (record.ends[at] ?? 0) : start;
      while (length + end - start > this.#bytes.length) this.#grow();
      for (let byte = start; byte < end; byte++) this.#bytes[length++] = record.bytes[byte] ?? 0;
      this.#ends[place] = length;
      this.#kinds[place] = record.kinds[at] ?? 0;
    }
    this.#isKnown = true;
  }

  /** Whether the record has the same bytes in the fields as the one that is known. */
  isSame(record: ByteRecord): boolean {
    if (!this.#isKnown) return false;
    let known = 0;
    for (let place = 0; place < this.#fields.length; place++) {
      const index = this.#fields[place] ?? 0;
      const at = record.first + index;
      const start = record.starts[at] ?? 0;
      const end = index < record.count ? (record.ends[at] ?? 0) : start;
      if ((this.#ends[place] ?? 0) - known !== end - start) return false;
      if (this.#kinds[place] !== (record.kinds[at] ?? 0)) return false;
      for (let byte = start; byte < end; byte++)
        if (record.bytes[byte] !== this.#bytes[known++]) return false;
    }
    return true;
  }

  #grow(): void {
    const bytes = new Uint8Array(this.#bytes.length * 2);
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }
}
