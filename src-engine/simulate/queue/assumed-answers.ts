import { at } from '../../base/assert.ts';
import { NO_DAY } from '../../base/day.ts';
import type { CapacityGroup } from '../../config/strategy-schema.ts';
import type { CapacityRequest } from '../../kernel/state/capacity-state.ts';
import { type AccountWaits, type RunWaits, WAIT_ROW } from '../../model/waits.ts';
import { DayPreview } from './day-preview.ts';
import type { Served, Ticket } from './day-queue.ts';

/** Workdays for which a step that was refused is guessed to be refused again: going back costs less than many pauses. */
const LEAST_GUESSED = 20;

/** What is told to one account. */
interface Told {
  /** Rows of AccountWaits: what was refused, and guesses for later days. */
  rows: number[];
  /** Rows that a queue has refused. */
  readonly refused: number[];
}

/**
 * The answers with which accounts are lived: what the queues gave, and guesses for days that are not settled. Guesses decide
 * how often a day of an account is lived again, never what comes out. Days are day indexes.
 */
export class AssumedAnswers {
  readonly #groups: readonly CapacityGroup[];
  readonly #nextWorkday: (day: number) => number;
  readonly #told = new Map<number, Told>();
  /** By group: the first that was refused on the last day with questions; null when all were served. */
  readonly #firstRefused: (Ticket | null)[];
  /** By group: workdays that the work takes which waited last. */
  readonly #busyDays: number[];
  #day = NO_DAY;
  #preview: DayPreview;

  /** `nextWorkday` is the first workday on or after its argument. */
  constructor(groups: readonly CapacityGroup[], nextWorkday: (day: number) => number) {
    this.#groups = groups;
    this.#nextWorkday = nextWorkday;
    this.#firstRefused = groups.map(() => null);
    this.#busyDays = groups.map(() => 0);
    this.#preview = new DayPreview(groups);
  }

  of(account: number): AccountWaits | null {
    const told = this.#told.get(account);
    return told === undefined ? null : new Int32Array(told.rows);
  }

  /** A guess is there for the account's first question of the day. */
  isGuessed(account: number, day: number): boolean {
    const told = this.#told.get(account);
    if (told === undefined) return false;
    const { rows } = told;
    const row = rowOf(rows, day, 0);
    return rows[row] === day && rows[row + 1] === 0;
  }

  /** The account does not ask in vain on the day, as was guessed: what was guessed from there on goes. */
  forgetGuesses(account: number, fromDay: number): void {
    const { rows } = this.#told.get(account) ?? { rows: [] };
    rows.length = rowOf(rows, fromDay, 0);
  }

  /** The queues of a day are about to be served; these questions of it are known. */
  beginDay(day: number, known: readonly Ticket[]): void {
    this.#day = day;
    this.#preview = new DayPreview(this.#groups);
    for (const ticket of known) this.#preview.add(ticket);
  }

  /**
   * Whether a question that is not settled is likely to find capacity: on the day that is being served it fits among those that
   * are known, on a later one it would have stood before who was refused last.
   */
  expects(ticket: Ticket): boolean {
    if (ticket.day === this.#day) return this.#preview.add(ticket);
    const { group, rank, sinceDay } = ticket;
    const refused = this.#firstRefused[group] ?? null;
    if (refused === null || rank > refused.rank) return true;
    return rank === refused.rank && sinceDay <= refused.sinceDay;
  }

  /** A day of the queues is over: of each group the first that was refused, undefined where nobody asked. */
  dayServed(firstRefused: readonly (Ticket | null | undefined)[]): void {
    for (const [group, ticket] of firstRefused.entries())
      if (ticket !== undefined) this.#firstRefused[group] = ticket;
  }

  /**
   * A question that is not settled is taken as refused while the account is lived: it is guessed to be refused on the days that
   * follow, too. Returns what is told to the account now.
   */
  guessRefused(account: number, { day, place, group, sinceDay }: CapacityRequest): AccountWaits {
    const told = this.#toldTo(account);
    told.rows.length = rowOf(told.rows, day, place);
    told.rows.push(day, place, 0, sinceDay === day ? 1 : 0);
    // It may stand anywhere among those that wait.
    this.#guess(told, day, at(this.#busyDays, group) / 2);
    return new Int32Array(told.rows);
  }

  /** Notes what the queue decided of a question that was answered with `assumed`. Returns whether that was wrong. */
  settle({ ticket, served, ahead, waitingUnits }: Served, assumed: boolean): boolean {
    const { account, day, place, group, sinceDay } = ticket;
    if (served && assumed) return false;
    const told = this.#toldTo(account);
    const busyDays = (waitingUnits - ticket.units) / at(this.#groups, group).perWorkday;
    if (!served) this.#busyDays[group] = busyDays;
    const isWrong = served !== assumed;
    const row = rowOf(told.rows, day, place);
    if (served) {
      told.rows.length = row;
      return true;
    }
    const came = sinceDay === day ? 1 : 0;
    told.refused.push(day, place, ahead, came);
    const { rows } = told;
    if (isWrong) rows.length = row;
    if (rows[row] === day && rows[row + 1] === place) {
      rows[row + 2] = ahead;
      rows[row + 3] = came;
    } else if (row === rows.length) rows.push(day, place, ahead, came);
    else rows.splice(row, 0, day, place, ahead, came);
    // Who stands behind two days' work is likely to ask in vain tomorrow and the day after.
    if (row + WAIT_ROW >= told.rows.length) this.#guess(told, day, busyDays);
    return isWrong;
  }

  /** Every account's refusals, once all are settled. `idOf` names an account. */
  waits(idOf: (account: number) => string): RunWaits {
    const waits = new Map<string, AccountWaits>();
    for (const [account, { refused }] of [...this.#told].sort(([a], [b]) => a - b))
      if (refused.length > 0) waits.set(idOf(account), Int32Array.from(refused));
    return waits;
  }

  #toldTo(account: number): Told {
    const told = this.#told.get(account) ?? { rows: [], refused: [] };
    this.#told.set(account, told);
    return told;
  }

  #guess({ rows }: Told, day: number, busyDays: number): void {
    let guess = day;
    for (let more = 1; more <= Math.max(busyDays, LEAST_GUESSED); more++) {
      guess = this.#nextWorkday(guess + 1);
      rows.push(guess, 0, 0, 0);
    }
  }
}

/** Where the row of a question stands, or would stand. */
function rowOf(rows: readonly number[], day: number, place: number): number {
  let low = 0;
  let high = rows.length / WAIT_ROW;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const then = rows[middle * WAIT_ROW] ?? 0;
    const isBefore = then < day || (then === day && (rows[middle * WAIT_ROW + 1] ?? 0) < place);
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low * WAIT_ROW;
}
