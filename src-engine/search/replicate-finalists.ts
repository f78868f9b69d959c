import { meanAndVariance } from '../analyze/moments.ts';
import { at } from '../base/assert.ts';
import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import type { SweepFinalist } from '../model/sweep.ts';
import { ocbaShares } from './choose/ocba-shares.ts';
import { shareOut } from './choose/share-out.ts';
import type { SettingOutcome } from './evaluate/setting-outcome.ts';
import type { SweepSettings } from './sweep-settings.ts';

/** Settings that a tie is fought out between (simulation.md 6.4). */
const FINALISTS = 3;

/** Runs one setting again, with so many replications, on all accounts of the search; the first are those of before. */
export type ReplicateSetting = (
  setting: number,
  replications: number,
) => Promise<Result<SettingOutcome, Failure>>;

function meanGain({ replicationGains }: SettingOutcome): number {
  return meanAndVariance(replicationGains).mean;
}

/** The best of `candidates`, most gain first. */
function finalistsOf(settings: SweepSettings, candidates: readonly number[]): readonly number[] {
  const gain = (index: number) => {
    const outcome = settings.outcome(index);
    return outcome === null ? Number.NEGATIVE_INFINITY : meanGain(outcome);
  };
  return [...candidates].sort((a, b) => gain(b) - gain(a) || a - b).slice(0, FINALISTS);
}

/**
 * Spreads `each` more replications a finalist over the finalists of a tie, most of them to those that are hard to tell
 * from the best (optimal computing budget allocation, simulation.md 6.5, golden V27), and puts the outcomes with more
 * replications into the settings. A cancel keeps those that are done. One replication shows no deviation: then all get
 * the same.
 */
export async function replicateFinalists(
  settings: SweepSettings,
  candidates: readonly number[],
  each: number,
  replicate: ReplicateSetting,
): Promise<Result<readonly SweepFinalist[], Failure>> {
  const finalists = finalistsOf(settings, candidates);
  const outcomes = finalists.flatMap((index) => settings.outcome(index) ?? []);
  if (outcomes.length < 2) return ok([]);
  const shares = ocbaShares(
    outcomes.map(meanGain),
    outcomes.map(({ replicationGains }) => Math.sqrt(meanAndVariance(replicationGains).variance)),
  );
  const added = shareOut(each * outcomes.length, shares);
  const done: SweepFinalist[] = [];
  for (const [place, setting] of finalists.entries()) {
    const replications = at(outcomes, place).replications + at(added, place);
    if (at(added, place) > 0) {
      const outcome = await replicate(setting, replications);
      if (!outcome.ok) return outcome;
      settings.replace(setting, outcome.value);
    }
    done.push({ setting, replications, share: at(shares, place) });
  }
  return ok(done);
}
