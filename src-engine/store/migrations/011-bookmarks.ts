import type { Migration } from './migration.ts';

/** Accounts with a name of their own. By account id, so that they outlast a portfolio that is imported anew. */
const sql = `
CREATE TABLE bookmark (
  bookmark_no INTEGER PRIMARY KEY,
  account_id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 60),
  note TEXT NOT NULL CHECK (length(note) <= 500)
) STRICT;
`;

export const bookmarks: Migration = { number: 11, name: 'bookmarks', sql };
