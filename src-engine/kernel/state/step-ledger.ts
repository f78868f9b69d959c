import { copied } from '../../base/copied.ts';
import { NONE } from '../../model/portfolio.ts';

const FIRST_STEPS = 32;
/** Numbers of a packed row: day; debt class and traits; attempts, reached and spoken to. */
const PACKED = 3;

/** Steps that ran for an account, in the order of days: what windows, caps and spacing are counted from. */
export class StepLedger {
  count = 0;
  day = new Int32Array(FIRST_STEPS);
  /** STEP bits of the step. */
  traits = new Uint16Array(FIRST_STEPS);
  debtClass = new Uint16Array(FIRST_STEPS);
  /** Call attempts it made. */
  attempts = new Uint8Array(FIRST_STEPS);
  /** 1 when the customer was reached. */
  made = new Uint8Array(FIRST_STEPS);
  /** 1 when the debtor was spoken to. */
  spoken = new Uint8Array(FIRST_STEPS);
  /** No row is of an earlier day than the one before it: true of one account, not of several joined. */
  private ascending = true;

  clear(): void {
    this.count = 0;
    this.ascending = true;
  }

  add(
    day: number,
    traits: number,
    debtClass: number,
    attempts: number,
    made: boolean,
    spoken: boolean,
  ): void {
    const row = this.count;
    if (row === this.day.length) this.grow();
    if (row > 0 && day < (this.day[row - 1] ?? 0)) this.ascending = false;
    this.day[row] = day;
    this.traits[row] = traits;
    this.debtClass[row] = debtClass;
    this.attempts[row] = attempts;
    this.made[row] = made ? 1 : 0;
    this.spoken[row] = spoken ? 1 : 0;
    this.count++;
  }

  /** Takes over the rows of another ledger. */
  addAll(other: StepLedger): void {
    for (let row = 0; row < other.count; row++)
      this.add(
        other.day[row] ?? 0,
        other.traits[row] ?? 0,
        other.debtClass[row] ?? 0,
        other.attempts[row] ?? 0,
        other.made[row] === 1,
        other.spoken[row] === 1,
      );
  }

  /** All rows, three numbers each: what is kept of many accounts is kept small. */
  packed(): Int32Array {
    const rows = new Int32Array(this.count * PACKED);
    for (let row = 0; row < this.count; row++) {
      rows[row * PACKED] = this.day[row] ?? 0;
      rows[row * PACKED + 1] = ((this.debtClass[row] ?? 0) << 16) | (this.traits[row] ?? 0);
      rows[row * PACKED + 2] =
        ((this.attempts[row] ?? 0) << 2) | ((this.made[row] ?? 0) << 1) | (this.spoken[row] ?? 0);
    }
    return rows;
  }

  /** The ledger of packed rows. */
  static unpacked(rows: Int32Array): StepLedger {
    const ledger = new StepLedger();
    for (let at = 0; at < rows.length; at += PACKED) {
      const subject = rows[at + 1] ?? 0;
      const made = rows[at + 2] ?? 0;
      const isMade = (made & 2) !== 0;
      ledger.add(
        rows[at] ?? 0,
        subject & 0xffff,
        subject >>> 16,
        made >>> 2,
        isMade,
        (made & 1) !== 0,
      );
    }
    return ledger;
  }

  /** Steps with one of the traits on days `from` to `to`. */
  steps(traits: number, from: number, to: number, madeOnly: boolean): number {
    const { day: days, traits: bits, made, ascending } = this;
    let count = 0;
    for (let row = this.count - 1; row >= 0; row--) {
      const day = days[row] ?? 0;
      if (day < from && ascending) break;
      if (day < from || day > to || ((bits[row] ?? 0) & traits) === 0) continue;
      if (!madeOnly || made[row] === 1) count++;
    }
    return count;
  }

  /** Call attempts for a debt class on days `from` to `to`. */
  callAttempts(debtClass: number, from: number, to: number): number {
    let count = 0;
    for (let row = this.count - 1; row >= 0; row--) {
      const day = this.day[row] ?? 0;
      if (day < from && this.ascending) break;
      if (day < from || day > to || this.debtClass[row] !== debtClass) continue;
      count += this.attempts[row] ?? 0;
    }
    return count;
  }

  /** Last day from `since` on of a step with one of the traits in the class; NONE when there is none. */
  lastDay(traits: number, debtClass: number, since: number): number {
    for (let row = this.count - 1; row >= 0; row--) {
      const day = this.day[row] ?? 0;
      if (day < since) return NONE;
      if (this.debtClass[row] !== debtClass) continue;
      if (((this.traits[row] ?? 0) & traits) !== 0) return day;
    }
    return NONE;
  }

  /** Last day on which the debtor was spoken to about the class; NONE when never. */
  lastSpokenDay(debtClass: number): number {
    for (let row = this.count - 1; row >= 0; row--)
      if (this.spoken[row] === 1 && this.debtClass[row] === debtClass) return this.day[row] ?? NONE;
    return NONE;
  }

  private grow(): void {
    const size = this.day.length * 2;
    this.day = copied(this.day, new Int32Array(size));
    this.traits = copied(this.traits, new Uint16Array(size));
    this.debtClass = copied(this.debtClass, new Uint16Array(size));
    this.attempts = copied(this.attempts, new Uint8Array(size));
    this.made = copied(this.made, new Uint8Array(size));
    this.spoken = copied(this.spoken, new Uint8Array(size));
  }
}
