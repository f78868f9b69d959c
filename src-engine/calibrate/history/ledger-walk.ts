import { NONE } from '../../model/portfolio.ts';
import { type AccountLedger, type LedgerCredit, type LedgerItem, NEVER } from './account-ledger.ts';
import { apartOn, type SetApart } from './set-apart.ts';

/** Past-due debt of an account at one moment. */
export interface PastDue {
  readonly amountMinor: number;
  /** Due day of the oldest of it; 0 when nothing is past due. */
  readonly oldestDueDay: number;
}

/** What the credits of a day did to one item. */
export type Allocation = (item: LedgerItem, usedMinor: number) => void;

/**
 * An account's debt moved through its past, day by day, by the rules of the simulation's opening position: a credit that
 * names its bill pays that first, what is left goes to the oldest debt of its class, and waits for bills to come when
 * there is none.
 */
export class LedgerWalk {
  readonly #items: readonly LedgerItem[];
  readonly #credits: readonly LedgerCredit[];
  readonly #apart: readonly SetApart[];
  readonly #waiting = new Map<number, number>();
  #posted = 0;
  #nextCredit = 0;
  readonly #byPosting: readonly LedgerItem[];

  constructor({ items, credits, apart }: AccountLedger) {
    this.#items = items;
    this.#credits = credits;
    this.#apart = apart;
    this.#byPosting = [...items].sort((a, b) => a.postedDay - b.postedDay);
  }

  /** Every day on which something happens, ascending, each once. */
  days(): readonly number[] {
    const days = new Set<number>();
    for (const { postedDay, lateDay } of this.#items) {
      days.add(postedDay);
      if (lateDay < NEVER) days.add(lateDay);
    }
    for (const { day } of this.#credits) days.add(day);
    for (const { fromDay, toDay } of this.#apart) {
      days.add(fromDay);
      if (toDay < NEVER) days.add(toDay + 1);
    }
    return [...days].sort((a, b) => a - b);
  }

  /** Bills of `day` are there from now on, less the credit that waited for them. */
  post(day: number): void {
    for (; (this.#byPosting[this.#posted]?.postedDay ?? day + 1) <= day; this.#posted++) {
      const item = this.#byPosting[this.#posted];
      if (item === undefined) return;
      const waiting = this.#waiting.get(item.debtClass) ?? 0;
      const used = Math.min(waiting, item.openMinor);
      if (used === 0) continue;
      item.openMinor -= used;
      this.#waiting.set(item.debtClass, waiting - used);
    }
  }

  /** What is past due at the start of `day`, after its bills were posted: without what a hold sets apart. */
  pastDue(day: number): PastDue {
    const apart = this.#apart.length === 0 ? null : apartOn(this.#apart, this.#items, day);
    let amountMinor = 0;
    let oldestDueDay = 0;
    let index = 0;
    for (const item of this.#items) {
      const asked = item.openMinor - (apart?.[index++] ?? 0);
      if (item.lateDay > day || asked === 0) continue;
      if (amountMinor === 0 || item.dueDay < oldestDueDay) oldestDueDay = item.dueDay;
      amountMinor += asked;
    }
    return { amountMinor, oldestDueDay };
  }

  owes(): boolean {
    for (let index = 0; index < this.#posted; index++)
      if ((this.#byPosting[index]?.openMinor ?? 0) > 0) return true;
    return false;
  }

  /** Applies the credits of `day` and tells what each did; answers those of them that are payments. */
  credit(day: number, allocated: Allocation): number {
    let payments = 0;
    for (; (this.#credits[this.#nextCredit]?.day ?? day + 1) <= day; this.#nextCredit++) {
      const credit = this.#credits[this.#nextCredit];
      if (credit === undefined) break;
      if (credit.isPayment) payments++;
      this.#apply(credit, day, credit.isPayment ? allocated : () => undefined);
    }
    return payments;
  }

  #apply({ debtClass, amountMinor, settles }: LedgerCredit, day: number, told: Allocation): void {
    let left = amountMinor;
    const use = (item: LedgerItem) => {
      const used = Math.min(item.openMinor, left);
      if (used === 0) return;
      item.openMinor -= used;
      left -= used;
      told(item, used);
    };
    // A bill may be named before it is posted: it is paid all the same.
    if (settles !== NONE) for (const item of this.#items) if (item.row === settles) use(item);
    for (const item of this.#items)
      if (item.debtClass === debtClass && item.postedDay <= day && left > 0) use(item);
    if (left > 0) this.#waiting.set(debtClass, (this.#waiting.get(debtClass) ?? 0) + left);
  }
}
