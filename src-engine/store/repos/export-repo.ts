import type { ExportedStrategy, ExportReview, ReviewedVersion } from '../../model/export-review.ts';
import type { SqlDatabase } from '../sqlite.ts';

/** Number that stands for no run. */
const NO_RUN = 0;

/** Reviews of versions before they leave, and the versions that have left. */
export class ExportRepo {
  readonly #database: SqlDatabase;

  constructor(database: SqlDatabase) {
    this.#database = database;
  }

  review({ strategyFingerprint, runId }: ReviewedVersion): ExportReview | null {
    const row = this.#database.one(
      `SELECT reviewer, warnings_note, checks_note, reviewed_on FROM export_review
       WHERE strategy_fingerprint = ? AND run_no = ?`,
      [strategyFingerprint, runId ?? NO_RUN],
    );
    if (row === null) return null;
    const [reviewer, warningsNote, checksNote, reviewedOn] = row.map(String);
    return {
      reviewer: reviewer ?? '',
      warningsNote: warningsNote ?? '',
      checksNote: checksNote ?? '',
      reviewedOn: reviewedOn ?? '',
    };
  }

  putReview({ strategyFingerprint, runId }: ReviewedVersion, review: ExportReview): void {
    this.#database.run(
      `INSERT INTO export_review
         (strategy_fingerprint, run_no, reviewer, warnings_note, checks_note, reviewed_on)
       VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (strategy_fingerprint, run_no) DO UPDATE SET reviewer = excluded.reviewer,
         warnings_note = excluded.warnings_note, checks_note = excluded.checks_note,
         reviewed_on = excluded.reviewed_on`,
      [
        strategyFingerprint,
        runId ?? NO_RUN,
        review.reviewer,
        review.warningsNote,
        review.checksNote,
        review.reviewedOn,
      ],
    );
  }

  /** Newest first. */
  exported(): readonly ExportedStrategy[] {
    return this.#database
      .all(
        `SELECT export_no, name, version, fingerprint, exported_on FROM exported_strategy
         ORDER BY export_no DESC`,
      )
      .map(([exportId, name, version, fingerprint, exportedOn]) => ({
        exportId: Number(exportId),
        name: String(name),
        version: Number(version),
        fingerprint: String(fingerprint),
        exportedOn: String(exportedOn),
      }));
  }

  /** Text of a version that has left; null when there is no such export. */
  exportedText(exportId: number): string | null {
    const row = this.#database.one('SELECT text FROM exported_strategy WHERE export_no = ?', [
      exportId,
    ]);
    return row === null ? null : String(row[0]);
  }

  /** The same version exported again on the same day is one export. */
  record(exported: Omit<ExportedStrategy, 'exportId'>, text: string): void {
    const { name, version, fingerprint, exportedOn } = exported;
    const [newest] = this.exported();
    if (newest?.fingerprint === fingerprint && newest.exportedOn === exportedOn) return;
    this.#database.run(
      `INSERT INTO exported_strategy (name, version, fingerprint, text, exported_on)
       VALUES (?, ?, ?, ?, ?)`,
      [name, version, fingerprint, text, exportedOn],
    );
  }
}
