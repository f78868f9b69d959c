import { at } from '../../../base/assert.ts';
import { isoDate } from '../../../base/day.ts';
import { guardrailsOf } from '../../../config/always-on-guardrails.ts';
import type { Guardrail, Strategy } from '../../../config/strategy-schema.ts';
import {
  type BehaviourMark,
  behaviourMark,
  behaviourNotes,
} from '../../../model/behaviour-notes.ts';
import { mattersMembers } from '../../../model/change-that-matters.ts';
import type {
  Comparison,
  IntervalBasis,
  MeasureId,
  MeasureUnit,
  Reading,
  SetMatters,
} from '../../../model/comparison.ts';
import type { CapacityUse, LateSteps } from '../../../model/coverage.ts';
import type { CureTolerance } from '../../../model/cure-tolerance.ts';
import type { GuardrailHits } from '../../../model/guardrail-hits.ts';
import { MEASURE_DEFINITIONS } from '../../../model/measure-definitions.ts';
import type { PrecisionReport } from '../../../model/precision.ts';
import { primaryMember } from '../../../model/primary-measure.ts';
import type { RunRate } from '../../../model/rate-definitions.ts';
import {
  DAILY_METRICS,
  type DailyMetric,
  type RunPlan,
  type RunResult,
} from '../../../model/run.ts';
import { capacityUse, lateSteps } from '../../../report/capacity-use.ts';
import { runRates, untreatedTotals } from '../../../report/run-rates.ts';
import { commandsFingerprint } from './commands-fingerprint.ts';
import { paymentsMember } from './payments-member.ts';

/** The content of run.json: what was run, each arm's measures, and each challenger's paired differences. */
export interface RunDocument extends Pick<SetMatters, 'matters'> {
  readonly schemaVersion: 1;
  readonly engineVersion: string;
  readonly portfolioFingerprint: string;
  readonly behaviourFingerprint: string;
  /** Of what people did by hand; null when nothing was. */
  readonly commandsFingerprint: string | null;
  /** Of the payments that were known beforehand; absent where none was. */
  readonly paymentsFingerprint?: string;
  /** `replay` when payments are recorded ones, `uncalibrated` when the model's backtest is red; null otherwise. */
  readonly behaviourMark: BehaviourMark | null;
  /** What must be said wherever these figures are shown. */
  readonly notes: readonly string[];
  readonly seed: number;
  readonly days: number;
  readonly replications: number;
  /** What counts as cured; absent where it is the champion's cancel thresholds. */
  readonly cureTolerance?: CureTolerance;
  /** Decides the headline, chosen before the run; absent where it is net cash. */
  readonly primaryMeasure?: MeasureId;
  /** How many replications were needed and why; absent where their number was given. */
  readonly precision?: PrecisionReport;
  readonly accounts: number;
  readonly asOf: string;
  readonly currency: string;
  /** Which replications events.csv holds. */
  readonly events: RunPlan['eventLog'];
  readonly arms: readonly ArmDocument[];
  /** What the intervals `low` to `high` cover. */
  readonly intervals: IntervalBasis;
  readonly differences: readonly DifferenceDocument[];
}

interface ArmDocument {
  readonly name: string;
  readonly strategyFingerprint: string;
  /** Means over replications. */
  readonly measures: readonly {
    readonly id: string;
    readonly unit: MeasureUnit;
    readonly value: number;
  }[];
  /** Exact rates with numerator and denominator, means over replications; null without a denominator. */
  readonly rates: readonly RunRate[];
  readonly guardrails: GuardrailDocument;
  /** Agents and crews, and the steps that were late for want of them; absent where the strategy limits nothing. */
  readonly capacity?: { readonly groups: readonly CapacityUse[]; readonly late: LateSteps };
}

/** What guardrails did, as means over replications, and the rules that the strategy does without. */
interface GuardrailDocument {
  readonly blocked: number;
  readonly deferred: number;
  readonly warned: number;
  /** Each enabled rule in replication 1; empty without an event log. */
  readonly rules: readonly GuardrailHits[];
  readonly switchedOff: readonly Pick<
    Guardrail,
    'id' | 'title' | 'market' | 'severity' | 'source' | 'verifiedOn'
  >[];
}

/** Challenger minus champion with its 95 % intervals: of the portfolio, and of luck alone. */
interface DifferenceDocument {
  readonly arm: string;
  readonly measure: string;
  readonly unit: MeasureUnit;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Null with one replication. */
  readonly luckLow: number | null;
  readonly luckHigh: number | null;
  /** That the difference is on the better side of zero, units as a sample and nothing known beforehand. */
  readonly chanceBetter: number;
  /** Holm-adjusted over the challengers, and intervals (0.05 over their number) that hold for all of them at once. */
  readonly familyP: number;
  readonly familyLow: number;
  readonly familyHigh: number;
  readonly changeThatMatters: number;
  readonly reading: Reading;
  /** Replications that would make an Unclear reading clear; null when none would or none is needed. */
  readonly moreReplications: number | null;
}

