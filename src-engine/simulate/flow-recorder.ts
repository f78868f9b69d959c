import { Recorder } from '../kernel/state/recorder.ts';

/** Hears what an account adds to a daily metric on a day; levels are told as their changes. */
export type FlowListener = (account: number, row: number, day: number, amount: number) => void;

/** A recorder that also tells whose figure it is; the run keeps sums only. */
export class FlowRecorder extends Recorder {
  readonly #heard: FlowListener;
  #own = 0;

  constructor(days: number, replications: number, heard: FlowListener) {
    super(days, replications, 'none');
    this.#heard = heard;
  }

  override begin(account: number, replication: number): void {
    super.begin(account, replication);
    this.#own = account;
  }

  override flow(row: number, day: number, amount: number): void {
    super.flow(row, day, amount);
    this.#heard(this.#own, row, day, amount);
  }
}
