import type { SqlDatabase } from '../sqlite.ts';

/** Plans of live tests, by the name of the experiment, in the order in which they were begun. */
export class LiveTestRepo {
  readonly #database: SqlDatabase;

  constructor(database: SqlDatabase) {
    this.#database = database;
  }

  texts(): readonly string[] {
    return this.#database
      .all('SELECT text FROM live_test ORDER BY live_test_no')
      .map(([text]) => String(text));
  }

  /** Null when there is no such experiment. */
  text(experiment: string): string | null {
    const [row] = this.#database.all('SELECT text FROM live_test WHERE experiment = ?', [
      experiment,
    ]);
    return row === undefined ? null : String(row[0]);
  }

  put(experiment: string, text: string): void {
    this.#database.run(
      `INSERT INTO live_test (experiment, text) VALUES (?, ?)
       ON CONFLICT (experiment) DO UPDATE SET text = excluded.text`,
      [experiment, text],
    );
  }

  remove(experiment: string): void {
    this.#database.run('DELETE FROM live_test WHERE experiment = ?', [experiment]);
  }
}
