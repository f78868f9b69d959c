import { assert } from '../../base/assert.ts';
import { NO_DAY } from '../../base/day.ts';
import type { Draws } from '../../kernel/behaviour/draws.ts';
import { mayAsk } from '../../kernel/facts/may-ask.ts';
import { beginAccount, liveDays } from '../../kernel/run-account.ts';
import type { CapacityRequest, RequestListener } from '../../kernel/state/capacity-state.ts';
import { type PackedState, StateCopy } from '../../kernel/state/state-copy.ts';
import { StepLedger } from '../../kernel/state/step-ledger.ts';
import { NONE } from '../../model/portfolio.ts';
import type { ArmRunner } from '../arm-runner.ts';
import { type CustomerOrder, customerOrder } from '../customer-steps.ts';
import { personaFor } from '../live-account.ts';
import type { PreparedRun } from '../prepared-run.ts';
import { copyOf } from '../unseen-steps.ts';
import type { AssumedAnswers } from './assumed-answers.ts';
import type { Ticket } from './day-queue.ts';
import type { Recording } from './recording.ts';

/** A question of a run, and the answer that it was lived with. */
export interface Asked extends Ticket {
  readonly assumed: boolean;
}

/** An account before a day index that it is about to visit; `state` is null before its first day. */
interface Pause {
  readonly day: number;
  readonly state: PackedState | null;
  /** Where the recorder stood; null when nothing is recorded. */
  readonly mark: Float64Array | null;
}

/** Nobody goes back to where it was. */
const OVER: Pause = { day: 0, state: null, mark: null };

interface AccountRun {
  /** From where it was lived last. All its questions before are settled. */
  base: Pause;
  /** Where it pauses; null when it has reached the end. */
  front: Pause | null;
  /** From `base` on, in their order. */
  asked: Asked[];
  /** The first of them that may be open. */
  open: number;
  /** The last question that is settled. */
  settledDay: number;
  settledPlace: number;
  /** Its steps up to the front; kept when the customer has a later account. */
  steps: StepLedger | null;
  /** What was recorded from `base` to the front and may have to be taken back; null when nothing is. */
  tape: Float64Array | null;
}

/**
 * Accounts of one arm and replication on their way through the horizon: each is lived to the day on which it may ask for
 * capacity and pauses before it, is taken up there again, or back from the day before which it paused last when an answer
 * turns out to be wrong. A customer's later account never gets ahead of what is settled of the earlier ones, whose contacts
 * it has to know.
 */
export class PausedRuns {
  readonly #prepared: PreparedRun;
  readonly #runner: ArmRunner;
  readonly #draws: Draws;
  readonly #replication: number;
  readonly #answers: AssumedAnswers;
  readonly #order: CustomerOrder;
  readonly #recording: Recording | null;
  readonly #copy: StateCopy;
  readonly #runs: (AccountRun | null)[];
  readonly #days: number;

  constructor(
    prepared: PreparedRun,
    runner: ArmRunner,
    draws: Draws,
    replication: number,
    answers: AssumedAnswers,
    recording: Recording | null,
  ) {
    this.#prepared = prepared;
    this.#runner = runner;
    this.#draws = draws;
    this.#replication = replication;
    this.#answers = answers;
    this.#recording = recording;
    this.#order = customerOrder(prepared.image.kernel.customer);
    const { writeOff } = runner.context.strategy;
    // Fits the state to the strategy: what it copies must not be replaced later.
    runner.state.writeOffs.reset(writeOff.classes.length, writeOff.maxEvents);
    this.#copy = new StateCopy(runner.state);
    this.#runs = Array.from({ length: prepared.accountCount }, () => null);
    this.#days = prepared.plan.days;
  }

  /** The customer's account before this one; NONE for the first. */
  earlier(account: number): number {
    return this.#order.previous[account] ?? NONE;
  }

