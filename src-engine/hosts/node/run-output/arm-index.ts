import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { RunPlan } from '../../../model/run.ts';
import { nearest } from '../options/nearest.ts';

/** Place of the arm with this name; the champion's when none is named. */
export function armIndex(plan: RunPlan, name: string | null): Result<number, Failure> {
  if (name === null) return ok(0);
  const names = plan.arms.map((arm) => arm.name);
  const index = names.indexOf(name);
  if (index >= 0) return ok(index);
  const near = nearest(name, names);
  const hint = near === null ? `It has ${names.join(', ')}.` : `Did you mean ${near}?`;
  return err(failure('bad-argument', `The run has no arm ${name}.`, '', hint));
}
