import { assert, at } from '../base/assert.ts';
import { Draws } from '../kernel/behaviour/draws.ts';
import type { StepLedger } from '../kernel/state/step-ledger.ts';
import { sampledPlaces } from './account-sample.ts';
import { expectedLogRows } from './arm-context.ts';
import { type ArmRunner, armRange, armRunner, collect } from './arm-runner.ts';
import { CustomerSteps, customerOrder } from './customer-steps.ts';
import { KeptSteps } from './kept-steps.ts';
import { liveAccount } from './live-account.ts';
import type { PreparedRun } from './prepared-run.ts';
import { settledRun } from './queue/settle-waits.ts';
import type { RangeResult } from './range-result.ts';
import type { RunListeners } from './run-listeners.ts';
import { JournalRecorder } from './shared-runs/journal-recorder.ts';
import type { RepeatableRecorder } from './shared-runs/repeatable-recorder.ts';
import { SharedRuns } from './shared-runs/shared-runs.ts';
import { TotalsRecorder } from './shared-runs/totals-recorder.ts';
import type { StepLedgers } from './step-ledgers.ts';
import { copyOf, unseenSteps } from './unseen-steps.ts';

/** Whose run it is when somebody listens, explains or prints. */
export interface RangeRunOptions {
  readonly listeners?: RunListeners;
  /** Runs one replication under the draws of this one (from 0); null runs the plan's. */
  readonly luckOf?: number | null;
  /** Steps of accounts that the plan's portfolio leaves out, of the customer of its first account. */
  readonly elsewhere?: StepLedgers | null;
  /** Called after each life of an account, in one replication under one arm: a host may let its thread wait there. */
  readonly rest?: () => void;
}

/**
 * Accounts `from` to at most `to` - 1 under every arm and replication with the same draws, as many at a time as the caller
 * likes. What a range costs apart from its accounts (a table of days for each replication and arm) is paid once, so callers
 * that look at their messages in between keep one range over many looks. Any cut gives the same numbers.
 */
export class RangeRun {
  readonly from: number;
  readonly to: number;
  readonly #prepared: PreparedRun;
  readonly #draws: Draws;
  readonly #luckOf: number | null;
  readonly #elsewhere: StepLedgers | null;
  readonly #shared: SharedRuns | null;
  readonly #runners: readonly ArmRunner[];
  readonly #customers: CustomerSteps;
  readonly #rest: (() => void) | null;
  readonly #isSampled: ((account: number) => boolean) | null;
  #next: number;
  /** Charges of all arms before the account under way. */
  #charges = 0;
  #lived = 0;
  #repeated = 0;

