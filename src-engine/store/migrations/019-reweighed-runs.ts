import type { Migration } from './migration.ts';

/** The run whose charges were put at other prices to make this one; null for runs that were simulated. */
const sql = 'ALTER TABLE run ADD COLUMN reweighed_from INTEGER;';

export const reweighedRuns: Migration = { number: 19, name: 'reweighed-runs', sql };
