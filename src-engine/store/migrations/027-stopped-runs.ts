import type { Migration } from './migration.ts';

/** How many replications were asked for of a run that was stopped before all were there; null where none was stopped. */
const sql = 'ALTER TABLE run ADD COLUMN asked_replications INTEGER;';

export const stoppedRuns: Migration = { number: 27, name: 'stopped-runs', sql };
