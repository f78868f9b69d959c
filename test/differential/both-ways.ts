import { expect } from 'vitest';
import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import type { RunPlan, RunResult } from '../../src-engine/model/run.ts';
import { expectSameRun } from '../support/expect-same-run.ts';
import { firstDifference } from '../support/first-difference.ts';
import { runPlan } from '../support/run-plan.ts';
import { simulatePlainly } from './reference/simulate.ts';

/** Runs a plan both ways and demands the same event logs, daily series, ageing and outcomes. */
export function bothWays(portfolio: Portfolio, plan: RunPlan): RunResult {
  const plain = simulatePlainly(portfolio, plan);
  const fast = runPlan(portfolio, plan);
  expect(firstDifference(fast, plain)).toBeNull();
  expectSameRun(fast, plain);
  for (const arm of plain.arms) expect(arm.log.count).toBeGreaterThan(0);
  return plain;
}
