import { holm } from '../analyze/adjust-p-values.ts';
import { studentQuantile, studentTwoSided } from '../analyze/distributions.ts';
import { at } from '../base/assert.ts';
import type { Failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type {
  PilotPhase,
  PilotQuestion,
  PilotReading,
  PilotResult,
  PooledDifference,
} from '../model/pilot.ts';
import { mixingWidth, sequenceHalfWidth } from './confidence-sequence.ts';
import type { PilotUnit } from './pilot-table.ts';
import { ALPHA, readArms } from './read-arms.ts';
import { ratioVerdict } from './sample-ratio.ts';

/**
 * Compares the arms of a live test. Shares that were moved while it ran make phases (peers.md A42): each is read by itself
 * against its own shares, without the units that an earlier phase had in another arm, and the phases are put together by
 * their precision. Then `differences` is empty: over all rows at once a moved share would pass the change of times for a
 * difference of arms. Fails as the first phase does that cannot be read.
 */
export function analyzePilot(
  units: readonly PilotUnit[],
  question: PilotQuestion,
): Result<PilotResult, Failure> {
  const names = [...new Set(units.map(({ phase }) => phase))].sort(comparePhases);
  if (names.length < 2) {
    const [name = ''] = names;
    const whole = readArms(units, inPhase(question, name));
    if (!whole.ok) return whole;
    const phases = name === '' ? [] : [{ phase: name, carriedOver: 0, ...whole.value }];
    return ok({ ...whole.value, phases, pooled: [] });
  }
  const phases: PilotPhase[] = [];
  const fresh: PilotReading[] = [];
  const firstArm = new Map<string, string>();
  for (const phase of names) {
    const rows = units.filter((unit) => unit.phase === phase);
    const own = rows.filter(({ unit, arm }) => (firstArm.get(unit) ?? arm) === arm);
    const reading = readArms(own, inPhase(question, phase));
    if (!reading.ok) return err({ ...reading.error, where: `phase ${phase}` });
    phases.push({ phase, carriedOver: rows.length - own.length, ...reading.value });
    // A customer counts once over all phases: what one does in two of them is not independent.
    const first = rows.filter(({ unit }) => !firstArm.has(unit));
    const alone = readArms(first, inPhase(question, phase));
    if (alone.ok) fresh.push(alone.value);
    for (const { unit, arm } of first) firstArm.set(unit, arm);
  }
  return ok({ ...allPhases(phases), phases, pooled: pooledDifferences(fresh, question) });
}

/** Numbers by size, everything else by its text. */
function comparePhases(a: string, b: string): number {
  const [one, other] = [Number(a), Number(b)];
  if (Number.isFinite(one) && Number.isFinite(other) && one !== other) return one - other;
  return a < b ? -1 : a > b ? 1 : 0;
}

function inPhase(question: PilotQuestion, phase: string): PilotQuestion {
  return { ...question, shares: question.phaseShares?.[phase] ?? question.shares };
}

/** Counts and means of all phases, and whether the splits taken together are the planned ones: chi-squares add up. */
function allPhases(phases: readonly PilotPhase[]): PilotReading {
  const names = [...new Set(phases.flatMap(({ arms }) => arms.map(({ name }) => name)))];
  const arms = names.map((name) => {
    const own = phases.flatMap((phase) => phase.arms.filter((arm) => arm.name === name));
    const units = own.reduce((sum, arm) => sum + arm.units, 0);
    return { name, units, value: own.reduce((sum, arm) => sum + arm.value * arm.units, 0) / units };
  });
  const chiSquare = phases.reduce((sum, phase) => sum + phase.sampleRatio.chiSquare, 0);
  const degrees = phases.reduce((sum, phase) => sum + phase.arms.length - 1, 0);
  return {
    arms,
    sampleRatio: ratioVerdict(chiSquare, degrees),
    uneven: [],
    isConclusive: phases.every((phase) => phase.isConclusive),
    differences: [],
  };
}

/** Each challenger over the phases that hold it, weighted by 1 / standard error^2. */
function pooledDifferences(
  phases: readonly PilotReading[],
  question: PilotQuestion,
): readonly PooledDifference[] {
  const names = [
    ...new Set(phases.flatMap(({ differences }) => differences.map(({ arm }) => arm))),
  ];
  const pooled = names.map((arm) => pooledDifference(arm, phases, question));
  const familyP = holm(pooled.map(({ split }) => split.p));
  return pooled.map((one, index) => ({ ...one, familyP: at(familyP, index) }));
}

function pooledDifference(
  arm: string,
  phases: readonly PilotReading[],
  { champion, plannedUnits }: PilotQuestion,
): Omit<PooledDifference, 'familyP'> {
  const parts = phases.flatMap((phase) =>
    phase.differences
      .filter((one) => one.arm === arm)
      .map((one) => ({
        best: one.adjusted ?? one.split,
        units: phase.arms
          .filter(({ name }) => name === arm || name === champion)
          .reduce((sum, { units }) => sum + units, 0),
      })),
  );
  const known = parts.filter(({ best }) => Number.isFinite(best.standardError));
  // Parts without any spread are exact: nothing else can move them.
  const exact = known.filter(({ best }) => best.standardError === 0);
  const used = exact.length > 0 ? exact : known;
  const weights = used.map(({ best }) =>
    exact.length > 0 ? 1 : 1 / (best.standardError * best.standardError),
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const value = used.reduce((sum, { best }, part) => sum + best.value * at(weights, part), 0) / all;
  const standardError = exact.length > 0 ? 0 : Math.sqrt(1 / all);
  const degrees = used.reduce((sum, { best }) => sum + best.degrees, 0);
  const n = used.reduce((sum, { units }) => sum + units, 0);
  const half = used.length === 0 ? Number.POSITIVE_INFINITY : fixedHalf(standardError, degrees);
  const anytime = sequenceHalfWidth(
    n,
    standardError * Math.sqrt(n),
    mixingWidth(ALPHA, plannedUnits ?? n),
    ALPHA,
  );
  const p =
    standardError === 0 ? (value === 0 ? 1 : 0) : studentTwoSided(value / standardError, degrees);
  return {
    arm,
    phases: used.length,
    split: {
      value,
      standardError,
      degrees,
      low: value - half,
      high: value + half,
      p: used.length === 0 ? 1 : p,
    },
    anytime: { low: value - anytime, high: value + anytime },
  };
}

function fixedHalf(standardError: number, degrees: number): number {
  return standardError === 0 ? 0 : studentQuantile(1 - ALPHA / 2, degrees) * standardError;
}
