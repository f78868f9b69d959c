import { type Failure, failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { RejectedRow } from '../../ingest/mapping.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { loadPortfolioColumns } from '../portfolio/load-portfolio.ts';
import type { PortfolioDraft } from '../portfolio/portfolio-draft.ts';
import { formerFingerprint } from '../portfolio/portfolio-fingerprint.ts';
import { clearPortfolio, writePortfolioRows } from '../portfolio/write-portfolio.ts';
import type { SqlDatabase } from '../sqlite.ts';
import { PortfolioImageRepo } from './portfolio-image-repo.ts';

/** What the document says of its portfolio without loading it. */
export interface PortfolioRecord {
  readonly name: string;
  /** File names or the generator's options, for people. */
  readonly source: string;
  readonly asOfDay: number;
  readonly currency: string;
  readonly generated: boolean;
  readonly accounts: number;
  readonly fingerprint: string;
}

/** How an imported portfolio came in; kept beside it. */
export interface ImportRecord {
  readonly files: readonly string[];
  readonly mappingText: string;
  readonly rowsRead: number;
  readonly rowsImported: number;
  readonly rowsRejected: number;
  readonly notes: readonly { readonly note: string; readonly count: number }[];
  readonly rejected: readonly RejectedRow[];
}

export type NewPortfolio = Omit<PortfolioRecord, 'accounts' | 'fingerprint'>;

/** What a schema step leaves when it widens what the fingerprint covers: it is taken when the columns are first read. */
const FINGERPRINT_TO_TAKE = '0'.repeat(64);

/** The portfolio of a document, its import record and its rejected rows. */
export class PortfolioRepo {
  readonly #database: SqlDatabase;
  readonly #image: PortfolioImageRepo;
  #loaded: Portfolio | null = null;

  constructor(database: SqlDatabase) {
    this.#database = database;
    this.#image = new PortfolioImageRepo(database);
  }

  record(): PortfolioRecord | null {
    const row = this.#database.one(
      'SELECT name, source, as_of_day, currency, generated, accounts, fingerprint FROM portfolio',
    );
    if (row === null) return null;
    return {
      name: String(row[0]),
      source: String(row[1]),
      asOfDay: Number(row[2]),
      currency: String(row[3]),
      generated: row[4] === 1,
      accounts: Number(row[5]),
      fingerprint: String(row[6]),
    };
  }

  /**
   * Puts a portfolio in the place of the old one, in one transaction: on any error the old one stands as it was.
   * Throws what the database or the draft throws.
   */
  replace(draft: PortfolioDraft, header: NewPortfolio, batch: ImportRecord | null): Portfolio {
    const database = this.#database;
    const portfolio = database.transaction(() => {
      clearPortfolio(database);
      this.#image.clear();
      writePortfolioRows(database, draft, header.asOfDay);
      const loaded = loadPortfolioColumns(database, header);
      database.run(
        `INSERT INTO portfolio (portfolio_no, name, source, as_of_day, currency, generated,
           accounts, fingerprint) VALUES (1, ?, ?, ?, ?, ?, ?, ?)`,
        [
          header.name,
          header.source,
          header.asOfDay,
          header.currency,
          header.generated,
          loaded.accounts.count,
          loaded.fingerprint,
        ],
      );
      if (batch !== null) this.#writeBatch(batch);
      this.#image.put(loaded);
      return loaded;
    });
    this.#loaded = portfolio;
    return portfolio;
  }

  /** The columns of the portfolio, null when there is none; a content that lost its fingerprint is a failure. */
  load(): Result<Portfolio | null, Failure> {
    if (this.#loaded !== null) return ok(this.#loaded);
    const record = this.record();
    if (record === null) return ok(null);
    this.#loaded = this.#image.get(record);
    if (this.#loaded !== null) return ok(this.#loaded);
    const portfolio = loadPortfolioColumns(this.#database, record);
    const isOlder =
      record.fingerprint === FINGERPRINT_TO_TAKE ||
      (record.fingerprint !== portfolio.fingerprint &&
        record.fingerprint === formerFingerprint(portfolio));
    if (isOlder) {
      this.#database.run('UPDATE portfolio SET fingerprint = ?', [portfolio.fingerprint]);
    } else if (portfolio.fingerprint !== record.fingerprint) {
      return err(
        failure(
          'document-damaged',
          'The portfolio in this document differs from the one that was saved.',
          '',
          'Another program changed its rows; open a copy from before that.',
        ),
      );
    }
    this.#image.put(portfolio);
    this.#loaded = portfolio;
    return ok(portfolio);
  }

  /** Forgets the columns that are kept beside the rows: of a file that something else may have written to. */
  forgetImage(): void {
    this.#image.clear();
  }

  importNotes(): ImportRecord['notes'] {
    const text = this.#database.one('SELECT notes FROM import_batch')?.[0];
    return typeof text === 'string' ? (JSON.parse(text) as ImportRecord['notes']) : [];
  }

  rejectedCount(): number {
    return this.#database.number('SELECT count(*) FROM import_reject');
  }

  rejectedRows(): readonly RejectedRow[] {
    return this.#database
      .all(
        'SELECT file, line, column_name, value, reason, record FROM import_reject ORDER BY reject_no',
      )
      .map((row) => ({
        file: String(row[0]),
        line: Number(row[1]),
        column: String(row[2]),
        value: String(row[3]),
        reason: String(row[4]),
        record: String(row[5]),
      }));
  }

  #writeBatch(batch: ImportRecord): void {
    this.#database.run(
      `INSERT INTO import_batch (batch_no, files, mapping, rows_read, rows_imported, rows_rejected,
         notes) VALUES (1, ?, ?, ?, ?, ?, ?)`,
      [
        JSON.stringify(batch.files),
        batch.mappingText,
        batch.rowsRead,
        batch.rowsImported,
        batch.rowsRejected,
        JSON.stringify(batch.notes),
      ],
    );
    const insert = this.#database.bulkInsert('import_reject', [
      'batch_no',
      'file',
      'line',
      'column_name',
      'value',
      'reason',
      'record',
    ]);
    for (const row of batch.rejected) {
      insert.add(1, row.file, row.line, row.column, row.value, row.reason, row.record);
    }
    insert.finish();
  }
}
