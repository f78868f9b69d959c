import { ALWAYS_ON_GUARDRAILS } from '../../src-engine/config/always-on-guardrails.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import { LOG_KIND, type LogKindName } from '../../src-engine/model/event-log.ts';
import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import type { RunPlan, RunResult } from '../../src-engine/model/run.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { aStrategy, type StrategyOptions } from '../support/strategy-builder.ts';

/** 2026-03-02, a Monday. */
export const AS_OF = 20_514;

/** One replication in which nobody pays of their own accord: what happens depends on the rules alone. */
export function quietPlan(strategy: Strategy, changes: Partial<RunPlan> = {}): RunPlan {
  const made = aPlan([strategy], { days: 60, replications: 1, ...changes });
  const { billing, returnedPayment } = made.behaviour;
  return {
    ...made,
    behaviour: {
      ...made.behaviour,
      billing,
      returnedPayment: { ...returnedPayment, probability: 0 },
      missedBill: { probability: 0.999_999, scoreSlope: 0, inArrears: 0 },
      personas: made.behaviour.personas.map((persona) => ({
        ...persona,
        fullPerDay: persona.fullPerDay.map(() => 0),
        partialPerDay: persona.partialPerDay.map(() => 0),
        promiseMade: 0,
      })),
    },
  };
}

/** Debt of twenty days starts a process with a message on day 0, a letter on day 5 and a To Do on day 10. */
export function ladder(changes: Partial<StrategyOptions> = {}): Strategy {
  return aStrategy({
    minAgeDays: 20,
    events: [
      { dayOffset: 0, algorithm: 'SEND_SMS' },
      {
        dayOffset: 5,
        algorithm: 'SEND_LETTER',
        parameters: { letter: 'LT-1', contactClass: 'COLLECTION', contactType: 'LT-1' },
      },
      {
        dayOffset: 10,
        algorithm: 'CREATE_TODO',
        parameters: { toDoType: 'FAILED-EVENT', role: 'COLLECTIONS' },
      },
      // Keeps the process running to the end of the horizon.
      { dayOffset: 500, algorithm: 'SEND_SMS' },
    ],
    ...changes,
  });
}

/** The first arm's rows of a kind, as `day:detail`. */
export function rowsOf(result: RunResult, ...kinds: readonly LogKindName[]): string[] {
  const log = result.arms[0]?.log;
  const rows: string[] = [];
  for (let row = 0; row < (log?.count ?? 0); row++) {
    if (!kinds.some((kind) => LOG_KIND[kind] === log?.kind[row])) continue;
    rows.push(`${log?.day[row]}:${log?.detail[row]}`);
  }
  return rows;
}

/** Days on which collection events ran. */
export function eventDays(
  portfolio: Portfolio,
  strategy: Strategy,
  changes: Partial<RunPlan> = {},
): string[] {
  return rowsOf(runPlan(portfolio, quietPlan(strategy, changes)), 'eventCompleted');
}

/** The always-on guardrails of these ids, named by a strategy that does without them. */
export function switchedOff(...ids: readonly string[]): Strategy['guardrails'] {
  return ALWAYS_ON_GUARDRAILS.filter(({ id }) => ids.includes(id)).map((rule) => ({
    ...rule,
    enabled: false,
  }));
}
