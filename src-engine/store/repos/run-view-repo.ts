import type { SqlDatabase } from '../sqlite.ts';

/** Views of runs as texts beside their numbers: what can be worked out again, kept because it takes a while. */
export class RunViewRepo {
  readonly #database: SqlDatabase;

  constructor(database: SqlDatabase) {
    this.#database = database;
  }

  /** Null when the run has none, or one that another version worked out. */
  get(run: number, version: string): string | null {
    const row = this.#database.one('SELECT text FROM run_view WHERE run_no = ? AND version = ?', [
      run,
      version,
    ]);
    return row === null ? null : String(row[0]);
  }

  put(run: number, version: string, text: string): void {
    this.#database.run('INSERT OR REPLACE INTO run_view (run_no, version, text) VALUES (?, ?, ?)', [
      run,
      version,
      text,
    ]);
  }

  /** Forgets them all: of a file that something else may have written to, only the numbers are believed. */
  clear(): void {
    this.#database.run('DELETE FROM run_view');
  }
}
