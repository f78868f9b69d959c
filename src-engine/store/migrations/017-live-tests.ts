import type { Migration } from './migration.ts';

/** Plans of live tests with their phases, as JSON: what a test began with must outlast the window it was planned in. */
const sql = `
CREATE TABLE live_test (
  live_test_no INTEGER PRIMARY KEY,
  experiment TEXT NOT NULL UNIQUE CHECK (length(experiment) BETWEEN 1 AND 1000),
  text TEXT NOT NULL
) STRICT;
`;

export const liveTests: Migration = { number: 17, name: 'live-tests', sql };
