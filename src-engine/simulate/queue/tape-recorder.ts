import { copied } from '../../base/copied.ts';
import { Recorder } from '../../kernel/state/recorder.ts';
import { DAILY_METRICS } from '../../model/run.ts';

const ROWS = DAILY_METRICS.length;
const FIRST_CAPACITY = 4096;
/** The most numbers that one call puts down. */
const LONGEST = 7;
/** What stands in the place of a sum when a call adds to none. */
const EVENT = -1;
const CHARGE = -2;
/** Numbers of a mark. */
const MARK_SIZE = 7;

/**
 * A recorder of runs that pause, go on, and are taken back to where they paused: what a stretch of a run writes is put down on a
 * tape first, and added to the sums once it is known to stand (`commit`). Sums are whole numbers below 2^53, so it does not
 * matter when; rows of the log and of the ledger come in the order of commits, within an account in that of its days.
 */
export class TapeRecorder extends Recorder {
  /** Place of a sum and amount; or EVENT or CHARGE and what follows. Ageing, rolls and tallies lie behind the cells of days. */
  #tape = new Float64Array(FIRST_CAPACITY);
  #count = 0;
  readonly #charged = new Set<number>();

  override begin(account: number, replication: number): void {
    this.#count = 0;
    super.begin(account, replication);
  }

  /** Goes on with a run from a mark. */
  resume(mark: Float64Array): void {
    this.#count = 0;
    this.presentCashMinor = mark[0] ?? 0;
    this.presentCostMinor = mark[1] ?? 0;
    this.commissionMinor = mark[2] ?? 0;
    this.harmTenths = mark[3] ?? 0;
    // As the short whole numbers that they were (docs/adr/0180).
    this.rollState = (mark[4] ?? 0) | 0;
    this.reviewedFrom = (mark[5] ?? 0) | 0;
    this.reviewedTo = (mark[6] ?? 0) | 0;
  }

  /** Sets the flag of every account that was charged. */
  markCharged(isCharged: Uint8Array): void {
    for (const account of this.#charged) isCharged[account] = 1;
  }

  /** Where the run that pauses stands: its sums, and nights of reviews that wait for another one. */
  mark(): Float64Array {
    const mark = new Float64Array(MARK_SIZE);
    mark[0] = this.presentCashMinor;
    mark[1] = this.presentCostMinor;
    mark[2] = this.commissionMinor;
    mark[3] = this.harmTenths;
    mark[4] = this.rollState;
    mark[5] = this.reviewedFrom;
    mark[6] = this.reviewedTo;
    this.reviewedFrom = 0;
    this.reviewedTo = 0;
    return mark;
  }

  /** What has been put down since the run began or went on. */
  tape(): Float64Array {
    return this.#tape.slice(0, this.#count);
  }

  /** The same, where it is known to stand. */
  commitNow(account: number): void {
    this.commit(account, this.#tape, this.#count);
  }

  /** Adds what a tape of an account says. */
  commit(account: number, tape: Float64Array, count = tape.length): void {
    const { cells } = this;
    const days = cells.length;
    for (let next = 0; next < count; ) {
      const place = tape[next] ?? 0;
      if (place >= 0) {
        const amount = tape[next + 1] ?? 0;
        if (place < days) cells[place] = (cells[place] ?? 0) + amount;
        else this.#addBehind(place - days, amount);
        next += 2;
      } else if (place === EVENT) {
        this.#commitEvent(account, tape, next + 1);
        next += 7;
      } else {
        this.#commitCharge(account, tape, next + 1);
        next += 4;
      }
    }
  }

  protected override keep(base: number, row: number, day: number, amount: number): void {
    this.#put(base + day * ROWS + row, amount);
  }

  protected override add(sums: Float64Array, place: number, amount: number): void {
    let behind = this.cells.length;
    if (sums !== this.ageing) behind += this.ageing.length;
    if (sums === this.tallies) behind += this.rolls.length;
    this.#put(behind + place, amount);
  }

  protected override noteCharge(day: number, price: number, times: number): void {
    if (this.charges === null) return;
    const row = this.#room(4);
    const tape = this.#tape;
    tape[row] = CHARGE;
    tape[row + 1] = day;
    tape[row + 2] = price;
    tape[row + 3] = times;
  }

  override event(
    day: number,
    process: number,
    kind: number,
    detail: number,
    outcome: number,
    amountMinor: number,
  ): void {
    if (!this.isLogging) return;
    const row = this.#room(7);
    const tape = this.#tape;
    tape[row] = EVENT;
    tape[row + 1] = day;
    tape[row + 2] = process;
    tape[row + 3] = kind;
    tape[row + 4] = detail;
    tape[row + 5] = outcome;
    tape[row + 6] = amountMinor;
  }

  #put(place: number, amount: number): void {
    const row = this.#room(2);
    this.#tape[row] = place;
    this.#tape[row + 1] = amount;
  }

  /** The first of so many free places. */
  #room(numbers: number): number {
    const row = this.#count;
    this.#count += numbers;
    if (this.#count + LONGEST > this.#tape.length)
      this.#tape = copied(this.#tape, new Float64Array(this.#tape.length * 2));
    return row;
  }

  #addBehind(place: number, amount: number): void {
    const { ageing, rolls, tallies } = this;
    const inRolls = place - ageing.length;
    if (inRolls < 0) ageing[place] = (ageing[place] ?? 0) + amount;
    else if (inRolls < rolls.length) rolls[inRolls] = (rolls[inRolls] ?? 0) + amount;
    else {
      const inTallies = inRolls - rolls.length;
      tallies[inTallies] = (tallies[inTallies] ?? 0) + amount;
    }
  }

  #commitEvent(account: number, tape: Float64Array, from: number): void {
    const [day = 0, process = 0, kind = 0, detail = 0, outcome = 0, minor = 0] = tape.subarray(
      from,
      from + 6,
    );
    this.log.add(account, this.replication, day, process, kind, detail, outcome, minor);
  }

  #commitCharge(account: number, tape: Float64Array, from: number): void {
    const day = tape[from] ?? 0;
    this.#charged.add(account);
    this.charges?.add(account, this.replication, day, tape[from + 1] ?? 0, tape[from + 2] ?? 0);
  }
}