  /** Lives an account from its opening position as far as it goes; call in the order of accounts. */
  begin(account: number): void {
    const opening: Pause = { day: 0, state: null, mark: null };
    const run: AccountRun = {
      base: opening,
      front: opening,
      asked: [],
      open: 0,
      settledDay: -1,
      settledPlace: 0,
      steps: this.#order.hasLater[account] === 1 ? new StepLedger() : null,
      tape: null,
    };
    this.#runs[account] = run;
    if (this.#limitOf(account) > 0) this.#live(account, run, opening, 0);
  }

  /** Goes on from where it pauses. */
  goOn(account: number): void {
    const run = this.#runOf(account);
    assert(run.front !== null, 'an account goes on from where it pauses');
    this.#live(account, run, run.front, run.front.day);
  }

  /** Lives again, at least through the day, what was lived with a wrong answer on it. */
  liveAgain(account: number, day: number): void {
    const run = this.#runOf(account);
    this.#live(account, run, run.base, day);
  }

  /** Day index before which it pauses; NONE at the end. */
  pausesBefore(account: number): number {
    return this.#runOf(account).front?.day ?? NONE;
  }

  /** What it asked since it was taken up last, ascending. */
  asked(account: number): readonly Asked[] {
    return this.#runOf(account).asked;
  }

  /** A question that is not settled; null when it was not asked. */
  openAt(account: number, day: number, place: number): Asked | null {
    const one = firstOpen(this.#runOf(account));
    return one?.day === day && one.place === place ? one : null;
  }

  settled(account: number, day: number, place: number): void {
    const run = this.#runOf(account);
    run.settledDay = day;
    run.settledPlace = place;
  }

  /** Lets go of what a run needs no more that has reached the end with all its questions settled. */
  closeIfOver(account: number): void {
    const run = this.#runOf(account);
    if (run.front !== null || firstOpen(run) !== undefined) return;
    this.#commit(account, run);
    if (run.base.state !== null) this.#copy.release(run.base.state);
    run.base = OVER;
    run.asked = [];
    run.open = 0;
  }

  /** It has reached the end, and nothing that it wrote may have to be taken back. */
  isOver(account: number): boolean {
    const { front, tape } = this.#runOf(account);
    return front === null && tape === null;
  }

  /** The earlier accounts of the customer are settled through the day. */
  mayLive(account: number, day: number): boolean {
    return this.#limitOf(account) > day;
  }

  /** First day on which something of the customer's earlier accounts is open. */
  #limitOf(account: number): number {
    let limit = this.#days;
    for (let one = this.earlier(account); one !== NONE; one = this.earlier(one))
      limit = Math.min(limit, this.#openFrom(this.#runOf(one)));
    return limit;
  }

  #openFrom(run: AccountRun): number {
    return Math.min(firstOpen(run)?.day ?? this.#days, run.front?.day ?? this.#days);
  }

  #runOf(account: number): AccountRun {
    const run = this.#runs[account] ?? null;
    assert(run !== null, 'accounts begin in their order');
    return run;
  }

  /** Lives from a pause through a day, and on to the next pause. */
  #live(account: number, run: AccountRun, from: Pause, through: number): void {
    const { context, state } = this.#runner;
    const { kernel } = this.#prepared.image;
    const { firstDay } = context;
    const keyA = kernel.keyA[account] ?? 0;
    const keyB = kernel.keyB[account] ?? 0;
    const limit = this.#limitOf(account);
    this.#moveBase(account, run, from);
    run.asked = [];
    run.open = 0;
    this.#draws.of(keyA, keyB, this.#replication);
    if (from.state === null) state.load(kernel, account);
    else this.#copy.unpack(from.state);
    state.stepsElsewhere = this.#stepsBefore(account);
    const heard: RequestListener = (request, unnamed) => {
      const { day, place, group, units, rank, sinceDay } = request;
      const ticket = {
        day,
        place,
        group,
        units,
        rank,
        sinceDay,
        account,
        keyA,
        keyB,
        assumed: true,
      };
      ticket.assumed = unnamed && (isSettled(run, request) || this.#answers.expects(ticket));
      run.asked.push(ticket);
      if (unnamed && !ticket.assumed)
        state.capacity.learn(this.#answers.guessRefused(account, request));
      return ticket.assumed;
    };
    // Nobody asks on a day on which the customer's earlier accounts are open.
    state.capacity.load(this.#answers.of(account), heard, Math.max(limit, through + 1));
    if (from.state === null) {
      this.#recording?.recorder.begin(account, this.#recording.replication);
      beginAccount(context, state, personaFor(this.#prepared, this.#draws, account));
    } else if (from.mark !== null) this.#recording?.recorder.resume(from.mark);
    const day = liveDays(context, state, firstDay + from.day, (next) => {
      const index = next - firstDay;
      if (index >= limit && index > from.day) return true;
      if (index <= through || !mayAsk(context, state, next)) return false;
      return !this.#answers.isGuessed(account, index);
    });
    const { astrayDay } = state.capacity;
    if (astrayDay !== NO_DAY) {
      this.#answers.forgetGuesses(account, astrayDay);
      this.#live(account, run, from, through);
      return;
    }
    run.front =
      day < context.endDay
        ? {
            day: day - firstDay,
            state: this.#copy.pack(),
            mark: this.#recording?.recorder.mark() ?? null,
          }
        : null;
    this.#record(account, run);
    if (run.steps !== null) run.steps = copyOf(state.steps);
  }

  /** What the stretch that was just lived wrote stands when nothing was asked; else it is kept until that is known. */
  #record(account: number, run: AccountRun): void {
    if (this.#recording === null) return;
    const { recorder } = this.#recording;
    if (run.front === null) this.#recording.end(account, this.#runner);
    if (run.asked.length === 0) recorder.commitNow(account);
    else run.tape = recorder.tape();
  }

  #commit(account: number, run: AccountRun): void {
    if (run.tape !== null) this.#recording?.recorder.commit(account, run.tape);
    run.tape = null;
  }

  /** Nobody goes back behind where a run was taken up; nor on to where it came to from there before. */
  #moveBase(account: number, run: AccountRun, from: Pause): void {
    const { base, front } = run;
    // Where it goes on, all that was asked before is settled; where it goes back, what it wrote does not count.
    if (base !== from) this.#commit(account, run);
    run.tape = null;
    if (base !== from && base.state !== null) this.#copy.release(base.state);
    if (front !== null && front !== from && front.state !== null) this.#copy.release(front.state);
    run.base = from;
    run.front = null;
  }

  /** Steps of the customer's earlier accounts as far as they are known; null for the first. */
  #stepsBefore(account: number): StepLedger | null {
    const first = this.earlier(account);
    if (first === NONE) return null;
    const all = new StepLedger();
    for (let one = first; one !== NONE; one = this.earlier(one)) {
      const { steps } = this.#runOf(one);
      if (steps !== null) all.addAll(steps);
    }
    return all;
  }
}

/** The first question that is not settled. */
function firstOpen(run: AccountRun): Asked | undefined {
  let one = run.asked[run.open];
  while (one !== undefined && isSettled(run, one)) one = run.asked[++run.open];
  return one;
}

/** The queue has answered the question. */
function isSettled(
  { settledDay, settledPlace }: Pick<AccountRun, 'settledDay' | 'settledPlace'>,
  { day, place }: Pick<CapacityRequest, 'day' | 'place'>,
): boolean {
  return day < settledDay || (day === settledDay && place <= settledPlace);
}

/** So that a customer's later accounts come up when the earlier one is settled. */
export function laterAccounts(order: CustomerOrder): Int32Array {
  const later = new Int32Array(order.previous.length).fill(NONE);
  for (const [account, before] of order.previous.entries())
    if (before !== NONE) later[before] = account;
  return later;
}
