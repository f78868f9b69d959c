import type { Migration } from './migration.ts';

/** Whether an account is paid by direct debit; nobody's is in a document from before. */
const sql =
  'ALTER TABLE account ADD COLUMN direct_debit INTEGER NOT NULL DEFAULT 0 CHECK (direct_debit IN (0, 1));';

export const directDebit: Migration = { number: 21, name: 'direct-debit', sql };
