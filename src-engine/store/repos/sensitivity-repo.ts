import type { SensitivityResult } from '../../model/sensitivity.ts';
import type { SqlDatabase } from '../sqlite.ts';

/** A kept sensitivity as lists show it. */
export interface SensitivityRecord {
  readonly id: number;
  readonly runId: number;
  /** Challenger of the run, from 1. */
  readonly arm: number;
  readonly engineVersion: string;
  readonly share: number;
  readonly paths: number;
  readonly points: number;
  readonly isCancelled: boolean;
}

/** Kept sensitivities; never changed once saved, removed with their run. */
export class SensitivityRepo {
  readonly #database: SqlDatabase;

  constructor(database: SqlDatabase) {
    this.#database = database;
  }

  /** Those of a run, oldest first. */
  list(runId: number): readonly SensitivityRecord[] {
    return this.#database
      .all(
        `SELECT sensitivity_no, run_no, arm, engine_version, share, paths, points, is_cancelled
           FROM sensitivity WHERE run_no = ? ORDER BY sensitivity_no`,
        [runId],
      )
      .map((row) => ({
        id: Number(row[0]),
        runId: Number(row[1]),
        arm: Number(row[2]),
        engineVersion: String(row[3]),
        share: Number(row[4]),
        paths: Number(row[5]),
        points: Number(row[6]),
        isCancelled: row[7] === 1,
      }));
  }

  /** Stores a result; returns its number, which is never used again. */
  save(
    asked: Pick<SensitivityRecord, 'runId' | 'arm' | 'share' | 'paths' | 'points'>,
    result: SensitivityResult,
  ): number {
    const database = this.#database;
    const { runId, arm, share, paths, points } = asked;
    const { engineVersion, isCancelled } = result;
    return database.transaction(() => {
      database.run(
        `INSERT INTO sensitivity (run_no, arm, engine_version, share, paths, points, is_cancelled, result)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        [runId, arm, engineVersion, share, paths, points, isCancelled, JSON.stringify(result)],
      );
      return database.number('SELECT last_insert_rowid()');
    });
  }

  /** The result as it was saved, as JSON; null when there is no such sensitivity. */
  text(id: number): string | null {
    const row = this.#database.one('SELECT result FROM sensitivity WHERE sensitivity_no = ?', [id]);
    return row === null ? null : String(row[0]);
  }

  /** True when there was one. */
  remove(id: number): boolean {
    return this.#database.run('DELETE FROM sensitivity WHERE sensitivity_no = ?', [id]) > 0;
  }
}
