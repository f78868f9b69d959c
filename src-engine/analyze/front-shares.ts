import { type AccountGroups, groupSums } from './account-groups.ts';
import { poissonDraws } from './bootstrap-draws.ts';
import { dominatedBy } from './front.ts';

const DRAWS = 400;

/** A setting by unit, a customer or an account: what is gained and the harm that is done. */
export interface FrontColumns {
  readonly gain: Float64Array;
  readonly harm: Float64Array;
}

/** Share of Poisson bootstrap draws of the units in which nothing dominates a setting (simulation.md 4.9). */
export function frontShares(
  settings: readonly FrontColumns[],
  groups: AccountGroups,
  seed: number,
): readonly number[] {
  const gains = settings.map(({ gain }) => groupSums(gain, groups));
  const harms = settings.map(({ harm }) => groupSums(harm, groups));
  const times = new Float64Array(settings.length);
  const weightsOf = poissonDraws(groups.count, seed);
  const weighted = (sums: Float64Array, weights: Float64Array) => {
    let total = 0;
    for (let group = 0; group < sums.length; group++) {
      total += (weights[group] ?? 0) * (sums[group] ?? 0);
    }
    return total;
  };
  for (let draw = 0; draw < DRAWS; draw++) {
    const weights = weightsOf(draw);
    const points = settings.map((_, index) => ({
      gain: weighted(gains[index] ?? new Float64Array(0), weights),
      harm: weighted(harms[index] ?? new Float64Array(0), weights),
    }));
    for (const [index, by] of dominatedBy(points).entries()) {
      if (by === null) times[index] = (times[index] ?? 0) + 1;
    }
  }
  return Array.from(times, (count) => count / DRAWS);
}
