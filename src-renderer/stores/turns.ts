interface Turn {
  readonly key: string | null;
  readonly done: Promise<unknown>;
}

/**
 * Work that goes one after another, in the order in which it was asked for: the next begins when the one before has ended, well or
 * badly. What begins a turn may call no other turn and wait for it.
 */
export class Turns {
  private readonly turns: Turn[] = [];

  /** Begins at once when nothing is under way. Work with the key of the one that was asked for last joins that one. */
  take<T>(work: () => Promise<T>, key: string | null = null): Promise<T> {
    const last = this.turns.at(-1);
    // The same key stands for the same work, so its answer has this type.
    if (last !== undefined && key !== null && last.key === key) return last.done as Promise<T>;
    const done = last === undefined ? work() : last.done.then(work, work);
    const turn = { key, done };
    this.turns.push(turn);
    const end = () => {
      this.turns.splice(this.turns.indexOf(turn), 1);
    };
    done.then(end, end);
    return done;
  }
}
