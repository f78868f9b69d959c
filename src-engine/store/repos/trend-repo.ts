import { ALERT_LEVELS } from '../../model/trends/alert-level.ts';
import type { TrendAcknowledgement } from '../../model/trends/trend-acknowledgement.ts';
import type { TrendLimit } from '../../model/trends/trend-limit.ts';
import { TREND_MEASURE_IDS } from '../../model/trends/trend-measures.ts';
import type { SqlDatabase, SqlRow } from '../sqlite.ts';

/** Limits and acknowledgements of watched measures, in the order of measures. Rows of measures unknown here are left alone. */
export class TrendRepo {
  readonly #database: SqlDatabase;

  constructor(database: SqlDatabase) {
    this.#database = database;
  }

  limits(): readonly TrendLimit[] {
    const rows = this.#database.all(
      'SELECT measure, limit_value, watched, accepted_day FROM trend_limit',
    );
    return this.#inOrder(rows, (measure, [, limit, watched, accepted]) => ({
      measure,
      limit: limit === null ? null : Number(limit),
      watched: watched === 1,
      acceptedDay: accepted === null ? null : Number(accepted),
    }));
  }

  /** In the place of all that were there. */
  putLimits(limits: readonly TrendLimit[]): void {
    this.#database.transaction(() => {
      for (const { measure } of this.limits())
        this.#database.run('DELETE FROM trend_limit WHERE measure = ?', [measure]);
      for (const { measure, limit, watched, acceptedDay } of limits)
        this.#database.run(
          'INSERT INTO trend_limit (measure, limit_value, watched, accepted_day) VALUES (?, ?, ?, ?)',
          [measure, limit, watched ? 1 : 0, acceptedDay],
        );
    });
  }

  acknowledgements(): readonly TrendAcknowledgement[] {
    const rows = this.#database.all(
      'SELECT measure, level, note, review_on, acknowledged_on FROM trend_acknowledgement',
    );
    return this.#inOrder(rows, (measure, [, level, note, reviewOn, acknowledgedOn]) => ({
      measure,
      level: ALERT_LEVELS.find((known) => known === level) ?? 'OK',
      note: String(note),
      reviewOn: String(reviewOn),
      acknowledgedOn: String(acknowledgedOn),
    }));
  }

  /** In the place of the one that the measure had. */
  acknowledge({ measure, level, note, reviewOn, acknowledgedOn }: TrendAcknowledgement): void {
    this.#database.run(
      `INSERT OR REPLACE INTO trend_acknowledgement (measure, level, note, review_on, acknowledged_on)
       VALUES (?, ?, ?, ?, ?)`,
      [measure, level, note, reviewOn, acknowledgedOn],
    );
  }

  withdraw(measure: string): void {
    this.#database.run('DELETE FROM trend_acknowledgement WHERE measure = ?', [measure]);
  }

  #inOrder<T>(
    rows: readonly SqlRow[],
    of: (measure: (typeof TREND_MEASURE_IDS)[number], row: SqlRow) => T,
  ): readonly T[] {
    return TREND_MEASURE_IDS.flatMap((measure) => {
      const row = rows.find(([name]) => name === measure);
      return row === undefined ? [] : [of(measure, row)];
    });
  }
}
