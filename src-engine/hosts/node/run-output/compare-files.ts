import { at } from '../../../base/assert.ts';
import type { Comparison } from '../../../model/comparison.ts';
import type { RuleCoverage } from '../../../model/coverage.ts';
import type { ParameterIntervals } from '../../../model/parameter-intervals.ts';
import { RATE_DEFINITIONS, type RunRate } from '../../../model/rate-definitions.ts';
import type { RollDifference, RollRow, VintageRow } from '../../../model/roll-rates.ts';
import { csvTable } from './csv-table.ts';
import { snakeCase } from './words.ts';

export const COMPARE_FILE = {
  all: 'compare.json',
  measures: 'measures.csv',
  rates: 'rates.csv',
  guardrails: 'guardrails.csv',
  segments: 'segments.csv',
  heterogeneity: 'heterogeneity.csv',
  funnel: 'funnel.csv',
  rules: 'rules.csv',
  steps: 'steps.csv',
  capacity: 'capacity.csv',
  rollRates: 'roll-rates.csv',
  rollMatrix: 'roll-matrix.csv',
  rollValues: 'roll-values.csv',
  vintages: 'vintages.csv',
  ageing: 'ageing.csv',
  cumulative: 'cumulative.csv',
  sensitivity: 'sensitivity.csv',
  breakEvens: 'break-even.csv',
  screening: 'screening.csv',
  shares: 'variance-shares.csv',
  parameters: 'parameters.csv',
} as const;

export function measuresCsv(comparison: Comparison): string {
  const [champion = '', ...challengers] = comparison.arms;
  const rows = comparison.measures.flatMap(({ measure, values, differences, ...rest }) =>
    challengers.map((arm, index) => {
      const { value, low, high, luckLow, luckHigh } = at(differences, index);
      const own = [champion, at(values, 0), arm, at(values, index + 1)];
      const family = at(rest.familyIntervals, index);
      const intervals = [value, low, high, luckLow, luckHigh, family.low, family.high];
      const tail = [
        at(rest.chancesBetter, index),
        rest.changeThatMatters,
        at(rest.readings, index),
      ];
      return [measure, ...own, ...intervals, ...tail];
    }),
  );
  const head = ['measure', 'champion', 'champion_value', 'challenger', 'challenger_value'];
  const intervals = [
    'difference',
    'low',
    'high',
    'luck_low',
    'luck_high',
    'family_low',
    'family_high',
  ];
  const tail = ['chance_better', 'change_that_matters', 'reading'];
  return csvTable([...head, ...intervals, ...tail], rows);
}

/** Every rate of every arm with its parts and its intervals of luck, by count and by value (simulation.md 5). */
export function ratesCsv(
  arms: readonly { readonly arm: string; readonly rates: readonly RunRate[] }[],
): string {
  const rows = arms.flatMap(({ arm, rates }) =>
    rates.map(({ id, numerator, denominator, rate, low, high, difference, counts }) => {
      const { label, weight } = RATE_DEFINITIONS[id];
      const own = [arm, snakeCase(id), label, weight, numerator, denominator, rate, low, high];
      const paired = [difference?.value ?? null, difference?.low ?? null, difference?.high ?? null];
      return [...own, ...paired, ...counts];
    }),
  );
  const head = ['arm', 'rate', 'name', 'weight', 'numerator', 'denominator', 'value'];
  const ends = ['low', 'high', 'difference', 'difference_low', 'difference_high'];
  return csvTable([...head, ...ends, 'numerator_counts', 'denominator_counts'], rows);
}

/** The parameter layer: one row a measure and challenger. */
export function parametersCsv(
  { draws, measures }: ParameterIntervals,
  challengers: readonly string[],
): string {
  const rows = measures.flatMap(({ measure, differences }) =>
    differences.map(({ value, low, high, parameterShare }, index) => [
      ...[at(challengers, index), measure, value, low, high, parameterShare, draws],
    ]),
  );
  const head = ['challenger', 'measure', 'difference', 'low', 'high', 'parameter_share'];
  return csvTable([...head, 'draws'], rows);
}

/** Outcomes with a limit: one record an arm. */
export function guardrailsCsv({ arms, guardrails }: Comparison): string {
  const rows = guardrails.flatMap(({ guardrail, limit, values, readings }) =>
    values.map(({ value, low, high }, arm) => [
      ...[snakeCase(guardrail), arms[arm] ?? '', limit, value, low, high, readings[arm] ?? ''],
    ]),
  );
  return csvTable(['guardrail', 'arm', 'limit', 'value', 'low', 'high', 'reading'], rows);
}

