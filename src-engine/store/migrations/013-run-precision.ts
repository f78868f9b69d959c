import type { Migration } from './migration.ts';

/** How many replications a run needed and why, as the JSON of its report; null where the number was given. */
const sql = 'ALTER TABLE run ADD COLUMN precision TEXT;';

export const runPrecision: Migration = { number: 13, name: 'run-precision', sql };
