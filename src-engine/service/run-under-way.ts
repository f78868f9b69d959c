/** A run that can be paused, and ended with the replications that are complete; what is not is not kept. */
export class RunUnderWay {
  readonly #listeners = new Set<() => void>();
  #finished = 0;
  #isStopping = false;
  /** Settles when the run goes on; null while it is not paused. */
  #rest: { readonly over: Promise<void>; readonly end: () => void } | null = null;

  /** Complete replications, of all accounts. */
  get finished(): number {
    return this.#finished;
  }

  /** Somebody wants no more than what is complete. */
  get isStopping(): boolean {
    return this.#isStopping;
  }

  get isPaused(): boolean {
    return this.#rest !== null;
  }

  /** Settles when a run that is paused goes on, at once for one that is not. */
  whenGoing(): Promise<void> {
    return this.#rest?.over ?? Promise.resolve();
  }

  /** The run stays where it is from its next pause for messages on. */
  pause(): void {
    if (this.#rest !== null || this.#isStopping) return;
    let end = () => {};
    const over = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.#rest = { over, end };
  }

  resume(): void {
    this.#rest?.end();
    this.#rest = null;
  }

  /** So many replications are complete now. */
  complete(replications: number): void {
    this.#finished = replications;
  }

  /** Ends the run. Returns how many replications are kept; 0 when none is complete, and the run goes on. */
  stop(): number {
    if (this.#finished === 0) return 0;
    this.#isStopping = true;
    this.resume();
    for (const listener of this.#listeners) listener();
    return this.#finished;
  }

  /** Calls `listener` at once when the run is ended; the answer takes the listener away again. */
  onStop(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
