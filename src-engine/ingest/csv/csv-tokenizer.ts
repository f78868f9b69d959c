import { FailureError, failure } from '../../base/failure.ts';
import { addField, type ByteRecord, emptyRecord, FIELD_KIND } from '../bytes/byte-record.ts';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** A record longer than this is no portfolio row: almost always a quote that is never closed. */
export const MAX_RECORD_BYTES = 1_048_576;
export const MAX_RECORD_FIELDS = 16_384;

const STATE = { fieldStart: 0, plain: 1, quoted: 2, quoteSeen: 3 } as const;
type State = (typeof STATE)[keyof typeof STATE];

/** Byte classes for the inner loop: 0 is skipped without a further look. */
const CLASS = { ordinary: 0, structural: 1, high: 2, nul: 3 } as const;

function byteClasses(delimiter: number): Uint8Array {
  const classes = new Uint8Array(256).fill(CLASS.high, 128);
  classes[0] = CLASS.nul;
  for (const byte of [QUOTE, LF, CR, delimiter]) classes[byte] = CLASS.structural;
  return classes;
}

/**
 * CSV (RFC 4180 and its usual bends) over UTF-8 bytes in slices of any size: quotes, doubled quotes, line ends and
 * delimiters inside quotes, LF, CRLF or CR. Only the record under construction is kept between slices, so memory
 * does not grow with the file. Empty lines are no records. Throws FailureError when the text cannot be CSV.
 */
export class CsvTokenizer {
  readonly #file: string;
  readonly #delimiter: number;
  readonly #classes: Uint8Array;
  readonly #onRecord: (record: ByteRecord) => void;
  readonly #record: ByteRecord = emptyRecord();
  #buffer = new Uint8Array(0);
  #length = 0;
  #at = 0;
  #state: State = STATE.fieldStart;
  #fieldStart = 0;
  #fieldKind: number = FIELD_KIND.text;
  #line = 1;
  #quoteLine = 1;
  #afterCr = false;

  constructor(file: string, delimiter: string, onRecord: (record: ByteRecord) => void) {
    this.#file = file;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#classes = byteClasses(this.#delimiter);
    this.#onRecord = onRecord;
  }

  /** Reads the next slice; `onRecord` sees every record that ends in it. The slice is copied. */
  push(slice: Uint8Array): void {
    if (slice.length === 0) return;
    this.#append(slice);
    this.#scan();
    this.#checkLength(this.#length);
  }

  /** The last record needs no line end. */
  end(): void {
    if (this.#state === STATE.quoted) {
      throw new FailureError(
        failure(
          'bad-file',
          `The quote that opens on line ${this.#quoteLine} is never closed.`,
          `${this.#file}, line ${this.#quoteLine}`,
          'Close the quote, or write the field without quotes.',
        ),
      );
    }
    if (this.#at === this.#record.rawStart) return;
    if (this.#state === STATE.fieldStart) {
      // The file ends right after a delimiter: one more field, empty.
      this.#fieldStart = this.#at;
      this.#fieldKind = FIELD_KIND.text;
    }
    this.#endField(this.#state === STATE.quoteSeen ? this.#at - 1 : this.#at);
    this.#endRecord(this.#at);
  }

  #append(slice: Uint8Array): void {
    const record = this.#record;
    const from = record.rawStart;
    const kept = this.#length - from;
    const needed = kept + slice.length + 1;
    const old = this.#buffer;
    if (needed > old.length) this.#buffer = new Uint8Array(needed + (needed >>> 1));
    this.#buffer.set(old.subarray(from, this.#length));
    this.#buffer.set(slice, kept);
    // Stops the inner loops without a bounds check; never read as data because #length ends before it.
    this.#buffer[kept + slice.length] = LF;
    this.#length = kept + slice.length;
    this.#at -= from;
    this.#fieldStart -= from;
    record.rawStart = 0;
    for (let field = 0; field < record.count; field++) {
      record.starts[field] = (record.starts[field] ?? 0) - from;
      record.ends[field] = (record.ends[field] ?? 0) - from;
    }
    record.bytes = this.#buffer;
  }

