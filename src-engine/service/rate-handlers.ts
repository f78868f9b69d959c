import { at } from '../base/assert.ts';
import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import { UNTREATED_NAME, untreatedStrategy } from '../config/untreated-strategy.ts';
import type { RunPlan } from '../model/run.ts';
import type { Handlers } from '../protocol/handlers.ts';
import { ArmTotals } from '../report/arm-totals.ts';
import { runRates } from '../report/run-rates.ts';
import { prepareRun } from '../simulate/prepare-run.ts';
import { rerunnable } from './account-handlers.ts';
import type { OpenRun, Session } from './session.ts';
import type { Simulate } from './simulate.ts';

type RateHandlers = Pick<Handlers, 'runRates' | 'untreatedRates'>;

/** The run's plan with its champion's terms and nobody treated: the same accounts, luck and yardstick of a cure. */
function untreatedPlan(plan: RunPlan): RunPlan {
  const { commands: _, ...rest } = plan;
  const champion = at(plan.arms, 0).strategy;
  return {
    ...rest,
    arms: [{ name: UNTREATED_NAME, strategy: untreatedStrategy(champion) }],
    yardstick: champion,
    eventLog: 'none',
  };
}

/** Rates of a run with their parts, and the same accounts lived without treatment (simulation.md 5). */
export function rateHandlers(session: Session, simulate: Simulate): RateHandlers {
  const ratesOf = (run: OpenRun, untreated: ArmTotals | null) => {
    const open = session.portfolioOrNull();
    if (!open.ok) return open;
    const isSame = open.value?.portfolio.fingerprint === run.record.portfolioFingerprint;
    const pastDueMinor = isSame ? (open.value?.balances.pastDueMinor ?? null) : null;
    const { result } = run;
    return ok({ arms: result.arms.map((arm) => runRates(arm, result, pastDueMinor, untreated)) });
  };
  const runOf = (runId: number): Result<OpenRun, Failure> => session.runWithArm(runId, 0);
  return {
    runRates: ({ runId }) => {
      const run = runOf(runId);
      return run.ok ? ratesOf(run.value, null) : run;
    },

    untreatedRates: async ({ runId }, context) => {
      const run = runOf(runId);
      if (!run.ok) return run;
      const rerun = rerunnable(session, runId);
      if (!rerun.ok) return rerun;
      const prepared = prepareRun(rerun.value.portfolio, untreatedPlan(rerun.value.plan));
      if (!prepared.ok) return prepared;
      const made = await simulate(prepared.value, context);
      if (!made.ok) return made;
      return ratesOf(run.value, new ArmTotals(at(made.value.arms, 0), made.value));
    },
  };
}
