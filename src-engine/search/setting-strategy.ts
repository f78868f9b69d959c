import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { fieldLabel } from '../config/field-label.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type { SweepPlan, SweepResult } from '../model/sweep.ts';
import { strategyOf } from './design/settings-to-run.ts';

const LONGEST_NAME = 80;
const LONGEST_DESCRIPTION = 2000;

/**
 * A setting of a sweep as a strategy of its own: the champion with the setting's numbers, a name that tells it apart
 * and a description that says what was moved, from what, and where the figure comes from.
 */
export function settingStrategy(
  plan: SweepPlan,
  result: SweepResult,
  setting: number,
): Result<Strategy, Failure> {
  const chosen = result.settings[setting];
  if (chosen === undefined)
    return err(
      failure(
        'not-found',
        `The sweep has no setting ${setting + 1}; it has ${result.settings.length}.`,
        '',
        'Choose a setting of the list.',
      ),
    );
  if (chosen.problem !== null)
    return err(
      failure(
        'bad-strategy',
        `This setting makes no valid strategy: ${chosen.problem.message}`,
        chosen.problem.pointer,
        chosen.problem.hint,
      ),
    );
  const { champion } = plan;
  const moved = result.variables.flatMap((variable, index) => {
    const value = chosen.values[index] ?? variable.championValue;
    if (value === variable.championValue) return [];
    return [`${fieldLabel(champion, variable.pointer)} ${variable.championValue} → ${value}`];
  });
  const values = chosen.values.join(' / ');
  const what = moved.length === 0 ? 'No number is moved' : moved.join('; ');
  const from = `${champion.name} v${champion.version}`;
  const origin = `Setting of a threshold sweep of ${from} (seed ${plan.seed}): ${what}.`;
  const rest = champion.description === '' ? '' : ` ${champion.description}`;
  const suffix = ` (${values})`;
  return ok({
    ...strategyOf(champion, result.variables, chosen.values),
    name: `${champion.name.slice(0, LONGEST_NAME - suffix.length)}${suffix}`.slice(0, LONGEST_NAME),
    description: `${origin}${rest}`.slice(0, LONGEST_DESCRIPTION),
  });
}
