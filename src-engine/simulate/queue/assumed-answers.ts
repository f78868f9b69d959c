import { at } from '../../base/assert.ts';
import type { CapacityGroup } from '../../config/strategy-schema.ts';
import type { CapacityRequest } from '../../kernel/state/capacity-state.ts';
import { type AccountWaits, type RunWaits, WAIT_ROW } from '../../model/waits.ts';
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

  /** `nextWorkday` is the first workday on or after its argument. */
  constructor(groups: readonly CapacityGroup[], nextWorkday: (day: number) => number) {
    this.#groups = groups;
    this.#nextWorkday = nextWorkday;
    this.#firstRefused = groups.map(() => null);
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

  /** Whether a question that is not settled is likely to find capacity: it would have stood before who was refused last. */
  expects({ group, rank, sinceDay }: CapacityRequest): boolean {
    const refused = this.#firstRefused[group] ?? null;
    if (refused === null || rank > refused.rank) return true;
    return rank === refused.rank && sinceDay <= refused.sinceDay;
  }

  /** A day of the queues is over: of each group the first that was refused, undefined where nobody asked. */
  dayServed(firstRefused: readonly (Ticket | null | undefined)[]): void {
    for (const [group, ticket] of firstRefused.entries())
      if (ticket !== undefined) this.#firstRefused[group] = ticket;
  }

  /** Notes what the queue decided of a question that was answered with `assumed`. Returns whether that was wrong. */
  settle({ ticket, served, ahead, waitingUnits }: Served, assumed: boolean): boolean {
    const { account, day, place, group, sinceDay } = ticket;
    if (served && assumed) return false;
    const told = this.#told.get(account) ?? { rows: [], refused: [] };
    this.#told.set(account, told);
    const isWrong = served !== assumed;
    const row = rowOf(told.rows, day, place);
    if (served) {
      told.rows.length = row;
      return true;
    }
    const refusal = [day, place, ahead, sinceDay === day ? 1 : 0] as const;
    told.refused.push(...refusal);
    if (isWrong) {
      told.rows.length = row;
      told.rows.push(...refusal);
    } else {
      const isGuess = told.rows[row] === day && told.rows[row + 1] === place;
      told.rows.splice(row, isGuess ? WAIT_ROW : 0, ...refusal);
    }
    // Who stands behind two days' work is likely to ask in vain tomorrow and the day after.
    if (row + WAIT_ROW >= told.rows.length)
      this.#guess(told, day, (waitingUnits - ticket.units) / at(this.#groups, group).perWorkday);
    return isWrong;
  }

  /** Every account's refusals, once all are settled. `idOf` names an account. */
  waits(idOf: (account: number) => string): RunWaits {
    const waits = new Map<string, AccountWaits>();
    for (const [account, { refused }] of [...this.#told].sort(([a], [b]) => a - b))
      if (refused.length > 0) waits.set(idOf(account), Int32Array.from(refused));
    return waits;
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
