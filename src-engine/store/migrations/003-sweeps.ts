import type { Migration } from './migration.ts';

/** Threshold sweeps: what was asked for and what came out, as JSON texts that hold every number exactly. */
const sql = `
CREATE TABLE sweep (
  sweep_no INTEGER PRIMARY KEY AUTOINCREMENT,
  engine_version TEXT NOT NULL,
  portfolio_fingerprint TEXT NOT NULL CHECK (length(portfolio_fingerprint) = 64),
  champion_name TEXT NOT NULL,
  champion_fingerprint TEXT NOT NULL CHECK (length(champion_fingerprint) = 64),
  settings INTEGER NOT NULL CHECK (settings > 0),
  finished INTEGER NOT NULL CHECK (finished >= 0 AND finished <= settings),
  stop_reason TEXT NOT NULL,
  plan TEXT NOT NULL,
  result TEXT NOT NULL
) STRICT;
`;

export const sweeps: Migration = { number: 3, name: 'sweeps', sql };
