import { compareArms } from '../analyze/compare-arms.ts';
import { segmentEffects } from '../analyze/segment-effects.ts';
import { at } from '../base/assert.ts';
import { fingerprint } from '../base/canonical-json.ts';
import { isoDate } from '../base/day.ts';
import { numberText } from '../base/number-text.ts';
import { guardrailsOf } from '../config/always-on-guardrails.ts';
import { checkStrategy } from '../config/check-strategy.ts';
import { diffStrategies } from '../config/diff-strategies.ts';
import { outcomeLimits } from '../config/outcome-limits.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { behaviourMark, behaviourNotes, thinEntries } from '../model/behaviour-notes.ts';
import { mattersMembers } from '../model/change-that-matters.ts';
import type { Comparison } from '../model/comparison.ts';
import { intervalCaption } from '../model/interval-caption.ts';
import { MEASURE_DEFINITIONS } from '../model/measure-definitions.ts';
import { OUTCOME_GUARDRAIL_DEFINITIONS } from '../model/outcome-guardrail.ts';
import { ACCOUNT_FLAG } from '../model/portfolio.ts';
import { primaryMember } from '../model/primary-measure.ts';
import { accountBalances } from '../report/account-balances.ts';
import { segmentColumns } from '../report/segment-columns.ts';
import { swapQuestion } from '../report/swap-question.ts';
import { swapTable } from '../report/swap-table.ts';
import type { EvidenceInput } from './evidence-input.ts';
import type { Evidence } from './evidence-schema.ts';
import { exportGates } from './export-gates.ts';
import type { RegressionPack } from './regression/regression-pack.ts';
import { logDigest, resultDigest } from './result-digest.ts';
import { sensitiveAttributes } from './sensitive-attributes.ts';

/** Swap sets that every comparison has. */
const SWAP_RULES = ['treated', 'severed'];

function runOf({ plan, result, runId, link }: EvidenceInput): Evidence['run'] {
  const { commands = [], payments = [] } = plan;
  return {
    id: runId,
    link,
    engineVersion: result.engineVersion,
    asOf: isoDate(result.asOfDay),
    days: result.days,
    replications: result.replications,
    seed: result.seed,
    ...primaryMember(plan.primaryMeasure),
    ...mattersMembers(plan),
    ...(plan.cureTolerance !== undefined && { cureTolerance: plan.cureTolerance }),
    accounts: result.accounts,
    currency: result.currency,
    manualCommands: commands.length,
    commandsFingerprint: commands.length === 0 ? null : fingerprint(commands),
    knownPayments: payments.length,
  };
}

function behaviourOf({ plan, result }: EvidenceInput): Evidence['behaviour'] {
  const { name, calibration, backtest } = plan.behaviour;
  return {
    name,
    fingerprint: result.behaviourFingerprint,
    mark: behaviourMark(plan.behaviour),
    notes: [...behaviourNotes(plan.behaviour)],
    calibration:
      calibration === undefined
        ? null
        : {
            version: calibration.version,
            from: calibration.from,
            to: calibration.to,
            accounts: calibration.accounts,
            notes: [...calibration.notes],
          },
    backtest:
      backtest === undefined
        ? null
        : {
            verdict: backtest.verdict,
            split: backtest.split,
            days: backtest.days,
            heldOut: backtest.heldOut,
          },
  };
}

function measuresOf({ measures }: Comparison): Evidence['measures'] {
  return measures.map(({ measure, values, differences, changeThatMatters, readings, ...rest }) => ({
    measure,
    label: MEASURE_DEFINITIONS[measure].label,
    unit: MEASURE_DEFINITIONS[measure].unit,
    direction: MEASURE_DEFINITIONS[measure].direction,
    definition: MEASURE_DEFINITIONS[measure].definition,
    values: [...values],
    differences: differences.map(({ value, low, high, luckLow, luckHigh }, index) => ({
      ...{ value, low, high, luckLow, luckHigh },
      reading: at(readings, index),
    })),
    changeThatMatters,
    ...(rest.defaultChangeThatMatters !== undefined && {
      defaultChangeThatMatters: rest.defaultChangeThatMatters,
    }),
  }));
}

function outcomesOf({ guardrails }: Comparison): Evidence['outcomes'] {
  return guardrails.map(({ guardrail, limit, values, readings }) => ({
    guardrail,
    label: OUTCOME_GUARDRAIL_DEFINITIONS[guardrail].label,
    limit,
    values: values.map(({ value, low, high }, arm) => ({
      ...{ value, low, high },
      reading: at(readings, arm),
    })),
  }));
}

function switchedOff({ plan }: EvidenceInput): Evidence['switchedOff'] {
  return plan.arms.flatMap(({ name, strategy }) =>
    guardrailsOf(strategy.guardrails)
      .filter(({ enabled }) => !enabled)
      .map(({ id, title, market, severity, source, verifiedOn }) => ({
        ...{ arm: name, id, title, market, severity, source, verifiedOn },
      })),
  );
}

function changesOf(
  { plan, arm, production }: EvidenceInput,
  strategy: Strategy,
): Evidence['changes'] {
  const told = (from: Strategy) => diffStrategies(from, strategy).map((change) => ({ ...change }));
  return {
    againstChampion: arm === 0 ? null : told(at(plan.arms, 0).strategy),
    againstProduction:
      production === null
        ? null
        : {
            name: production.name,
            version: production.version,
            fingerprint: fingerprint(production),
            changes: told(production),
          },
  };
}

