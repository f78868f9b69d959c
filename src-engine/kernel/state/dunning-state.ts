import { NO_DAY } from '../../base/day.ts';

/** Where the loaded account stands in its dunning schedules, by debt class (product.md, two collection methods). */
export class DunningState {
  /** 0 is none; level n is the n-th of its schedule. */
  readonly level: Uint8Array;
  /** Schedule of the level; kept until the account is restored, whatever its attributes become. */
  readonly schedule: Uint8Array;
  /** Day on which the level was reached. */
  readonly reachedDay: Int32Array;
  /** Number of the collection process that does its steps; it may have ended. */
  readonly process: Uint16Array;
  /** Some class stands at a level, or has since the account was loaded. */
  isUsed = false;

  constructor(classes: number) {
    this.level = new Uint8Array(classes);
    this.schedule = new Uint8Array(classes);
    this.reachedDay = new Int32Array(classes).fill(NO_DAY);
    this.process = new Uint16Array(classes);
  }

  reset(): void {
    if (!this.isUsed) return;
    this.isUsed = false;
    this.level.fill(0);
  }

  reach(debtClass: number, schedule: number, level: number, day: number, process: number): void {
    this.isUsed = true;
    this.level[debtClass] = level;
    this.schedule[debtClass] = schedule;
    this.reachedDay[debtClass] = day;
    this.process[debtClass] = process;
  }

  /** Back to level 0. */
  restore(debtClass: number): void {
    this.level[debtClass] = 0;
  }
}
