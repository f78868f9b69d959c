import { METHOD_KINDS } from '../protocol/method-kinds.ts';
import type { MethodName } from '../protocol/methods.ts';

/** What takes its turn: a call that was sent. */
export interface TurnTaker {
  readonly method: MethodName;
  readonly signal: { readonly cancelled: boolean };
}

/** A job that has lent its turn to those that change nothing it stands on. */
interface Resting {
  /** Ends the rest before its time: somebody waits who cannot go beside it. */
  readonly wake: () => void;
}

/**
 * Whose turn it is among calls. Quick ones go at once, long ones one after another; a long one that rests lends its turn to other
 * long ones. What changes the portfolio or the document waits for everybody before it, and wakes who rests.
 */
export class JobTurns<J extends TurnTaker> {
  readonly #execute: (job: J) => Promise<void>;
  readonly #waiting: J[] = [];
  readonly #resting = new Map<J, Resting>();
  readonly #returning: { readonly job: J; readonly go: () => void }[] = [];
  #turn: J | null = null;

  /** `execute` does all of a job and never rejects. */
  constructor(execute: (job: J) => Promise<void>) {
    this.#execute = execute;
  }

  /** Goes when its turn comes; a quick job at once, unless another document is on its way. */
  add(job: J): void {
    if (METHOD_KINDS[job.method] === 'quick' && !this.#hasDocumentAhead()) {
      void this.#execute(job);
      return;
    }
    this.#waiting.push(job);
    this.#takeTurns();
  }

  /** Takes a job away that still waits; null when none of those is the one. */
  remove(isIt: (job: J) => boolean): J | null {
    const place = this.#waiting.findIndex(isIt);
    return place < 0 ? null : (this.#waiting.splice(place, 1)[0] ?? null);
  }

  /**
   * Lends the turn of `job`, whose it is, until `until` settles or somebody waits who cannot go beside it. Resolves when it has its
   * turn again; a job that was cancelled does not wait for that.
   */
  async rest(job: J, until: Promise<void>): Promise<void> {
    // It has lent it already, or had none: there is nothing to give back.
    if (this.#turn !== job) return until;
    const woken = new Promise<void>((wake) => this.#resting.set(job, { wake }));
    this.#turn = null;
    this.#takeTurns();
    await Promise.race([until, woken]);
    if (job.signal.cancelled) return;
    await new Promise<void>((go) => {
      this.#returning.push({ job, go });
      this.#takeTurns();
    });
  }

  #hasDocumentAhead(): boolean {
    const ahead = this.#turn === null ? this.#waiting : [...this.#waiting, this.#turn];
    return ahead.some(({ method }) => METHOD_KINDS[method] === 'document');
  }

  #takeTurns(): void {
    while (this.#turn === null) {
      const back = this.#returning.shift();
      if (back !== undefined) {
        this.#resting.delete(back.job);
        this.#turn = back.job;
        back.go();
        return;
      }
      const [next] = this.#waiting;
      if (next === undefined) return;
      const kind = METHOD_KINDS[next.method];
      if ((kind === 'change' || kind === 'document') && this.#resting.size > 0) {
        for (const { wake } of this.#resting.values()) wake();
        return;
      }
      this.#waiting.shift();
      if (kind === 'quick') void this.#execute(next);
      else void this.#live(next);
    }
  }

  async #live(job: J): Promise<void> {
    this.#turn = job;
    await this.#execute(job);
    this.#resting.delete(job);
    if (this.#turn === job) this.#turn = null;
    this.#takeTurns();
  }
}
