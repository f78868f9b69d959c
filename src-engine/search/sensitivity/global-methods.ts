import { at } from '../../base/assert.ts';
import type { Failure } from '../../base/failure.ts';
import { ok, type Result } from '../../base/result.ts';
import type { BehaviourModel } from '../../model/behaviour.ts';
import type {
  ScreenedAssumption,
  SensitivityPlan,
  VarianceShare,
} from '../../model/sensitivity.ts';
import type { Assumption } from './assumptions.ts';
import type { DifferenceUnder } from './difference-under.ts';
import { morrisEffects, morrisPaths } from './morris.ts';
import { sobolDesign, sobolIndices } from './sobol-indices.ts';

const LEVELS = 4;

/** The model with each assumption at its place between its 10 % (0) and its 90 % (1) quantile. */
function modelAt(
  model: BehaviourModel,
  assumptions: readonly Assumption[],
  point: readonly number[],
): BehaviourModel {
  return assumptions.reduce(
    (changed, { low, high, apply }, index) =>
      apply(changed, low + (point[index] ?? 0) * (high - low)),
    model,
  );
}

type Evaluate = (
  points: readonly (readonly number[])[],
) => Promise<Result<readonly number[], Failure>>;

function evaluator(
  model: BehaviourModel,
  assumptions: readonly Assumption[],
  under: DifferenceUnder,
): Evaluate {
  return async (points) => {
    const values: number[] = [];
    for (const point of points) {
      const difference = await under(modelAt(model, assumptions, point));
      if (!difference.ok) return difference;
      values.push(difference.value.value);
    }
    return ok(values);
  };
}

/** Fewer paths have no deviation of their effects to show. */
const FEWEST_PATHS = 2;

/**
 * Morris's screening, largest mean absolute effect first, handed to `known` whenever another path is complete: a cancel
 * leaves what the paths before it say. Nothing is handed over when it was not asked for.
 */
export async function screen(
  plan: SensitivityPlan,
  assumptions: readonly Assumption[],
  under: DifferenceUnder,
  known: (rows: readonly ScreenedAssumption[], paths: number) => void,
): Promise<Result<null, Failure>> {
  if (plan.paths === 0 || assumptions.length === 0) return ok(null);
  const evaluate = evaluator(plan.behaviour, assumptions, under);
  const paths = morrisPaths(assumptions.length, plan.paths, LEVELS, plan.seed);
  const outputs: (readonly number[])[] = [];
  for (const { points } of paths) {
    const values = await evaluate(points);
    if (!values.ok) return values;
    outputs.push(values.value);
    if (outputs.length < Math.min(FEWEST_PATHS, plan.paths)) continue;
    const effects = morrisEffects(paths.slice(0, outputs.length), outputs);
    const rows = effects.map((effect, index) => ({
      pointer: assumptions[index]?.pointer ?? '',
      ...effect,
    }));
    known(
      rows.sort((a, b) => b.meanAbsolute - a.meanAbsolute),
      outputs.length,
    );
  }
  return ok(null);
}

/** Fewer points say nothing of a variance: a stop before them leaves nothing. */
const FEWEST_POINTS = 8;

/**
 * Sobol's variance shares, largest total first, handed to `known` with the points that they rest on. Models are tried point
 * by point, each with all of its mixtures, so that a cancel leaves the shares of the points before it. Nothing is handed
 * over when they were not asked for.
 */
export async function shareVariance(
  plan: SensitivityPlan,
  assumptions: readonly Assumption[],
  under: DifferenceUnder,
  known: (rows: readonly VarianceShare[], points: number) => void,
): Promise<Result<null, Failure>> {
  if (plan.points === 0 || assumptions.length === 0) return ok(null);
  const evaluate = evaluator(plan.behaviour, assumptions, under);
  const design = sobolDesign(assumptions.length, plan.points, plan.seed);
  const a: number[] = [];
  const b: number[] = [];
  const mixed = assumptions.map((): number[] => []);
  const tell = (): void => {
    const rows = sobolIndices({ a, b, mixed }).map((share, index) => ({
      pointer: assumptions[index]?.pointer ?? '',
      ...share,
    }));
    known(
      rows.sort((one, other) => other.total - one.total),
      a.length,
    );
  };
  for (const [row, first] of design.a.entries()) {
    const mixtures = design.mixed.map((points) => at(points, row));
    const values = await evaluate([first, at(design.b, row), ...mixtures]);
    if (!values.ok) {
      if (a.length >= Math.min(FEWEST_POINTS, plan.points)) tell();
      return values;
    }
    const [fromA = 0, fromB = 0, ...others] = values.value;
    a.push(fromA);
    b.push(fromB);
    for (const [input, value] of others.entries()) at(mixed, input).push(value);
  }
  tell();
  return ok(null);
}
