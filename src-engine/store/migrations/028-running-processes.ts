import type { Migration } from './migration.ts';

/**
 * Collection processes that run on the as-of day, at most one an account and debt class; a document from before has none.
 * `last_sequence` is null where the source does not say which event was the last one done.
 */
const sql = `
CREATE TABLE running_template (
  running_template_no INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE running_process (
  process_no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  account_no INTEGER NOT NULL REFERENCES account,
  debt_class_no INTEGER NOT NULL REFERENCES debt_class,
  running_template_no INTEGER NOT NULL REFERENCES running_template,
  start_day INTEGER NOT NULL,
  base_day INTEGER NOT NULL CHECK (base_day <= start_day),
  last_sequence INTEGER CHECK (last_sequence BETWEEN 0 AND 65535),
  UNIQUE (account_no, debt_class_no)
) STRICT;
`;

export const runningProcesses: Migration = { number: 28, name: 'running-processes', sql };
