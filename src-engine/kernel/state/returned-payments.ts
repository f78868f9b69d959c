import { copied } from '../../base/copied.ts';
import { NONE } from '../../model/portfolio.ts';
import { FAR_DAY, ITEM_KIND } from '../image/kernel-image.ts';
import type { OpenItems } from './open-items.ts';
import { UNSET_MINOR } from './unset-minor.ts';

/** Which view of the debt a payment lowered. */
export const VIEW = { pooled: 0, agreement: 1 } as const;
export type View = (typeof VIEW)[keyof typeof VIEW];

/** Source of a split that lowered no item: the money waits as credit. */
const WAITS = -1;

/**
 * Payments that will come back for insufficient funds: how each lowered the open items, so that the return can put it
 * back to the cent and with its age. What no debt took is a split that waits; once a debit has used it, it is one of that
 * debit. Split s belongs to return splitReturn[s].
 */
export class ReturnedPayments {
  /** Payments of the account so far: the occurrence of the draw. */
  payments = 0;
  count = 0;
  /** Returns worked off. */
  done = 0;
  returnDay = new Int32Array(8);
  amountMinor = new Float64Array(8);
  /** What of it was on debt past due. */
  recoveredMinor = new Float64Array(8);
  /** 1 when a third party had paid. */
  thirdParty = new Uint8Array(8);
  splits = 0;
  /** Of the splits that wait, both views: nothing to follow when it is 0. */
  keptMinor = UNSET_MINOR;
  splitReturn = new Int32Array(16);
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
    this.splits = 0;
    this.keptMinor = 0;
    this.recording = false;
  }

  /** The splits that follow belong to a payment that comes back on `day`. */
  begin(day: number, thirdParty: number): void {
    const row = this.count;
    if (row === this.returnDay.length) this.growReturns();
    this.returnDay[row] = day;
    this.amountMinor[row] = 0;
    this.thirdParty[row] = thirdParty;
    this.recording = true;
  }

  finish(amountMinor: number, recoveredMinor: number): void {
    this.recording = false;
    if (amountMinor === 0) return;
    this.amountMinor[this.count] = amountMinor;
    this.recoveredMinor[this.count] = recoveredMinor;
    this.count++;
  }

  /** The payment lowered an item in a view. */
  split(view: View, items: OpenItems, item: number, amountMinor: number): void {
    this.add(this.count, view, amountMinor, items, item);
  }

  /** The payment left credit: of an agreement, or of its class in the pooled view. */
  keep(view: View, agreement: number, debtClass: number, amountMinor: number): void {
    const row = this.newRow(this.count, view, amountMinor);
    this.splitAgreement[row] = agreement;
    this.splitClass[row] = debtClass;
    this.splitSource[row] = WAITS;
    this.keptMinor += amountMinor;
  }

  /** Whether the money of a split waits as credit. */
  waits(split: number): boolean {
    return this.splitSource[split] === WAITS;
  }

  /**
   * An item has used credit of a class or an agreement and `restMinor` of it is left: money that will come back is used
   * last, in the order of payment, and is then a split of that item.
   */
  spendCredit(view: View, owner: number, restMinor: number, items: OpenItems, item: number): void {
    if (this.keptMinor === 0) return;
    const end = this.splits;
    let used = -restMinor;
    for (let row = 0; row < end; row++)
      if (this.isKeptFor(row, view, owner)) used += this.splitMinor[row] ?? 0;
    for (let row = 0; row < end && used > 0; row++) {
      if (!this.isKeptFor(row, view, owner)) continue;
      const kept = this.splitMinor[row] ?? 0;
      const part = kept < used ? kept : used;
      if (part === 0) continue;
      this.splitMinor[row] = kept - part;
      this.keptMinor -= part;
      used -= part;
      this.add(this.splitReturn[row] ?? 0, view, part, items, item);
    }
  }

  private isKeptFor(row: number, view: View, owner: number): boolean {
    if (!this.waits(row) || this.splitView[row] !== view) return false;
    if ((this.splitReturn[row] ?? 0) < this.done) return false;
    return (view === VIEW.pooled ? this.splitClass : this.splitAgreement)[row] === owner;
  }

  /** New charges begin to age (OpenItems.ageNewCharges), those that a payment has covered as well. */
  ageNewCharges(
    arrearsDay: number,
    dueDay: number,
    billKey: number,
    onlyAgreement: number = NONE,
  ): void {
    for (let row = 0; row < this.splits; row++) {
      if (this.waits(row) || this.splitKind[row] !== ITEM_KIND.newCharge) continue;
      if (onlyAgreement !== NONE && this.splitAgreement[row] !== onlyAgreement) continue;
      this.splitKind[row] = ITEM_KIND.debit;
      this.splitArrearsDay[row] = arrearsDay;
      this.splitDueDay[row] = dueDay;
      this.splitKey[row] = billKey;
    }
  }

  /** A late charge was levied on an item: when a payment for it comes back it is not charged again. */
  markCharged(source: number): void {
    for (let row = 0; row < this.splits; row++)
      if (this.splitSource[row] === source) this.splitCharged[row] = 1;
  }

  /** Day of the next return, FAR_DAY when none is outstanding; they come back in the order of payment. */
  nextDay(): number {
    return this.done < this.count ? (this.returnDay[this.done] ?? FAR_DAY) : FAR_DAY;
  }

  private add(
    owner: number,
    view: View,
    amountMinor: number,
    items: OpenItems,
    item: number,
  ): void {
    const row = this.newRow(owner, view, amountMinor);
    this.splitAgreement[row] = items.agreement[item] ?? 0;
    this.splitClass[row] = items.debtClass[item] ?? 0;
    this.splitArrearsDay[row] = items.arrearsDay[item] ?? 0;
    this.splitDueDay[row] = items.dueDay[item] ?? 0;
    this.splitKey[row] = items.drawKey[item] ?? 0;
    this.splitSource[row] = items.source[item] ?? 0;
    this.splitKind[row] = items.kind[item] ?? 0;
    this.splitCharged[row] = items.charged[item] ?? 0;
  }

  private newRow(owner: number, view: View, amountMinor: number): number {
    const row = this.splits++;
    if (row === this.splitView.length) this.growSplits();
    this.splitReturn[row] = owner;
    this.splitView[row] = view;
    this.splitMinor[row] = amountMinor;
    return row;
  }

  private growReturns(): void {
    const size = this.returnDay.length * 2;
    this.returnDay = copied(this.returnDay, new Int32Array(size));
    this.amountMinor = copied(this.amountMinor, new Float64Array(size));
    this.recoveredMinor = copied(this.recoveredMinor, new Float64Array(size));
    this.thirdParty = copied(this.thirdParty, new Uint8Array(size));
  }

  private growSplits(): void {
    const size = this.splitView.length * 2;
    this.splitReturn = copied(this.splitReturn, new Int32Array(size));
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
