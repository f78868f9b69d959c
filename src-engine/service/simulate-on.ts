import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import type { EarlyView } from '../model/early-view.ts';
import type { AccountSample, RunResult } from '../model/run.ts';
import { earlyView } from '../report/early-view.ts';
import type { RunRanges } from '../search/evaluate/run-settings.ts';
import { CompiledPlans } from '../simulate/compiled-plans.ts';
import { RunMerger } from '../simulate/merge-ranges.ts';
import { restoreRun } from '../simulate/prepare-run.ts';
import type { PreparedRun } from '../simulate/prepared-run.ts';
import { ReplicationJoin } from '../simulate/replication-join.ts';
import { type ReplicationPart, replicationParts } from '../simulate/replication-parts.ts';
import { earlyLooks, LOOKED_AT, LOOKS } from './early-looks.ts';
import type { LendRanges } from './lend-ranges.ts';
import type { RunUnderWay } from './run-under-way.ts';
import type { Simulate } from './simulate.ts';
import { stoppable } from './stoppable.ts';

/** Intervals of fewer replications are too wide to look at (ux 1.2); the next look is at twice as many. */
const FIRST_LOOK = 5;
const ALL: AccountSample = { from: 0, to: 1 };

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
      const show = (view: EarlyView | null) => {
        if (withLooks && view !== null) early = view;
      };
      return inParts(prepared, parts, runRanges, underWay, tell, show);
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
  show: (view: EarlyView | null) => void,
): Promise<Result<RunResult | null, Failure>> {
  const { image, plan, accountCount } = prepared;
  const compiled = new CompiledPlans();
  const join = new ReplicationJoin();
  let lookAt = FIRST_LOOK;
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
    if (join.replications < lookAt || to === plan.replications) continue;
    while (lookAt <= join.replications) lookAt *= 2;
    show(earlyView(join.soFar(), ALL, image.kernel, LOOKED_AT));
  }
  return ok(join.finish());
}
