import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import type { EarlyView } from '../model/early-view.ts';
import type { RunResult } from '../model/run.ts';
import type { RunRanges } from '../search/evaluate/run-settings.ts';
import { CompiledPlans } from '../simulate/compiled-plans.ts';
import { RunMerger } from '../simulate/merge-ranges.ts';
import { restoreRun } from '../simulate/prepare-run.ts';
import type { PreparedRun } from '../simulate/prepared-run.ts';
import { ReplicationJoin } from '../simulate/replication-join.ts';
import { type ReplicationPart, replicationParts } from '../simulate/replication-parts.ts';
import { earlyLooks, LOOKS } from './early-looks.ts';
import type { LendRanges } from './lend-ranges.ts';
import type { RunUnderWay } from './run-under-way.ts';
import type { Simulate } from './simulate.ts';
import { stoppable } from './stoppable.ts';

/** Hears of account-replications that are done. */
type Tell = (done: number) => void;

/**
 * Runs every account the way the host lends, with progress by account; `looks` are the sizes of samples shown before, `partDays` the
 * account-days of a part of a run that can be ended early.
 */
export function simulateOn(
  lend: LendRanges,
  looks: readonly number[] = LOOKS,
  partDays?: number,
): Simulate {
  return async (prepared, context, { withLooks = false, underWay } = {}) => {
    const parts = underWay === undefined ? null : replicationParts(prepared, partDays);
    const used = underWay === undefined || parts === null ? context : stoppable(context, underWay);
    const total = prepared.accountCount * prepared.plan.replications;
    let early: EarlyView | null = null;
    // The newest look comes with every message: the one that brought it may have been overtaken.
    const tell = (done: number) =>
      context.progress({
        done,
        total,
        ...(parts !== null && { replications: underWay?.finished ?? 0 }),
        ...(early !== null && { early }),
      });
    const ran = await lend(used, async (runRanges) => {
      if (withLooks) {
        const looked = await earlyLooks(prepared, runRanges, looks, (view) => {
          early = view;
          tell(0);
        });
        if (!looked.ok) return looked;
      }
      if (underWay === undefined || parts === null) return whole(prepared, runRanges, tell);
      return inParts(prepared, parts, runRanges, underWay, tell);
    });
    if (!ran.ok) return ran;
    if (ran.value !== null) return ok(ran.value);
    // Its sums depend on the parts: it is run again as if nobody had wanted to end it.
    const replications = underWay?.finished ?? prepared.plan.replications;
    const again = restoreRun(prepared.image, { ...prepared.plan, replications });
    return again.ok ? lend(context, (runRanges) => whole(again.value, runRanges, tell)) : again;
  };
}

async function whole(
  prepared: PreparedRun,
  runRanges: RunRanges,
  tell: Tell,
): Promise<Result<RunResult, Failure>> {
  const merger = new RunMerger(prepared);
  const ran = await runRanges(prepared, (range) => {
    merger.add(range);
    tell(range.to * prepared.plan.replications);
  });
  return ran.ok ? ok(merger.finish()) : ran;
}

/** Part by part of the replications, until all are complete or the run is ended. Null as ReplicationJoin says. */
async function inParts(
  prepared: PreparedRun,
  parts: readonly ReplicationPart[],
  runRanges: RunRanges,
  underWay: RunUnderWay,
  tell: Tell,
): Promise<Result<RunResult | null, Failure>> {
  const { image, plan, accountCount } = prepared;
  const compiled = new CompiledPlans();
  const join = new ReplicationJoin();
  for (const { from, to } of parts) {
    const eventLog = from === 0 ? plan.eventLog : 'none';
    const replications = to - from;
    const partPlan = { ...plan, replications, firstReplication: from, eventLog };
    const part = restoreRun(image, partPlan, compiled);
    if (!part.ok) return part;
    const done = await whole(part.value, runRanges, (partDone) =>
      tell(accountCount * from + partDone),
    );
    if (underWay.isStopping) break;
    if (!done.ok) return done;
    join.add(done.value);
    underWay.complete(join.replications);
  }
  return ok(join.finish());
}
