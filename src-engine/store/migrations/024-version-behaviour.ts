import type { Migration } from './migration.ts';

/** The behaviour model of a saved version, as canonical JSON; without one in versions that were saved before. */
const sql = `
ALTER TABLE saved_version ADD COLUMN behaviour_name TEXT;
ALTER TABLE saved_version ADD COLUMN behaviour_fingerprint TEXT;
ALTER TABLE saved_version ADD COLUMN behaviour_text TEXT;
`;

export const versionBehaviour: Migration = { number: 24, name: 'version-behaviour', sql };