  constructor(given: PreparedRun, from: number, to: number, options: RangeRunOptions = {}) {
    assert(from >= 0 && to <= given.accountCount && from <= to, 'account range out of bounds');
    const { listeners = {}, luckOf = null, elsewhere = null, rest = null } = options;
    const prepared = settledRun(given, luckOf);
    const { plan, image } = prepared;
    const draws = new Draws(plan.seed);
    const shared = sharedOf(prepared, listeners);
    this.from = from;
    this.to = to;
    this.#next = from;
    this.#prepared = prepared;
    this.#draws = draws;
    this.#luckOf = luckOf;
    this.#elsewhere = elsewhere;
    this.#rest = rest;
    this.#isSampled =
      plan.sample === undefined ? null : sampledPlaces(image.kernel.ids, plan.sample);
    this.#shared = shared;
    this.#runners = plan.arms.map((_, arm) => {
      if (shared === null) return armRunner(prepared, arm, draws, to - from, listeners);
      const recorder = repeatable(prepared, to - from);
      const followers = shared.followersOf(arm);
      return armRunner(shared.prepared, arm, draws, to - from, listeners, recorder, followers);
    });
    this.#customers = new CustomerSteps(
      customerOrder(image.kernel.customer),
      unseenSteps(prepared, draws, luckOf),
      luckOf === null && elsewhere === null ? stepsKeptOf(prepared) : new KeptSteps(),
    );
  }

  /** The first account that has not been run. */
  get next(): number {
    return this.#next;
  }

  /** Runs the accounts before `end` that have not been run. Synchronous; its cost is proportional to their number. */
  runTo(end: number): void {
    assert(end >= this.#next && end <= this.to, 'accounts of a range run in order, within it');
    for (; this.#next < end; this.#next++) this.#run(this.#next);
  }

  /** What has been run, as a range of its own. Call once, last. */
  finish(): RangeResult {
    const ended = this.#next - this.from;
    return {
      from: this.from,
      to: this.#next,
      arms: this.#runners.map((runner) => armRange(runner, ended)),
      lived: this.#lived,
      repeated: this.#repeated,
    };
  }

  #run(account: number): void {
    const { plan } = this.#prepared;
    if (this.#isSampled?.(account) === false) return;
    const customers = this.#customers;
    const champion = at(this.#runners, 0);
    const before = customers.before(account) ?? this.#elsewhere;
    const keepsSteps = customers.hasLater(account);
    const own: StepLedger[] = [];
    // Steps of the customer's other accounts are not the arm's alone: what they are is not noted, so it is not shared.
    const sharing = before === null ? this.#shared : null;
    liveAccount(
      this.#prepared,
      this.#runners,
      this.#draws,
      account,
      this.#luckOf,
      before,
      sharing,
      (runner, replication, state) => {
        collect(runner, champion, account - this.from, replication);
        if (state === runner.state) this.#lived += 1;
        else this.#repeated += 1;
        if (keepsSteps) own[runner.arm * plan.replications + replication] = copyOf(state.steps);
        this.#rest?.();
      },
    );
    if (keepsSteps) customers.lived(account, before, own);
    if (plan.keepsCharges === true) this.#settle(account);
  }

  /** When some arm charged the account, every arm's ledger says what came in from it. */
  #settle(account: number): void {
    let charges = 0;
    for (const { context } of this.#runners) charges += context.recorder.chargeCount;
    // Another part of the run may charge an account that this one does not.
    if (charges > this.#charges || this.#prepared.plan.firstReplication !== undefined)
      for (const { context, cashMinor, presentMinor } of this.#runners)
        context.recorder.settle(account, cashMinor, presentMinor);
    this.#charges = charges;
  }
}

/** Steps that ranges of a run leave for later ranges on the same thread. */
const keptSteps = new WeakMap<PreparedRun, KeptSteps>();

function stepsKeptOf(prepared: PreparedRun): KeptSteps {
  const known = keptSteps.get(prepared) ?? new KeptSteps();
  keptSteps.set(prepared, known);
  return known;
}

/** Room for what accounts of a range write, and for writing it again for other arms. */
function repeatable({ plan }: PreparedRun, accounts: number): RepeatableRecorder {
  const { days, replications, eventLog, keepsCharges, totalsOnly } = plan;
  if (totalsOnly === true) return new TotalsRecorder(days, replications);
  const logRows = expectedLogRows(plan, accounts);
  return new JournalRecorder(days, replications, eventLog, logRows, keepsCharges);
}

/** Runs of a plan that may share; worked out once for all ranges of a thread. */
const sharedRuns = new WeakMap<PreparedRun, SharedRuns>();

/** Null when arms are to be lived one by one: nobody asked, somebody listens, a command is for one arm
 * alone, or accounts wait for one another. */
function sharedOf(prepared: PreparedRun, listeners: RunListeners): SharedRuns | null {
  const { plan } = prepared;
  const isHeard = Object.keys(listeners).length > 0;
  const isApart = plan.commands?.some(({ arm }) => arm !== null) === true;
  const isCoupled = prepared.strategies.some(({ sharesCapacity }) => sharesCapacity);
  if (plan.sharesRuns !== true || plan.arms.length < 2 || isHeard || isApart || isCoupled)
    return null;
  const known = sharedRuns.get(prepared) ?? new SharedRuns(prepared);
  sharedRuns.set(prepared, known);
  return known;
}
