import { endAccount } from '../../kernel/run-account.ts';
import { ACCOUNT_MEASURES } from '../../model/run.ts';
import type { ArmRunner } from '../arm-runner.ts';
import type { TapeRecorder } from './tape-recorder.ts';

const MEASURE_COUNT = ACCOUNT_MEASURES.length;

/** What the runs of one arm in one replication come to while it is found out who waits. */
export class Recording {
  readonly recorder: TapeRecorder;
  /** Its place in the plan. */
  readonly replication: number;
  /** [measure][account]; whoever is lived again writes its own anew. */
  readonly outcomes: Float64Array;
  /** By account: payments discounted to day 0, not rounded. */
  readonly presentMinor: Float64Array;

  constructor(recorder: TapeRecorder, replication: number, accounts: number) {
    this.recorder = recorder;
    this.replication = replication;
    this.outcomes = new Float64Array(MEASURE_COUNT * accounts);
    this.presentMinor = new Float64Array(accounts);
  }

  /** An account has reached the end of the horizon, for now: closes the run and keeps what it came to. */
  end(account: number, { context, state, outcomes }: ArmRunner): void {
    const { length: accounts } = this.presentMinor;
    endAccount(context, state, outcomes);
    for (let measure = 0; measure < MEASURE_COUNT; measure++)
      this.outcomes[measure * accounts + account] = outcomes[measure] ?? 0;
    this.presentMinor[account] = this.recorder.presentCashMinor;
  }
}
