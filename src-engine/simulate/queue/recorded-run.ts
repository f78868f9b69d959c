import { ACCOUNT_MEASURES } from '../../model/run.ts';
import { expectedLogRows } from '../arm-context.ts';
import type { PreparedRun } from '../prepared-run.ts';
import type { ArmRange, RangeResult } from '../range-result.ts';
import { chargesInOrder, logInOrder } from './account-order.ts';
import { Recording } from './recording.ts';
import { TapeRecorder } from './tape-recorder.ts';
import { WaitFinder } from './wait-finder.ts';

const MEASURE_COUNT = ACCOUNT_MEASURES.length;
const CASH = ACCOUNT_MEASURES.indexOf('cashMinor');
/** Runs of an account before the caller may look at its messages: a small part of a tenth of a second. */
const AT_ONCE = 64;
/** Rows of the log that are held until the run ends, 600 MB; a run of more is written range by range. */
const MOST_LOG_ROWS = 20_000_000;

/**
 * Whether all accounts of a prepared run are recorded while it is found out who waits: in every arm they share capacity, and it
 * is not known yet of any who waits. Samples and totals are run from the answers (range-run.ts).
 */
export function isRecordedWhole({ plan, strategies, accountCount }: PreparedRun): boolean {
  if (plan.sample !== undefined || plan.totalsOnly === true) return false;
  if (plan.eventLog !== 'none' && expectedLogRows(plan, accountCount) > MOST_LOG_ROWS) return false;
  if (plan.arms.some(({ waits }) => waits !== undefined)) return false;
  return strategies.every(({ sharesCapacity }) => sharesCapacity);
}

/** What one arm collects over all accounts. */
class RecordedArm {
  readonly recorder: TapeRecorder;
  readonly #accounts: number;
  readonly #replications: number;
  readonly #totals: Float64Array;
  readonly #sums: Float64Array;
  readonly #squares: Float64Array;
  readonly #first: Float64Array;
  /** [account][replication]; empty when no ledger of charges is kept. */
  readonly #cashMinor: Float64Array;
  readonly #presentMinor: Float64Array;

  constructor({ plan, accountCount }: PreparedRun, isChampion: boolean) {
    const { days, replications, eventLog, keepsCharges } = plan;
    const logRows = expectedLogRows(plan, accountCount);
    const columns = MEASURE_COUNT * accountCount;
    const money = keepsCharges === true ? accountCount * replications : 0;
    this.recorder = new TapeRecorder(days, replications, eventLog, logRows, keepsCharges);
    this.#accounts = accountCount;
    this.#replications = replications;
    this.#totals = new Float64Array(MEASURE_COUNT * replications);
    this.#sums = new Float64Array(columns);
    this.#squares = new Float64Array(isChampion ? 0 : columns);
    // The sum over one replication is that replication.
    this.#first = replications === 1 ? this.#sums : new Float64Array(columns);
    this.#cashMinor = new Float64Array(money);
    this.#presentMinor = new Float64Array(money);
  }

  /** Adds a replication, next to the champion's outcomes of the same. Replications come in their order. */
  add({ replication, outcomes, presentMinor }: Recording, champion: Float64Array): void {
    const accounts = this.#accounts;
    for (let measure = 0; measure < MEASURE_COUNT; measure++) {
      let total = 0;
      for (let place = measure * accounts; place < (measure + 1) * accounts; place++) {
        const value = outcomes[place] ?? 0;
        total += value;
        this.#sums[place] = (this.#sums[place] ?? 0) + value;
        if (this.#squares.length === 0) continue;
        const difference = value - (champion[place] ?? 0);
        this.#squares[place] = (this.#squares[place] ?? 0) + difference * difference;
      }
      this.#totals[replication * MEASURE_COUNT + measure] = total;
    }
    if (replication === 0 && this.#first !== this.#sums) this.#first.set(outcomes);
    if (this.#cashMinor.length === 0) return;
    for (let account = 0; account < accounts; account++) {
      const place = account * this.#replications + replication;
      this.#cashMinor[place] = outcomes[CASH * accounts + account] ?? 0;
      this.#presentMinor[place] = presentMinor[account] ?? 0;
    }
  }

  /** Writes the money of an account into the ledger of charges. */
  settle(account: number): void {
    const from = account * this.#replications;
    this.recorder.settle(
      account,
      this.#cashMinor.subarray(from, from + this.#replications),
      this.#presentMinor.subarray(from, from + this.#replications),
    );
  }

  finish(): ArmRange {
    const { recorder } = this;
    const log = recorder.finish();
    const charges = recorder.finishCharges();
    const { daily, ageing, rolls, tallies } = recorder;
    return {
      daily,
      ageing,
      rolls,
      tallies,
      replicationTotals: this.#totals,
      accountSums: this.#sums,
      differenceSquares: this.#squares,
      firstReplication: this.#first,
      log: logInOrder(log, this.#accounts),
      charges: charges === null ? null : chargesInOrder(charges, this.#accounts),
    };
  }
}

/**
 * Runs all accounts of a run of which `isRecordedWhole` holds, a little at each step, and returns what RangeRun would have come to
 * over all of them: every account is lived once, recorded while it is found out who waits.
 */
export function* recordingRun(prepared: PreparedRun): Generator<undefined, RangeResult> {
  const { plan, accountCount } = prepared;
  const { replications, firstReplication = 0 } = plan;
  const arms = plan.arms.map((_, arm) => new RecordedArm(prepared, arm === 0));
  for (let replication = 0; replication < replications; replication++) {
    let champion: Float64Array | null = null;
    for (const [index, arm] of arms.entries()) {
      const recording = new Recording(arm.recorder, replication, accountCount);
      const finder = new WaitFinder(prepared, index, firstReplication + replication, recording);
      while (!finder.isDone) {
        finder.work(AT_ONCE);
        yield;
      }
      finder.finishRecording();
      champion ??= recording.outcomes;
      arm.add(recording, champion);
    }
  }
  if (plan.keepsCharges === true) settleAll(prepared, arms);
  return {
    from: 0,
    to: accountCount,
    arms: arms.map((arm) => arm.finish()),
    lived: accountCount * replications * arms.length,
    repeated: 0,
  };
}

/** When some arm charged an account, every arm's ledger says what came in from it; of a part's, of every account. */
function settleAll({ plan, accountCount }: PreparedRun, arms: readonly RecordedArm[]): void {
  const isCharged = new Uint8Array(accountCount);
  if (plan.firstReplication !== undefined) isCharged.fill(1);
  for (const { recorder } of arms) recorder.markCharged(isCharged);
  for (let account = 0; account < accountCount; account++)
    if (isCharged[account] === 1) for (const arm of arms) arm.settle(account);
}

/** The same in one go. */
export function recordedRun(prepared: PreparedRun): RangeResult {
  const steps = recordingRun(prepared);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
