import { assert, at } from '../base/assert.ts';
import { narrowed } from '../base/whole-numbers.ts';
import type { ArmResult, RunResult } from '../model/run.ts';
import { joinCharges } from './join-charges.ts';

/** Figures by replication: those of one part follow those of the part before. */
const BY_REPLICATION = ['daily', 'ageing', 'rolls', 'tallies', 'replicationTotals'] as const;

/** Sums up to here are exact, in whatever order they were added. */
const EXACT = Number.MAX_SAFE_INTEGER;

/**
 * Puts a run together from parts that ran all accounts for some of its replications each (RunPlan.firstReplication). After
 * any part it can be ended: what is finished has the bytes of a run of as many replications.
 */
export class ReplicationJoin {
  readonly #parts: RunResult[] = [];
  #replications = 0;

  /** Complete replications so far. */
  get replications(): number {
    return this.#replications;
  }

  /** Parts come in the order of their replications. */
  add(part: RunResult): void {
    this.#parts.push(part);
    this.#replications += part.replications;
  }

  /**
   * Null when a sum of squares is so large that it depends on the parts: then the run has to be run in one go. Call once, after a part
   * at least.
   */
  finish(): RunResult | null {
    const result = this.#result(joinCharges(this.#parts));
    const sums = result.arms.map(({ differenceSquares }) => differenceSquares);
    return sums.some((column) => column.some((sum) => sum > EXACT)) ? null : result;
  }

  /** The same while the run goes on, to look at: without charges. */
  soFar(): RunResult {
    return this.#result([]);
  }

  #result(charges: readonly ArmResult['charges'][]): RunResult {
    const first = at(this.#parts, 0);
    const arms = first.arms.map((_, arm) => this.#arm(arm, charges[arm] ?? null));
    return { ...first, replications: this.#replications, arms };
  }

  #arm(arm: number, charges: ArmResult['charges']): ArmResult {
    const parts = this.#parts.map(({ arms }) => at(arms, arm));
    const first = at(parts, 0);
    const accountSums = narrowed(added(parts.map((part) => part.accountSums)));
    const columns = Object.fromEntries(
      BY_REPLICATION.map((name) => [name, inSequence(parts.map((part) => part[name]))]),
    ) as Pick<ArmResult, (typeof BY_REPLICATION)[number]>;
    return {
      name: first.name,
      strategyFingerprint: first.strategyFingerprint,
      ...columns,
      accountSums,
      differenceSquares: added(parts.map(({ differenceSquares }) => differenceSquares)),
      // The sum over one replication is that replication.
      firstReplication: this.#replications === 1 ? accountSums : first.firstReplication,
      log: first.log,
      charges,
    };
  }
}

function inSequence(columns: readonly Float64Array[]): Float64Array {
  const joined = new Float64Array(columns.reduce((sum, { length }) => sum + length, 0));
  let next = 0;
  for (const column of columns) {
    joined.set(column, next);
    next += column.length;
  }
  return joined;
}

function added(columns: readonly ArrayLike<number>[]): Float64Array {
  const sums = new Float64Array(at(columns, 0).length);
  for (const column of columns) {
    assert(column.length === sums.length, 'parts of a run have the same accounts');
    for (let place = 0; place < sums.length; place++)
      sums[place] = (sums[place] ?? 0) + (column[place] ?? 0);
  }
  return sums;
}
