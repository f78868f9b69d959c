import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import type { EarlyView } from '../model/early-view.ts';
import { MAIN_MEASURES } from '../model/main-measures.ts';
import type { AccountSample } from '../model/run.ts';
import { earlyView } from '../report/early-view.ts';
import type { RunRanges } from '../search/evaluate/run-settings.ts';
import { RunMerger } from '../simulate/merge-ranges.ts';
import { restoreRun } from '../simulate/prepare-run.ts';
import type { PreparedRun } from '../simulate/prepared-run.ts';

/** Accounts of the first look and of those that refine it. */
export const LOOKS: readonly number[] = [500, 2500];
/** Told beside net cash: what decides whether a run is worth waiting for. */
export const LOOKED_AT = MAIN_MEASURES.filter((measure) => measure !== 'netCash');
/** Luck matters less to a look than which accounts it sees. */
const MOST_REPLICATIONS = 3;
/** A look that is more than this share of the whole run would hold it up. */
const MOST_WORK = 0.05;

/** The samples worth looking at before all accounts are run: nested, so that each refines the one before. */
export function looksOf(
  { plan, accountCount }: Pick<PreparedRun, 'plan' | 'accountCount'>,
  looks: readonly number[] = LOOKS,
): readonly AccountSample[] {
  const replications = Math.min(MOST_REPLICATIONS, plan.replications);
  return looks
    .map((accounts) => ({ from: 0, to: accounts / accountCount }))
    .filter(
      ({ to }) => plan.sample === undefined && (to * replications) / plan.replications <= MOST_WORK,
    );
}

/**
 * Runs small random samples of the accounts before the run itself, so that there is something to see at once. They are runs
 * of their own: what the run becomes does not depend on them.
 */
export async function earlyLooks(
  prepared: PreparedRun,
  runRanges: RunRanges,
  looks: readonly number[],
  show: (view: EarlyView) => void,
): Promise<Result<null, Failure>> {
  const { image, plan, strategies } = prepared;
  // Who waits for agents and crews is known of the whole run only: a look would take as long as the run.
  if (strategies.some(({ sharesCapacity }) => sharesCapacity)) return ok(null);
  for (const sample of looksOf(prepared, looks)) {
    const replications = Math.min(MOST_REPLICATIONS, plan.replications);
    const look = restoreRun(image, { ...plan, sample, replications, eventLog: 'none' });
    if (!look.ok) return look;
    const merger = new RunMerger(look.value);
    const ran = await runRanges(look.value, (range) => merger.add(range));
    if (!ran.ok) return ran;
    const { ids, customer } = image.kernel;
    const view = earlyView(merger.finish(), sample, { ids, customer }, LOOKED_AT);
    if (view !== null) show(view);
  }
  return ok(null);
}
