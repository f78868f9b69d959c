import { FailureError, failure } from '../../base/failure.ts';
import { type ByteRecord, emptyRecord, FIELD_KIND } from '../bytes/byte-record.ts';
import { BATCH_RECORDS, emptyBatch, growFields, type RecordBatch } from '../bytes/record-batch.ts';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** A record longer than this is no portfolio row: almost always a quote that is never closed. */
export const MAX_RECORD_BYTES = 1_048_576;
const MAX_RECORD_FIELDS = 16_384;

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
 * delimiters inside quotes, LF, CRLF or CR. Records come in batches, at the latest when their slice ends, and are handed
 * on one by one. Only the record under construction is kept between slices, so memory does not grow with the file. Empty
 * lines are no records. Throws FailureError when the text cannot be CSV, after the records before that place.
 */
export class CsvTokenizer {
  readonly #file: string;
  readonly #delimiter: number;
  readonly #classes: Uint8Array;
  readonly #onRecord: (record: ByteRecord) => void;
  readonly #batch: RecordBatch = emptyBatch();
  /** Shows one record of the batch after another. */
  readonly #view: ByteRecord = emptyRecord();
  #buffer = new Uint8Array(0);
  #length = 0;
  #at = 0;
  #state: State = STATE.fieldStart;
  #fieldStart = 0;
  #fieldKind: number = FIELD_KIND.text;
  #line = 1;
  #quoteLine = 1;
  #afterCr = false;
  // The record under construction: its first field and the place of the next one, where it starts, what is odd about it.
  #first = 0;
  #next = 0;
  #rawStart = 0;
  #recordLine = 1;
  #hasHighBytes = false;
  #problem = '';

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
    this.#flushAfter(() => this.#scan());
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
    if (this.#at === this.#rawStart) return;
    if (this.#state === STATE.fieldStart) {
      // The file ends right after a delimiter: one more field, empty.
      this.#fieldStart = this.#at;
      this.#fieldKind = FIELD_KIND.text;
    }
    this.#flushAfter(() => {
      this.#endField(this.#state === STATE.quoteSeen ? this.#at - 1 : this.#at);
      this.#endRecord(this.#at);
    });
  }

  /** Hands on what has been read, also when the reading ends with a failure. */
  #flushAfter(read: () => void): void {
    try {
      read();
    } catch (thrown) {
      this.#flush();
      throw thrown;
    }
    this.#flush();
  }

  #append(slice: Uint8Array): void {
    const from = this.#rawStart;
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
    this.#rawStart = 0;
    const { starts, ends } = this.#batch;
    for (let field = this.#first; field < this.#next; field++) {
      starts[field] = (starts[field] ?? 0) - from;
      ends[field] = (ends[field] ?? 0) - from;
    }
    this.#batch.bytes = this.#buffer;
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
        this.#rawStart = this.#at;
        return;
      }
    }
    if (this.#next === this.#first) this.#recordLine = this.#line;
    this.#fieldKind = FIELD_KIND.text;
    if (byte === QUOTE) {
      this.#quoteLine = this.#line;
      this.#at++;
      this.#state = STATE.quoted;
    } else this.#state = STATE.plain;
    this.#fieldStart = this.#at;
  }

  /** Goes on through plain fields, one after another, to the end of the line or to a quote that begins a field. */
  #scanPlain(end: number): void {
    const buffer = this.#buffer;
    const classes = this.#classes;
    const delimiter = this.#delimiter;
    let at = this.#at;
    for (;;) {
      let byte = buffer[at] ?? 0;
      // Line ends, NUL and the quote are the quote or below it: three comparisons cost less than a look at the table.
      while (byte > QUOTE && byte < 0x80 && byte !== delimiter) byte = buffer[++at] ?? 0;
      if (at >= end) break;
      const kind = classes[byte];
      if (byte === delimiter) {
        this.#endField(at);
        at += 1;
        if (at === end || buffer[at] === QUOTE) {
          this.#at = at;
          this.#state = STATE.fieldStart;
          return;
        }
        this.#fieldStart = at;
        this.#fieldKind = FIELD_KIND.text;
        continue;
      }
      if (kind === CLASS.structural && byte !== QUOTE) {
        this.#endField(at);
        this.#endLine(byte, at);
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
      if (byte !== this.#delimiter) this.#endLine(byte, this.#at);
      else {
        this.#at += 1;
        this.#state = STATE.fieldStart;
      }
    } else {
      this.#problem = 'has text after a closing quote';
      this.#state = STATE.plain;
    }
  }

  #mark(kind: number): void {
    if (kind === CLASS.high) this.#hasHighBytes = true;
    else if (kind === CLASS.nul) this.#problem = 'has a NUL byte, which no text has';
  }

  /** `at` is the line end that closed the last field. */
  #endLine(byte: number, at: number): void {
    this.#at = at + 1;
    this.#state = STATE.fieldStart;
    this.#line++;
    this.#endRecord(at);
    this.#afterCr = byte === CR;
  }

  #endField(end: number): void {
    const batch = this.#batch;
    const place = this.#next;
    if (place - this.#first === MAX_RECORD_FIELDS) {
      throw new FailureError(
        failure(
          'bad-file',
          `The record on line ${this.#recordLine} has more than ${MAX_RECORD_FIELDS} fields.`,
          `${this.#file}, line ${this.#recordLine}`,
          'Check the delimiter.',
        ),
      );
    }
    if (place === batch.starts.length) growFields(batch);
    batch.starts[place] = this.#fieldStart;
    batch.ends[place] = end;
    batch.kinds[place] = this.#fieldKind;
    this.#next = place + 1;
  }

  #endRecord(end: number): void {
    this.#checkLength(end);
    if (end > this.#rawStart) this.#keepRecord(end);
    else this.#next = this.#first;
    this.#rawStart = this.#at;
    this.#hasHighBytes = false;
    this.#problem = '';
    if (this.#batch.records === BATCH_RECORDS) this.#flush();
  }

  #keepRecord(end: number): void {
    const batch = this.#batch;
    const row = batch.records;
    batch.firsts[row] = this.#first;
    batch.lines[row] = this.#recordLine;
    batch.rawStarts[row] = this.#rawStart;
    batch.rawEnds[row] = end;
    batch.hasHighBytes[row] = this.#hasHighBytes ? 1 : 0;
    batch.problems[row] = this.#problem;
    batch.records = row + 1;
    this.#first = this.#next;
    batch.firsts[row + 1] = this.#next;
  }

  /** Hands on every whole record; the fields of the one under construction move to the front. */
  #flush(): void {
    const batch = this.#batch;
    const { records } = batch;
    if (records === 0) return;
    batch.serial += 1;
    try {
      this.#handOn(records);
    } finally {
      batch.records = 0;
      const { starts, ends, kinds } = batch;
      starts.copyWithin(0, this.#first, this.#next);
      ends.copyWithin(0, this.#first, this.#next);
      kinds.copyWithin(0, this.#first, this.#next);
      this.#next -= this.#first;
      this.#first = 0;
    }
  }

  #handOn(records: number): void {
    const batch = this.#batch;
    const view = this.#view;
    view.batch = batch;
    view.bytes = batch.bytes;
    view.starts = batch.starts;
    view.ends = batch.ends;
    view.kinds = batch.kinds;
    for (let row = 0; row < records; row++) {
      const first = batch.firsts[row] ?? 0;
      view.row = row;
      view.first = first;
      view.count = (batch.firsts[row + 1] ?? 0) - first;
      view.line = batch.lines[row] ?? 0;
      view.rawStart = batch.rawStarts[row] ?? 0;
      view.rawEnd = batch.rawEnds[row] ?? 0;
      view.hasHighBytes = batch.hasHighBytes[row] === 1;
      view.problem = batch.problems[row] ?? '';
      this.#onRecord(view);
    }
  }

  #checkLength(end: number): void {
    if (end - this.#rawStart <= MAX_RECORD_BYTES) return;
    throw new FailureError(
      failure(
        'bad-file',
        `The record that starts on line ${this.#recordLine} is longer than 1 MiB: most likely a quote in it is never closed.`,
        `${this.#file}, line ${this.#recordLine}`,
        'Close the quote, or check the delimiter.',
      ),
    );
  }
}
