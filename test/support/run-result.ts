import {
  type EventLog,
  LOG_KIND,
  LOG_OUTCOME,
  type LogKindName,
  type LogOutcomeName,
} from '../../src-engine/model/event-log.ts';
import {
  ACCOUNT_MEASURES,
  type AccountMeasure,
  AGE_BUCKETS,
  type ArmResult,
  DAILY_METRICS,
  type DailyMetric,
  ROLL_STATES,
  type RunResult,
} from '../../src-engine/model/run.ts';
import { TALLIES, tallyBins } from '../../src-engine/model/tallies.ts';

/** A log row of replication 1 in short: account, day, process, kind, detail, outcome, amount. */
export type LogRow = readonly [number, number, number, LogKindName, number, LogOutcomeName, number];

/** An arm by what differs from zero; numbers are written out by the test. */
export interface ArmNumbers {
  readonly name: string;
  readonly daily?: (metric: DailyMetric, replication: number, day: number) => number;
  readonly ageing?: (replication: number, snapshot: number, bucket: number) => number;
  /** [replication][snapshot but the last][from][to], as the result has them. */
  readonly rolls?: readonly number[];
  /** Per account in replication 1; sums are this times the replications unless given. */
  readonly first?: Partial<Record<AccountMeasure, readonly number[]>>;
  readonly sums?: Partial<Record<AccountMeasure, readonly number[]>>;
  readonly log?: readonly LogRow[];
}

function columns(
  accounts: number,
  values: Partial<Record<AccountMeasure, readonly number[]>>,
): Float64Array {
  const all = new Float64Array(ACCOUNT_MEASURES.length * accounts);
  for (const [row, measure] of ACCOUNT_MEASURES.entries()) {
    all.set(values[measure] ?? [], row * accounts);
  }
  return all;
}

function logOf(rows: readonly LogRow[]): EventLog {
  return {
    count: rows.length,
    account: Int32Array.from(rows, (row) => row[0]),
    replication: new Uint16Array(rows.length),
    day: Int16Array.from(rows, (row) => row[1]),
    process: Uint16Array.from(rows, (row) => row[2]),
    kind: Uint8Array.from(rows, (row) => LOG_KIND[row[3]]),
    detail: Uint16Array.from(rows, (row) => row[4]),
    outcome: Uint8Array.from(rows, (row) => LOG_OUTCOME[row[5]]),
    amountMinor: Float64Array.from(rows, (row) => row[6]),
  };
}

/** A run with the numbers of a test in the layouts of model/run.ts. */
export function runResult(shape: {
  readonly days: number;
  readonly replications: number;
  readonly accounts: number;
  readonly arms: readonly ArmNumbers[];
}): RunResult {
  const { days, replications, accounts } = shape;
  const snapshots = Math.floor(days / 30) + 1;
  const arms = shape.arms.map((arm, index): ArmResult => {
    const daily = new Float64Array(replications * DAILY_METRICS.length * days);
    const ageing = new Float64Array(replications * snapshots * AGE_BUCKETS.length);
    for (let replication = 0; replication < replications; replication++) {
      for (const [row, metric] of DAILY_METRICS.entries()) {
        for (let day = 0; day < days; day++) {
          daily[(replication * DAILY_METRICS.length + row) * days + day] =
            arm.daily?.(metric, replication, day) ?? 0;
        }
      }
      for (let snapshot = 0; snapshot < snapshots; snapshot++) {
        for (let bucket = 0; bucket < AGE_BUCKETS.length; bucket++) {
          ageing[(replication * snapshots + snapshot) * AGE_BUCKETS.length + bucket] =
            arm.ageing?.(replication, snapshot, bucket) ?? 0;
        }
      }
    }
    const firstReplication = columns(accounts, arm.first ?? {});
    return {
      name: arm.name,
      strategyFingerprint: 'f'.repeat(64),
      daily,
      ageing,
      rolls: Float64Array.from(
        arm.rolls ?? new Float64Array(replications * (snapshots - 1) * ROLL_STATES.length ** 2),
      ),
      tallies: new Float64Array(replications * TALLIES.length * tallyBins(days)),
      replicationTotals: new Float64Array(replications * ACCOUNT_MEASURES.length),
      accountSums:
        arm.sums === undefined
          ? firstReplication.map((value) => value * replications)
          : columns(accounts, arm.sums),
      differenceSquares: new Float64Array(index === 0 ? 0 : ACCOUNT_MEASURES.length * accounts),
      firstReplication,
      log: logOf(arm.log ?? []),
      charges: null,
    };
  });
  return {
    engineVersion: 'test',
    portfolioFingerprint: 'a'.repeat(64),
    behaviourFingerprint: 'b'.repeat(64),
    seed: 1,
    days,
    replications,
    accounts,
    asOfDay: 20_000,
    currency: 'EUR',
    arms,
  };
}
