import { checkStrategy } from '../../config/check-strategy.ts';
import type { Strategy } from '../../config/strategy-schema.ts';
import { withNumber } from '../../config/with-number.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { SettingProblem, SweptVariable } from '../../model/sweep.ts';

/** A setting as a strategy; `problem` says why it cannot be run. */
export interface SettingToRun {
  readonly values: readonly number[];
  readonly strategy: Strategy;
  readonly problem: SettingProblem | null;
}

/** The champion with other numbers. */
export function strategyOf(
  champion: Strategy,
  variables: readonly Pick<SweptVariable, 'pointer'>[],
  values: readonly number[],
): Strategy {
  return variables.reduce(
    (strategy, { pointer }, index) => withNumber(strategy, pointer, values[index] ?? 0),
    champion,
  );
}

/** A setting checked as any strategy is; the first error is the reason for leaving it out. */
export function settingToRun(
  champion: Strategy,
  variables: readonly Pick<SweptVariable, 'pointer'>[],
  values: readonly number[],
  portfolio: Portfolio,
): SettingToRun {
  const strategy = strategyOf(champion, variables, values);
  const error = checkStrategy(strategy, portfolio).find(({ severity }) => severity === 'error');
  if (error === undefined) return { values, strategy, problem: null };
  const { pointer, message, hint } = error;
  return { values, strategy, problem: { pointer, message, hint } };
}
