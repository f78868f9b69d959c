import type { Migration } from './migration.ts';

/** Limits of watched measures that somebody has set, and the warnings that somebody has seen. */
const sql = `
CREATE TABLE trend_limit (
  measure TEXT PRIMARY KEY,
  limit_value REAL,
  watched INTEGER NOT NULL CHECK (watched IN (0, 1)),
  accepted_day INTEGER
) STRICT;
CREATE TABLE trend_acknowledgement (
  measure TEXT PRIMARY KEY,
  level TEXT NOT NULL,
  note TEXT NOT NULL CHECK (length(note) BETWEEN 1 AND 500),
  review_on TEXT NOT NULL,
  acknowledged_on TEXT NOT NULL
) STRICT;
`;

export const trendLimits: Migration = { number: 22, name: 'trend-limits', sql };
