import { utf8 } from '../../base/hash.ts';
import { addField, type ByteRecord, FIELD_KIND } from '../bytes/byte-record.ts';
import { TextPool } from '../bytes/text-pool.ts';
import { utf8Text } from '../bytes/utf8-text.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Stops the reading of one object; its message is the problem of the row. */
class Malformed extends Error {
  override readonly name = 'Malformed';
}

/**
 * Reads flat JSON objects into a record whose fields are the given members in order. Number literals keep their
 * digits (JSON.parse would make floats of amounts). Members that nobody asked for are only checked for balance.
 */
export class FlatObjectReader {
  readonly #indexOf: ReadonlyMap<string, number>;
  readonly #width: number;
  readonly #names = new TextPool();
  readonly #record: ByteRecord;
  #scratch = new Uint8Array(4096);
  #at = 0;
  #end = 0;
  /** Where decoded texts are appended, behind the raw object. */
  #spare = 0;
  /** Names that occurred in any object so far. */
  readonly seen = new Set<string>();

  constructor(columns: readonly string[], record: ByteRecord) {
    this.#indexOf = new Map(columns.map((name, index) => [name, index]));
    this.#width = columns.length;
    this.#record = record;
  }

  /** Fills the record from bytes [start, end); `record.problem` says when they are no flat object. */
  read(bytes: Uint8Array, start: number, end: number, line: number): void {
    const record = this.#record;
    const size = end - start;
    // A decoded escape is never longer than the escape itself.
    if (size * 2 > this.#scratch.length) this.#scratch = new Uint8Array(size * 3);
    this.#scratch.set(bytes.subarray(start, end));
    record.bytes = this.#scratch;
    record.line = line;
    record.rawStart = 0;
    record.rawEnd = size;
    record.hasHighBytes = true;
    record.problem = '';
    record.count = 0;
    for (let index = 0; index < this.#width; index++) addField(record, 0, 0, FIELD_KIND.text);
    this.#at = 0;
    this.#end = size;
    this.#spare = size;
    try {
      this.#object();
    } catch (thrown) {
      if (!(thrown instanceof Malformed)) throw thrown;
      record.problem = thrown.message;
    }
  }

  #object(): void {
    this.#space();
    if (this.#peek() !== 0x7b) throw new Malformed('is not a JSON object');
    this.#at++;
    this.#space();
    while (this.#peek() !== 0x7d) {
      this.#member();
      this.#space();
      if (this.#peek() === 0x2c) {
        this.#at++;
        this.#space();
        if (this.#peek() === 0x7d) throw new Malformed('is not valid JSON: a comma too many');
      } else if (this.#peek() !== 0x7d) throw new Malformed('is not valid JSON');
    }
    this.#at++;
    this.#space();
    if (this.#at < this.#end) throw new Malformed('is not valid JSON: text after the object');
  }

  #member(): void {
    if (this.#peek() !== QUOTE) throw new Malformed('is not valid JSON: a name without quotes');
    const [nameStart, nameEnd] = this.#string();
    const name = this.#names.text(this.#scratch, nameStart, nameEnd);
    this.seen.add(name);
    this.#space();
    if (this.#peek() !== 0x3a) throw new Malformed('is not valid JSON: a name without a colon');
    this.#at++;
    this.#space();
    this.#value(this.#indexOf.get(name), name);
  }

  #value(index: number | undefined, name: string): void {
    const byte = this.#peek();
    if (byte === QUOTE) {
      const [start, end] = this.#string();
      this.#put(index, start, end, FIELD_KIND.text);
    } else if (byte === 0x7b || byte === 0x5b) {
      if (index !== undefined) throw new Malformed(`holds more than one value in “${name}”`);
      this.#nested();
    } else {
      const start = this.#at;
      while (this.#at < this.#end && !/[\s,}\]]/.test(String.fromCharCode(this.#peek())))
        this.#at++;
      const text = utf8Text(this.#scratch, start, this.#at);
      if (text === 'null') this.#put(index, 0, 0, FIELD_KIND.text);
      else if (text === 'true' || text === 'false') {
        this.#put(index, start, this.#at, FIELD_KIND.text);
      } else if (NUMBER.test(text)) this.#put(index, start, this.#at, FIELD_KIND.number);
      else throw new Malformed('is not valid JSON');
    }
  }

  /** A member may come twice: the last one counts, as in JSON.parse. */
  #put(index: number | undefined, start: number, end: number, kind: number): void {
    if (index === undefined) return;
    this.#record.starts[index] = start;
    this.#record.ends[index] = end;
    this.#record.kinds[index] = kind;
  }

  /** Passes over an object or array that no field needs. */
  #nested(): void {
    let depth = 0;
    do {
      const byte = this.#peek();
      if (byte === QUOTE) {
        this.#string();
        continue;
      }
      if (byte === 0x7b || byte === 0x5b) depth++;
      else if (byte === 0x7d || byte === 0x5d) depth--;
      this.#at++;
    } while (depth > 0 && this.#at < this.#end);
    if (depth > 0) throw new Malformed('is not valid JSON');
  }

  /** The range of the text between quotes, decoded behind the object when it has escapes. */
  #string(): readonly [number, number] {
    const start = ++this.#at;
    let at = start;
    while (at < this.#end) {
      const byte = this.#scratch[at] ?? 0;
      if (byte === QUOTE) {
        this.#at = at + 1;
        return [start, at];
      }
      if (byte === BACKSLASH) return this.#escapedString(start);
      if (byte < 0x20) throw new Malformed('is not valid JSON: a line end inside a text');
      at++;
    }
    throw new Malformed('is not valid JSON: a text without an end');
  }

  #escapedString(start: number): readonly [number, number] {
    let at = start;
    while (at < this.#end && this.#scratch[at] !== QUOTE)
      at += this.#scratch[at] === BACKSLASH ? 2 : 1;
    if (at >= this.#end) throw new Malformed('is not valid JSON: a text without an end');
    this.#at = at + 1;
    let text: unknown;
    try {
      text = JSON.parse(utf8Text(this.#scratch, start - 1, at + 1));
    } catch {
      throw new Malformed('is not valid JSON: an unknown escape');
    }
    const decoded = utf8(String(text));
    const from = this.#spare;
    this.#scratch.set(decoded, from);
    this.#spare += decoded.length;
    return [from, this.#spare];
  }

  #peek(): number {
    return this.#at < this.#end ? (this.#scratch[this.#at] ?? 0) : 0;
  }

  #space(): void {
    for (;;) {
      const byte = this.#peek();
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return;
      this.#at++;
    }
  }
}
