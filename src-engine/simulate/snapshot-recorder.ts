import { Recorder } from '../kernel/state/recorder.ts';

/** Hears of an account at a snapshot. */
export interface SnapshotListener {
  /** Where it stands, as an index into ROLL_STATES. */
  readonly stands: (account: number, snapshot: number, state: number) => void;
  /** What it owes in a bucket of AGE_BUCKETS; several times for one bucket. */
  readonly owes: (account: number, snapshot: number, bucket: number, amountMinor: number) => void;
}

/** A recorder that also tells where each account stands and what it owes at every snapshot; the run keeps sums only. */
export class SnapshotRecorder extends Recorder {
  readonly #heard: SnapshotListener;
  #own = 0;

  constructor(
    days: number,
    replications: number,
    logged: 'none' | 'first' | 'all',
    heard: SnapshotListener,
  ) {
    super(days, replications, logged);
    this.#heard = heard;
  }

  override begin(account: number, replication: number): void {
    super.begin(account, replication);
    this.#own = account;
  }

  override rollTo(index: number, state: number): void {
    super.rollTo(index, state);
    this.#heard.stands(this.#own, index, state);
  }

  override snapshot(index: number, bucket: number, amountMinor: number): void {
    super.snapshot(index, bucket, amountMinor);
    this.#heard.owes(this.#own, index, bucket, amountMinor);
  }
}
