import type { ProcessFamily } from '../../algorithms/collection-event/contract.ts';
import { NO_DAY } from '../../base/day.ts';
import { NONE } from '../../model/portfolio.ts';
import { type AccountWaits, WAIT_ROW } from '../../model/waits.ts';

/** A step asks for capacity. */
export interface CapacityRequest {
  /** Day index. */
  readonly day: number;
  /** Which question of the account on that day, from 0. */
  readonly place: number;
  /** Index of the capacity group. */
  readonly group: number;
  /** Minutes or jobs that it takes. */
  readonly units: number;
  /** The larger, the earlier it is served. */
  readonly rank: number;
  /** Day index from which it waits. */
  readonly sinceDay: number;
}

/** Hears every question with the answer that the run was given, and gives the one that is lived with. */
export type RequestListener = (request: CapacityRequest, served: boolean) => boolean;

/** A step that waits. */
export interface WaitingStep {
  readonly family: ProcessFamily;
  /** Debt class, agreement or write-off debt class of its process. */
  readonly place: number;
  readonly processNumber: number;
  /** The same for a collection process, 0 in other families: what rows of the log name. */
  readonly collectionProcess: number;
  readonly sequence: number;
  /** The day on which it was due. */
  readonly sinceDay: number;
  /** Index of the capacity group. */
  readonly group: number;
  /** Steps that stood before it when it began to wait. */
  readonly ahead: number;
}

const NOBODY: AccountWaits = new Int32Array(0);

/**
 * Shared capacity as one account meets it: the answers that were found for its run (simulate/queue) and its steps that wait.
 * Only strategies with capacity groups touch it, and waiting is seldom: a small list.
 */
export class CapacityState {
  waiting: WaitingStep[] = [];
  /** Day index on which a run learned that a guess had led it astray (phase 60); NO_DAY otherwise. */
  astrayDay = NO_DAY;
  /** Told from outside, so no part of what a copy of the state keeps (state-copy.ts). */
  #waits: AccountWaits = NOBODY;
  #heard: RequestListener | null = null;
  /** Day index from which on nothing is known about the answers. */
  #knownUntil = 0;
  private next = 0;
  private askedDay = NO_DAY;
  private asked = 0;

  /**
   * The answers of the run that follows, or goes on: whatever is not named finds capacity. They hold for questions before
   * `knownUntil`, a day index.
   */
  load(waits: AccountWaits | null, heard: RequestListener | null, knownUntil: number): void {
    this.#waits = waits ?? NOBODY;
    this.#heard = heard;
    this.#knownUntil = knownUntil;
    this.astrayDay = NO_DAY;
    this.next = 0;
  }

  /** More answers are known, or guessed, than at the beginning; those that the run was given stand. */
  learn(waits: AccountWaits): void {
    this.#waits = waits;
  }

  /**
   * It is known that the step that waits asks first on a day index, and finds no capacity. Where another step is the first to
   * ask, the one that waits comes to its end on that day.
   */
  isRefused(day: number): boolean {
    const waits = this.#waits;
    if (day >= this.#knownUntil) return false;
    let row = this.next;
    while (row < waits.length && (waits[row] ?? 0) < day) row += WAIT_ROW;
    return waits[row] === day && waits[row + 1] === 0 && waits[row + 3] === 0;
  }

  reset(): void {
    if (this.waiting.length > 0) this.waiting = [];
    this.next = 0;
    this.askedDay = NO_DAY;
    this.asked = 0;
  }

  /** Somebody hears the questions of the run: what they take and where they stand matters. */
  get isHeard(): boolean {
    return this.#heard !== null;
  }

  /** How many steps stand before the one that asks on day index `day` and finds no capacity; NONE when it is served. */
  ask(day: number): number {
    return this.#isNamed(day) ? (this.#waits[this.next + 2] ?? 0) : NONE;
  }

  /** The same of a question that is heard. */
  askAloud(day: number, group: number, units: number, rank: number, sinceDay: number): number {
    const isNamed = this.#isNamed(day);
    const place = this.asked;
    const served =
      this.#heard?.({ day, place, group, units, rank, sinceDay }, !isNamed) ?? !isNamed;
    if (served) return NONE;
    return isNamed ? (this.#waits[this.next + 2] ?? 0) : 0;
  }

  /** The next question of the day is among the answers. */
  #isNamed(day: number): boolean {
    this.asked = day === this.askedDay ? this.asked + 1 : 0;
    this.askedDay = day;
    const waits = this.#waits;
    const place = this.asked;
    while (this.next < waits.length && isBefore(waits, this.next, day, place))
      this.next += WAIT_ROW;
    return waits[this.next] === day && waits[this.next + 1] === place;
  }

  find(family: ProcessFamily, processNumber: number, sequence: number): WaitingStep | null {
    const { waiting } = this;
    for (const step of waiting)
      if (
        step.sequence === sequence &&
        step.processNumber === processNumber &&
        step.family === family
      )
        return step;
    return null;
  }

  leave(step: WaitingStep): void {
    this.waiting = this.waiting.filter((other) => other !== step);
  }
}

function isBefore(waits: AccountWaits, row: number, day: number, place: number): boolean {
  const then = waits[row] ?? 0;
  return then < day || (then === day && (waits[row + 1] ?? 0) < place);
}
