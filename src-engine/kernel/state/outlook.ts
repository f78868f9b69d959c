/** No open item of the class has been met yet in this run. */
export const UNKNOWN_AGE = -1;

/**
 * What the last look ahead (next-visit.ts) has found out about the loaded account, so that the next visit need not ask
 * again (ADR 101). Days before the first look are 0: whatever could act is asked.
 */
export class Outlook {
  /** Every night reviews the account unless a hold or a postponement keeps it, and nobody listens or works by hand. */
  isPlain = false;
  /** The next day on which an open item falls due; and on which a late payment charge is levied. FAR_DAY when none is. */
  dueDay = 0;
  chargeDay = 0;
  /** By debt class: the least age at which a review may start something; FAR_DAY when it never may. */
  readonly leastAgeDays: Int32Array;

  constructor(classes: number) {
    this.leastAgeDays = new Int32Array(classes);
  }

  reset(isPlain: boolean): void {
    this.isPlain = isPlain;
    this.forget();
    for (let debtClass = 0; debtClass < this.leastAgeDays.length; debtClass++)
      this.leastAgeDays[debtClass] = UNKNOWN_AGE;
  }

  /** The next visit asks everything. */
  forget(): void {
    this.dueDay = 0;
    this.chargeDay = 0;
  }
}
