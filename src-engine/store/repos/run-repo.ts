import { assert } from '../../base/assert.ts';
import { mattersMembers, parseMatters } from '../../model/change-that-matters.ts';
import { type Matters, MEASURES, type MeasureId, type SetMatters } from '../../model/comparison.ts';
import type { PrecisionReport } from '../../model/precision.ts';
import { primaryMember } from '../../model/primary-measure.ts';
import type { ArmResult, RunResult } from '../../model/run.ts';
import { RUN_LAYOUT } from '../run-layout.ts';
import type { SqlDatabase, SqlRow } from '../sqlite.ts';
import { loadArmColumns, saveArmColumns } from './run-columns.ts';
import { dropUnusedModels } from './unused-models.ts';

/** A run's plan as it is kept: texts by fingerprint, so that equal strategies are stored once. */
export interface StoredPlan extends SetMatters {
  readonly arms: readonly {
    readonly name: string;
    readonly strategyFingerprint: string;
    readonly strategyText: string;
  }[];
  readonly behaviourText: string;
  readonly days: number;
  readonly replications: number;
  readonly seed: number;
  readonly eventLog: 'none' | 'first' | 'all';
  readonly visitEveryDay: boolean;
  /** Decides the headline; absent where it is net cash. */
  readonly primaryMeasure?: MeasureId;
  /** JSON of the manual commands; null when nothing was done by hand. */
  readonly commandsText: string | null;
}

/** What every list of runs shows. */
export interface RunRecord extends SetMatters {
  readonly id: number;
  readonly arms: readonly { readonly name: string; readonly strategyFingerprint: string }[];
  readonly portfolioFingerprint: string;
  readonly behaviourFingerprint: string;
  readonly days: number;
  readonly replications: number;
  readonly seed: number;
  readonly accounts: number;
  readonly asOfDay: number;
  readonly currency: string;
  readonly engineVersion: string;
  /** The run that this one repeats with manual work; null when it is none's branch. */
  readonly branchOf: number | null;
  /** The run that this one is at other prices, without being simulated; null when it was simulated. */
  readonly reweighedFrom: number | null;
  /** How many replications it needed, and why; null when their number was given. */
  readonly precision: PrecisionReport | null;
  /** Decides the headline; absent where it is net cash. */
  readonly primaryMeasure?: MeasureId;
  /** More than `replications`, and only of a run that was stopped before all of them were there. */
  readonly askedReplications?: number;
  /** What people call it; empty when nobody has named it. */
  readonly title: string;
}

/** What is kept of how a run came to be, beside its plan. */
export interface RunOrigin {
  readonly branchOf?: number;
  readonly reweighedFrom?: number;
  readonly precision?: PrecisionReport | null;
  /** What was asked for, of a run that was stopped before all of them were there; else null. */
  readonly askedReplications?: number | null;
}

/** The accounts a run was made on: what its tables need even when the portfolio has been replaced since. */
export interface RunAccounts {
  readonly portfolioName: string;
  /** Debt in scope at the start, minor units. */
  readonly scopeMinor: number;
  readonly ids: readonly string[];
  readonly segments: readonly string[];
  readonly openMinor: Float64Array;
  /** Accounts with the same number are one customer's; null in documents from before it was kept. */
  readonly customer: Int32Array | null;
}

const RUN_COLUMNS = `run_no, engine_version, portfolio_fingerprint, behaviour_fingerprint, seed, days,
  replications, event_log, visit_every_day, accounts, as_of_day, currency, branch_of, precision, title, reweighed_from,
  primary_measure, matters, edited_matters, asked_replications`;

/** A measure by its name in the document; null for none, and for one that this version does not have. */
function measureOf(name: SqlRow[number] | undefined): MeasureId | null {
  return MEASURES.find((measure) => measure === name) ?? null;
}

/** Changes that matter by their texts in the document. */
function mattersOf(
  set: SqlRow[number] | undefined,
  edited: SqlRow[number] | undefined,
): SetMatters {
  const read = (text: typeof set) => parseMatters(text == null ? null : String(text));
  return mattersMembers({ matters: read(set), editedMatters: read(edited) });
}

function mattersText(matters: Matters | undefined): string | null {
  return matters === undefined ? null : JSON.stringify(matters);
}

/** Immutable runs: results as columnar BLOBs, plan and accounts beside them. */
export class RunRepo {
  readonly #database: SqlDatabase;

  constructor(database: SqlDatabase) {
    this.#database = database;
  }

