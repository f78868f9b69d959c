import { utf8 } from '../../base/hash.ts';
import { addField, type ByteRecord, FIELD_KIND } from '../bytes/byte-record.ts';

export type Cell = string | number | Uint8Array | null | undefined;

const COMMA = 0x2c;

/** Writes a row of cells into the scratch record; `line` is where the row stands in its file, from 1. */
export function fillRecord(record: ByteRecord, cells: readonly Cell[], line: number): void {
  record.count = 0;
  record.line = line;
  record.problem = '';
  let at = 0;
  for (const [index, cell] of cells.entries()) {
    if (index > 0) {
      // The raw record of a row reads as CSV.
      reserve(record, at + 1);
      record.bytes[at++] = COMMA;
    }
    at = writeCell(record, at, cell);
  }
  record.rawStart = 0;
  record.rawEnd = at;
}

/** One field; returns where the next may be written. */
function writeCell(record: ByteRecord, at: number, cell: Cell): number {
  if (cell === null || cell === undefined) {
    addField(record, at, at, FIELD_KIND.text);
    return at;
  }
  if (typeof cell === 'object') {
    addField(record, at, at, FIELD_KIND.text);
    record.problem = 'holds binary data';
    return at;
  }
  const bytes = utf8(String(cell));
  reserve(record, at + bytes.length);
  record.bytes.set(bytes, at);
  const end = at + bytes.length;
  addField(record, at, end, typeof cell === 'number' ? FIELD_KIND.number : FIELD_KIND.text);
  return end;
}

function reserve(record: ByteRecord, size: number): void {
  if (size <= record.bytes.length) return;
  const larger = new Uint8Array(size * 2);
  larger.set(record.bytes);
  record.bytes = larger;
}
