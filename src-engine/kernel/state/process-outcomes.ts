import { copied } from '../../base/copied.ts';

const FIRST_PROCESSES = 16;

/**
 * How the collection processes of the loaded account came out, as CC&B's reporting counts them (domain.md 3.18, decision
 * 35): effective is what was cancelled, by the system or by a person, and what completed with no severance of its own
 * that was not cancelled. A process that still runs, or whose severance does, may become so later.
 */
export class ProcessOutcomes {
  /** Effective processes so far. */
  effective = 0;
  /** By number of the process: 1 when it ran to its end; severances that it started and nobody cancelled. */
  private completed = new Uint8Array(FIRST_PROCESSES);
  private severances = new Uint16Array(FIRST_PROCESSES);
  /** Numbers up to this one have been written since the account was loaded. */
  private highest = 0;

  reset(): void {
    this.effective = 0;
    this.completed.fill(0, 0, this.highest + 1);
    this.severances.fill(0, 0, this.highest + 1);
    this.highest = 0;
  }

  cancel(): void {
    this.effective++;
  }

  complete(process: number): void {
    this.reach(process);
    this.completed[process] = 1;
    if (this.severances[process] === 0) this.effective++;
  }

  /** A severance begins; 0 stands for one that no collection process started. */
  sever(process: number): void {
    if (process === 0) return;
    this.reach(process);
    this.severances[process] = (this.severances[process] ?? 0) + 1;
  }

  /** A severance is cancelled. */
  spare(process: number): void {
    if (process === 0) return;
    const left = (this.severances[process] ?? 0) - 1;
    this.severances[process] = left;
    if (left === 0 && this.completed[process] === 1) this.effective++;
  }

  private reach(process: number): void {
    if (process > this.highest) this.highest = process;
    if (process < this.completed.length) return;
    const size = Math.max(process + 1, this.completed.length * 2);
    this.completed = copied(this.completed, new Uint8Array(size));
    this.severances = copied(this.severances, new Uint16Array(size));
  }
}
