import type { Migration } from './migration.ts';

/**
 * Columns of runs may be packed integers; the columns of the portfolio are kept beside its rows, as they were last read.
 * SQLite cannot widen a CHECK: the table is made anew.
 */
const sql = `
CREATE TABLE packed_run_blob (
  blob_no INTEGER PRIMARY KEY,
  run_no INTEGER NOT NULL,
  arm INTEGER NOT NULL,
  name TEXT NOT NULL,
  chunk INTEGER NOT NULL CHECK (chunk >= 0),
  type TEXT NOT NULL CHECK (type IN
    ('u8','i16','i32','f64','varint','delta','runs','delta-runs')),
  length INTEGER NOT NULL CHECK (length >= 0),
  bytes BLOB NOT NULL,
  UNIQUE (run_no, arm, name, chunk),
  FOREIGN KEY (run_no, arm) REFERENCES run_arm (run_no, arm)
) STRICT;
INSERT INTO packed_run_blob SELECT * FROM run_blob;
DROP TABLE run_blob;
ALTER TABLE packed_run_blob RENAME TO run_blob;

CREATE TABLE portfolio_image (
  image_no INTEGER PRIMARY KEY CHECK (image_no = 1),
  version INTEGER NOT NULL,
  fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64)
) STRICT;

CREATE TABLE portfolio_image_column (
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  part TEXT NOT NULL,
  chunk INTEGER NOT NULL CHECK (chunk >= 0),
  type TEXT NOT NULL CHECK (type IN
    ('u8','i16','i32','f64','varint','delta','runs','delta-runs')),
  length INTEGER NOT NULL CHECK (length >= 0),
  bytes BLOB NOT NULL,
  UNIQUE (name, part, chunk)
) STRICT;
`;

export const packedColumns: Migration = { number: 15, name: 'packed-columns', sql };
