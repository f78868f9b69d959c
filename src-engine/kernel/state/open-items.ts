import { copied } from '../../base/copied.ts';
import { NONE } from '../../model/portfolio.ts';
import { FAR_DAY, ITEM_KIND, type KernelImage } from '../image/kernel-image.ts';

/** Draw keys of bills issued in the run start here: opening bills are keyed by their place (simulation.md 4.1). */
const FIRST_BILL_KEY = 4096;
/** And those of final bills, one an agreement, here. */
const FIRST_FINAL_BILL_KEY = 1_048_576;

/** Postings of a run that have room at first. */
const FIRST_POSTINGS = 64;

/** What the opening position says of open items. */
type ItemColumns = Pick<
  KernelImage,
  | 'itemStart'
  | 'itemAgreement'
  | 'itemClass'
  | 'itemArrearsDay'
  | 'itemDueDay'
  | 'itemPooledMinor'
  | 'itemAgreementMinor'
  | 'itemKind'
  | 'itemTransaction'
>;

/** Rows of the portfolio come before postings of the run, each in its order. */
function postingOrder(source: number): number {
  return source >= 0 ? source : 4_294_967_296 - source;
}

/** Draw key of a debit that is on no bill: nothing is drawn for it. */
export const NO_BILL = -1;

/**
 * Open items of the loaded account, ascending by arrears day, then due day, agreement and order of posting; new charges
 * and disputed items, which do not age, come last. Flat columns that grow while bills come in; paid items are dropped
 * when the next one is posted.
 */
export class OpenItems {
  count = 0;
  agreement: Uint16Array;
  debtClass: Uint16Array;
  arrearsDay: Int32Array;
  dueDay: Int32Array;
  /** Open after the credits of the whole class. */
  pooledMinor: Float64Array;
  /** Open after the credits of the item's own agreement. */
  agreementMinor: Float64Array;
  /** In dispute, or set apart by an insolvency, today: out of arrears, neither asked for nor paid (facts/disputes.ts). */
  disputedMinor: Float64Array;
  /** ITEM_KIND. */
  kind: Uint8Array;
  /** Occurrence of the paid-on-time draw: one a bill. */
  drawKey: Int32Array;
  /** Row of the portfolio's transactions, or -1 - number of the posting: identity of the item, what a hold names. */
  source: Int32Array;
  /** 1 when a late payment charge has been levied on it. */
  charged: Uint8Array;
  private postings = 0;
  /** 1 for postings that are fees of the run, by their number. */
  private isFee = new Uint8Array(FIRST_POSTINGS);
  private feeCount = 0;

  constructor(capacity: number) {
    const size = Math.max(8, capacity);
    this.agreement = new Uint16Array(size);
    this.debtClass = new Uint16Array(size);
    this.arrearsDay = new Int32Array(size);
    this.dueDay = new Int32Array(size);
    this.pooledMinor = new Float64Array(size);
    this.agreementMinor = new Float64Array(size);
    this.disputedMinor = new Float64Array(size);
    this.kind = new Uint8Array(size);
    this.drawKey = new Int32Array(size);
    this.source = new Int32Array(size);
    this.charged = new Uint8Array(size);
  }

  /** Back to the as-of day. Returns what is owed in all, minor units. */
  reset(image: ItemColumns, account: number): number {
    const from = image.itemStart[account] ?? 0;
    this.count = (image.itemStart[account + 1] ?? 0) - from;
    this.postings = 0;
    if (this.feeCount > 0) this.isFee.fill(0);
    this.feeCount = 0;
    let openMinor = 0;
    for (let item = 0; item < this.count; item++) {
      const row = from + item;
      this.agreement[item] = image.itemAgreement[row] ?? 0;
      this.debtClass[item] = image.itemClass[row] ?? 0;
      this.arrearsDay[item] = image.itemArrearsDay[row] ?? 0;
      this.dueDay[item] = image.itemDueDay[row] ?? 0;
      this.agreementMinor[item] = image.itemAgreementMinor[row] ?? 0;
      this.disputedMinor[item] = 0;
      this.kind[item] = image.itemKind[row] ?? 0;
      this.drawKey[item] = item;
      this.source[item] = image.itemTransaction[row] ?? 0;
      this.charged[item] = 0;
      const pooled = image.itemPooledMinor[row] ?? 0;
      this.pooledMinor[item] = pooled;
      openMinor += pooled;
    }
    return openMinor;
  }

  /** What the customer is asked for: open in the pooled view, less what is in dispute. Minor units. */
  askedMinor(item: number): number {
    const asked = (this.pooledMinor[item] ?? 0) - (this.disputedMinor[item] ?? 0);
    return asked > 0 ? asked : 0;
  }

  /** The same after the agreement's own credits only. */
  askedOfAgreementMinor(item: number): number {
    const asked = (this.agreementMinor[item] ?? 0) - (this.disputedMinor[item] ?? 0);
    return asked > 0 ? asked : 0;
  }

  /** The debit that was posted last is a fee. */
  noteFee(): void {
    const { postings } = this;
    while (postings >= this.isFee.length)
      this.isFee = copied(this.isFee, new Uint8Array(this.isFee.length * 2));
    this.isFee[postings] = 1;
    this.feeCount++;
  }

  /** What is open of fees of the run, in the pooled view. Minor units. */
  openFeesMinor(): number {
    if (this.feeCount === 0) return 0;
    let sum = 0;
    for (let item = 0; item < this.count; item++) {
      const source = this.source[item] ?? 0;
      if (source < 0 && this.isFee[-1 - source] === 1) sum += this.pooledMinor[item] ?? 0;
    }
    return sum;
  }

