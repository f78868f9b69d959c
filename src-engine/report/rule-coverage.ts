import { firstReplication } from '../analyze/account-columns.ts';
import { at } from '../base/assert.ts';
import type { Problem } from '../base/problem.ts';
import { checkStrategy } from '../config/check-strategy.ts';
import { collectionTemplates } from '../config/collection-templates.ts';
import { criteriaRows } from '../config/criteria-rows.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type {
  RowCoverage,
  RuleCoverage,
  StepCoverage,
  UntreatedAccounts,
} from '../model/coverage.ts';
import { LOG_KIND, LOG_OUTCOME, type LogOutcomeName } from '../model/event-log.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { ArmResult, RunResult } from '../model/run.ts';
import { capacityUse, lateSteps } from './capacity-use.ts';
import { templateOfRows } from './log-processes.ts';
import { isSkipped, treatmentFunnel } from './treatment-funnel.ts';

const LARGEST_LISTED = 20;

/** Problems that say of a row, or of its condition, that no account gets to it. */
const OF_ROWS: ReadonlySet<string> = new Set(['criteria-row-unreachable', 'criteria-row-too-old']);
const OF_CONDITIONS: ReadonlySet<string> = new Set([
  'condition-unreachable',
  'condition-never-true',
]);

function isWithin({ pointer }: Problem, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`);
}

/** The accounts of the run and, when it is still there, their portfolio. */
export interface CoverageAccounts {
  readonly ids: readonly string[];
  readonly openMinor: Float64Array;
  readonly portfolio: Portfolio | null;
}

interface TemplateCounts {
  created: number;
  /** By step sequence, then by outcome. */
  readonly outcomes: Map<number, Map<number, number>>;
}

function countTemplates(
  result: RunResult,
  arm: number,
  strategy: Strategy,
): readonly TemplateCounts[] {
  const { log } = at(result.arms, arm);
  const templateOf = templateOfRows(log);
  const counts = collectionTemplates(strategy).map(
    (): TemplateCounts => ({ created: 0, outcomes: new Map() }),
  );
  for (let row = 0; row < log.count; row++) {
    const of = counts[templateOf[row] ?? -1];
    if (of === undefined) continue;
    if (log.kind[row] === LOG_KIND.processCreated) of.created += 1;
    if (log.kind[row] !== LOG_KIND.eventCompleted) continue;
    const sequence = log.detail[row] ?? 0;
    const step = of.outcomes.get(sequence) ?? new Map<number, number>();
    const outcome = log.outcome[row] ?? 0;
    step.set(outcome, (step.get(outcome) ?? 0) + 1);
    of.outcomes.set(sequence, step);
  }
  return counts;
}

/**
 * Processes that each criteria row began, by its place in the strategy; null for a run of an engine before 0.3.12, which
 * did not say which row it was. Those of dunning schedules, behind the first `templates`, have none.
 */
function processesOfRows({ log }: ArmResult, templates: number): readonly number[] | null {
  const processes: number[] = [];
  let byRules = 0;
  for (let row = 0; row < log.count; row++) {
    if (log.replication[row] !== 0) continue;
    const kind = log.kind[row];
    if (
      kind === LOG_KIND.processCreated &&
      log.outcome[row] !== LOG_OUTCOME.byHand &&
      log.outcome[row] !== LOG_OUTCOME.continued &&
      (log.detail[row] ?? 0) < templates
    )
      byRules += 1;
    if (kind !== LOG_KIND.criteriaRow) continue;
    const place = log.detail[row] ?? 0;
    processes[place] = (processes[place] ?? 0) + 1;
  }
  return byRules > 0 && processes.length === 0 ? null : processes;
}

function rowsOf(
  strategy: Strategy,
  processes: readonly number[] | null,
  portfolio: Portfolio | null,
): readonly RowCoverage[] {
  const problems = checkStrategy(strategy, portfolio);
  return criteriaRows(strategy).map((row, place) => {
    const condition = row.pointer.slice(0, row.pointer.lastIndexOf('/criteria/'));
    const reason = problems.find(
      (problem) =>
        (OF_ROWS.has(problem.code) && isWithin(problem, row.pointer)) ||
        (OF_CONDITIONS.has(problem.code) && isWithin(problem, condition)),
    );
    return {
      ...row,
      processes: processes === null ? null : (processes[place] ?? 0),
      unreachable: reason?.message ?? '',
    };
  });
}

function outcomeName(outcome: number): string {
  const names = Object.keys(LOG_OUTCOME) as LogOutcomeName[];
  return names.find((name) => LOG_OUTCOME[name] === outcome) ?? String(outcome);
}

function stepsOf(strategy: Strategy, counts: readonly TemplateCounts[]): readonly StepCoverage[] {
  const titles = new Map(strategy.eventTypes.map(({ code, title }) => [code, title]));
  return collectionTemplates(strategy).flatMap((template, index) => {
    const { created, outcomes } = at(counts, index);
    return template.events.map(({ sequence, eventType }) => {
      let carriedOut = 0;
      const skipped: Record<string, number> = {};
      for (const [outcome, count] of outcomes.get(sequence) ?? []) {
        if (isSkipped(outcome)) skipped[outcomeName(outcome)] = count;
        else carriedOut += count;
      }
      const left = Object.values(skipped).reduce((sum, count) => sum + count, 0);
      const notReached = created - carriedOut - left;
      const step = { template: template.code, sequence, eventType, carriedOut, skipped };
      return { ...step, eventTitle: titles.get(eventType) ?? eventType, notReached };
    });
  });
}

function untreatedAccounts(
  result: RunResult,
  arm: number,
  { ids, openMinor }: CoverageAccounts,
): UntreatedAccounts {
  const one = at(result.arms, arm);
  const arrearsDays = firstReplication(one, 'arrearsDays');
  const processes = firstReplication(one, 'processes');
  const accounts = ids.flatMap((id, account) => {
    const days = arrearsDays[account] ?? 0;
    if (days === 0 || (processes[account] ?? 0) > 0) return [];
    return [{ id, openMinor: openMinor[account] ?? 0, arrearsDays: days }];
  });
  return {
    accounts: accounts.length,
    openMinor: accounts.reduce((sum, account) => sum + account.openMinor, 0),
    largest: accounts
      .sort((a, b) => b.openMinor - a.openMinor || (a.id < b.id ? -1 : 1))
      .slice(0, LARGEST_LISTED),
  };
}

/**
 * What the rules of an arm answered in replication 1: the funnel, rows and the processes they led to, rows that nobody
 * can reach, steps that were left out, and accounts in arrears that no rule answered. The run must keep its events.
 */
export function ruleCoverage(
  result: RunResult,
  arm: number,
  strategy: Strategy,
  accounts: CoverageAccounts,
): RuleCoverage {
  const counts = countTemplates(result, arm, strategy);
  const { openMinor, portfolio } = accounts;
  return {
    arm: at(result.arms, arm).name,
    funnel: treatmentFunnel(result, arm, strategy, openMinor, portfolio),
    rows: rowsOf(
      strategy,
      processesOfRows(at(result.arms, arm), strategy.processTemplates.length),
      portfolio,
    ),
    steps: stepsOf(strategy, counts),
    untreated: untreatedAccounts(result, arm, accounts),
    capacity: capacityUse(result, arm, strategy),
    late: lateSteps(result, arm),
  };
}
