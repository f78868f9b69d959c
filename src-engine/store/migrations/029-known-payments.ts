import type { Migration } from './migration.ts';

/**
 * What customers pay in every run of the document, as the case file says that its portfolio was made of; a document from before names
 * a worked example of the program as its source, which says it. `agreement` is its place within the account.
 */
const sql = `
CREATE TABLE known_payment (
  payment_no INTEGER PRIMARY KEY,
  account_id TEXT NOT NULL CHECK (account_id <> ''),
  day INTEGER NOT NULL CHECK (day >= 0),
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  agreement INTEGER CHECK (agreement >= 0),
  comes_back INTEGER NOT NULL CHECK (comes_back IN (0, 1))
) STRICT;
`;

export const knownPayments: Migration = { number: 29, name: 'known-payments', sql };
