import type { Migration } from './migration.ts';

/** What the difference of a run rests on: which arm, what was asked for, and the result as a JSON text; goes with its run. */
const sql = `
CREATE TABLE sensitivity (
  sensitivity_no INTEGER PRIMARY KEY AUTOINCREMENT,
  run_no INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  arm INTEGER NOT NULL CHECK (arm > 0),
  engine_version TEXT NOT NULL,
  share REAL NOT NULL CHECK (share > 0 AND share <= 1),
  paths INTEGER NOT NULL CHECK (paths >= 0),
  points INTEGER NOT NULL CHECK (points >= 0),
  is_cancelled INTEGER NOT NULL CHECK (is_cancelled IN (0, 1)),
  result TEXT NOT NULL
) STRICT;
CREATE INDEX sensitivity_run ON sensitivity (run_no);
`;

export const sensitivities: Migration = { number: 7, name: 'sensitivities', sql };
