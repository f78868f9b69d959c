import type { ArmWaits, RunWaits } from '../../model/waits.ts';
import type { PreparedRun } from '../prepared-run.ts';
import { WaitFinder } from './wait-finder.ts';

/** Runs of an account before the caller may look at its messages: a small part of a tenth of a second. */
const AT_ONCE = 64;

/** The replications of a run's draws: all of the plan, or the one that it is run under. */
function replicationsOf({ plan }: PreparedRun, luckOf: number | null): readonly number[] {
  return luckOf === null
    ? Array.from({ length: plan.replications }, (_, index) => (plan.firstReplication ?? 0) + index)
    : [luckOf];
}

/** One replication of an arm. */
export interface ArmRun {
  readonly arm: number;
  /** That of the draws. */
  readonly replication: number;
}

/**
 * Arms whose accounts share capacity, in each replication of which it is not known who waits. `luckOf` is the one replication whose
 * draws are wanted.
 */
export function unsettledRuns(prepared: PreparedRun, luckOf: number | null = null): ArmRun[] {
  const { plan, strategies } = prepared;
  const replications = replicationsOf(prepared, luckOf);
  return strategies.flatMap(({ sharesCapacity }, arm) => {
    if (!sharesCapacity) return [];
    const known = plan.arms[arm]?.waits;
    return replications.flatMap((replication) =>
      known?.has(replication) === true ? [] : [{ arm, replication }],
    );
  });
}

/** Finds out who waits in one replication of an arm (wait-finder.ts), a little at each step. */
function* findingWaits(
  prepared: PreparedRun,
  { arm, replication }: ArmRun,
): Generator<undefined, RunWaits> {
  const finder = new WaitFinder(prepared, arm, replication);
  while (!finder.isDone) {
    finder.work(AT_ONCE);
    yield;
  }
  return finder.finish();
}

/** The same in one go; `rest` is called at every step. */
export function foundWaits(
  prepared: PreparedRun,
  arm: number,
  replication: number,
  rest?: () => void,
): RunWaits {
  const steps = findingWaits(prepared, { arm, replication });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    rest?.();
  }
}

/** The prepared run with what was found in its plan; the run itself where nothing was. */
export function withWaits(
  prepared: PreparedRun,
  found: ReadonlyMap<ArmRun, RunWaits>,
): PreparedRun {
  if (found.size === 0) return prepared;
  const { plan } = prepared;
  const arms = plan.arms.map((arm, index) => {
    const own = [...found].filter(([run]) => run.arm === index);
    if (own.length === 0) return arm;
    const waits = new Map<number, RunWaits>(arm.waits ?? []);
    for (const [{ replication }, one] of own) waits.set(replication, one);
    return { ...arm, waits: waits satisfies ArmWaits };
  });
  return { ...prepared, plan: { ...plan, arms } };
}

/**
 * Finds out who waits for shared capacity in every arm and replication, a little at each step, so that the caller can look at its
 * messages in between. Returns the prepared run with what was found in its plan: it is what workers are sent. Takes no step where
 * accounts share nothing.
 */
export function* settlingWaits(
  prepared: PreparedRun,
  luckOf: number | null = null,
): Generator<undefined, PreparedRun> {
  const found = new Map<ArmRun, RunWaits>();
  for (const run of unsettledRuns(prepared, luckOf))
    found.set(run, yield* findingWaits(prepared, run));
  return withWaits(prepared, found);
}

/** What was found out for prepared runs that are run in many ranges. */
const settledRuns = new WeakMap<PreparedRun, PreparedRun>();

/** The same in one go; the prepared run itself where nothing is to be found out. */
export function settledRun(prepared: PreparedRun, luckOf: number | null = null): PreparedRun {
  const best = settledRuns.get(prepared) ?? prepared;
  const steps = settlingWaits(best, luckOf);
  for (;;) {
    const step = steps.next();
    if (step.done !== true) continue;
    if (step.value !== best) settledRuns.set(prepared, step.value);
    return step.value;
  }
}
