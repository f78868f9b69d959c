import type { Failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { SweepPlan, SweepPreview } from '../model/sweep.ts';
import { rungPlan } from './choose/rung-plan.ts';
import { checkSweepPlan } from './design/check-sweep-plan.ts';
import { layOutSettings } from './design/lay-out-settings.ts';
import { settingToRun } from './design/settings-to-run.ts';
import { sweptVariables } from './design/swept-variables.ts';
import { sampledAccounts } from './evaluate/outcome-merger.ts';

/** The settings of a sweep, checked and counted. */
export function previewSweep(portfolio: Portfolio, plan: SweepPlan): Result<SweepPreview, Failure> {
  const problem = checkSweepPlan(plan);
  if (problem !== null) return err(problem);
  const variables = sweptVariables(plan.champion, plan.variables);
  if (!variables.ok) return variables;
  const laidOut = layOutSettings(variables.value, plan.design, plan.points, plan.seed);
  if (!laidOut.ok) return laidOut;
  const invalid = laidOut.value.flatMap((values) => {
    const setting = settingToRun(plan.champion, variables.value, values, portfolio);
    return setting.problem === null ? [] : [{ values, problem: setting.problem }];
  });
  const runnable = laidOut.value.length - invalid.length;
  return ok({
    variables: variables.value,
    settings: laidOut.value.length,
    invalid,
    searchAccounts: sampledAccounts(portfolio.accounts.ids, { from: 0, to: 1 - plan.heldOutShare })
      .length,
    fullRunEquivalents: plan.design === 'grid' ? runnable : rungPlan(runnable).fullRunEquivalents,
  });
}
