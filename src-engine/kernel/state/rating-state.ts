import { copied } from '../../base/copied.ts';
import { UNKNOWN_RATING } from '../../model/portfolio.ts';
import type { KernelImage } from '../image/kernel-image.ts';

/**
 * Credit rating and cash-only score of the loaded account: begin values plus the rows in effect (domain.md 3.10). A
 * given rating is today's and contains the portfolio's rows already in effect, so their points are taken out of it.
 */
export class RatingState {
  base = 0;
  cashOnlyBase = 0;
  count = 0;
  fromDay = new Int32Array(16);
  /** Inclusive. */
  endDay = new Int32Array(16);
  points = new Int32Array(16);
  cashOnly = new Int32Array(16);

  reset(image: KernelImage, account: number, beginRating: number, beginCashOnly: number): void {
    this.count = 0;
    const end = image.ratingStart[account + 1] ?? 0;
    for (let row = image.ratingStart[account] ?? 0; row < end; row++)
      this.add(
        image.ratingFromDay[row] ?? 0,
        image.ratingEndDay[row] ?? 0,
        image.ratingPoints[row] ?? 0,
        image.ratingCashOnly[row] ?? 0,
      );
    const rating = image.creditRating[account] ?? UNKNOWN_RATING;
    const cashOnly = image.cashOnlyScore[account] ?? UNKNOWN_RATING;
    this.base =
      rating === UNKNOWN_RATING ? beginRating : rating - this.inEffect(image.asOfDay, this.points);
    this.cashOnlyBase =
      cashOnly === UNKNOWN_RATING
        ? beginCashOnly
        : cashOnly - this.inEffect(image.asOfDay, this.cashOnly);
  }

  add(fromDay: number, endDay: number, points: number, cashOnly: number): void {
    const row = this.count++;
    if (row === this.points.length) this.grow();
    this.fromDay[row] = fromDay;
    this.endDay[row] = endDay;
    this.points[row] = points;
    this.cashOnly[row] = cashOnly;
  }

  /** Sum of a column over the rows in effect on `day`; both ends of a row count (decision 28). */
  inEffect(day: number, column: Int32Array): number {
    let sum = 0;
    for (let row = 0; row < this.count; row++) {
      if ((this.fromDay[row] ?? 0) <= day && (this.endDay[row] ?? 0) >= day)
        sum += column[row] ?? 0;
    }
    return sum;
  }

  private grow(): void {
    const size = this.points.length * 2;
    this.fromDay = copied(this.fromDay, new Int32Array(size));
    this.endDay = copied(this.endDay, new Int32Array(size));
    this.points = copied(this.points, new Int32Array(size));
    this.cashOnly = copied(this.cashOnly, new Int32Array(size));
  }
}