/** The four cells of a rule; nothing for the champion, who is compared with nobody. */
function swapSetsOf(
  { plan, result, portfolio, arm }: EvidenceInput,
  openMinor: Float64Array,
): Evidence['swapSets'] {
  if (arm === 0 || at(result.arms, arm).log.count === 0) return [];
  const strategies = plan.arms.map(({ strategy }) => strategy);
  const { flags } = portfolio.accounts;
  const isVulnerable = (account: number) => ((flags[account] ?? 0) & ACCOUNT_FLAG.vulnerable) !== 0;
  return SWAP_RULES.flatMap((rule) => {
    const question = swapQuestion(result, arm, strategies, rule);
    if (!question.ok) return [];
    const { title, cells, differenceMinor } = swapTable(result, arm, question.value, {
      openMinor,
      isVulnerable,
    });
    const cell = (name: keyof typeof cells) => ({
      accounts: cells[name].accounts,
      openMinor: cells[name].openMinor,
      championNetMinor: cells[name].champion.netMinor,
      challengerNetMinor: cells[name].challenger.netMinor,
      differenceMinor: cells[name].differenceMinor,
    });
    return [
      {
        rule,
        title,
        cells: {
          both: cell('both'),
          championOnly: cell('championOnly'),
          challengerOnly: cell('challengerOnly'),
          neither: cell('neither'),
        },
        differenceMinor,
      },
    ];
  });
}

function losingSegmentsOf({ result, portfolio }: EvidenceInput, arm: number) {
  if (arm === 0) return [];
  const { ids, segment, customer } = portfolio.accounts;
  const segments = ids.map((_, index) => portfolio.segments[segment[index] ?? 0] ?? '');
  return segmentEffects(segmentColumns(result, arm, { segments, customer }, 'netCash'))
    .effects.filter(({ high }) => high < 0)
    .map(({ segment: name, accounts, value, low, high }) => ({
      ...{ segment: name, accounts, value, low, high },
    }));
}

/** All that stands behind the strategy of an arm. A function of its input: equal runs give equal evidence. */
export function makeEvidence(
  input: EvidenceInput,
  { cases, marks, covered }: RegressionPack,
): Evidence {
  const { plan, result, portfolio, arm, review } = input;
  const { scopeMinor, openMinor } = accountBalances(portfolio);
  const { customer, flags } = portfolio.accounts;
  const exported = at(plan.arms, arm);
  const comparison = compareArms(result, {
    scopeMinor,
    customer,
    losingSegments: result.arms
      .slice(1)
      .map((_, index) => losingSegmentsOf(input, index + 1).length),
    limits: outcomeLimits(at(plan.arms, 0).strategy),
    ...primaryMember(plan.primaryMeasure),
    ...mattersMembers(plan),
    isThin: thinEntries(plan.behaviour) !== null,
    isVulnerable: (account) => ((flags[account] ?? 0) & ACCOUNT_FLAG.vulnerable) !== 0,
  });
  const problems = checkStrategy(exported.strategy, portfolio);
  const headline = arm === 0 ? undefined : comparison.headlines[arm - 1];
  const openChecks = comparison.measures.flatMap(({ measure, readings }) => {
    const reading = arm === 0 ? undefined : readings[arm - 1];
    const isOpen = reading === 'Worse' || reading === 'Check this';
    return isOpen ? [{ label: MEASURE_DEFINITIONS[measure].label, reading }] : [];
  });
  return {
    schemaVersion: 1,
    kind: 'evidence',
    exported: { arm, name: exported.name },
    run: runOf(input),
    portfolio: { fingerprint: portfolio.fingerprint, accounts: result.accounts, scopeMinor },
    behaviour: behaviourOf(input),
    arms: result.arms.map((one, index) => ({
      name: one.name,
      role: index === 0 ? 'champion' : 'challenger',
      strategy: at(plan.arms, index).strategy.name,
      version: at(plan.arms, index).strategy.version,
      strategyFingerprint: one.strategyFingerprint,
      resultDigest: resultDigest(one, index === 0),
      logDigest: logDigest(one.log),
    })),
    headline:
      headline === undefined ? null : { sentence: headline.sentence, detail: headline.detail },
    intervals: intervalCaption(comparison.basis, numberText),
    measures: measuresOf(comparison),
    outcomes: outcomesOf(comparison),
    switchedOff: switchedOff(input),
    changes: changesOf(input, exported.strategy),
    swapSets: swapSetsOf(input, openMinor),
    losingSegments: losingSegmentsOf(input, arm),
    sensitivity: input.sensitivity,
    openChecks,
    problems: problems.map(({ code, severity, pointer, message }) => ({
      ...{ code, severity, pointer, message },
    })),
    gates: exportGates(exported.strategy, problems, comparison, arm, review).map(
      ({ id, state, title, lines }) => ({ id, state, title, lines: [...lines] }),
    ),
    review: review === null ? null : { ...review },
    regression: { cases: cases.length, marks, covered },
    sensitiveAttributes: [...sensitiveAttributes(exported.strategy)],
  };
}
