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

/** Arms whose accounts share capacity and of which it is not known who waits. */
function openArms(prepared: PreparedRun, replications: readonly number[]): number[] {
  const { plan, strategies } = prepared;
  return strategies.flatMap(({ sharesCapacity }, arm) => {
    const known = plan.arms[arm]?.waits;
    const isOpen = sharesCapacity && replications.some((index) => known?.has(index) !== true);
    return isOpen ? [arm] : [];
  });
}

/**
 * Finds out who waits for shared capacity in every arm and replication (wait-finder.ts), a little at each step, so that the
 * caller can look at its messages in between. Returns the prepared run with what was found in its plan: it is what workers
 * are sent. Takes no step where accounts share nothing. `luckOf` is the one replication whose draws are wanted.
 */
export function* settlingWaits(
  prepared: PreparedRun,
  luckOf: number | null = null,
): Generator<undefined, PreparedRun> {
  const { plan } = prepared;
  const replications = replicationsOf(prepared, luckOf);
  const open = openArms(prepared, replications);
  if (open.length === 0) return prepared;
  const arms = [...plan.arms];
  for (const index of open) {
    const arm = plan.arms[index];
    if (arm === undefined) continue;
    const waits = new Map<number, RunWaits>(arm.waits ?? []);
    for (const replication of replications) {
      if (waits.has(replication)) continue;
      const finder = new WaitFinder(prepared, index, replication);
      while (!finder.isDone) {
        finder.work(AT_ONCE);
        yield;
      }
      waits.set(replication, finder.finish());
    }
    arms[index] = { ...arm, waits: waits satisfies ArmWaits };
  }
  return { ...prepared, plan: { ...plan, arms } };
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
