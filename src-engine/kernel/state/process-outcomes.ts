/**
 * How the collection processes of the loaded account came out, as CC&B's reporting counts them (domain.md 3.18, decision
 * 35): effective is what was cancelled, by the system or by a person, and what completed with no severance of its own
 * that was not cancelled. A process that still runs, or whose severance does, may become so later.
 */
export class ProcessOutcomes {
  /** Effective processes so far. */
  effective = 0;
  /** By number of the process: 1 when it ran to its end; severances that it started and nobody cancelled. */
  private readonly completed: number[] = [];
  private readonly severances: number[] = [];

  reset(): void {
    this.effective = 0;
    this.completed.length = 0;
    this.severances.length = 0;
  }

  cancel(): void {
    this.effective++;
  }

  complete(process: number): void {
    this.completed[process] = 1;
    if ((this.severances[process] ?? 0) === 0) this.effective++;
  }

  /** A severance begins; 0 stands for one that no collection process started. */
  sever(process: number): void {
    if (process === 0) return;
    this.severances[process] = (this.severances[process] ?? 0) + 1;
  }

  /** A severance is cancelled. */
  spare(process: number): void {
    if (process === 0) return;
    const left = (this.severances[process] ?? 0) - 1;
    this.severances[process] = left;
    if (left === 0 && this.completed[process] === 1) this.effective++;
  }
}
