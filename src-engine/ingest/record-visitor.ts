import type { ByteRecord } from './bytes/byte-record.ts';

/** Takes what a source reads. Throw FailureError to refuse the file. */
export interface RecordVisitor {
  /** Once, before the first record: the names of the fields in order. */
  columns(names: readonly string[]): void;
  /** Scratch: the record is overwritten by the next one. */
  record(record: ByteRecord): void;
  /** Now and then with the bytes read of this file; false stops reading. */
  progress(bytesRead: number): boolean;
}
