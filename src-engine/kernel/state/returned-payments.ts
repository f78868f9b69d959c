import { copied } from '../../base/copied.ts';
import { FAR_DAY } from '../image/kernel-image.ts';

/** Which view of the debt a payment lowered. */
export const VIEW = { pooled: 0, agreement: 1 } as const;

/**
 * Payments that will come back for insufficient funds: how each lowered the open items, so that the return can put it
 * back to the cent and with its age. Splits of return r are rows firstSplit[r] to firstSplit[r + 1] - 1.
 */
export class ReturnedPayments {
  /** Payments of the account so far: the occurrence of the draw. */
  payments = 0;
  count = 0;
  /** Returns worked off. */
  done = 0;
  returnDay = new Int32Array(8);
  amountMinor = new Float64Array(8);
  /** 1 when a third party had paid. */
  thirdParty = new Uint8Array(8);
  firstSplit = new Int32Array(9);
  splitView = new Uint8Array(16);
  splitAgreement = new Uint16Array(16);
  splitClass = new Uint16Array(16);
  splitArrearsDay = new Int32Array(16);
  splitDueDay = new Int32Array(16);
  splitKey = new Int32Array(16);
  /** OpenItems.source of the item. */
  splitSource = new Int32Array(16);
  splitKind = new Uint8Array(16);
  splitCharged = new Uint8Array(16);
  splitMinor = new Float64Array(16);
  /** Splits of the payment being allocated are kept. */
  recording = false;

  reset(): void {
    this.payments = 0;
    this.count = 0;
    this.done = 0;
    this.firstSplit[0] = 0;
    this.recording = false;
  }

  /** The splits that follow belong to a payment that comes back on `day`. */
  begin(day: number, thirdParty: number): void {
    const row = this.count;
    if (row === this.returnDay.length) this.growReturns();
    this.returnDay[row] = day;
    this.amountMinor[row] = 0;
    this.thirdParty[row] = thirdParty;
    this.firstSplit[row + 1] = this.firstSplit[row] ?? 0;
    this.recording = true;
  }

  finish(amountMinor: number): void {
    this.recording = false;
    if (amountMinor === 0) return;
    this.amountMinor[this.count] = amountMinor;
    this.count++;
  }

  split(
    view: number,
    agreement: number,
    debtClass: number,
    arrearsDay: number,
    dueDay: number,
    key: number,
    source: number,
    kind: number,
    charged: number,
    amountMinor: number,
  ): void {
    const row = this.firstSplit[this.count + 1] ?? 0;
    if (row === this.splitView.length) this.growSplits();
    this.splitView[row] = view;
    this.splitAgreement[row] = agreement;
    this.splitClass[row] = debtClass;
    this.splitArrearsDay[row] = arrearsDay;
    this.splitDueDay[row] = dueDay;
    this.splitKey[row] = key;
    this.splitSource[row] = source;
    this.splitKind[row] = kind;
    this.splitCharged[row] = charged;
    this.splitMinor[row] = amountMinor;
    this.firstSplit[this.count + 1] = row + 1;
  }

  /** A late charge was levied on an item: when a payment for it comes back it is not charged again. */
  markCharged(source: number): void {
    const end = this.firstSplit[this.count] ?? 0;
    for (let row = this.firstSplit[this.done] ?? 0; row < end; row++)
      if (this.splitSource[row] === source) this.splitCharged[row] = 1;
  }

  /** Day of the next return, FAR_DAY when none is outstanding; they come back in the order of payment. */
  nextDay(): number {
    return this.done < this.count ? (this.returnDay[this.done] ?? FAR_DAY) : FAR_DAY;
  }

  private growReturns(): void {
    const size = this.returnDay.length * 2;
    this.returnDay = copied(this.returnDay, new Int32Array(size));
    this.amountMinor = copied(this.amountMinor, new Float64Array(size));
    this.thirdParty = copied(this.thirdParty, new Uint8Array(size));
    this.firstSplit = copied(this.firstSplit, new Int32Array(size + 1));
  }

  private growSplits(): void {
    const size = this.splitView.length * 2;
    this.splitView = copied(this.splitView, new Uint8Array(size));
    this.splitAgreement = copied(this.splitAgreement, new Uint16Array(size));
    this.splitClass = copied(this.splitClass, new Uint16Array(size));
    this.splitArrearsDay = copied(this.splitArrearsDay, new Int32Array(size));
    this.splitDueDay = copied(this.splitDueDay, new Int32Array(size));
    this.splitKey = copied(this.splitKey, new Int32Array(size));
    this.splitSource = copied(this.splitSource, new Int32Array(size));
    this.splitKind = copied(this.splitKind, new Uint8Array(size));
    this.splitCharged = copied(this.splitCharged, new Uint8Array(size));
    this.splitMinor = copied(this.splitMinor, new Float64Array(size));
  }
}
