import type { Migration } from './migration.ts';

/** Who looks after an account: To Do entries are routed by it. */
const sql = `
CREATE TABLE management_group (
  management_group_no INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE
) STRICT;
ALTER TABLE account ADD COLUMN management_group_no INTEGER REFERENCES management_group;
`;

export const managementGroups: Migration = { number: 8, name: 'management-groups', sql };