  #scan(): void {
    const end = this.#length;
    while (this.#at < end) {
      switch (this.#state) {
        case STATE.fieldStart:
          this.#startField();
          break;
        case STATE.plain:
          this.#scanPlain(end);
          break;
        case STATE.quoted:
          this.#scanQuoted(end);
          break;
        default:
          this.#afterQuote();
      }
    }
  }

  #startField(): void {
    const byte = this.#buffer[this.#at];
    if (this.#afterCr) {
      this.#afterCr = false;
      if (byte === LF) {
        this.#at++;
        this.#record.rawStart = this.#at;
        return;
      }
    }
    if (this.#record.count === 0) this.#record.line = this.#line;
    this.#fieldKind = FIELD_KIND.text;
    if (byte === QUOTE) {
      this.#quoteLine = this.#line;
      this.#at++;
      this.#state = STATE.quoted;
    } else this.#state = STATE.plain;
    this.#fieldStart = this.#at;
  }

  #scanPlain(end: number): void {
    const buffer = this.#buffer;
    const classes = this.#classes;
    let at = this.#at;
    for (;;) {
      let kind = classes[buffer[at] ?? 0];
      while (kind === CLASS.ordinary) kind = classes[buffer[++at] ?? 0];
      if (at >= end) break;
      if (kind === CLASS.structural && buffer[at] !== QUOTE) {
        this.#endField(at);
        this.#afterField(buffer[at] ?? 0, at);
        return;
      }
      this.#mark(kind ?? 0);
      at++;
    }
    this.#at = end;
  }

  #scanQuoted(end: number): void {
    const buffer = this.#buffer;
    const classes = this.#classes;
    let at = this.#at;
    for (;;) {
      let kind = classes[buffer[at] ?? 0];
      while (kind === CLASS.ordinary) kind = classes[buffer[++at] ?? 0];
      if (at >= end) break;
      const byte = buffer[at++];
      if (byte === QUOTE) {
        this.#at = at;
        this.#state = STATE.quoteSeen;
        return;
      }
      if (byte === CR || (byte === LF && buffer[at - 2] !== CR)) this.#line++;
      this.#mark(kind ?? 0);
    }
    this.#at = end;
  }

  /** At the byte after a quote inside a quoted field: a second quote, the end of the field, or a mistake. */
  #afterQuote(): void {
    const byte = this.#buffer[this.#at] ?? 0;
    if (byte === QUOTE) {
      this.#fieldKind = FIELD_KIND.escaped;
      this.#state = STATE.quoted;
      this.#at++;
    } else if (this.#classes[byte] === CLASS.structural) {
      this.#endField(this.#at - 1);
      this.#afterField(byte, this.#at);
    } else {
      this.#record.problem = 'has text after a closing quote';
      this.#state = STATE.plain;
    }
  }

  #mark(kind: number): void {
    if (kind === CLASS.high) this.#record.hasHighBytes = true;
    else if (kind === CLASS.nul) this.#record.problem = 'has a NUL byte, which no text has';
  }

  /** `at` is the delimiter or the line end that closed a field. */
  #afterField(byte: number, at: number): void {
    this.#at = at + 1;
    this.#state = STATE.fieldStart;
    if (byte === this.#delimiter) return;
    this.#line++;
    this.#endRecord(at);
    this.#afterCr = byte === CR;
  }

  #endField(end: number): void {
    if (this.#record.count === MAX_RECORD_FIELDS) {
      throw new FailureError(
        failure(
          'bad-file',
          `The record on line ${this.#record.line} has more than ${MAX_RECORD_FIELDS} fields.`,
          `${this.#file}, line ${this.#record.line}`,
          'Check the delimiter.',
        ),
      );
    }
    addField(this.#record, this.#fieldStart, end, this.#fieldKind);
  }

  #endRecord(end: number): void {
    const record = this.#record;
    this.#checkLength(end);
    record.rawEnd = end;
    if (end > record.rawStart) this.#onRecord(record);
    record.count = 0;
    record.problem = '';
    record.hasHighBytes = false;
    record.rawStart = this.#at;
  }

  #checkLength(end: number): void {
    if (end - this.#record.rawStart <= MAX_RECORD_BYTES) return;
    throw new FailureError(
      failure(
        'bad-file',
        `The record that starts on line ${this.#record.line} is longer than 1 MiB: most likely a quote in it is never closed.`,
        `${this.#file}, line ${this.#record.line}`,
        'Close the quote, or check the delimiter.',
      ),
    );
  }
}
