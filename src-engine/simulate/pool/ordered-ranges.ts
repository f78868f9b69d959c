import type { RangeResult } from '../range-result.ts';

/**
 * Hands ranges out ascending and takes their results in any order, passing them on ascending. Only so many ranges are
 * under way or waiting at a time: a slow reader of results holds the workers back instead of filling the memory.
 */
export class OrderedRanges {
  readonly #accounts: number;
  readonly #rangeSize: number;
  readonly #window: number;
  readonly #onRange: (range: RangeResult) => Promise<void>;
  readonly #arrived = new Map<number, RangeResult>();
  #handedOut: number;
  #passedOn: number;
  #passing: Promise<void> = Promise.resolve();
  #waiting: (() => void)[] = [];

  constructor(
    accounts: number,
    rangeSize: number,
    window: number,
    onRange: (range: RangeResult) => Promise<void>,
    first = 0,
  ) {
    this.#handedOut = first;
    this.#passedOn = first;
    this.#accounts = accounts;
    this.#rangeSize = rangeSize;
    this.#window = window * rangeSize;
    this.#onRange = onRange;
  }

  /** The next range, waiting while the window is full; null when all are handed out. */
  async next(): Promise<{ from: number; to: number } | null> {
    while (this.#handedOut < this.#accounts) {
      if (this.#handedOut < this.#passedOn + this.#window) {
        const from = this.#handedOut;
        this.#handedOut = Math.min(this.#accounts, from + this.#rangeSize);
        return { from, to: this.#handedOut };
      }
      await new Promise<void>((resume) => this.#waiting.push(resume));
    }
    return null;
  }

  /** Resolves when `result` and everything before it that has arrived is passed on. */
  deliver(result: RangeResult): Promise<void> {
    this.#arrived.set(result.from, result);
    this.#passing = this.#passing.then(() => this.#pass());
    return this.#passing;
  }

  async #pass(): Promise<void> {
    for (;;) {
      const range = this.#arrived.get(this.#passedOn);
      if (range === undefined) return;
      this.#arrived.delete(range.from);
      await this.#onRange(range);
      this.#passedOn = range.to;
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const resume of waiting) resume();
    }
  }
}