  /** Draw key of a bill of cycle `cycle`, from 0. */
  static billKey(cycle: number): number {
    return FIRST_BILL_KEY + cycle;
  }

  /** Draw key of the final bill of an agreement. */
  static finalBillKey(agreement: number): number {
    return FIRST_FINAL_BILL_KEY + agreement;
  }

  /** Puts an item where it belongs by age; returns its index. */
  insert(
    agreement: number,
    debtClass: number,
    arrearsDay: number,
    dueDay: number,
    pooledMinor: number,
    agreementMinor: number,
    kind: number,
    drawKey: number,
    source: number = this.newSource(),
  ): number {
    this.dropPaid();
    if (this.count === this.kind.length) this.grow();
    let place = this.count;
    while (place > 0 && this.comesAfter(place - 1, arrearsDay, dueDay, agreement, source)) {
      this.move(place - 1, place);
      place--;
    }
    this.agreement[place] = agreement;
    this.debtClass[place] = debtClass;
    this.arrearsDay[place] = arrearsDay;
    this.dueDay[place] = dueDay;
    this.pooledMinor[place] = pooledMinor;
    this.agreementMinor[place] = agreementMinor;
    this.disputedMinor[place] = 0;
    this.kind[place] = kind;
    this.drawKey[place] = drawKey;
    this.source[place] = source;
    this.charged[place] = 0;
    this.count++;
    return place;
  }

  /**
   * New charges begin to age with the bill that shows them, and are paid with it (domain.md 1, New charge): with the
   * account's bill all of them, with a final bill those of its agreement.
   */
  ageNewCharges(
    arrearsDay: number,
    dueDay: number,
    billKey: number,
    onlyAgreement: number = NONE,
  ): void {
    for (let item = 0; item < this.count; item++) {
      if (this.kind[item] !== ITEM_KIND.newCharge) continue;
      if (onlyAgreement !== NONE && this.agreement[item] !== onlyAgreement) continue;
      this.kind[item] = ITEM_KIND.debit;
      this.arrearsDay[item] = arrearsDay;
      this.dueDay[item] = dueDay;
      this.drawKey[item] = billKey;
    }
    this.restoreOrder();
  }

  /** Insertion sort: nearly sorted, a handful of rows. */
  private restoreOrder(): void {
    for (let from = 1; from < this.count; from++) {
      for (let place = from; place > 0; place--) {
        const arrears = this.arrearsDay[place] ?? 0;
        const due = this.dueDay[place] ?? 0;
        const agreement = this.agreement[place] ?? 0;
        if (!this.comesAfter(place - 1, arrears, due, agreement, this.source[place] ?? 0)) break;
        this.swap(place - 1, place);
      }
    }
  }

  /** A debit that is posted and paid without ever being an item: later ones are numbered as if it had been one. */
  passPosting(): void {
    this.postings++;
  }

  private newSource(): number {
    this.postings++;
    return -1 - this.postings;
  }

  private comesAfter(
    item: number,
    arrearsDay: number,
    dueDay: number,
    agreement: number,
    source: number,
  ): boolean {
    const arrears = this.arrearsDay[item] ?? FAR_DAY;
    if (arrears !== arrearsDay) return arrears > arrearsDay;
    const due = this.dueDay[item] ?? FAR_DAY;
    if (due !== dueDay) return due > dueDay;
    const owner = this.agreement[item] ?? 0;
    if (owner !== agreement) return owner > agreement;
    return postingOrder(this.source[item] ?? 0) > postingOrder(source);
  }

  private dropPaid(): void {
    let kept = 0;
    for (let item = 0; item < this.count; item++) {
      if (this.pooledMinor[item] === 0 && this.agreementMinor[item] === 0) continue;
      if (kept !== item) this.move(item, kept);
      kept++;
    }
    this.count = kept;
  }

  private move(from: number, to: number): void {
    this.agreement[to] = this.agreement[from] ?? 0;
    this.debtClass[to] = this.debtClass[from] ?? 0;
    this.arrearsDay[to] = this.arrearsDay[from] ?? 0;
    this.dueDay[to] = this.dueDay[from] ?? 0;
    this.pooledMinor[to] = this.pooledMinor[from] ?? 0;
    this.agreementMinor[to] = this.agreementMinor[from] ?? 0;
    this.disputedMinor[to] = this.disputedMinor[from] ?? 0;
    this.kind[to] = this.kind[from] ?? 0;
    this.drawKey[to] = this.drawKey[from] ?? 0;
    this.source[to] = this.source[from] ?? 0;
    this.charged[to] = this.charged[from] ?? 0;
  }

  private swap(a: number, b: number): void {
    if (this.count === this.kind.length) this.grow();
    this.move(a, this.count);
    this.move(b, a);
    this.move(this.count, b);
  }

  private grow(): void {
    const size = this.kind.length * 2;
    this.agreement = copied(this.agreement, new Uint16Array(size));
    this.debtClass = copied(this.debtClass, new Uint16Array(size));
    this.arrearsDay = copied(this.arrearsDay, new Int32Array(size));
    this.dueDay = copied(this.dueDay, new Int32Array(size));
    this.pooledMinor = copied(this.pooledMinor, new Float64Array(size));
    this.agreementMinor = copied(this.agreementMinor, new Float64Array(size));
    this.disputedMinor = copied(this.disputedMinor, new Float64Array(size));
    this.kind = copied(this.kind, new Uint8Array(size));
    this.drawKey = copied(this.drawKey, new Int32Array(size));
    this.source = copied(this.source, new Int32Array(size));
    this.charged = copied(this.charged, new Uint8Array(size));
  }
}
