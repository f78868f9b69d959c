import type { Migration } from './migration.ts';

/** What people call a run; empty when nobody has named it. Its results stay as they are. */
const sql = `
ALTER TABLE run ADD COLUMN title TEXT NOT NULL DEFAULT '';
`;

export const runTitles: Migration = { number: 14, name: 'run-titles', sql };