/**
 * `hits` are of guardrails by arm, `pastDueMinor` is by account on day 0. Members stand in a fixed order and numbers come from our own log, + - * / and square roots: equal runs give
 * equal text.
 */
export function runDocument(
  plan: RunPlan,
  result: RunResult,
  comparison: Comparison,
  hits: readonly (readonly GuardrailHits[])[],
  pastDueMinor: Float64Array,
  precision: PrecisionReport | null,
): RunDocument {
  const untreated = untreatedTotals(plan, result);
  return {
    schemaVersion: 1,
    engineVersion: result.engineVersion,
    portfolioFingerprint: result.portfolioFingerprint,
    behaviourFingerprint: result.behaviourFingerprint,
    commandsFingerprint: commandsFingerprint(plan),
    ...paymentsMember(plan),
    behaviourMark: behaviourMark(plan.behaviour),
    notes: behaviourNotes(plan.behaviour),
    seed: result.seed,
    days: result.days,
    replications: result.replications,
    ...(plan.cureTolerance !== undefined && { cureTolerance: plan.cureTolerance }),
    ...primaryMember(plan.primaryMeasure),
    ...mattersMembers(plan),
    ...(precision !== null && { precision }),
    accounts: result.accounts,
    asOf: isoDate(result.asOfDay),
    currency: result.currency,
    events: plan.eventLog,
    arms: result.arms.map((arm, index) => ({
      name: arm.name,
      strategyFingerprint: arm.strategyFingerprint,
      measures: comparison.measures.map(({ measure, values }) => ({
        id: measure,
        unit: MEASURE_DEFINITIONS[measure].unit,
        value: at(values, index),
      })),
      rates: runRates(arm, result, pastDueMinor, untreated),
      guardrails: guardrailDocument(
        at(plan.arms, index).strategy,
        result,
        index,
        hits[index] ?? [],
      ),
      ...capacityOf(result, index, at(plan.arms, index).strategy),
    })),
    intervals: comparison.basis,
    differences: result.arms
      .slice(1)
      .flatMap((arm, index) => differencesOf(arm.name, index, comparison)),
  };
}

function capacityOf(
  result: RunResult,
  arm: number,
  strategy: Strategy,
): Pick<ArmDocument, 'capacity'> {
  const groups = capacityUse(result, arm, strategy);
  return groups.length === 0 ? {} : { capacity: { groups, late: lateSteps(result, arm) } };
}

function guardrailDocument(
  strategy: Strategy,
  result: RunResult,
  arm: number,
  rules: readonly GuardrailHits[],
): GuardrailDocument {
  const { days, replications, arms } = result;
  const { daily } = at(arms, arm);
  const mean = (metric: DailyMetric) => {
    let sum = 0;
    for (let replication = 0; replication < replications; replication++) {
      const row = replication * DAILY_METRICS.length + DAILY_METRICS.indexOf(metric);
      for (const value of daily.subarray(row * days, (row + 1) * days)) sum += value;
    }
    return sum / replications;
  };
  return {
    blocked: mean('guardrailBlocked'),
    deferred: mean('guardrailDeferred'),
    warned: mean('guardrailWarned'),
    rules,
    switchedOff: guardrailsOf(strategy.guardrails)
      .filter(({ enabled }) => !enabled)
      .map(({ id, title, market, severity, source, verifiedOn }) => ({
        id,
        title,
        market,
        severity,
        source,
        verifiedOn,
      })),
  };
}

function differencesOf(
  arm: string,
  challenger: number,
  comparison: Comparison,
): DifferenceDocument[] {
  return comparison.measures.map((row) => {
    const { measure, changeThatMatters } = row;
    const { value, low, high, luckLow, luckHigh } = at(row.differences, challenger);
    const family = at(row.familyIntervals, challenger);
    return {
      arm,
      measure,
      unit: MEASURE_DEFINITIONS[measure].unit,
      value,
      low,
      high,
      luckLow,
      luckHigh,
      chanceBetter: at(row.chancesBetter, challenger),
      familyP: at(row.familyPValues, challenger),
      familyLow: family.low,
      familyHigh: family.high,
      changeThatMatters,
      reading: at(row.readings, challenger),
      moreReplications: at(row.moreReplications, challenger),
    };
  });
}
