import { assert } from '../../base/assert.ts';
import { METRIC_ROW } from '../../kernel/state/recorder.ts';
import { DAILY_METRICS } from '../../model/run.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import { type MinorOfPrice, RepeatableRecorder } from './repeatable-recorder.ts';

const ROWS = DAILY_METRICS.length;
/** Series of one day, onto which every day is added. */
const KEPT_DAYS = 1;
const NO_LOG_ROWS = 0;

/**
 * What an arm's flows come to over the days, and nothing of when: for those who look at many arms side by side (RunPlan's
 * `totalsOnly`). Levels, ageing, rolls and tallies stay zero. A run of an account is a short vector, so writing it again for another arm
 * is a few additions however much happened in it.
 */
export class TotalsRecorder extends RepeatableRecorder {
  /** Flows of the run under way, by row. */
  readonly #run = new Float64Array(ROWS);
  /** Its charges: day, price, how many times. */
  readonly #charges = new GrowingNumbers();
  #costMinor = 0;
  #base = 0;

  constructor(days: number, replications: number) {
    super(days, replications, 'none', NO_LOG_ROWS, false, KEPT_DAYS);
  }

  override begin(account: number, replication: number): void {
    super.begin(account, replication);
    this.#base = replication * ROWS * KEPT_DAYS;
    this.#run.fill(0);
    this.#charges.clear();
    this.#costMinor = 0;
  }

  protected override keep(base: number, row: number, _day: number, amount: number): void {
    this.cells[base + row] = (this.cells[base + row] ?? 0) + amount;
    this.#run[row] = (this.#run[row] ?? 0) + amount;
  }

  override charge(day: number, price: number, times: number, amountMinor: number): void {
    super.charge(day, price, times, amountMinor);
    this.#costMinor += amountMinor;
    this.#charges.add(day);
    this.#charges.add(price);
    this.#charges.add(times);
  }

  override stock(): void {}
  override nightlyReviews(): void {}
  override snapshot(): void {}
  override rollTo(): void {}
  override tally(): void {}

  override repeat(other: RepeatableRecorder, minorOf: MinorOfPrice | null): number {
    assert(other instanceof TotalsRecorder, 'totals are written from totals');
    const { cells } = this;
    for (let row = 0; row < ROWS; row++) {
      const cell = this.#base + row;
      cells[cell] = (cells[cell] ?? 0) + (other.#run[row] ?? 0);
    }
    this.presentCashMinor = other.presentCashMinor;
    this.harmTenths = other.harmTenths;
    return minorOf === null ? this.#repeatCost(other) : this.#chargeAnew(other, minorOf);
  }

  #repeatCost(other: TotalsRecorder): number {
    this.presentCostMinor = other.presentCostMinor;
    this.commissionMinor = other.commissionMinor;
    return other.#costMinor;
  }

  /** Takes the other's cost back and charges the same units at prices of one's own. */
  #chargeAnew(other: TotalsRecorder, minorOf: MinorOfPrice): number {
    for (const row of [METRIC_ROW.costMinor, METRIC_ROW.commissionMinor]) {
      const cell = this.#base + row;
      this.cells[cell] = (this.cells[cell] ?? 0) - (other.#run[row] ?? 0);
    }
    const charges = other.#charges;
    for (let call = 0; call < charges.count; call += 3) {
      const price = charges.at(call + 1);
      const times = charges.at(call + 2);
      this.charge(charges.at(call), price, times, minorOf(price, times));
    }
    return this.#costMinor;
  }
}
