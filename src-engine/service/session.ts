import type { DrawnDifferences } from '../analyze/parameter-intervals.ts';
import { assert, InvariantError } from '../base/assert.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { RunResult } from '../model/run.ts';
import type { TrendSeries } from '../model/trends/trend-series.ts';
import type { DocumentSummary } from '../protocol/methods.ts';
import { type AccountBalances, accountBalances } from '../report/account-balances.ts';
import type { LastActions } from '../report/last-actions.ts';
import type { StepChanges } from '../report/process-steps.ts';
import type { ArmDays } from '../report/trends/run-series.ts';
import type { AccountStandings } from '../simulate/account-standings.ts';
import type { AccountStates } from '../simulate/account-states.ts';
import type { RunAccounts, RunRecord } from '../store/repos/run-repo.ts';
import type { EngineSql } from '../store/sqlite.ts';
import { Workspace } from '../store/workspace.ts';
import { RecentMap } from './recent-map.ts';
import type { RunUnderWay } from './run-under-way.ts';
import { behaviourHeader, runHeader } from './stored-behaviour.ts';

/** A portfolio with what every list and summary of it needs, worked out once. */
export interface OpenPortfolio {
  readonly portfolio: Portfolio;
  readonly balances: AccountBalances;
  /** Lower-case ids and names, in account order. */
  readonly searchIds: readonly string[];
  readonly searchNames: readonly string[];
}

/** A run with its numbers and the accounts it was made on. */
export interface OpenRun {
  readonly record: RunRecord;
  readonly result: RunResult;
  readonly accounts: RunAccounts;
}

/** Results are megabytes: the run on screen, the one compared with it, and one to come back to. */
const RUNS_KEPT = 3;
/** A comparison has at most five arms. */
const ARMS_KEPT = 5;

/** The open document of one engine, with the answers that are worth keeping in memory. */
export class Session {
  readonly sql: EngineSql;
  #workspace: Workspace | null = null;
  #portfolio: OpenPortfolio | null = null;
  #runs = new RecentMap<number, OpenRun>(RUNS_KEPT);
  /** By `run arm`: what roll-rate cells open, for the arms last asked for. */
  standings = new RecentMap<string, AccountStandings>(ARMS_KEPT);
  /** By `run arm`: what the bars of a day open. */
  states = new RecentMap<string, AccountStates>(ARMS_KEPT);
  /** By `run arm`: what the steps of a day open. */
  steps = new RecentMap<string, StepChanges>(ARMS_KEPT);
  /** By run: what was last done to its accounts under the champion. */
  lastActions = new RecentMap<number, LastActions>(RUNS_KEPT);
  /** By fingerprint of a portfolio: its past, day by day. */
  pasts = new RecentMap<string, readonly TrendSeries[]>(1);
  /** By `run arm`: daily figures by segment. */
  armDays = new RecentMap<string, ArmDays>(ARMS_KEPT);
  /** By `run draws`: what runs under drawn assumptions came to, to be read again by other changes that matter. */
  drawn = new RecentMap<string, readonly DrawnDifferences[]>(RUNS_KEPT);
  /** The run that can be paused, and ended with what is complete; null while there is none. */
  underWay: RunUnderWay | null = null;

  constructor(sql: EngineSql) {
    this.sql = sql;
  }

  /** Puts another document in the place of the open one, which is closed. */
  adopt(workspace: Workspace): void {
    this.#workspace?.close();
    this.#workspace = workspace;
    this.forgetPortfolio();
    this.#runs = new RecentMap(RUNS_KEPT);
    this.standings = new RecentMap(ARMS_KEPT);
    this.states = new RecentMap(ARMS_KEPT);
    this.steps = new RecentMap(ARMS_KEPT);
    this.lastActions = new RecentMap(RUNS_KEPT);
    this.armDays = new RecentMap(ARMS_KEPT);
    this.drawn = new RecentMap(RUNS_KEPT);
  }

  /** A new document in the place of the open one. */
  startNew(): Workspace {
    const workspace = Workspace.create(this.sql);
    this.adopt(workspace);
    return workspace;
  }