export function funnelCsv(arms: readonly RuleCoverage[]): string {
  const rows = arms.flatMap(({ arm, funnel }) =>
    funnel.map((one) => [
      ...[arm, one.stage, one.accounts, one.removed, one.openMinor, one.canBind, one.meaning],
    ]),
  );
  return csvTable(
    ['arm', 'stage', 'accounts', 'removed', 'open_minor', 'can_bind', 'meaning'],
    rows,
  );
}

export function rulesCsv(arms: readonly RuleCoverage[]): string {
  const rows = arms.flatMap(({ arm, rows: all }) =>
    all.map((one) => [
      ...[arm, one.pointer, one.control, one.conditionPriority, one.rowPriority, one.template],
      ...[one.processes ?? '', one.unreachable],
    ]),
  );
  const head = ['arm', 'pointer', 'control', 'condition', 'row', 'template', 'processes'];
  return csvTable([...head, 'unreachable'], rows);
}

export function stepsCsv(arms: readonly RuleCoverage[]): string {
  const rows = arms.flatMap(({ arm, steps }) =>
    steps.map((one) => {
      const skipped = Object.values(one.skipped).reduce((sum, count) => sum + count, 0);
      const reasons = Object.entries(one.skipped)
        .map(([reason, count]) => `${reason} ${count}`)
        .join('; ');
      const own = [arm, one.template, one.sequence, one.eventType, one.carriedOut];
      return [...own, skipped, reasons, one.notReached];
    }),
  );
  const head = ['arm', 'template', 'sequence', 'event_type', 'carried_out', 'skipped'];
  return csvTable([...head, 'reasons', 'not_reached'], rows);
}

/** Agents and crews, one record a group; several codes where they could not be told apart. */
export function capacityCsv(arms: readonly RuleCoverage[]): string {
  const rows = arms.flatMap(({ arm, capacity, late }) =>
    capacity.map((use) => [
      ...[arm, use.groups.join(' '), use.unit, use.perWorkday, use.workdays, use.used, use.peak],
      ...[use.utilisation, late.delayed, late.expired, late.mostWaiting],
    ]),
  );
  const head = ['arm', 'group', 'unit', 'per_workday', 'workdays', 'used', 'peak', 'utilisation'];
  return csvTable([...head, 'arm_delayed', 'arm_expired', 'arm_most_waiting'], rows);
}

export function rollRatesCsv(rows: readonly RollRow[]): string {
  return csvTable(
    [
      ...['arm', 'day', 'from', 'to', 'numerator_minor', 'denominator_minor', 'rate'],
      ...['numerator_accounts', 'denominator_accounts', 'rate_accounts'],
    ],
    rows.map(({ accounts, ...row }) => [
      ...[row.arm, row.day, row.from, row.to, row.numerator, row.denominator, row.rate],
      ...[accounts.numerator, accounts.denominator, accounts.rate],
    ]),
  );
}

/** Rolls by number of accounts or by amount; challengers with their difference to the champion. */
export function rollDifferencesCsv(
  arms: readonly { readonly arm: string; readonly rolls: readonly RollDifference[] }[],
  unit: 'accounts' | 'minor',
): string {
  const rows = arms.flatMap(({ arm, rolls }) =>
    rolls.map(({ from, to, champion, challenger, difference, low, high }) => [
      ...[arm, from, to, champion.numerator, champion.denominator, champion.rate],
      ...[challenger.numerator, challenger.denominator, challenger.rate, difference, low, high],
    ]),
  );
  const head = ['challenger', 'from', 'to'];
  const both = ['champion', 'challenger'].flatMap((arm) => [
    ...[`${arm}_${unit}`, `${arm}_from_${unit}`, `${arm}_rate`],
  ]);
  return csvTable([...head, ...both, 'difference', 'low', 'high'], rows);
}

export function vintagesCsv(rows: readonly VintageRow[]): string {
  return csvTable(
    ['arm', 'created_from_day', 'after_days', 'ended_by_payment', 'seen_that_long', 'rate'],
    rows.map((row) => [
      ...[row.arm, row.createdFrom, row.afterDays, row.numerator, row.denominator, row.rate],
    ]),
  );
}
