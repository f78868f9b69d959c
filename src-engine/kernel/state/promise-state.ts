import { copied } from '../../base/copied.ts';
import { NONE } from '../../model/portfolio.ts';
import type { KernelImage } from '../image/kernel-image.ts';

/** Status of a promise in a run. */
export const PROMISE = { open: 0, kept: 1, broken: 2 } as const;

const FIRST_PROMISES = 4;

/** Promises to pay of the loaded account: the open ones of the portfolio first, then those made during the run. */
export class PromiseState {
  count = 0;
  open = 0;
  /** PROMISE. */
  status = new Uint8Array(FIRST_PROMISES);
  /** NONE: any debt of the account. */
  debtClass = new Int16Array(FIRST_PROMISES);
  amountMinor = new Float64Array(FIRST_PROMISES);
  /** What came in for it since it was made. */
  paidMinor = new Float64Array(FIRST_PROMISES);
  madeDay = new Int32Array(FIRST_PROMISES);
  dueDay = new Int32Array(FIRST_PROMISES);
  /** The hold that goes with the promise while it is open; NONE when it blocks nothing. */
  hold = new Int32Array(FIRST_PROMISES);

  reset(image: KernelImage, account: number): void {
    this.count = 0;
    this.open = 0;
    const end = image.promiseStart[account + 1] ?? 0;
    for (let row = image.promiseStart[account] ?? 0; row < end; row++)
      this.add(
        image.promiseClass[row] ?? NONE,
        image.promiseMinor[row] ?? 0,
        image.promisePaidMinor[row] ?? 0,
        image.promiseMadeDay[row] ?? 0,
        image.promiseDueDay[row] ?? 0,
      );
  }

  /** Adds an open promise; returns its index. */
  add(
    debtClass: number,
    amountMinor: number,
    paidMinor: number,
    madeDay: number,
    dueDay: number,
  ): number {
    const promise = this.count;
    if (promise === this.status.length) this.grow();
    this.status[promise] = PROMISE.open;
    this.debtClass[promise] = debtClass;
    this.amountMinor[promise] = amountMinor;
    this.paidMinor[promise] = paidMinor;
    this.madeDay[promise] = madeDay;
    this.dueDay[promise] = dueDay;
    this.hold[promise] = NONE;
    this.count++;
    this.open++;
    return promise;
  }

  /** Takes back the promise added last. */
  withdrawLast(): void {
    this.count--;
    this.open--;
  }

  end(promise: number, status: number): void {
    this.status[promise] = status;
    this.open--;
  }

  isOpen(promise: number): boolean {
    return this.status[promise] === PROMISE.open;
  }

  /** The promise is about debt of this class. */
  concerns(promise: number, debtClass: number): boolean {
    const promised = this.debtClass[promise];
    return promised === NONE || promised === debtClass;
  }

  hasOpen(debtClass: number): boolean {
    for (let promise = 0; promise < this.count; promise++)
      if (this.isOpen(promise) && this.concerns(promise, debtClass)) return true;
    return false;
  }

  /** Money of a class came in, or went back (negative). */
  credit(debtClass: number, amountMinor: number): void {
    for (let promise = 0; promise < this.count; promise++) {
      if (!this.isOpen(promise) || !this.concerns(promise, debtClass)) continue;
      this.paidMinor[promise] = (this.paidMinor[promise] ?? 0) + amountMinor;
    }
  }

  private grow(): void {
    const size = this.status.length * 2;
    this.status = copied(this.status, new Uint8Array(size));
    this.debtClass = copied(this.debtClass, new Int16Array(size));
    this.amountMinor = copied(this.amountMinor, new Float64Array(size));
    this.paidMinor = copied(this.paidMinor, new Float64Array(size));
    this.madeDay = copied(this.madeDay, new Int32Array(size));
    this.dueDay = copied(this.dueDay, new Int32Array(size));
    this.hold = copied(this.hold, new Int32Array(size));
  }
}
