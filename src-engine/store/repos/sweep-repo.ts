import type { SweepPlan, SweepResult } from '../../model/sweep.ts';
import type { SqlDatabase } from '../sqlite.ts';

/** A sweep as lists show it. */
export interface SweepRecord {
  readonly id: number;
  readonly engineVersion: string;
  readonly portfolioFingerprint: string;
  readonly championName: string;
  readonly championFingerprint: string;
  readonly settings: number;
  /** Settings that ran on all accounts of the search. */
  readonly finished: number;
  readonly stopReason: string;
}

/** Kept sweeps; never changed once saved. */
export class SweepRepo {
  readonly #database: SqlDatabase;

  constructor(database: SqlDatabase) {
    this.#database = database;
  }

  list(): readonly SweepRecord[] {
    return this.#database
      .all(
        `SELECT sweep_no, engine_version, portfolio_fingerprint, champion_name, champion_fingerprint,
           settings, finished, stop_reason FROM sweep ORDER BY sweep_no`,
      )
      .map((row) => ({
        id: Number(row[0]),
        engineVersion: String(row[1]),
        portfolioFingerprint: String(row[2]),
        championName: String(row[3]),
        championFingerprint: String(row[4]),
        settings: Number(row[5]),
        finished: Number(row[6]),
        stopReason: String(row[7]),
      }));
  }

  /** Stores a sweep; returns its number, which is never used again. */
  save(plan: SweepPlan, result: SweepResult): number {
    const database = this.#database;
    return database.transaction(() => {
      database.run(
        `INSERT INTO sweep (engine_version, portfolio_fingerprint, champion_name, champion_fingerprint,
           settings, finished, stop_reason, plan, result) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          result.engineVersion,
          result.portfolioFingerprint,
          result.championName,
          result.championFingerprint,
          result.settings.length,
          result.settings.filter(({ state }) => state === 'finished').length,
          result.stop.reason,
          JSON.stringify(plan),
          JSON.stringify(result),
        ],
      );
      return database.number('SELECT last_insert_rowid()');
    });
  }

  /** The texts of plan and result as they were saved; null when there is no such sweep. */
  texts(id: number): { readonly plan: string; readonly result: string } | null {
    const row = this.#database.one('SELECT plan, result FROM sweep WHERE sweep_no = ?', [id]);
    return row === null ? null : { plan: String(row[0]), result: String(row[1]) };
  }

  /** True when there was one. */
  remove(id: number): boolean {
    return this.#database.run('DELETE FROM sweep WHERE sweep_no = ?', [id]) > 0;
  }
}
