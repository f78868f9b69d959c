import type { RecordBatch } from './record-batch.ts';

/** How the bytes of a field are to be read. */
export const FIELD_KIND = {
  /** The bytes are the text. */
  text: 0,
  /** Quoted CSV text in which every `""` stands for one quote. */
  escaped: 1,
  /** A number literal of JSON, SQLite or a workbook: decimal point, whatever the file declares. */
  number: 2,
} as const;

/**
 * One record of any source as ranges of UTF-8 bytes: CSV fields, members of a JSON object, cells of a table.
 * It is scratch: the next record overwrites it, nobody keeps it.
 */
export interface ByteRecord {
  bytes: Uint8Array;
  /** Place of its first field in the arrays, and how many fields it has. */
  first: number;
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  /** FIELD_KIND of each field. */
  kinds: Uint8Array;
  /** Line where the record starts, from 1 (row number for a table). */
  line: number;
  /** The record as it stands in the file. */
  rawStart: number;
  rawEnd: number;
  /** Bytes outside ASCII occur, so UTF-8 has to be checked. */
  hasHighBytes: boolean;
  /** The record cannot be read: the reason; otherwise empty. */
  problem: string;
  /** The records it came with, which share its arrays, and its place among them; null where each is read by itself. */
  batch: RecordBatch | null;
  row: number;
}

export function emptyRecord(): ByteRecord {
  return {
    bytes: new Uint8Array(0),
    first: 0,
    count: 0,
    starts: new Int32Array(64),
    ends: new Int32Array(64),
    kinds: new Uint8Array(64),
    line: 1,
    rawStart: 0,
    rawEnd: 0,
    hasHighBytes: false,
    problem: '',
    batch: null,
    row: 0,
  };
}

/** Appends a field to a record that is read by itself; the arrays double as needed. */
export function addField(record: ByteRecord, start: number, end: number, kind: number): void {
  const index = record.count;
  if (index === record.starts.length) {
    const starts = new Int32Array(index * 2);
    const ends = new Int32Array(index * 2);
    const kinds = new Uint8Array(index * 2);
    starts.set(record.starts);
    ends.set(record.ends);
    kinds.set(record.kinds);
    record.starts = starts;
    record.ends = ends;
    record.kinds = kinds;
  }
  record.starts[index] = start;
  record.ends[index] = end;
  record.kinds[index] = kind;
  record.count = index + 1;
}
