import { copied } from '../../base/copied.ts';
import { NO_DAY } from '../../base/day.ts';
import { FAR_DAY, type KernelImage } from '../image/kernel-image.ts';

/** The review schedule of the loaded account (domain.md 3.2): days on which the debt monitor takes it up. */
export class ReviewSchedule {
  count = 0;
  day = new Int32Array(8);
  /** The earliest scheduled day, FAR_DAY when there is none. */
  earliest = FAR_DAY;
  /** Last review, NO_DAY before the first. */
  lastDay = NO_DAY;
  /** Night of the run on which the account was reviewed last, NO_DAY before. */
  night = NO_DAY;

  reset(image: KernelImage, account: number, lastDay: number): void {
    this.count = 0;
    this.earliest = FAR_DAY;
    this.lastDay = lastDay;
    this.night = NO_DAY;
    const end = image.reviewStart[account + 1] ?? 0;
    for (let row = image.reviewStart[account] ?? 0; row < end; row++)
      this.add(image.reviewDay[row] ?? 0);
  }

  /** Adds a row. A day that is already scheduled is not repeated. */
  add(day: number): void {
    for (let row = 0; row < this.count; row++) if (this.day[row] === day) return;
    if (this.count === this.day.length) this.day = copied(this.day, new Int32Array(this.count * 2));
    this.day[this.count++] = day;
    if (day < this.earliest) this.earliest = day;
  }

  /** The account is reviewed on `day`: rows up to then are consumed. */
  reviewed(day: number): void {
    this.lastDay = day;
    this.night = day;
    if (this.earliest > day) return;
    let kept = 0;
    let earliest = FAR_DAY;
    for (let row = 0; row < this.count; row++) {
      const scheduled = this.day[row] ?? 0;
      if (scheduled <= day) continue;
      this.day[kept++] = scheduled;
      if (scheduled < earliest) earliest = scheduled;
    }
    this.count = kept;
    this.earliest = earliest;
  }
}
