import type { Migration } from './migration.ts';

/** The process template that the CRM has chosen for an account: it wins over the criteria rows. */
const sql = `
CREATE TABLE assigned_template (
  assigned_template_no INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE
) STRICT;
ALTER TABLE account ADD COLUMN assigned_template_no INTEGER REFERENCES assigned_template;
`;

export const assignedTemplates: Migration = { number: 10, name: 'assigned-templates', sql };
