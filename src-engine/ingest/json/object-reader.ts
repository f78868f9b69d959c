import { utf8 } from '../../base/hash.ts';
import { addField, type ByteRecord, FIELD_KIND } from '../bytes/byte-record.ts';
import { TextPool } from '../bytes/text-pool.ts';
import { utf8Text } from '../bytes/utf8-text.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** How deep names are looked for, and in how many elements of a list: what a person chooses columns from stays short. */
const MOST_MEMBERS_DEEP = 4;
const MOST_ELEMENTS = 4;

/** Stops the reading of one object; its message is the problem of the row. */
class Malformed extends Error {
  override readonly name = 'Malformed';
}

/**
 * Reads JSON objects into a record whose fields are the given members in order. A member of a member is named by its path,
 * `amountDue.value`, an element of a list by its place, `accountBalance.0.amount.value`. Number literals keep their
 * digits (JSON.parse would make floats of amounts). Members that nobody asked for are only checked for balance.
 */
export class ObjectReader {
  readonly #indexOf: ReadonlyMap<string, number>;
  readonly #width: number;
  /** The objects and lists that hold a field; null while names are collected. */
  readonly #holders: ReadonlySet<string> | null;
  readonly #names = new TextPool();
  readonly #record: ByteRecord;
  #scratch = new Uint8Array(4096);
  #at = 0;
  #end = 0;
  /** Where decoded texts are appended, behind the raw object. */
  #spare = 0;
  /** Names that occurred in any object so far. */
  readonly seen = new Set<string>();

  /** Without columns it reads no values and collects the names of all, to some depth. */
  constructor(columns: readonly string[] | null, record: ByteRecord) {
    const wanted = columns ?? [];
    this.#indexOf = new Map(wanted.map((name, index) => [name, index]));
    this.#width = wanted.length;
    this.#holders = columns === null ? null : new Set(wanted.flatMap(holdersOf));
    this.#record = record;
  }

  /** Fills the record from bytes [start, end); `record.problem` says when they are no object. */
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
      if (this.#peekSpaced() !== 0x7b) throw new Malformed('is not a JSON object');
      this.#object('', 1);
      this.#space();
      if (this.#at < this.#end) throw new Malformed('is not valid JSON: text after the object');
    } catch (thrown) {
      if (!(thrown instanceof Malformed)) throw thrown;
      record.problem = thrown.message;
    }
  }

  /** The object that begins here; `path` is what its members' names begin with. */
  #object(path: string, depth: number): void {
    this.#parts(0x7d, () => this.#member(path, depth));
  }

  #list(path: string, depth: number): void {
    let place = 0;
    this.#parts(0x5d, () => {
      const isNamed = this.#holders !== null || place < MOST_ELEMENTS;
      if (isNamed) this.#value(`${path}${place}`, depth);
      else this.#nestedOrSimple();
      place++;
    });
  }

  /** What stands between brackets, commas between it. */
  #parts(closing: number, part: () => void): void {
    this.#at++;
    this.#space();
    while (this.#peek() !== closing) {
      part();
      this.#space();
      if (this.#peek() === 0x2c) {
        this.#at++;
        this.#space();
        if (this.#peek() === closing) throw new Malformed('is not valid JSON: a comma too many');
      } else if (this.#peek() !== closing) throw new Malformed('is not valid JSON');
    }
    this.#at++;
  }

  #member(path: string, depth: number): void {
    if (this.#peek() !== QUOTE) throw new Malformed('is not valid JSON: a name without quotes');
    const [nameStart, nameEnd] = this.#string();
    const name = this.#names.text(this.#scratch, nameStart, nameEnd);
    this.#space();
    if (this.#peek() !== 0x3a) throw new Malformed('is not valid JSON: a name without a colon');
    this.#at++;
    this.#space();
    this.#value(path === '' ? name : path + name, depth);
  }

  #value(name: string, depth: number): void {
    const index = this.#indexOf.get(name);
    const byte = this.#peek();
    if (byte === 0x7b || byte === 0x5b) {
      if (index !== undefined) throw new Malformed(`holds more than one value in “${name}”`);
      this.#holder(name, depth, byte === 0x7b);
      return;
    }
    this.seen.add(name);
    this.#simple(index);
  }

  /** An object or a list: read where it holds a field, or may. */
  #holder(name: string, depth: number, isObject: boolean): void {
    const isRead = this.#holders?.has(name) ?? depth < MOST_MEMBERS_DEEP;
    if (!isRead) {
      if (this.#holders !== null) this.seen.add(name);
      this.#nested();
    } else if (isObject) this.#object(`${name}.`, depth + 1);
    else this.#list(`${name}.`, depth + 1);
  }

  #nestedOrSimple(): void {
    if (this.#peek() === 0x7b || this.#peek() === 0x5b) this.#nested();
    else this.#simple(undefined);
  }

  #simple(index: number | undefined): void {
    if (this.#peek() === QUOTE) {
      const [start, end] = this.#string();
      this.#put(index, start, end, FIELD_KIND.text);
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

  #peekSpaced(): number {
    this.#space();
    return this.#peek();
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

/** The objects and lists on the way to a member: of `a.0.b`, `a` and `a.0`. */
function holdersOf(name: string): string[] {
  const parts = name.split('.');
  return parts.slice(1).map((_, count) => parts.slice(0, count + 1).join('.'));
}
