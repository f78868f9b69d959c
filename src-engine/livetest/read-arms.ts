import { adjustForCovariate } from '../analyze/adjust-for-covariate.ts';
import { holm } from '../analyze/adjust-p-values.ts';
import {
  ratioMoments,
  type SampleMoments,
  sampleMoments,
  splitDifference,
} from '../analyze/split-difference.ts';
import { at } from '../base/assert.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { PilotDifference, PilotQuestion, PilotReading } from '../model/pilot.ts';
import { mixingWidth, sequenceHalfWidth } from './confidence-sequence.ts';
import { BALANCED_BELOW, standardisedDifference } from './covariate-balance.ts';
import type { PilotUnit } from './pilot-table.ts';
import { sampleRatio } from './sample-ratio.ts';

/** Chance of a false alarm of every interval. */
export const ALPHA = 0.05;

/**
 * Compares the arms of a live test, or of one phase of it (simulation.md 3, 4.8): first whether the split is the planned one, then Welch's
 * difference, the same after CUPED, and an interval for those who have peeked. Units must be one a row.
 */
export function readArms(
  units: readonly PilotUnit[],
  question: PilotQuestion,
): Result<PilotReading, Failure> {
  const found = [...new Set(units.map(({ arm }) => arm))].sort((a, b) => (a < b ? -1 : 1));
  const checked = armNames(found, question);
  if (!checked.ok) return checked;
  const names = checked.value;
  const shares = names.map((name) => question.shares?.[name] ?? 1);
  const members = names.map((name) => units.filter(({ arm }) => arm === name));
  const ratio = sampleRatio(
    members.map((list) => list.length),
    shares,
  );
  const adjusted = adjustedOutcomes(units);
  const pairs = members.slice(1).map((list, index) => {
    const champion = at(members, 0);
    const planned = question.plannedUnits ?? list.length + champion.length;
    return compareTwo(at(names, index + 1), list, champion, adjusted, planned);
  });
  const familyP = holm(pairs.map((pair) => (pair.adjusted ?? pair.split).p));
  return ok({
    arms: members.map((list, index) => ({
      name: at(names, index),
      units: list.length,
      value: momentsOf(list).mean,
    })),
    sampleRatio: ratio,
    uneven: unevenStrata(units, names, shares),
    isConclusive: ratio.verdict !== 'broken',
    differences: pairs.map((pair, index) => ({ ...pair, familyP: at(familyP, index) })),
  });
}

/** The champion, then the challengers by name. */
function armNames(
  found: readonly string[],
  { champion, shares }: PilotQuestion,
): Result<readonly string[], Failure> {
  const list = found.join(', ');
  if (!found.includes(champion))
    return err(
      failure('bad-argument', `No unit is in arm ${champion}.`, '', `The arms are ${list}.`),
    );
  if (found.length < 2)
    return err(failure('bad-file', `All units are in arm ${champion}.`, '', 'Export every arm.'));
  const unplanned = shares === null ? undefined : found.find((name) => !((shares[name] ?? 0) > 0));
  if (unplanned !== undefined)
    return err(
      failure(
        'bad-argument',
        `Arm ${unplanned} has no planned share.`,
        '',
        'Give one to each arm.',
      ),
    );
  return ok([champion, ...found.filter((name) => name !== champion)]);
}

/** Mean and variance of one unit's outcome; for a ratio of sums, the ratio and the variance of its influences. */
function momentsOf(units: readonly PilotUnit[]): SampleMoments {
  const outcomes = Float64Array.from(units, ({ outcome }) => outcome);
  if (!units.some(({ denominator }) => denominator !== null)) return sampleMoments(outcomes);
  return ratioMoments({
    numerator: outcomes,
    denominator: Float64Array.from(units, ({ denominator }) => denominator ?? 0),
  });
}

interface AdjustedOutcomes {
  readonly correlation: number;
  readonly values: ReadonlyMap<string, number>;
}

/** CUPED over all arms together; null without covariates, or for a ratio. */
function adjustedOutcomes(units: readonly PilotUnit[]): AdjustedOutcomes | null {
  const isMean = units.every(({ denominator }) => denominator === null);
  if (!isMean || units.some(({ covariate }) => covariate === null)) return null;
  const { values, correlation } = adjustForCovariate(
    Float64Array.from(units, ({ outcome }) => outcome),
    Float64Array.from(units, ({ covariate }) => covariate ?? 0),
  );
  return { correlation, values: new Map(units.map(({ unit }, row) => [unit, values[row] ?? 0])) };
}

function compareTwo(
  arm: string,
  challenger: readonly PilotUnit[],
  champion: readonly PilotUnit[],
  adjustedAll: AdjustedOutcomes | null,
  plannedUnits: number,
): Omit<PilotDifference, 'familyP'> {
  const split = splitDifference(momentsOf(challenger), momentsOf(champion));
  const moments = (list: readonly PilotUnit[]) =>
    sampleMoments(Float64Array.from(list, ({ unit }) => adjustedAll?.values.get(unit) ?? 0));
  const adjusted =
    adjustedAll === null
      ? null
      : {
          ...splitDifference(moments(challenger), moments(champion)),
          correlation: adjustedAll.correlation,
        };
  const best = adjusted ?? split;
  // The sequence counts units of both arms; its deviation is what makes n units give this standard error.
  const n = challenger.length + champion.length;
  const half = sequenceHalfWidth(
    n,
    best.standardError * Math.sqrt(n),
    mixingWidth(ALPHA, plannedUnits),
    ALPHA,
  );
  const covariates = (list: readonly PilotUnit[]) =>
    sampleMoments(Float64Array.from(list, ({ covariate }) => covariate ?? 0));
  const hasCovariate = challenger.every(({ covariate }) => covariate !== null);
  const covariateDifference = hasCovariate
    ? standardisedDifference(covariates(challenger), covariates(champion))
    : null;
  return {
    arm,
    split,
    adjusted,
    anytime: { low: best.value - half, high: best.value + half },
    covariateDifference,
    isCovariateBalanced: Math.abs(covariateDifference ?? 0) < BALANCED_BELOW,
  };
}

function unevenStrata(
  units: readonly PilotUnit[],
  names: readonly string[],
  shares: readonly number[],
): PilotReading['uneven'] {
  const strata = [...new Set(units.map(({ stratum }) => stratum))].sort((a, b) => (a < b ? -1 : 1));
  if (strata.length < 2) return [];
  return strata.flatMap((stratum) => {
    const inside = units.filter((unit) => unit.stratum === stratum);
    const counts = names.map((name) => inside.filter(({ arm }) => arm === name).length);
    const ratio = sampleRatio(counts, shares);
    return ratio.verdict === 'balanced' ? [] : [{ stratum, ratio }];
  });
}
