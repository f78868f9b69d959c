import type { Failure } from '../../../base/failure.ts';
import { ok, type Result } from '../../../base/result.ts';
import type { Portfolio } from '../../../model/portfolio.ts';
import { prepareRun } from '../../../simulate/prepare-run.ts';
import type { PreparedRun } from '../../../simulate/prepared-run.ts';
import { benchPlan } from './engine-speed.ts';
import { type Measurement, measurement } from './rounds.ts';

/** A loaded portfolio and its prepared run, in a place that keeps them alive. */
interface Held {
  portfolio: Portfolio | null;
  prepared: PreparedRun | null;
}

/** Returns the number of accounts. */
function fill(held: Held, load: () => Result<Portfolio, Failure>): Result<number, Failure> {
  const portfolio = load();
  if (!portfolio.ok) return portfolio;
  const prepared = prepareRun(portfolio.value, benchPlan());
  if (!prepared.ok) return prepared;
  held.portfolio = portfolio.value;
  held.prepared = prepared.value;
  return ok(prepared.value.accountCount);
}

/** Bytes an account that a loaded portfolio and its prepared run keep in memory, after garbage collection. */
export function memoryUse(
  load: () => Result<Portfolio, Failure>,
  memoryBytes: () => number,
  rounds: number,
): Result<Measurement, Failure> {
  const held: Held = { portfolio: null, prepared: null };
  const sizes: number[] = [];
  // Round 0 warms: SQLite's own memory grows once.
  for (let round = 0; round <= rounds; round++) {
    held.portfolio = null;
    held.prepared = null;
    const before = memoryBytes();
    const accounts = fill(held, load);
    if (!accounts.ok) return accounts;
    const after = memoryBytes();
    if (round > 0) sizes.push((after - before) / accounts.value);
  }
  return ok(
    measurement(
      {
        id: 'memory.bytesPerAccount',
        unit: 'B',
        better: 'lower',
        what: 'loaded portfolio and prepared run, transactions included, after garbage collection',
      },
      sizes,
    ),
  );
}