  workspace(): Result<Workspace, Failure> {
    if (this.#workspace !== null) return ok(this.#workspace);
    return err(
      failure('nothing-open', 'No document is open.', '', 'Open a document or start a new one.'),
    );
  }

  /** Called when the portfolio of the open document has been replaced. */
  forgetPortfolio(): void {
    this.#portfolio = null;
  }

  /** A run that has just been saved: the screen asks for it next. */
  keepRun(id: number, result: RunResult, accounts: RunAccounts): void {
    const open = this.workspace();
    const record = open.ok ? open.value.runs.get(id) : null;
    if (record !== null) this.#runs.set(id, { record, result, accounts });
  }

  /** What is told of a run has changed in the document; its numbers never do. */
  rereadRun(id: number): void {
    const kept = this.#runs.get(id);
    if (kept !== undefined) this.keepRun(id, kept.result, kept.accounts);
  }

  forgetRun(id: number): void {
    this.#runs.delete(id);
  }

  /** The portfolio of the open document, or null when it has none. */
  portfolioOrNull(): Result<OpenPortfolio | null, Failure> {
    if (this.#portfolio !== null) return ok(this.#portfolio);
    const workspace = this.workspace();
    if (!workspace.ok) return workspace;
    const loaded = workspace.value.portfolio.load();
    if (!loaded.ok) return loaded;
    if (loaded.value === null) return ok(null);
    const portfolio = loaded.value;
    this.#portfolio = {
      portfolio,
      balances: accountBalances(portfolio),
      searchIds: portfolio.accounts.ids.map((id) => id.toLowerCase()),
      searchNames: portfolio.accounts.names.map((name) => name.toLowerCase()),
    };
    return ok(this.#portfolio);
  }

  portfolio(): Result<OpenPortfolio, Failure> {
    const found = this.portfolioOrNull();
    if (!found.ok) return found;
    if (found.value !== null) return ok(found.value);
    return err(
      failure(
        'bad-portfolio',
        'This document has no portfolio yet.',
        '',
        'Import or generate a portfolio first.',
      ),
    );
  }

  run(id: number): Result<OpenRun, Failure> {
    const kept = this.#runs.get(id);
    if (kept !== undefined) return ok(kept);
    const workspace = this.workspace();
    if (!workspace.ok) return workspace;
    const { runs } = workspace.value;
    const record = runs.get(id);
    if (record === null) {
      return err(
        failure('not-found', `This document has no run ${id}.`, '', 'Choose a run of the list.'),
      );
    }
    if (!runs.hasKnownLayout(id)) {
      return err(
        failure(
          'bad-argument',
          `Run ${id} was made by engine ${record.engineVersion}, which counted other figures.`,
          '',
          'Run again to see the figures of this version; the old run stays in the document.',
        ),
      );
    }
    try {
      const result = runs.load(id);
      const accounts = runs.accounts(record.portfolioFingerprint);
      assert(result !== null && accounts !== null, 'a run has its numbers and accounts');
      assert(accounts.ids.length === record.accounts, 'a run has all its accounts');
      const run = { record, result, accounts };
      this.#runs.set(id, run);
      return ok(run);
    } catch (thrown) {
      if (!(thrown instanceof InvariantError)) throw thrown;
      // What was saved whole cannot be incomplete: the file was edited.
      return err(
        failure(
          'document-damaged',
          `Run ${id} cannot be read: its columns are incomplete.`,
          '',
          'Another program changed it; open a copy from before that, or remove the run.',
        ),
      );
    }
  }

  /** The same for an arm of a run that must be there. */
  runWithArm(id: number, arm: number): Result<OpenRun, Failure> {
    const run = this.run(id);
    if (!run.ok || arm < run.value.result.arms.length) return run;
    return err(
      failure('not-found', `Run ${id} has no arm ${arm + 1}.`, '', 'Choose an arm of the run.'),
    );
  }

  summary(): Result<DocumentSummary, Failure> {
    const open = this.workspace();
    if (!open.ok) return open;
    const workspace = open.value;
    const { portfolio, strategies, runs, revision } = workspace;
    const kept = workspace.keptKey();
    return ok({
      portfolio: portfolio.record(),
      strategies: strategies.list().map(({ text: _, ...header }) => header),
      behaviour: behaviourHeader(workspace),
      runs: runs.list().map((record) => runHeader(workspace, record)),
      bookmarks: workspace.bookmarks.list(),
      ...(kept !== null && { kept }),
      revision,
    });
  }
}
