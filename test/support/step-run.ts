import { at } from '../../src-engine/base/assert.ts';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import { defaultBehaviour } from '../../src-engine/config/default-behaviour.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import type { BehaviourModel, Persona } from '../../src-engine/model/behaviour.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../src-engine/model/event-log.ts';
import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import {
  DAILY_METRICS,
  type DailyMetric,
  type RunPlan,
  type RunResult,
} from '../../src-engine/model/run.ts';
import { aPlan, runPlan } from './run-plan.ts';

/** As-of day of the step tests, a Monday. */
export const STEP_DAY = parseIsoDate('2026-03-02') ?? 0;

/**
 * Customers who do nothing of their own accord, keep their pay plans, and whom every contact reaches: what happens is the
 * engine's doing. They pay bills that fall due on time when `paysOnTime`.
 */
export function stillBehaviour(changes: Partial<Persona> = {}, paysOnTime = false): BehaviourModel {
  const model = defaultBehaviour();
  const never = model.bandStartDays.map(() => 0);
  return {
    ...model,
    personas: model.personas.map((persona) => ({
      ...persona,
      fullPerDay: never,
      partialPerDay: never,
      ...changes,
    })),
    treatments: model.treatments.map((treatment) => ({ ...treatment, reach: 1 })),
    missedBill: { probability: paysOnTime ? 1e-12 : 1 - 1e-12, scoreSlope: 0, inArrears: 0 },
    instalmentKept: 1,
    returnedPayment: { ...model.returnedPayment, probability: 0 },
    billing: { ...model.billing, amountSigma: 0, monthPercent: new Array(12).fill(100) },
  };
}

/** A log row in words: `3 eventCompleted reached` is day, kind and outcome. */
export interface Told {
  readonly text: string;
  readonly process: number;
  readonly detail: number;
  readonly amountMinor: number;
}

function nameOf(names: Readonly<Record<string, number>>, value: number | undefined): string {
  return Object.entries(names).find(([, number]) => number === value)?.[0] ?? '?';
}

export interface StepRun {
  readonly result: RunResult;
  /** Everything the log says, in order. */
  readonly told: readonly Told[];
  /** Log rows of some kinds as `day kind outcome`. */
  texts(...kinds: readonly string[]): string[];
  /** Sum of a daily flow. */
  total(metric: DailyMetric): number;
}

/** Runs one strategy once over a portfolio of one account. */
export function liveStep(
  portfolio: Portfolio,
  strategy: Strategy,
  changes: Partial<RunPlan> = {},
): StepRun {
  const plan = { behaviour: stillBehaviour(), days: 60, replications: 1, ...changes };
  const result = runPlan(portfolio, aPlan([strategy], plan));
  const { log, daily } = at(result.arms, 0);
  const told = Array.from({ length: log.count }, (_, row) => ({
    text: `${log.day[row]} ${nameOf(LOG_KIND, log.kind[row])} ${nameOf(LOG_OUTCOME, log.outcome[row])}`,
    process: log.process[row] ?? 0,
    detail: log.detail[row] ?? 0,
    amountMinor: log.amountMinor[row] ?? 0,
  }));
  return {
    result,
    told,
    texts: (...kinds) =>
      told.map(({ text }) => text).filter((text) => kinds.includes(text.split(' ')[1] ?? '')),
    total: (metric) => {
      const from = DAILY_METRICS.indexOf(metric) * result.days;
      return daily.subarray(from, from + result.days).reduce((sum, value) => sum + value, 0);
    },
  };
}
