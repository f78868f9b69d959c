import { type Failure, failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { FileFormat } from '../mapping.ts';

/** Files that people drop by mistake, by their first bytes. */
const FOREIGN: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Excel workbook, or one with a password' },
  { bytes: [0x1f, 0x8b], what: 'a gzip archive' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF document' },
  { bytes: [0x50, 0x41, 0x52, 0x31], what: 'a Parquet file' },
];

const SQLITE = 'SQLite format 3';
/** Of a zip archive, which a workbook is. */
const ZIP = 'PK\u0003\u0004';

function startsWithText(head: Uint8Array, text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (head[at] !== text.charCodeAt(at)) return false;
  }
  return true;
}

/** The first byte that is neither space nor a byte order mark nor half of a UTF-16 unit. */
function firstVisible(head: Uint8Array): number {
  return head.find((byte) => byte > 0x20 && byte < 0x7f) ?? 0;
}

/** CSV, JSON, SQLite or an Excel workbook, by the first bytes and, for text, the name. Fails for what is none of them. */
export function detectKind(name: string, head: Uint8Array): Result<FileFormat['kind'], Failure> {
  const foreign = FOREIGN.find((entry) => entry.bytes.every((byte, at) => head[at] === byte));
  if (foreign !== undefined) {
    return err(
      failure(
        'bad-file',
        `This is ${foreign.what}.`,
        name,
        'Save it as an Excel workbook (.xlsx) without a password, CSV, JSON or SQLite.',
      ),
    );
  }
  if (startsWithText(head, SQLITE)) return ok('sqlite');
  if (startsWithText(head, ZIP)) return ok('xlsx');
  const isJsonName = /\.(?:json|ndjson|jsonl)$/i.test(name);
  if (/\.(?:csv|tsv|txt)$/i.test(name)) return ok('csv');
  const first = firstVisible(head);
  return ok(isJsonName || first === 0x7b || first === 0x5b ? 'json' : 'csv');
}
