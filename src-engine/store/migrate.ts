import { assert } from '../base/assert.ts';
import { sha256Hex } from '../base/canonical-json.ts';
import { type Failure, failure } from '../base/failure.ts';
import { utf8 } from '../base/hash.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Migration } from './migrations/migration.ts';
import type { SqlDatabase } from './sqlite.ts';

const RECORD_TABLE = `CREATE TABLE IF NOT EXISTS schema_migration (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  checksum TEXT NOT NULL
) STRICT`;

const UNCHANGED = 'The file was not changed.';

function migrationChecksum(migration: Migration): string {
  return sha256Hex(utf8(`${migration.number} ${migration.name}\n${migration.sql}`));
}

function applied(database: SqlDatabase): ReadonlyMap<number, string> {
  const rows = database.all('SELECT number, checksum FROM schema_migration ORDER BY number');
  return new Map(rows.map(([number, checksum]) => [Number(number), String(checksum)]));
}

function diverged(version: number): Failure {
  return failure(
    'document-diverged',
    `Schema step ${version} of this file differs from the one this app knows.`,
    '',
    `Another build of the app saved it; open it there. ${UNCHANGED}`,
  );
}

/**
 * Brings a document to the newest schema, one transaction a step, and checks that the steps it already has are ours.
 * A database of schema 0 is an empty one. Refuses what is newer than `migrations` and what differs in a recorded step.
 * Answers how many steps were applied.
 */
export function migrate(
  database: SqlDatabase,
  migrations: readonly Migration[],
): Result<number, Failure> {
  for (const [index, step] of migrations.entries()) {
    assert(step.number === index + 1, `migration ${step.name} must have number ${index + 1}`);
  }
  const newest = migrations.length;
  const version = database.number('PRAGMA user_version');
  if (version > newest) {
    return err(
      failure(
        'document-too-new',
        `This file was saved by a newer version (schema ${version}, this app reads up to ${newest}).`,
        '',
        `Open it with the newer version. ${UNCHANGED}`,
      ),
    );
  }
  if (version > 0) {
    const recorded = applied(database);
    for (const step of migrations.slice(0, version)) {
      if (recorded.get(step.number) !== migrationChecksum(step)) return err(diverged(step.number));
    }
    if (recorded.size !== version) return err(diverged(version + 1));
  }
  for (const step of migrations.slice(version)) apply(database, step);
  return ok(newest - version);
}

function apply(database: SqlDatabase, step: Migration): void {
  database.transaction(() => {
    database.script(RECORD_TABLE);
    database.script(step.sql);
    database.run('INSERT INTO schema_migration (number, name, checksum) VALUES (?, ?, ?)', [
      step.number,
      step.name,
      migrationChecksum(step),
    ]);
    database.run(`PRAGMA user_version = ${step.number}`);
  });
}
