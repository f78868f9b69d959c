import type { Migration } from './migration.ts';

/**
 * The changes that matter of a run by measure, as JSON: set before it, and edited afterwards. Null is the defaults, and as
 * they were set before; as all were in runs before.
 */
const sql = `
ALTER TABLE run ADD COLUMN matters TEXT;
ALTER TABLE run ADD COLUMN edited_matters TEXT;
`;

export const changesThatMatter: Migration = { number: 26, name: 'changes-that-matter', sql };
