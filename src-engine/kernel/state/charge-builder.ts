import { copied } from '../../base/copied.ts';
import type { ChargeLedger } from '../../model/charge-ledger.ts';

const FIRST_ROWS = 256;

/** Grows the columns of a ledger; charges and accounts come in its order. */
export class ChargeBuilder {
  /** Charges so far: whoever sees it grow knows that something was charged. */
  count = 0;
  #account = new Int32Array(FIRST_ROWS);
  #replication = new Uint16Array(FIRST_ROWS);
  #day = new Int16Array(FIRST_ROWS);
  #price = new Uint16Array(FIRST_ROWS);
  #times = new Float64Array(FIRST_ROWS);
  readonly #charged: number[] = [];
  readonly #cashMinor: number[] = [];
  readonly #presentMinor: number[] = [];

  add(account: number, replication: number, day: number, price: number, times: number): void {
    if (this.count === this.#account.length) this.#grow();
    const row = this.count++;
    this.#account[row] = account;
    this.#replication[row] = replication;
    this.#day[row] = day;
    this.#price[row] = price;
    this.#times[row] = times;
  }

  /** What came in from an account that was charged in some arm, by replication. */
  settle(account: number, cashMinor: Float64Array, presentMinor: Float64Array): void {
    this.#charged.push(account);
    for (const minor of cashMinor) this.#cashMinor.push(minor);
    for (const minor of presentMinor) this.#presentMinor.push(minor);
  }

  finish(): ChargeLedger {
    const { count } = this;
    return {
      account: this.#account.slice(0, count),
      replication: this.#replication.slice(0, count),
      day: this.#day.slice(0, count),
      price: this.#price.slice(0, count),
      times: this.#times.slice(0, count),
      charged: Int32Array.from(this.#charged),
      cashMinor: Float64Array.from(this.#cashMinor),
      presentMinor: Float64Array.from(this.#presentMinor),
    };
  }

  #grow(): void {
    const rows = this.#account.length * 2;
    this.#account = copied(this.#account, new Int32Array(rows));
    this.#replication = copied(this.#replication, new Uint16Array(rows));
    this.#day = copied(this.#day, new Int16Array(rows));
    this.#price = copied(this.#price, new Uint16Array(rows));
    this.#times = copied(this.#times, new Float64Array(rows));
  }
}
