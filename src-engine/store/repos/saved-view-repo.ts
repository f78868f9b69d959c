import type { SavedView } from '../../model/saved-view.ts';
import type { SqlDatabase } from '../sqlite.ts';

/** Saved lists of accounts, in the order in which they were saved. */
export class SavedViewRepo {
  readonly #database: SqlDatabase;

  constructor(database: SqlDatabase) {
    this.#database = database;
  }

  list(): readonly SavedView[] {
    return this.#database
      .all('SELECT name, address, columns FROM saved_view ORDER BY view_no')
      .map(([name, address, columns]) => ({
        name: String(name),
        address: String(address),
        columns: String(columns),
      }));
  }

  /** Saves a view, or saves another one under its name, in its place. */
  put({ name, address, columns }: SavedView): void {
    this.#database.run(
      `INSERT INTO saved_view (name, address, columns) VALUES (?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET address = excluded.address, columns = excluded.columns`,
      [name, address, columns],
    );
  }

  remove(name: string): void {
    this.#database.run('DELETE FROM saved_view WHERE name = ?', [name]);
  }
}
