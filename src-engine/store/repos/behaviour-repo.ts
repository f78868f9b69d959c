import type { SqlDatabase } from '../sqlite.ts';
import { dropUnusedModels } from './unused-models.ts';

/** A behaviour model as the document keeps it. */
export interface StoredBehaviour {
  readonly name: string;
  /** SHA-256 of the canonical JSON of `text`. */
  readonly fingerprint: string;
  readonly text: string;
}

/** A model as lists name it. */
export interface BehaviourLabel {
  readonly name: string;
  /** Its payments are recorded ones. */
  readonly isReplay: boolean;
  /** Its backtest is red. */
  readonly isRed: boolean;
  /** Times in arrears that it was fitted to; null when it was not fitted. */
  readonly entries: number | null;
}

/** The behaviour model of the document's new runs, and the names of the models that kept runs were made with. */
export class BehaviourRepo {
  readonly #database: SqlDatabase;

  constructor(database: SqlDatabase) {
    this.#database = database;
  }

  /** null when the document uses the program's default. */
  current(): StoredBehaviour | null {
    const row = this.#database.one(
      'SELECT name, fingerprint, text FROM document_behaviour JOIN behaviour_model USING (fingerprint)',
    );
    if (row === null) return null;
    return { name: String(row[0]), fingerprint: String(row[1]), text: String(row[2]) };
  }

  put(model: StoredBehaviour): void {
    const database = this.#database;
    database.transaction(() => {
      database.run('INSERT OR IGNORE INTO behaviour_model (fingerprint, text) VALUES (?, ?)', [
        model.fingerprint,
        model.text,
      ]);
      database.run(
        `INSERT INTO document_behaviour (document_behaviour_no, name, fingerprint) VALUES (1, ?, ?)
         ON CONFLICT (document_behaviour_no) DO UPDATE SET name = excluded.name,
           fingerprint = excluded.fingerprint`,
        [model.name, model.fingerprint],
      );
      dropUnusedModels(database);
    });
  }

  /** Back to the program's default. */
  clear(): void {
    const database = this.#database;
    database.transaction(() => {
      database.run('DELETE FROM document_behaviour');
      dropUnusedModels(database);
    });
  }

  /**
   * Name of a model, and what of its text marks everything that is made with it; null when the document has no such model
   * or its text is not one.
   */
  labelOf(fingerprint: string): BehaviourLabel | null {
    const row = this.#database.one(
      `SELECT json_extract(text, '$.name'), json_extract(text, '$.response'),
         json_extract(text, '$.backtest.verdict'), json_extract(text, '$.calibration.entries')
       FROM behaviour_model WHERE fingerprint = ? AND json_valid(text)`,
      [fingerprint],
    );
    if (typeof row?.[0] !== 'string') return null;
    const entries = typeof row[3] === 'number' ? row[3] : null;
    return { name: row[0], isReplay: row[1] === 'replay', isRed: row[2] === 'red', entries };
  }
}
