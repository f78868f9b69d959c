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
  known: (rows: readonly ScreenedAssumption[]) => void,
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
    known(rows.sort((a, b) => b.meanAbsolute - a.meanAbsolute));
  }
  return ok(null);
}

/** Sobol's variance shares, largest total first; null when they were not asked for. */
export async function shareVariance(
  plan: SensitivityPlan,
  assumptions: readonly Assumption[],
  under: DifferenceUnder,
): Promise<Result<readonly VarianceShare[] | null, Failure>> {
  if (plan.points === 0 || assumptions.length === 0) return ok(null);
  const evaluate = evaluator(plan.behaviour, assumptions, under);
  const design = sobolDesign(assumptions.length, plan.points, plan.seed);
  const a = await evaluate(design.a);
  if (!a.ok) return a;
  const b = await evaluate(design.b);
  if (!b.ok) return b;
  const mixed: (readonly number[])[] = [];
  for (const points of design.mixed) {
    const values = await evaluate(points);
    if (!values.ok) return values;
    mixed.push(values.value);
  }
  const rows = sobolIndices({ a: a.value, b: b.value, mixed }).map((share, index) => ({
    pointer: assumptions[index]?.pointer ?? '',
    ...share,
  }));
  return ok(rows.sort((one, other) => other.total - one.total));
}
