import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { createDocument, openDocument } from './document.ts';
import { seal } from './document-seal.ts';
import { BehaviourRepo } from './repos/behaviour-repo.ts';
import { BookmarkRepo } from './repos/bookmark-repo.ts';
import { ExportRepo } from './repos/export-repo.ts';
import { KnownPaymentRepo } from './repos/known-payment-repo.ts';
import { LiveTestRepo } from './repos/live-test-repo.ts';
import { MappingRepo } from './repos/mapping-repo.ts';
import { PortfolioRepo } from './repos/portfolio-repo.ts';
import { RunRepo } from './repos/run-repo.ts';
import { RunViewRepo } from './repos/run-view-repo.ts';
import { SavedVersionRepo } from './repos/saved-version-repo.ts';
import { SavedViewRepo } from './repos/saved-view-repo.ts';
import { SensitivityRepo } from './repos/sensitivity-repo.ts';
import { StrategyRepo } from './repos/strategy-repo.ts';
import { SweepRepo } from './repos/sweep-repo.ts';
import { TrendRepo } from './repos/trend-repo.ts';
import type { EngineSql, SqlDatabase, SqlRow } from './sqlite.ts';

/** Free pages hold what was deleted, personal data too: more than this many are squeezed out before a save. */
const FREE_PAGES_KEPT = 8;

/**
 * Rows that change whenever portfolio, strategies, behaviour, runs or bookmarks do. Numbers of rows stand for their content
 * where a row never changes and its number is never given again.
 */
const CONTENT = [
  'SELECT name, source, generated, fingerprint FROM portfolio',
  'SELECT files, rows_rejected, notes FROM import_batch',
  'SELECT slot, fingerprint FROM strategy ORDER BY slot',
  'SELECT fingerprint FROM document_behaviour',
  'SELECT run_no, title, edited_matters FROM run ORDER BY run_no',
  'SELECT account_id, title, note FROM bookmark ORDER BY bookmark_no',
  'SELECT text FROM saved_mapping ORDER BY mapping_no',
];

/** The same for all that is kept beside them. */
const KEPT = [
  'SELECT sweep_no FROM sweep ORDER BY sweep_no',
  'SELECT sensitivity_no FROM sensitivity ORDER BY sensitivity_no',
  'SELECT text FROM live_test ORDER BY live_test_no',
  'SELECT * FROM export_review ORDER BY strategy_fingerprint, run_no',
  'SELECT export_no, fingerprint FROM exported_strategy ORDER BY export_no',
  'SELECT name, address, columns FROM saved_view ORDER BY view_no',
  'SELECT name, note, saved_on, behaviour_fingerprint FROM saved_version ORDER BY version_no',
  'SELECT version_no, slot, fingerprint FROM saved_version_strategy ORDER BY version_no, slot',
  'SELECT * FROM trend_limit ORDER BY measure',
  'SELECT * FROM trend_acknowledgement ORDER BY measure',
];

/** One open `.cstrat` document: the database and its repositories. */
export class Workspace {
  readonly portfolio: PortfolioRepo;
  readonly strategies: StrategyRepo;
  readonly behaviour: BehaviourRepo;
  readonly runs: RunRepo;
  readonly runViews: RunViewRepo;
  readonly sweeps: SweepRepo;
  readonly sensitivities: SensitivityRepo;
  readonly mappings: MappingRepo;
  readonly bookmarks: BookmarkRepo;
  readonly liveTests: LiveTestRepo;
  readonly exports: ExportRepo;
  readonly savedViews: SavedViewRepo;
  readonly versions: SavedVersionRepo;
  readonly trends: TrendRepo;
  readonly payments: KnownPaymentRepo;
  readonly #database: SqlDatabase;
  readonly #revisions = new Map<string, number>();

  private constructor(database: SqlDatabase) {
    this.#database = database;
    this.portfolio = new PortfolioRepo(database);
    this.strategies = new StrategyRepo(database);
    this.behaviour = new BehaviourRepo(database);
    this.runs = new RunRepo(database);
    this.runViews = new RunViewRepo(database);
    this.sweeps = new SweepRepo(database);
    this.sensitivities = new SensitivityRepo(database);
    this.bookmarks = new BookmarkRepo(database);
    this.liveTests = new LiveTestRepo(database);
    this.exports = new ExportRepo(database);
    this.savedViews = new SavedViewRepo(database);
    this.versions = new SavedVersionRepo(database);
    this.trends = new TrendRepo(database);
    this.payments = new KnownPaymentRepo(database);
    this.mappings = new MappingRepo(database);
  }

  static create(sql: EngineSql): Workspace {
    return new Workspace(createDocument(sql));
  }

  /** Opens the bytes of a file, checked through to the portfolio's fingerprint or known by their seal. */
  static open(sql: EngineSql, bytes: Uint8Array): Result<Workspace, Failure> {
    const opened = openDocument(sql, bytes);
    if (!opened.ok) return opened;
    const { database, isSealed } = opened.value;
    const workspace = new Workspace(database);
    // What was sealed had this fingerprint when it was written: the portfolio is read when it is first asked for.
    if (isSealed) return ok(workspace);
    workspace.runViews.clear();
    workspace.portfolio.forgetImage();
    const unsound = workspace.#contentFailure();
    if (unsound === null) return ok(workspace);
    workspace.close();
    return err(unsound);
  }

  /**
   * Number of the content: equal content of this session has an equal number, so that undoing back to the saved
   * content clears the dirty mark.
   */
  get revision(): number {
    const key = this.#contentKey();
    const known = this.#revisions.get(key);
    if (known !== undefined) return known;
    const next = this.#revisions.size + 1;
    this.#revisions.set(key, next);
    return next;
  }

  /** The sealed bytes of the .cstrat file, in an array that owns its buffer. */
  export(): Uint8Array {
    const free = this.#database.number('PRAGMA freelist_count');
    if (free > FREE_PAGES_KEPT) this.#database.run('VACUUM');
    const bytes = this.#database.exportBytes();
    seal(this.#database, bytes);
    return bytes;
  }

  /** Adds a line to the document's history. Values are fingerprints or short texts, never account data. */
  audit(action: string, subject: string, before: string | null, after: string | null): void {
    this.#database.run(
      'INSERT INTO audit_log (action, subject, before_value, after_value) VALUES (?, ?, ?, ?)',
      [action, subject, before, after],
    );
  }

  close(): void {
    this.#database.close();
  }

  #contentFailure(): Failure | null {
    try {
      const loaded = this.portfolio.load();
      return loaded.ok ? null : loaded.error;
    } catch (thrown) {
      // A reader's assertion on a file that passed SQLite's own checks: the rows were edited, not our program.
      const detail = thrown instanceof Error ? thrown.message : String(thrown);
      return failure(
        'document-damaged',
        `The portfolio in this document cannot be read: ${detail}.`,
        '',
        'Open the backup beside it (.bak) or another copy. The file was not changed.',
      );
    }
  }

  /** What is kept beside portfolio, strategies and runs, to tell whether it has changed; null when nothing is. */
  keptKey(): string | null {
    const kept = this.#rowsOf(KEPT);
    return kept.every((list) => list.length === 0) ? null : JSON.stringify(kept);
  }

  #contentKey(): string {
    return JSON.stringify(this.#rowsOf([...CONTENT, ...KEPT]));
  }

  #rowsOf(queries: readonly string[]): readonly (readonly SqlRow[])[] {
    return queries.map((sql) => this.#database.all(sql));
  }
}
