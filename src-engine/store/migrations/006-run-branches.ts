import type { Migration } from './migration.ts';

/** What people did by hand in a run, as the JSON of its commands, and the run that it branches from. */
const sql = `
ALTER TABLE run ADD COLUMN commands TEXT;
ALTER TABLE run ADD COLUMN branch_of INTEGER;
`;

export const runBranches: Migration = { number: 6, name: 'run-branches', sql };
