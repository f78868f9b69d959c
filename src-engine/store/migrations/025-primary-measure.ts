import type { Migration } from './migration.ts';

/** The measure that decides a run's headline; null is net cash, as it was in all runs before. */
const sql = 'ALTER TABLE run ADD COLUMN primary_measure TEXT;';

export const primaryMeasure: Migration = { number: 25, name: 'primary-measure', sql };
