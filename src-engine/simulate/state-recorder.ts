import { METRIC_ROW, Recorder } from '../kernel/state/recorder.ts';
import { ACCOUNT_STATES } from '../model/account-state.ts';

/** Hears that an account is in another state from the end of a day on, as an index into ACCOUNT_STATES. */
export type StateListener = (account: number, day: number, state: number) => void;

const FIRST_ROW = METRIC_ROW.accountsNotDue;

/** A recorder that also tells whose state changes; the run keeps counts only. */
export class StateRecorder extends Recorder {
  readonly #heard: StateListener;
  #own = 0;

  constructor(days: number, replications: number, heard: StateListener) {
    super(days, replications, 'none');
    this.#heard = heard;
  }

  override begin(account: number, replication: number): void {
    super.begin(account, replication);
    this.#own = account;
  }

  override stock(row: number, day: number, change: number): void {
    super.stock(row, day, change);
    const state = row - FIRST_ROW;
    const isEntered = change > 0 && state >= 0 && state < ACCOUNT_STATES.length;
    if (isEntered && day < this.days) this.#heard(this.#own, day, state);
  }
}
