import type { Failure } from '../../../base/failure.ts';
import { ok, type Result } from '../../../base/result.ts';
import type { Portfolio } from '../../../model/portfolio.ts';
import type { RunResult } from '../../../model/run.ts';
import { RunMerger } from '../../../simulate/merge-ranges.ts';
import { prepareRun } from '../../../simulate/prepare-run.ts';
import type { PreparedRun } from '../../../simulate/prepared-run.ts';
import { runAccounts } from '../../../simulate/run-accounts.ts';
import { benchPlan } from './engine-speed.ts';
import { type Measurement, measurement } from './rounds.ts';

const RANGE_ACCOUNTS = 250;

/** What a run keeps in memory, in a place that keeps it alive. */
interface Held {
  portfolio: Portfolio | null;
  prepared: PreparedRun | null;
  result: RunResult | null;
}

function ranOnce(prepared: PreparedRun): RunResult {
  const merger = new RunMerger(prepared, { keepLog: false });
  for (let from = 0; from < prepared.accountCount; from += RANGE_ACCOUNTS) {
    const to = Math.min(from + RANGE_ACCOUNTS, prepared.accountCount);
    merger.add(runAccounts(prepared, from, to));
  }
  return merger.finish();
}

/** Loads the portfolio, prepares a year without a log and runs it; how much memory stood at each step. */
function fill(
  held: Held,
  load: () => Result<Portfolio, Failure>,
  memoryBytes: () => number,
): Result<{ accounts: number; input: number; beyond: number }, Failure> {
  const empty = memoryBytes();
  const portfolio = load();
  if (!portfolio.ok) return portfolio;
  held.portfolio = portfolio.value;
  const loaded = memoryBytes();
  const prepared = prepareRun(portfolio.value, {
    ...benchPlan(),
    replications: 1,
    eventLog: 'none',
  });
  if (!prepared.ok) return prepared;
  held.prepared = prepared.value;
  held.result = ranOnce(prepared.value);
  const ran = memoryBytes();
  const accounts = prepared.value.accountCount;
  return ok({ accounts, input: loaded - empty, beyond: ran - loaded });
}

/** Bytes an account, after garbage collection: of the loaded portfolio, and of all that a run keeps beyond it. */
export function memoryUse(
  load: () => Result<Portfolio, Failure>,
  memoryBytes: () => number,
  rounds: number,
): Result<readonly Measurement[], Failure> {
  const held: Held = { portfolio: null, prepared: null, result: null };
  const inputs: number[] = [];
  const beyonds: number[] = [];
  // Round 0 warms: SQLite's own memory grows once.
  for (let round = 0; round <= rounds; round++) {
    held.portfolio = null;
    held.prepared = null;
    held.result = null;
    const filled = fill(held, load, memoryBytes);
    if (!filled.ok) return filled;
    const { accounts, input, beyond } = filled.value;
    if (round === 0) continue;
    inputs.push(input / accounts);
    beyonds.push(beyond / accounts);
  }
  const head = { unit: 'B', better: 'lower' } as const;
  return ok([
    measurement(
      {
        ...head,
        id: 'memory.bytesPerAccount',
        what: 'what a run of a year, one arm, without a log keeps beyond its portfolio: opening position, figures of every account and daily series, after garbage collection',
      },
      beyonds,
    ),
    measurement(
      {
        ...head,
        id: 'memory.portfolioBytesPerAccount',
        what: `a loaded portfolio of ${held.portfolio?.accounts.count ?? 0} accounts with its transactions, after garbage collection`,
      },
      inputs,
    ),
  ]);
}