  list(): readonly RunRecord[] {
    return this.#database
      .all(`SELECT ${RUN_COLUMNS} FROM run ORDER BY run_no`)
      .map((row) => this.#record(row));
  }

  get(id: number): RunRecord | null {
    const row = this.#database.one(`SELECT ${RUN_COLUMNS} FROM run WHERE run_no = ?`, [id]);
    return row === null ? null : this.#record(row);
  }

  /** Stores a finished run in one transaction; returns its number, which is never used again. */
  save(
    result: RunResult,
    plan: StoredPlan,
    accounts: RunAccounts,
    { branchOf, precision, reweighedFrom, askedReplications }: RunOrigin = {},
  ): number {
    assert(plan.arms.length === result.arms.length, 'a plan arm for each result arm');
    assert(
      askedReplications == null || askedReplications > result.replications,
      'a stopped run has fewer replications than were asked for',
    );
    const database = this.#database;
    return database.transaction(() => {
      database.run('INSERT OR IGNORE INTO behaviour_model (fingerprint, text) VALUES (?, ?)', [
        result.behaviourFingerprint,
        plan.behaviourText,
      ]);
      this.#saveAccounts(result.portfolioFingerprint, accounts);
      database.run(
        `INSERT INTO run (engine_version, portfolio_fingerprint, behaviour_fingerprint, seed, days,
           replications, event_log, visit_every_day, accounts, as_of_day, currency, layout, commands,
           branch_of, precision, reweighed_from, primary_measure, matters, edited_matters,
           asked_replications)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          result.engineVersion,
          result.portfolioFingerprint,
          result.behaviourFingerprint,
          result.seed,
          result.days,
          result.replications,
          plan.eventLog,
          plan.visitEveryDay,
          result.accounts,
          result.asOfDay,
          result.currency,
          RUN_LAYOUT,
          plan.commandsText,
          branchOf ?? null,
          precision == null ? null : JSON.stringify(precision),
          reweighedFrom ?? null,
          plan.primaryMeasure ?? null,
          mattersText(plan.matters),
          mattersText(plan.editedMatters),
          askedReplications ?? null,
        ],
      );
      const id = database.number('SELECT last_insert_rowid()');
      for (const [arm, armResult] of result.arms.entries()) {
        const strategyText = plan.arms[arm]?.strategyText ?? '';
        this.#saveArm(id, arm, armResult, strategyText);
      }
      return id;
    });
  }

  /** Names a run, or takes its name away with an empty one. Answers whether there is such a run. */
  rename(id: number, title: string): boolean {
    if (this.get(id) === null) return false;
    this.#database.run('UPDATE run SET title = ? WHERE run_no = ?', [title, id]);
    return true;
  }

  /**
   * Edits the changes that matter of a run after it; null takes the edit back. What was set before it stays, and so does
   * every number. Answers whether there is such a run.
   */
  editMatters(id: number, edited: Matters | null): boolean {
    const run = this.get(id);
    if (run === null) return false;
    const { editedMatters } = mattersMembers({ matters: run.matters, editedMatters: edited });
    const text = mattersText(editedMatters);
    this.#database.run('UPDATE run SET edited_matters = ? WHERE run_no = ?', [text, id]);
    return true;
  }

  /** Whether the run's columns mean what this version's do; a run of another version may count other things. */
  hasKnownLayout(id: number): boolean {
    return this.#database.one('SELECT layout FROM run WHERE run_no = ?', [id])?.[0] === RUN_LAYOUT;
  }

  /** The result as it was saved, number for number, while the document is open; null when there is no such run. */
  load(id: number): RunResult | null {
    const record = this.get(id);
    if (record === null) return null;
    const {
      arms,
      id: _,
      branchOf: __,
      precision: ___,
      title: ____,
      reweighedFrom: _____,
      primaryMeasure: ______,
      matters: _______,
      editedMatters: ________,
      askedReplications: _________,
      ...header
    } = record;
    return {
      ...header,
      arms: arms.map((arm, index) => loadArmColumns(this.#database, id, index, arm)),
    };
  }

  plan(id: number): StoredPlan | null {
    const run = this.#database.one(
      `SELECT days, replications, seed, event_log, visit_every_day, text, commands,
         primary_measure, matters, edited_matters
       FROM run JOIN behaviour_model ON fingerprint = behaviour_fingerprint WHERE run_no = ?`,
      [id],
    );
    if (run === null) return null;
    const arms = this.#database
      .all(
        `SELECT name, strategy_fingerprint, text FROM run_arm
         JOIN strategy_version ON fingerprint = strategy_fingerprint
         WHERE run_no = ? ORDER BY arm`,
        [id],
      )
      .map(([name, strategyFingerprint, strategyText]) => ({
        name: String(name),
        strategyFingerprint: String(strategyFingerprint),
        strategyText: String(strategyText),
      }));
    const log = String(run[3]);
    return {
      arms,
      behaviourText: String(run[5]),
      days: Number(run[0]),
      replications: Number(run[1]),
      seed: Number(run[2]),
      eventLog: log === 'all' ? 'all' : log === 'first' ? 'first' : 'none',
      visitEveryDay: run[4] === 1,
      ...primaryMember(measureOf(run[7])),
      ...mattersOf(run[8], run[9]),
      commandsText: run[6] === null ? null : String(run[6]),
    };
  }

  accounts(portfolioFingerprint: string): RunAccounts | null {
    const head = this.#database.one(
      'SELECT name, scope_minor FROM run_portfolio WHERE fingerprint = ?',
      [portfolioFingerprint],
    );
    if (head === null) return null;
    const ids: string[] = [];
    const segments: string[] = [];
    const openMinor: number[] = [];
    const customer: number[] = [];
    let hasCustomers = true;
    this.#database.each(
      'SELECT id, segment, open_minor, customer FROM run_portfolio_account WHERE fingerprint = ? ORDER BY position',
      [portfolioFingerprint],
      (row) => {
        ids.push(String(row[0]));
        segments.push(String(row[1]));
        openMinor.push(Number(row[2]));
        if (row[3] === null) hasCustomers = false;
        else customer.push(Number(row[3]));
      },
    );
    return {
      portfolioName: String(head[0]),
      scopeMinor: Number(head[1]),
      ids,
      segments,
      openMinor: Float64Array.from(openMinor),
      customer: hasCustomers ? Int32Array.from(customer) : null,
    };
  }

  /** Takes a run away, with every text and account list that no other run needs. True when there was one. */
  remove(id: number): boolean {
    const database = this.#database;
    return database.transaction(() => {
      database.run('DELETE FROM run_view WHERE run_no = ?', [id]);
      database.run('DELETE FROM run_blob WHERE run_no = ?', [id]);
      database.run('DELETE FROM run_arm WHERE run_no = ?', [id]);
      const removed = database.run('DELETE FROM run WHERE run_no = ?', [id]) > 0;
      database.run(`DELETE FROM strategy_version WHERE fingerprint NOT IN
        (SELECT strategy_fingerprint FROM run_arm)`);
      dropUnusedModels(database);
      database.run(`DELETE FROM run_portfolio_account WHERE fingerprint NOT IN
        (SELECT portfolio_fingerprint FROM run)`);
      database.run(`DELETE FROM run_portfolio WHERE fingerprint NOT IN
        (SELECT portfolio_fingerprint FROM run)`);
      return removed;
    });
  }

  #record(row: SqlRow): RunRecord {
    const id = Number(row[0]);
    const arms = this.#database
      .all('SELECT name, strategy_fingerprint FROM run_arm WHERE run_no = ? ORDER BY arm', [id])
      .map(([name, print]) => ({ name: String(name), strategyFingerprint: String(print) }));
    return {
      id,
      arms,
      engineVersion: String(row[1]),
      portfolioFingerprint: String(row[2]),
      behaviourFingerprint: String(row[3]),
      seed: Number(row[4]),
      days: Number(row[5]),
      replications: Number(row[6]),
      accounts: Number(row[9]),
      asOfDay: Number(row[10]),
      currency: String(row[11]),
      branchOf: row[12] === null ? null : Number(row[12]),
      // Written by `save`; JSON gives every double back.
      precision: row[13] === null ? null : (JSON.parse(String(row[13])) as PrecisionReport),
      title: String(row[14]),
      reweighedFrom: row[15] === null ? null : Number(row[15]),
      ...primaryMember(measureOf(row[16])),
      ...mattersOf(row[17], row[18]),
      ...(row[19] != null && { askedReplications: Number(row[19]) }),
    };
  }

  #saveAccounts(print: string, accounts: RunAccounts): void {
    const added = this.#database.run(
      'INSERT OR IGNORE INTO run_portfolio (fingerprint, name, scope_minor) VALUES (?, ?, ?)',
      [print, accounts.portfolioName, accounts.scopeMinor],
    );
    if (added === 0) return;
    const insert = this.#database.bulkInsert('run_portfolio_account', [
      'fingerprint',
      'position',
      'id',
      'segment',
      'open_minor',
      'customer',
    ]);
    for (const [position, id] of accounts.ids.entries()) {
      const segment = accounts.segments[position] ?? '';
      const openMinor = accounts.openMinor[position] ?? 0;
      insert.add(print, position, id, segment, openMinor, accounts.customer?.[position] ?? null);
    }
    insert.finish();
  }

  #saveArm(run: number, arm: number, result: ArmResult, strategyText: string): void {
    this.#database.run('INSERT OR IGNORE INTO strategy_version (fingerprint, text) VALUES (?, ?)', [
      result.strategyFingerprint,
      strategyText,
    ]);
    this.#database.run(
      'INSERT INTO run_arm (run_no, arm, name, strategy_fingerprint, log_rows) VALUES (?, ?, ?, ?, ?)',
      [run, arm, result.name, result.strategyFingerprint, result.log.count],
    );
    saveArmColumns(this.#database, run, arm, result);
  }
}
