/** The speed of the last seconds counts: the first ones compile and warm up, and say nothing of the others. */
const WINDOW_SECONDS = 5;
/** A shorter stretch is as long as one piece of the work: no speed yet. */
const MIN_SECONDS = 2;

interface Mark {
  readonly seconds: number;
  readonly share: number;
}

/** How long a piece of work will still take, by how fast it has gone on lately. One for each piece of work. */
export class TimeLeft {
  /** From the newest one that is as old as the window, or from the first. */
  private marks: Mark[] = [];

  /**
   * Seconds left after `seconds` of work without pauses, of which `share` (0 to 1) is done; null while there is nothing to
   * judge by. Called in the order of time.
   */
  after(seconds: number, share: number): number | null {
    if (share <= 0) return null;
    this.marks.push({ seconds, share });
    while ((this.marks[1]?.seconds ?? seconds) <= seconds - WINDOW_SECONDS) this.marks.shift();
    const [from] = this.marks;
    if (from === undefined || seconds - from.seconds < MIN_SECONDS || share <= from.share)
      return null;
    return ((seconds - from.seconds) / (share - from.share)) * (1 - share);
  }
}
