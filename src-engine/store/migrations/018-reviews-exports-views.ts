import type { Migration } from './migration.ts';

/** Who looked at a version before it left, what has left, and lists of accounts that people want to find again. */
const sql = `
CREATE TABLE export_review (
  strategy_fingerprint TEXT NOT NULL,
  run_no INTEGER NOT NULL,
  reviewer TEXT NOT NULL CHECK (length(reviewer) <= 60),
  warnings_note TEXT NOT NULL CHECK (length(warnings_note) <= 1000),
  checks_note TEXT NOT NULL CHECK (length(checks_note) <= 1000),
  reviewed_on TEXT NOT NULL,
  PRIMARY KEY (strategy_fingerprint, run_no)
) STRICT;
CREATE TABLE exported_strategy (
  export_no INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  text TEXT NOT NULL,
  exported_on TEXT NOT NULL
) STRICT;
CREATE TABLE saved_view (
  view_no INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 60),
  address TEXT NOT NULL CHECK (length(address) <= 2000),
  columns TEXT NOT NULL CHECK (length(columns) <= 1000)
) STRICT;
`;

export const reviewsExportsViews: Migration = { number: 18, name: 'reviews-exports-views', sql };
