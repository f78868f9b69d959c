import type { Migration } from './migration.ts';

/** What a run shows first, as it was worked out when the run ended, by the version that worked it out. */
const sql = `
CREATE TABLE run_view (
  run_no INTEGER PRIMARY KEY REFERENCES run (run_no),
  version TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
`;

export const runViews: Migration = { number: 12, name: 'run-views', sql };
