import { assert, at } from '../../base/assert.ts';
import type { CapacityGroup } from '../../config/strategy-schema.ts';
import { Draws } from '../../kernel/behaviour/draws.ts';
import { capacityGroupsOf } from '../../kernel/compile/compile-capacity.ts';
import { NONE } from '../../model/portfolio.ts';
import type { RunWaits } from '../../model/waits.ts';
import { armContext } from '../arm-context.ts';
import { armRunner } from '../arm-runner.ts';
import { customerOrder } from '../customer-steps.ts';
import type { PreparedRun } from '../prepared-run.ts';
import { SilentRecorder } from '../silent-recorder.ts';
import { AssumedAnswers } from './assumed-answers.ts';
import { DayQueue, type Served, type Ticket } from './day-queue.ts';
import { laterAccounts, PausedRuns } from './paused-runs.ts';
import type { Recording } from './recording.ts';

/** A day as its queues are served. */
interface OpenDay {
  readonly day: number;
  readonly queue: DayQueue;
  /** By group: the first that was refused, null when all were served, undefined when nobody asked. */
  readonly firstRefused: (Ticket | null | undefined)[];
  /** Runs of accounts so far. */
  lived: number;
}

/**
 * Finds out who waits for shared capacity in one replication of an arm (docs/adr/0120). Every account is lived to the first day
 * on which it may ask and pauses before it (paused-runs.ts). Then the days come in their order: who pauses before the day goes
 * on as if it were served, the queues of the day answer all questions of it (day-queue.ts), and who was answered wrongly goes
 * back to before the day. An answer can change nothing before its day, so after the last day every run stands on what the
 * queues gave: what day-by-day work of all accounts together would have come to. Nothing is recorded without a `recording`.
 */
export class WaitFinder {
  readonly #prepared: PreparedRun;
  readonly #groups: readonly CapacityGroup[];
  readonly #answers: AssumedAnswers;
  readonly #runs: PausedRuns;
  /** The customer's next account, or NONE. */
  readonly #later: Int32Array;
  /** By day index: accounts that pause before it. */
  readonly #pausing: Set<number>[];
  /** By day index: accounts that ask on it, and some that did in an earlier run of theirs. */
  readonly #asking: Set<number>[];
  #next = 0;
  #nextDay = 0;

  /** `replication` is that of the draws. */
  constructor(
    prepared: PreparedRun,
    arm: number,
    replication: number,
    recording: Recording | null = null,
  ) {
    const { plan, image } = prepared;
    const strategy = at(prepared.strategies, arm);
    const { asOfDay, customer } = image.kernel;
    this.#prepared = {
      ...prepared,
      strategies: [strategy],
      plan: {
        ...plan,
        arms: [at(plan.arms, arm)],
        replications: 1,
        eventLog: 'none',
        checkInvariants: recording !== null && plan.checkInvariants === true,
      },
    };
    this.#groups = capacityGroupsOf(strategy.source);
    this.#answers = new AssumedAnswers(
      this.#groups,
      (day) => strategy.calendar.nextWorkday(asOfDay + day) - asOfDay,
    );
    const draws = new Draws(plan.seed);
    const runner = armRunner(this.#prepared, 0, draws, 0, {}, null, null, null);
    const context = armContext(
      this.#prepared,
      0,
      draws,
      {},
      1,
      recording?.recorder ?? new SilentRecorder(),
    );
    this.#runs = new PausedRuns(
      this.#prepared,
      { ...runner, context },
      draws,
      replication,
      this.#answers,
      recording,
    );
    this.#later = laterAccounts(customerOrder(customer));
    this.#pausing = Array.from({ length: plan.days }, () => new Set());
    this.#asking = Array.from({ length: plan.days }, () => new Set());
  }

  get isDone(): boolean {
    return this.#nextDay === this.#asking.length;
  }

  /** Works on, as long as about so many runs of an account take. */
  work(runs: number): void {
    for (let left = runs; left > 0 && !this.isDone; ) {
      if (this.#next < this.#prepared.accountCount) {
        this.#runs.begin(this.#next);
        this.#noteRun(this.#next++, 0);
        left -= 1;
      } else left -= 1 + this.#serveDay(this.#nextDay++);
    }
  }

  /** Call when it is done. */
  finish(): RunWaits {
    const { ids } = this.#prepared.image.kernel;
    return this.#answers.waits((account) => ids[account] ?? '');
  }

  /** The same where it was recorded: all that was put down stands now. */
  finishRecording(): void {
    for (let account = 0; account < this.#prepared.accountCount; account++)
      assert(this.#runs.isOver(account), 'every run stands when all days are served');
  }

  /** Where an account that has just been lived is met again. */
  #noteRun(account: number, fromDay: number): void {
    const pause = this.#runs.pausesBefore(account);
    if (pause !== NONE) this.#pausing[pause]?.add(account);
    for (const { day } of this.#runs.asked(account))
      if (day >= fromDay) this.#asking[day]?.add(account);
  }

  /** Serves the queues of one day. Returns how many accounts were lived for it. */
  #serveDay(day: number): number {
    const today: OpenDay = {
      day,
      queue: new DayQueue(this.#groups),
      firstRefused: this.#groups.map(() => undefined),
      lived: 0,
    };
    const asking = at(this.#asking, day);
    const known = [...asking].flatMap((account) => this.#runs.openAt(account, day, 0) ?? []);
    this.#answers.beginDay(day, known);
    for (const account of [...at(this.#pausing, day)].sort((a, b) => a - b))
      this.#goOn(today, account);
    for (const account of asking) this.#open(today, account, 0);
    for (let round = today.queue.round(); round.length > 0; round = today.queue.round())
      for (const one of round) this.#settle(today, one);
    this.#answers.dayServed(today.firstRefused);
    asking.clear();
    at(this.#pausing, day).clear();
    return today.lived;
  }

  /** Takes up an account that pauses before the day, unless an earlier one of the customer has not finished it. */
  #goOn(today: OpenDay, account: number): void {
    const { day } = today;
    if (this.#runs.pausesBefore(account) !== day || !this.#runs.mayLive(account, day)) return;
    this.#runs.goOn(account);
    this.#noteRun(account, day);
    today.lived++;
  }

  #open({ day, queue }: OpenDay, account: number, place: number): boolean {
    const asked = this.#runs.openAt(account, day, place);
    if (asked !== null) queue.open(asked);
    return asked !== null;
  }

  #settle(today: OpenDay, served: Served): void {
    const { day } = today;
    const { account, place, group } = served.ticket;
    today.firstRefused[group] ??= served.served ? null : served.ticket;
    const assumed = this.#runs.openAt(account, day, place)?.assumed ?? true;
    const isWrong = this.#answers.settle(served, assumed);
    this.#runs.settled(account, day, place);
    if (isWrong) {
      this.#runs.liveAgain(account, day);
      this.#noteRun(account, day);
      today.lived++;
    }
    if (this.#open(today, account, place + 1)) return;
    this.#runs.closeIfOver(account);
    this.#releaseLater(today, account);
  }

  /** The day of an account is settled: the customer's later accounts may live it. */
  #releaseLater(today: OpenDay, account: number): void {
    const { day } = today;
    for (let later = at2(this.#later, account); later !== NONE; later = at2(this.#later, later)) {
      if (this.#runs.pausesBefore(later) !== day) continue;
      if (!this.#runs.mayLive(later, day)) return;
      this.#goOn(today, later);
      if (this.#open(today, later, 0)) return;
    }
  }
}

function at2(column: Int32Array, place: number): number {
  return column[place] ?? NONE;
}
