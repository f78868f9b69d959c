import type { Bookmark } from '../../model/bookmark.ts';
import type { SqlDatabase } from '../sqlite.ts';

/** Named accounts of the document, in the order in which they were named. */
export class BookmarkRepo {
  readonly #database: SqlDatabase;

  constructor(database: SqlDatabase) {
    this.#database = database;
  }

  /** Those whose account is in the portfolio. The others wait for a portfolio that has it again. */
  list(): readonly Bookmark[] {
    return this.#database
      .all(
        `SELECT bookmark.account_id, title, note FROM bookmark
         JOIN account ON account.id = bookmark.account_id ORDER BY bookmark_no`,
      )
      .map(([accountId, title, note]) => ({
        accountId: String(accountId),
        title: String(title),
        note: String(note),
      }));
  }

  /** Names an account, or names it anew in its old place. */
  put({ accountId, title, note }: Bookmark): void {
    this.#database.run(
      `INSERT INTO bookmark (account_id, title, note) VALUES (?, ?, ?)
       ON CONFLICT (account_id) DO UPDATE SET title = excluded.title, note = excluded.note`,
      [accountId, title, note],
    );
  }

  remove(accountId: string): void {
    this.#database.run('DELETE FROM bookmark WHERE account_id = ?', [accountId]);
  }
}
