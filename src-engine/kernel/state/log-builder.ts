import { copied } from '../../base/copied.ts';
import type { EventLog } from '../../model/event-log.ts';

/** Grows typed columns row by row; rows come in the order of the log. */
export class LogBuilder {
  private count = 0;
  private account: Int32Array;
  private replication: Uint16Array;
  private day: Int16Array;
  private process: Uint16Array;
  private kind: Uint8Array;
  private detail: Uint16Array;
  private outcome: Uint8Array;
  private amountMinor: Float64Array;

  constructor(capacity: number) {
    this.account = new Int32Array(capacity);
    this.replication = new Uint16Array(capacity);
    this.day = new Int16Array(capacity);
    this.process = new Uint16Array(capacity);
    this.kind = new Uint8Array(capacity);
    this.detail = new Uint16Array(capacity);
    this.outcome = new Uint8Array(capacity);
    this.amountMinor = new Float64Array(capacity);
  }

  add(
    account: number,
    replication: number,
    day: number,
    process: number,
    kind: number,
    detail: number,
    outcome: number,
    amountMinor: number,
  ): void {
    if (this.count === this.account.length) this.grow();
    const row = this.count++;
    this.account[row] = account;
    this.replication[row] = replication;
    this.day[row] = day;
    this.process[row] = process;
    this.kind[row] = kind;
    this.detail[row] = detail;
    this.outcome[row] = outcome;
    this.amountMinor[row] = amountMinor;
  }

  finish(): EventLog {
    const count = this.count;
    return {
      count,
      account: this.account.slice(0, count),
      replication: this.replication.slice(0, count),
      day: this.day.slice(0, count),
      process: this.process.slice(0, count),
      kind: this.kind.slice(0, count),
      detail: this.detail.slice(0, count),
      outcome: this.outcome.slice(0, count),
      amountMinor: this.amountMinor.slice(0, count),
    };
  }

  private grow(): void {
    const capacity = Math.max(64, this.account.length * 2);
    this.account = copied(this.account, new Int32Array(capacity));
    this.replication = copied(this.replication, new Uint16Array(capacity));
    this.day = copied(this.day, new Int16Array(capacity));
    this.process = copied(this.process, new Uint16Array(capacity));
    this.kind = copied(this.kind, new Uint8Array(capacity));
    this.detail = copied(this.detail, new Uint16Array(capacity));
    this.outcome = copied(this.outcome, new Uint8Array(capacity));
    this.amountMinor = copied(this.amountMinor, new Float64Array(capacity));
  }
}
