import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type EngineSql, openEngineSql } from '../../src-engine/store/sqlite.ts';

/** The real SQLite, as the Node host opens it. */
export function openSql(): Promise<EngineSql> {
  const path = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm');
  return openEngineSql(new Uint8Array(readFileSync(path)));
}
