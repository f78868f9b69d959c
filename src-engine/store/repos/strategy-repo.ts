import type { SqlDatabase, SqlRow } from '../sqlite.ts';

/** A strategy as the document keeps it: canonical text with the words and the identity that lists need. */
export interface StoredStrategy {
  readonly name: string;
  readonly version: number;
  /** SHA-256 of `text`, which is canonical JSON. */
  readonly fingerprint: string;
  readonly text: string;
}

export interface StrategySlot extends StoredStrategy {
  readonly slot: number;
}

function slotOf(row: SqlRow): StrategySlot {
  return {
    slot: Number(row[0]),
    name: String(row[1]),
    version: Number(row[2]),
    fingerprint: String(row[3]),
    text: String(row[4]),
  };
}

const SELECT = 'SELECT slot, name, version, fingerprint, text FROM strategy';

/** The strategies being worked on, by slot; slot order is arm order. */
export class StrategyRepo {
  readonly #database: SqlDatabase;

  constructor(database: SqlDatabase) {
    this.#database = database;
  }

  list(): readonly StrategySlot[] {
    return this.#database.all(`${SELECT} ORDER BY slot`).map(slotOf);
  }

  get(slot: number): StrategySlot | null {
    const row = this.#database.one(`${SELECT} WHERE slot = ?`, [slot]);
    return row === null ? null : slotOf(row);
  }

  put(slot: number, strategy: StoredStrategy): void {
    this.#database.run(
      `INSERT INTO strategy (slot, name, version, fingerprint, text) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (slot) DO UPDATE SET name = excluded.name, version = excluded.version,
         fingerprint = excluded.fingerprint, text = excluded.text`,
      [slot, strategy.name, strategy.version, strategy.fingerprint, strategy.text],
    );
  }

  /** True when there was one. */
  remove(slot: number): boolean {
    return this.#database.run('DELETE FROM strategy WHERE slot = ?', [slot]) > 0;
  }
}
