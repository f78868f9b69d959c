import type { ByteFile } from '../byte-file.ts';
import { emptyRecord } from '../bytes/byte-record.ts';
import { readSlices } from '../bytes/read-slices.ts';
import { createTranscoder } from '../bytes/transcoder.ts';
import type { FileFormat } from '../mapping.ts';
import type { RecordVisitor } from '../record-visitor.ts';
import { JsonSplitter } from './json-splitter.ts';
import { ObjectReader } from './object-reader.ts';

/**
 * Streams the objects of the array at `format.table` (or NDJSON). JSON has no header: the fields are the `wanted`
 * members. Resolves to the member names that occurred, or null when the visitor stopped.
 */
export async function readJson(
  file: ByteFile,
  format: FileFormat,
  wanted: readonly string[],
  visitor: RecordVisitor,
): Promise<readonly string[] | null> {
  const record = emptyRecord();
  const reader = new ObjectReader(wanted, record);
  visitor.columns(wanted);
  const transcoder = createTranscoder(format.encoding);
  const splitter = new JsonSplitter(file.name, format.table ?? '', (bytes, start, end, line) => {
    reader.read(bytes, start, end, line);
    visitor.record(record);
  });
  let stopped = false;
  await readSlices(file, (slice, readSoFar) => {
    splitter.push(transcoder.push(slice));
    stopped = !visitor.progress(readSoFar);
    return !stopped;
  });
  if (stopped) return null;
  splitter.push(transcoder.end());
  splitter.end();
  return [...reader.seen];
}
