import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import type { Whose } from '../explain/rerun-account.ts';
import { runFacts } from '../explain/run-facts.ts';
import type { ControlCentral } from '../model/control-central.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { RunPlan } from '../model/run.ts';
import { controlCentral } from './control-central.ts';

/** The account's page at the end of a day of a run, as the strategy of the arm plugs it in. Day 0 is the as-of day. */
export function runPage(
  portfolio: Portfolio,
  plan: RunPlan,
  whose: Whose,
  day: number,
): Result<ControlCentral, Failure> {
  const facts = runFacts(portfolio, plan, whose, day);
  if (!facts.ok) return facts;
  const setup = plan.arms[whose.armIndex]?.strategy.controlCentral;
  const none = { alerts: [], info: null, timeline: null };
  return ok(controlCentral(facts.value, setup ?? none));
}
