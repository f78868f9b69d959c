import type { Migration } from './migration.ts';

/** What a debt profile and schedule rules ask of an account; nobody's is known in a document from before. */
const sql = `
CREATE TABLE nationality (
  nationality_no INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE
) STRICT;
ALTER TABLE account ADD COLUMN nationality_no INTEGER REFERENCES nationality;
ALTER TABLE account ADD COLUMN up_sell_score INTEGER CHECK (up_sell_score BETWEEN 0 AND 100);
ALTER TABLE account ADD COLUMN cross_sell_score INTEGER CHECK (cross_sell_score BETWEEN 0 AND 100);
ALTER TABLE account ADD COLUMN credit_limit_minor INTEGER CHECK (credit_limit_minor >= 0);
`;

export const debtProfile: Migration = { number: 23, name: 'debt-profile', sql };
