import type { TableReader } from './table-reader.ts';

/** Opens the bytes of a SQLite file; null when they are none. Passed in by the service: ingest knows no SQL. */
export type OpenTable = (bytes: Uint8Array) => TableReader | null;
