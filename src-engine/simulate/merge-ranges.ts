import { assert, at } from '../base/assert.ts';
import { fingerprint } from '../base/canonical-json.ts';
import { NarrowNumbers, type WholeNumbers } from '../base/whole-numbers.ts';
import { snapshotCount } from '../kernel/state/recorder.ts';
import type { ChargeLedger } from '../model/charge-ledger.ts';
import type { EventLog } from '../model/event-log.ts';
import {
  ACCOUNT_MEASURES,
  AGE_BUCKETS,
  type ArmResult,
  DAILY_METRICS,
  ROLL_STATES,
  type RunResult,
} from '../model/run.ts';
import { TALLIES, tallyBins } from '../model/tallies.ts';
import { ENGINE_VERSION } from '../version.ts';
import { concatCharges } from './concat-charges.ts';
import { concatLogs } from './concat-logs.ts';
import type { PreparedRun } from './prepared-run.ts';
import type { RangeResult } from './range-result.ts';

/** Whatever takes the columns of a range at their place. */
type Placed = Pick<NarrowNumbers, 'set'>;

interface ArmTotals {
  readonly daily: Float64Array;
  readonly ageing: Float64Array;
  readonly rolls: Float64Array;
  readonly tallies: Float64Array;
  readonly replicationTotals: Float64Array;
  readonly accountSums: NarrowNumbers;
  readonly differenceSquares: Float64Array;
  readonly firstReplication: NarrowNumbers;
  readonly logs: EventLog[];
  readonly charges: ChargeLedger[];
}

/** Cells of a replication's roll matrices: one matrix from each snapshot to the next. */
function rollsOf(days: number): number {
  return (snapshotCount(days) - 1) * ROLL_STATES.length * ROLL_STATES.length;
}

function addInto(total: Float64Array, part: Float64Array): void {
  for (let index = 0; index < part.length; index++)
    total[index] = (total[index] ?? 0) + (part[index] ?? 0);
}

/**
 * Puts ranges together, ascending. Daily figures are integers below 2^53, so their sums do not depend on the cut;
 * account columns are placed, not added.
 */
export class RunMerger {
  private readonly prepared: PreparedRun;
  private readonly keepLog: boolean;
  private readonly arms: readonly ArmTotals[];
  private readonly from: number;
  private readonly to: number;
  private next: number;
  private lived = 0;
  private repeated = 0;

  /** `part` is the part of the accounts that is put together, all of them when it is left out. */
  constructor(
    prepared: PreparedRun,
    options: { readonly keepLog: boolean } = { keepLog: true },
    part: { readonly from: number; readonly to: number } = { from: 0, to: prepared.accountCount },
  ) {
    const { plan } = prepared;
    assert(plan.totalsOnly !== true, 'a run of totals has no series to put together');
    const columns = ACCOUNT_MEASURES.length * (part.to - part.from);
    this.prepared = prepared;
    this.keepLog = options.keepLog;
    this.from = part.from;
    this.to = part.to;
    this.next = part.from;
    this.arms = plan.arms.map((_, arm) => {
      const accountSums = new NarrowNumbers(columns);
      return {
        daily: new Float64Array(plan.replications * DAILY_METRICS.length * plan.days),
        ageing: new Float64Array(plan.replications * snapshotCount(plan.days) * AGE_BUCKETS.length),
        rolls: new Float64Array(plan.replications * rollsOf(plan.days)),
        tallies: new Float64Array(plan.replications * TALLIES.length * tallyBins(plan.days)),
        replicationTotals: new Float64Array(plan.replications * ACCOUNT_MEASURES.length),
        accountSums,
        // The first arm is the champion, whom the others are compared with.
        differenceSquares: new Float64Array(arm === 0 ? 0 : columns),
        // The sum over one replication is that replication.
        firstReplication: plan.replications === 1 ? accountSums : new NarrowNumbers(columns),
        logs: [],
        charges: [],
      };
    });
  }

  /** Ranges must come in ascending order without gaps. */
  add(range: RangeResult): void {
    assert(range.from === this.next, `range ${range.from} out of order, expected ${this.next}`);
    this.next = range.to;
    this.lived += range.lived;
    this.repeated += range.repeated;
    for (const [index, part] of range.arms.entries()) {
      const total = at(this.arms, index);
      addInto(total.daily, part.daily);
      addInto(total.ageing, part.ageing);
      addInto(total.rolls, part.rolls);
      addInto(total.tallies, part.tallies);
      addInto(total.replicationTotals, part.replicationTotals);
      this.place(total.accountSums, part.accountSums, range);
      if (index > 0) this.place(total.differenceSquares, part.differenceSquares, range);
      if (total.firstReplication !== total.accountSums)
        this.place(total.firstReplication, part.firstReplication, range);
      if (this.keepLog && part.log.count > 0) total.logs.push(part.log);
      if (part.charges !== null) total.charges.push(part.charges);
    }
  }

  /** The part as one range, as if it had been run in one go. */
  finishPart(): RangeResult {
    assert(this.next === this.to, `part ended at account ${this.next} of ${this.to}`);
    return {
      from: this.from,
      to: this.to,
      lived: this.lived,
      repeated: this.repeated,
      arms: this.arms.map(({ logs, charges, accountSums, firstReplication, ...columns }) => ({
        ...columns,
        accountSums: accountSums.values,
        firstReplication: firstReplication.values,
        log: concatLogs(logs),
        charges: concatCharges(charges),
      })),
    };
  }

  finish(): RunResult {
    const { plan, image, accountCount } = this.prepared;
    const isWhole = this.from === 0 && this.next === accountCount;
    assert(isWhole, `run ended at account ${this.next} of ${accountCount}`);
    return {
      engineVersion: ENGINE_VERSION,
      portfolioFingerprint: image.portfolioFingerprint,
      behaviourFingerprint: fingerprint(plan.behaviour),
      seed: plan.seed,
      days: plan.days,
      replications: plan.replications,
      accounts: accountCount,
      asOfDay: image.kernel.asOfDay,
      currency: image.currency,
      arms: plan.arms.map((arm, index): ArmResult => {
        const { logs, charges, accountSums, firstReplication, ...columns } = at(this.arms, index);
        return {
          name: arm.name,
          strategyFingerprint: fingerprint(arm.strategy),
          ...columns,
          accountSums: accountSums.values,
          firstReplication: firstReplication.values,
          log: concatLogs(logs),
          charges: concatCharges(charges),
        };
      }),
    };
  }

  private place(total: Placed, part: WholeNumbers, range: RangeResult): void {
    const accounts = this.to - this.from;
    const width = range.to - range.from;
    for (let measure = 0; measure < ACCOUNT_MEASURES.length; measure++) {
      const column = part.subarray(measure * width, (measure + 1) * width);
      total.set(column, measure * accounts + range.from - this.from);
    }
  }
}
