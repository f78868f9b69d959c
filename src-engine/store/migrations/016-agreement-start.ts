import type { Migration } from './migration.ts';

/** When the service of an agreement starts; null where the source does not say. */
const sql = 'ALTER TABLE service_agreement ADD COLUMN start_day INTEGER;';

export const agreementStart: Migration = { number: 16, name: 'agreement-start', sql };
