import { at } from '../base/assert.ts';
import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type { AccountSample } from '../model/run.ts';
import type { Interval, SweepConfirmation, SweepPlan } from '../model/sweep.ts';
import type { RunImage } from '../simulate/prepared-run.ts';
import { estimateOf, intervalOf } from './choose/scaled-interval.ts';
import { uniformDraws } from './design/uniform-draws.ts';
import { type RunRanges, settingRunner } from './evaluate/run-settings.ts';
import { sampledUnits } from './evaluate/sampled-units.ts';

/** A stream that no design uses. */
const FRESH_SEED_STREAM = 1_000_000;
const SEEDS = 9_007_199_254_740_992;

/** Another seed, drawn from the first: neighbours of a seed are seeds that people choose. */
function freshSeed(seed: number): number {
  return Math.floor(uniformDraws(seed, FRESH_SEED_STREAM)() * SEEDS);
}

export interface Winner {
  readonly setting: number;
  readonly strategy: Strategy;
  readonly searchMinor: number;
}

/**
 * Runs the winner of a search against the champion with other luck, on the accounts of the search and on those it has
 * never seen: the largest of many noisy numbers is too large, this one is not (simulation.md 4.6).
 */
export async function confirmSetting(
  image: RunImage,
  plan: SweepPlan,
  runRanges: RunRanges,
  winner: Winner,
): Promise<Result<SweepConfirmation, Failure>> {
  const { champion, behaviour, replications, heldOutShare } = plan;
  const seed = freshSeed(plan.seed);
  const run = settingRunner({ image, runRanges, ...plan });
  const difference = async (sample: AccountSample): Promise<Result<Measured, Failure>> => {
    const outcomes = await run([champion, winner.strategy], { sample, seed, behaviour });
    if (!outcomes.ok) return outcomes;
    const [before, after] = [at(outcomes.value, 0), at(outcomes.value, 1)];
    const change = after.gainMinor.map((gain, row) => gain - (before.gainMinor[row] ?? 0));
    const { clusters } = sampledUnits(image.kernel, before.accounts);
    const scale = image.kernel.accountCount;
    const interval = intervalOf(estimateOf(change, replications, scale, clusters));
    return ok({ interval, accounts: change.length });
  };
  const whole = 1 - heldOutShare;
  const fresh = await difference({ from: 0, to: whole });
  if (!fresh.ok) return fresh;
  const heldOut = heldOutShare > 0 ? await difference({ from: whole, to: 1 }) : null;
  if (heldOut !== null && !heldOut.ok) return heldOut;
  // A handful of accounts may leave nobody held out.
  const checked = heldOut !== null && heldOut.value.accounts > 0 ? heldOut.value : null;
  const final = checked?.interval ?? fresh.value.interval;
  return ok({
    setting: winner.setting,
    seed,
    searchMinor: winner.searchMinor,
    freshLuck: fresh.value.interval,
    heldOut: checked?.interval ?? null,
    heldOutAccounts: checked?.accounts ?? 0,
    optimismMinor: winner.searchMinor - final.value,
  });
}

interface Measured {
  readonly interval: Interval;
  readonly accounts: number;
}
