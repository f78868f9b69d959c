import type { Migration } from './migration.ts';

/** Named versions of all strategies of the document. What a version holds never changes; it can only be removed. */
const sql = `
CREATE TABLE saved_version (
  version_no INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 60),
  note TEXT NOT NULL CHECK (length(note) <= 500),
  saved_on TEXT NOT NULL
) STRICT;
CREATE TABLE saved_version_strategy (
  version_no INTEGER NOT NULL REFERENCES saved_version (version_no) ON DELETE CASCADE,
  slot INTEGER NOT NULL,
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (version_no, slot)
) STRICT;
`;

export const savedVersions: Migration = { number: 20, name: 'saved-versions', sql };
