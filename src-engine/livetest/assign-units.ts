import { sampleMoments } from '../analyze/split-difference.ts';
import { allocationBasisPoint } from '../base/allocation.ts';
import { at } from '../base/assert.ts';
import type { LiveTest } from '../model/live-test.ts';
import type { SplitBalance } from '../model/live-test-split.ts';
import { BALANCED_BELOW, standardisedDifference } from './covariate-balance.ts';
import { phaseShares } from './live-test-phases.ts';
import { sampleRatio } from './sample-ratio.ts';
import { slotArm } from './slots.ts';
import type { SplitUnit } from './split-units.ts';
import { stratifiedSplit } from './stratified-split.ts';

/** The arm that a unit has in the newest phase. */
export interface AssignedUnit extends SplitUnit {
  readonly arm: string;
  /** The arm of the phase before, when it is another one. */
  readonly earlierArm: string | null;
  /** 0 to 9999. */
  readonly basisPoint: number;
}

/** By the ranges of the test's newest phase: what an exported rule does, whoever else there is. */
export function assignByRanges(test: LiveTest, units: readonly SplitUnit[]): AssignedUnit[] {
  const newest = at(test.phases, test.phases.length - 1);
  const before = test.phases[test.phases.length - 2] ?? newest;
  return units.map((unit) => {
    const basisPoint = allocationBasisPoint(test.experiment, unit.id);
    const arm = slotArm(newest.slots, basisPoint) ?? test.champion;
    const earlier = slotArm(before.slots, basisPoint) ?? test.champion;
    return { ...unit, arm, earlierArm: earlier === arm ? null : earlier, basisPoint };
  });
}

/** By exact quotas within the strata of the units, for a pilot that is split once (simulation.md 3). */
export function assignByStrata(test: LiveTest, units: readonly SplitUnit[]): AssignedUnit[] {
  const shares = phaseShares(test, at(test.phases, test.phases.length - 1));
  const names = Object.keys(shares);
  const arms = stratifiedSplit(
    units,
    names.map((name) => (shares[name] ?? 0) / 100),
    test.experiment,
  );
  return units.map((unit, index) => ({
    ...unit,
    arm: at(names, at(arms, index)),
    earlierArm: null,
    basisPoint: allocationBasisPoint(test.experiment, unit.id),
  }));
}

/** Counts, sample ratio and standardised differences of an assignment in the newest phase of a test. */
export function splitBalance(test: LiveTest, units: readonly AssignedUnit[]): SplitBalance {
  const shares = phaseShares(test, at(test.phases, test.phases.length - 1));
  const names = Object.keys(shares);
  const members = names.map((name) => units.filter(({ arm }) => arm === name));
  const counts = members.map((list) => list.length);
  const difference = (own: readonly AssignedUnit[], of: (unit: AssignedUnit) => number | null) => {
    const moments = (list: readonly AssignedUnit[]) =>
      sampleMoments(Float64Array.from(list.flatMap((unit) => of(unit) ?? [])));
    const [one, other] = [moments(own), moments(members[0] ?? [])];
    return one.count === 0 || other.count === 0 ? null : standardisedDifference(one, other);
  };
  return {
    arms: names.map((arm, index) => ({
      arm,
      share: shares[arm] ?? 0,
      units: counts[index] ?? 0,
    })),
    sampleRatio: sampleRatio(
      counts,
      names.map((name) => shares[name] ?? 0),
    ),
    challengers: members.slice(1).map((own, index) => {
      const debt = difference(own, ({ openMinor }) => openMinor) ?? 0;
      const oldestDays = difference(own, (unit) => unit.oldestDays) ?? 0;
      const rating = difference(own, (unit) => unit.rating);
      return {
        arm: at(names, index + 1),
        debt,
        oldestDays,
        rating,
        isBalanced: [debt, oldestDays, rating ?? 0].every(
          (value) => Math.abs(value) < BALANCED_BELOW,
        ),
      };
    }),
  };
}
