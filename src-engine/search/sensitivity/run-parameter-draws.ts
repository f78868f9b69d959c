import { type DrawnDifferences, drawnDifferences } from '../../analyze/parameter-intervals.ts';
import { countWords } from '../../base/count-words.ts';
import { type Failure, failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { RunPlan } from '../../model/run.ts';
import { CompiledPlans } from '../../simulate/compiled-plans.ts';
import { RunMerger } from '../../simulate/merge-ranges.ts';
import { restoreRun, runImage } from '../../simulate/prepare-run.ts';
import type { RunRanges } from '../evaluate/run-settings.ts';
import { drawnModel } from './drawn-model.ts';

/** Fewer draws say little about a spread (simulation.md 4.3). */
const FEWEST_DRAWS = 50;
const MOST_DRAWS = 1000;

export interface ParameterHost {
  readonly runRanges: RunRanges;
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void;
}

/** Draw k has luck of its own as well as assumptions of its own. */
function seedOf(seed: number, draw: number): number {
  return (seed + draw + 1) % Number.MAX_SAFE_INTEGER;
}

/**
 * Runs the arms of a plan once under each of `draws` behaviour models drawn from the priors of the plan's assumptions
 * (simulation.md 4.3). Fails with `cancelled` as a whole.
 */
export async function runParameterDraws(
  portfolio: Portfolio,
  plan: RunPlan,
  draws: number,
  host: ParameterHost,
): Promise<Result<readonly DrawnDifferences[], Failure>> {
  if (!Number.isInteger(draws) || draws < FEWEST_DRAWS || draws > MOST_DRAWS)
    return err(
      failure(
        'bad-argument',
        `${countWords(draws, 'behaviour model')} cannot be drawn.`,
        '',
        `Choose ${FEWEST_DRAWS} to ${MOST_DRAWS}.`,
      ),
    );
  const image = runImage(portfolio);
  if (!image.ok) return image;
  const compiled = new CompiledPlans();
  const drawn: DrawnDifferences[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const drawnPlan: RunPlan = {
      ...plan,
      behaviour: drawnModel(plan.behaviour, plan.seed, draw),
      seed: seedOf(plan.seed, draw),
      replications: 1,
      eventLog: 'none',
    };
    const prepared = restoreRun(image.value, drawnPlan, compiled);
    if (!prepared.ok) return prepared;
    const merger = new RunMerger(prepared.value, { keepLog: false });
    const ran = await host.runRanges(prepared.value, (range) => merger.add(range));
    if (!ran.ok) return ran;
    drawn.push(drawnDifferences(merger.finish()));
    host.onProgress({ done: draw + 1, total: draws });
  }
  return ok(drawn);
}
