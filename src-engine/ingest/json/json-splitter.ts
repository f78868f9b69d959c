import { FailureError, failure } from '../../base/failure.ts';
import { utf8Text } from '../bytes/utf8-text.ts';
import { MAX_RECORD_BYTES } from '../csv/csv-tokenizer.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LF = 0x0a;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;

/** Where the splitter stands. */
type Mode = 'value' | 'key' | 'colon' | 'skip' | 'elements' | 'sequence' | 'element' | 'done';

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === LF || byte === 0x0d || byte === 0x09;
}

function pointerTokens(pointer: string): readonly string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/**
 * Finds the array at a JSON pointer in UTF-8 bytes that come in slices, and hands over each element as bytes. The
 * empty pointer takes the whole document: an array, or objects one after another (NDJSON). Only the element under
 * construction is kept. Throws FailureError when the place holds no array or the file is cut off.
 */
export class JsonSplitter {
  readonly #file: string;
  readonly #pointer: string;
  readonly #tokens: readonly string[];
  readonly #onElement: (bytes: Uint8Array, start: number, end: number, line: number) => void;
  #buffer = new Uint8Array(0);
  #length = 0;
  #at = 0;
  #mode: Mode = 'value';
  /** Mode after the value being passed over. */
  #then: Mode = 'key';
  #matched = 0;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #start = -1;
  #line = 1;
  #startLine = 1;

  constructor(
    file: string,
    pointer: string,
    onElement: (bytes: Uint8Array, start: number, end: number, line: number) => void,
  ) {
    this.#file = file;
    this.#pointer = pointer;
    this.#tokens = pointerTokens(pointer);
    this.#onElement = onElement;
  }

  push(slice: Uint8Array): void {
    const from = this.#start >= 0 ? this.#start : this.#at;
    const kept = this.#length - from;
    const old = this.#buffer;
    if (kept + slice.length > old.length) {
      this.#buffer = new Uint8Array(kept + slice.length + (kept >>> 1));
    }
    this.#buffer.set(old.subarray(from, this.#length));
    this.#buffer.set(slice, kept);
    this.#length = kept + slice.length;
    this.#at -= from;
    if (this.#start >= 0) this.#start = 0;
    while (this.#at < this.#length && this.#mode !== 'done') this.#step();
    if (this.#mode === 'done') this.#at = this.#length;
    if (this.#start >= 0) this.#checkLength(this.#length);
  }

  end(): void {
    if (this.#mode === 'element' && this.#depth === 0 && !this.#inString) {
      this.#finish(this.#length);
    }
    if (this.#mode === 'done' || this.#mode === 'sequence') return;
    if (this.#mode === 'value' && this.#matched === 0) this.#fail('The file holds no JSON value.');
    this.#fail('The file ends before its JSON is complete.');
  }

  #step(): void {
    const byte = this.#buffer[this.#at] ?? 0;
    if (this.#mode === 'element' || this.#mode === 'skip') {
      this.#passValue();
      return;
    }
    if (this.#mode === 'key' && this.#start >= 0) {
      this.#passKey(byte);
      return;
    }
    if (byte === LF) this.#line++;
    if (isSpace(byte)) {
      this.#at++;
      return;
    }
    switch (this.#mode) {
      case 'value':
        this.#startValue(byte);
        break;
      case 'key':
        this.#startKey(byte);
        break;
      case 'colon':
        if (byte !== COLON) this.#fail('The JSON has a name without a colon.');
        this.#at++;
        this.#mode = this.#then;
        if (this.#then === 'skip') this.#then = 'key';
        break;
      default:
        this.#startElement(byte);
    }
  }

  /** At the first byte of a value on the way to the array. */
  #startValue(byte: number): void {
    if (this.#matched < this.#tokens.length) {
      if (byte !== OPEN_OBJECT) this.#fail(`The place ${this.#pointer} does not exist.`);
      this.#mode = 'key';
      this.#at++;
    } else if (byte === OPEN_ARRAY) {
      this.#mode = 'elements';
      this.#at++;
    } else if (byte === OPEN_OBJECT && this.#tokens.length === 0) {
      this.#mode = 'sequence';
    } else this.#fail(`The place “${this.#pointer}” holds no list of rows.`);
  }

  #startKey(byte: number): void {
    if (byte === COMMA) this.#at++;
    else if (byte === QUOTE) {
      this.#start = this.#at++;
      this.#escaped = false;
    } else this.#fail(`The place ${this.#pointer} does not exist.`);
  }

  #passKey(byte: number): void {
    this.#at++;
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE) {
      const raw = this.#buffer.subarray(this.#start, this.#at);
      this.#start = -1;
      const wanted = this.#isWanted(raw);
      if (wanted) this.#matched++;
      this.#mode = 'colon';
      this.#then = wanted ? 'value' : 'skip';
      this.#depth = 0;
      this.#inString = false;
    }
  }

  #isWanted(raw: Uint8Array): boolean {
    // Names on the way are compared as written, without undoing escapes.
    return utf8Text(raw, 1, raw.length - 1) === this.#tokens[this.#matched];
  }

  /** In front of an element of the array or of the sequence, or at the array's end. */
  #startElement(byte: number): void {
    if (byte === COMMA) {
      this.#at++;
      return;
    }
    if (byte === CLOSE_ARRAY && this.#mode === 'elements') {
      this.#mode = 'done';
      return;
    }
    if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT)
      this.#fail('A bracket closes that never opened.');
    this.#start = this.#at;
    this.#startLine = this.#line;
    this.#depth = 0;
    this.#inString = false;
    this.#then = this.#mode;
    this.#mode = 'element';
  }

  /** Runs to the end of the value under the cursor, which is an element or is passed over. */
  #passValue(): void {
    for (let at = this.#at; at < this.#length; at++) {
      const end = this.#valueEnd(this.#buffer[at] ?? 0, at);
      if (end >= 0) {
        this.#finish(end);
        return;
      }
    }
    this.#at = this.#length;
  }

  /** Takes one byte of a value into account; where the value ends when this byte ends it, otherwise -1. */
  #valueEnd(byte: number, at: number): number {
    if (byte === LF) this.#line++;
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (byte === BACKSLASH) this.#escaped = true;
      else if (byte === QUOTE) this.#inString = false;
    } else if (byte === QUOTE) this.#inString = true;
    else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) this.#depth++;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
      if (this.#depth === 0) return at;
      this.#depth--;
      if (this.#depth === 0) return at + 1;
    } else if (byte === COMMA && this.#depth === 0) return at;
    return -1;
  }

  #finish(end: number): void {
    this.#at = end;
    if (this.#mode === 'element') {
      this.#checkLength(end);
      const start = this.#start;
      this.#start = -1;
      this.#onElement(this.#buffer, start, end, this.#startLine);
    }
    this.#mode = this.#then;
  }

  #checkLength(end: number): void {
    if (end - this.#start <= MAX_RECORD_BYTES) return;
    this.#fail(`The element that starts on line ${this.#startLine} is longer than 1 MiB.`);
  }

  #fail(message: string): never {
    throw new FailureError(
      failure(
        'bad-file',
        message,
        `${this.#file}, line ${this.#line}`,
        'Rows are objects in one array, or one object per line.',
      ),
    );
  }
}
