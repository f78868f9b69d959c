/** A run that can be ended with the replications that are complete; what is not is not kept. */
export class RunUnderWay {
  readonly #listeners = new Set<() => void>();
  #finished = 0;
  #isStopping = false;

  /** Complete replications, of all accounts. */
  get finished(): number {
    return this.#finished;
  }

  /** Somebody wants no more than what is complete. */
  get isStopping(): boolean {
    return this.#isStopping;
  }

  /** So many replications are complete now. */
  complete(replications: number): void {
    this.#finished = replications;
  }

  /** Ends the run. Returns how many replications are kept; 0 when none is complete, and the run goes on. */
  stop(): number {
    if (this.#finished === 0) return 0;
    this.#isStopping = true;
    for (const listener of this.#listeners) listener();
    return this.#finished;
  }

  /** Calls `listener` at once when the run is ended; the answer takes the listener away again. */
  onStop(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
