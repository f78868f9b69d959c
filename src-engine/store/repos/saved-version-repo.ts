import type { SavedVersion } from '../../model/saved-version.ts';
import type { SqlDatabase } from '../sqlite.ts';
import type { StoredBehaviour } from './behaviour-repo.ts';
import type { StrategySlot } from './strategy-repo.ts';

/**
 * Named versions of the document's strategies and behaviour model. There is no way to change one, but to remove it frees
 * its name, and its number too: neither tells what a version holds.
 */
export class SavedVersionRepo {
  readonly #database: SqlDatabase;

  constructor(database: SqlDatabase) {
    this.#database = database;
  }

  /** Newest first. */
  list(): readonly SavedVersion[] {
    const strategies = this.#database.all(
      `SELECT version_no, slot, name, version, fingerprint FROM saved_version_strategy
       ORDER BY version_no, slot`,
    );
    return this.#database
      .all(
        `SELECT version_no, name, note, saved_on, behaviour_name, behaviour_fingerprint
         FROM saved_version ORDER BY version_no DESC`,
      )
      .map(([number, name, note, savedOn, model, print]) => ({
        name: String(name),
        note: String(note),
        savedOn: String(savedOn),
        strategies: strategies
          .filter(([of]) => of === number)
          .map(([, slot, of, version, fingerprint]) => ({
            slot: Number(slot),
            name: String(of),
            version: Number(version),
            fingerprint: String(fingerprint),
          })),
        behaviour: print === null ? null : { name: String(model), fingerprint: String(print) },
      }));
  }

  /** The behaviour model of a version; null when it holds none, or no version has the name. */
  behaviour(name: string): StoredBehaviour | null {
    const row = this.#database.one(
      `SELECT behaviour_name, behaviour_fingerprint, behaviour_text FROM saved_version
       WHERE name = ? AND behaviour_text IS NOT NULL`,
      [name],
    );
    if (row === null) return null;
    return { name: String(row[0]), fingerprint: String(row[1]), text: String(row[2]) };
  }

  /** The strategies of a version with their texts, by slot; null when no version has the name. */
  strategies(name: string): readonly StrategySlot[] | null {
    const number = this.#number(name);
    if (number === null) return null;
    return this.#database
      .all(
        `SELECT slot, name, version, fingerprint, text FROM saved_version_strategy
         WHERE version_no = ? ORDER BY slot`,
        [number],
      )
      .map(([slot, of, version, fingerprint, text]) => ({
        slot: Number(slot),
        name: String(of),
        version: Number(version),
        fingerprint: String(fingerprint),
        text: String(text),
      }));
  }

  /** Keeps the strategies and the model under a name that no version has yet. */
  add(
    { name, note, savedOn }: Omit<SavedVersion, 'strategies' | 'behaviour'>,
    strategies: readonly StrategySlot[],
    behaviour: StoredBehaviour,
  ): void {
    this.#database.transaction(() => {
      this.#database.run(
        `INSERT INTO saved_version (name, note, saved_on, behaviour_name, behaviour_fingerprint,
           behaviour_text) VALUES (?, ?, ?, ?, ?, ?)`,
        [name, note, savedOn, behaviour.name, behaviour.fingerprint, behaviour.text],
      );
      const number = this.#number(name);
      for (const { slot, name: of, version, fingerprint, text } of strategies) {
        this.#database.run(
          `INSERT INTO saved_version_strategy (version_no, slot, name, version, fingerprint, text)
           VALUES (?, ?, ?, ?, ?, ?)`,
          [number, slot, of, version, fingerprint, text],
        );
      }
    });
  }

  /** True when there was one. */
  remove(name: string): boolean {
    const number = this.#number(name);
    if (number === null) return false;
    this.#database.run('DELETE FROM saved_version_strategy WHERE version_no = ?', [number]);
    this.#database.run('DELETE FROM saved_version WHERE version_no = ?', [number]);
    return true;
  }

  #number(name: string): number | null {
    const row = this.#database.one('SELECT version_no FROM saved_version WHERE name = ?', [name]);
    return row === null ? null : Number(row[0]);
  }
}
