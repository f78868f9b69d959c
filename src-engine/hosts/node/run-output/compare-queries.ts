import { compareArms } from '../../../analyze/compare-arms.ts';
import { segmentEffects } from '../../../analyze/segment-effects.ts';
import { at } from '../../../base/assert.ts';
import { thinEntries } from '../../../model/behaviour-notes.ts';
import { mattersMembers } from '../../../model/change-that-matters.ts';
import { MEASURES } from '../../../model/comparison.ts';
import type { OutcomeLimits } from '../../../model/outcome-guardrail.ts';
import type { ParameterIntervals } from '../../../model/parameter-intervals.ts';
import { ACCOUNT_FLAG } from '../../../model/portfolio.ts';
import type { PrecisionReport } from '../../../model/precision.ts';
import { primaryMember } from '../../../model/primary-measure.ts';
import { AGE_BUCKETS } from '../../../model/run.ts';
import type { SensitivityResult } from '../../../model/sensitivity.ts';
import { accountBalances } from '../../../report/account-balances.ts';
import { ageingView } from '../../../report/ageing-view.ts';
import { cumulativeNet } from '../../../report/cumulative-net.ts';
import { rollDifferences } from '../../../report/roll-matrix.ts';
import { rollRates } from '../../../report/roll-rates.ts';
import { rollValueDifferences } from '../../../report/roll-values.ts';
import { ruleCoverage } from '../../../report/rule-coverage.ts';
import { runRates, untreatedTotals } from '../../../report/run-rates.ts';
import { segmentColumns } from '../../../report/segment-columns.ts';
import { vintages } from '../../../report/vintages.ts';
import { jsonText } from '../output.ts';
import {
  COMPARE_FILE,
  capacityCsv,
  funnelCsv,
  guardrailsCsv,
  measuresCsv,
  parametersCsv,
  ratesCsv,
  rollDifferencesCsv,
  rollRatesCsv,
  rulesCsv,
  stepsCsv,
  vintagesCsv,
} from './compare-files.ts';
import { csvTable } from './csv-table.ts';
import { markedFiles, markMembers } from './marked-files.ts';
import type { RunAgain } from './run-again.ts';
import { heterogeneityCsv, segmentsCsv } from './segments-csv.ts';
import {
  breakEvensCsv,
  screeningCsv,
  sensitivityCsv,
  varianceSharesCsv,
} from './sensitivity-csv.ts';

/** Everything that is asked of the run, as data. */
export function compareQueries({ plan, portfolio, result }: RunAgain, limits: OutcomeLimits) {
  const { openMinor, scopeMinor, pastDueMinor } = accountBalances(portfolio);
  const untreated = untreatedTotals(plan, result);
  const { ids, segment } = portfolio.accounts;
  const segments = ids.map((_, index) => portfolio.segments[segment[index] ?? 0] ?? '');
  const accounts = { ids, openMinor, portfolio };
  const { customer, flags } = portfolio.accounts;
  const isVulnerable = (account: number) => ((flags[account] ?? 0) & ACCOUNT_FLAG.vulnerable) !== 0;
  const effects = plan.arms.slice(1).flatMap(({ name }, index) =>
    MEASURES.map((measure) => ({
      arm: name,
      measure,
      effects: segmentEffects(segmentColumns(result, index + 1, { segments, customer }, measure)),
    })),
  );
  // A segment that loses for certain is an open check (ux 2.4).
  const losingSegments = effects
    .filter(({ measure }) => measure === 'netCash')
    .map((one) => one.effects.effects.filter(({ high }) => high < 0).length);
  return {
    comparison: compareArms(result, {
      ...{ scopeMinor, customer, losingSegments, limits, isVulnerable },
      ...primaryMember(plan.primaryMeasure),
      ...mattersMembers(plan),
      isThin: thinEntries(plan.behaviour) !== null,
    }),
    rates: plan.arms.map(({ name }, arm) => ({
      arm: name,
      rates: runRates(at(result.arms, arm), result, pastDueMinor, untreated),
    })),
    segments: effects,
    coverage: plan.arms.map(({ strategy }, arm) => ruleCoverage(result, arm, strategy, accounts)),
    rollRates: rollRates(result),
    rollMatrix: plan.arms.slice(1).map(({ name }, index) => ({
      arm: name,
      rolls: rollDifferences(result, index + 1),
    })),
    rollValues: plan.arms.slice(1).map(({ name }, index) => ({
      arm: name,
      rolls: rollValueDifferences(result, index + 1),
    })),
    vintages: vintages(result),
    ageing: ageingView(result),
    cumulative: cumulativeNet(result),
  };
}

/** Screening and shares have files only when they were asked for. */
function sensitivityFiles(found: SensitivityResult): Readonly<Record<string, string>> {
  const { ledger, breakEvens, screening, varianceShares } = found;
  return {
    [COMPARE_FILE.sensitivity]: sensitivityCsv(ledger),
    [COMPARE_FILE.breakEvens]: breakEvensCsv(breakEvens, ledger),
    ...(screening === null ? {} : { [COMPARE_FILE.screening]: screeningCsv(screening, ledger) }),
    ...(varianceShares === null
      ? {}
      : { [COMPARE_FILE.shares]: varianceSharesCsv(varianceShares, ledger) }),
  };
}

/** What is asked for beside the run itself; null when it was not. */
export interface CompareExtras {
  readonly sensitivity: SensitivityResult | null;
  readonly parameters: ParameterIntervals | null;
  readonly precision: PrecisionReport | null;
}

/** The files of a comparison by name. */
export function compareFilesOf(
  { plan }: RunAgain,
  found: ReturnType<typeof compareQueries>,
  extras: CompareExtras,
): Readonly<Record<string, string>> {
  const { sensitivity, parameters } = extras;
  const { ageing, ageingDays } = found.ageing;
  const names = plan.arms.map(({ name }) => name);
  const ageingRows = ageing.flatMap((snapshots, arm) =>
    snapshots.flatMap((buckets, snapshot) =>
      buckets.map((minor, bucket) => [
        ...[at(names, arm), at(ageingDays, snapshot), at(AGE_BUCKETS, bucket), minor],
      ]),
    ),
  );
  const curves = found.cumulative.cumulativeNet.flatMap((line, arm) =>
    line.map((net, day) => {
      const band = arm === 0 ? undefined : found.cumulative.differences[arm - 1];
      const own = [at(names, arm), day, net];
      return [...own, band?.mean[day] ?? null, band?.low[day] ?? null, band?.high[day] ?? null];
    }),
  );
  const files = {
    [COMPARE_FILE.all]: jsonText({ ...markMembers(plan.behaviour), ...found, ...extras }),
    [COMPARE_FILE.measures]: measuresCsv(found.comparison),
    [COMPARE_FILE.rates]: ratesCsv(found.rates),
    [COMPARE_FILE.guardrails]: guardrailsCsv(found.comparison),
    [COMPARE_FILE.segments]: segmentsCsv(found.segments),
    [COMPARE_FILE.heterogeneity]: heterogeneityCsv(found.segments),
    [COMPARE_FILE.funnel]: funnelCsv(found.coverage),
    [COMPARE_FILE.rules]: rulesCsv(found.coverage),
    [COMPARE_FILE.steps]: stepsCsv(found.coverage),
    [COMPARE_FILE.capacity]: capacityCsv(found.coverage),
    [COMPARE_FILE.rollRates]: rollRatesCsv(found.rollRates),
    [COMPARE_FILE.rollMatrix]: rollDifferencesCsv(found.rollMatrix, 'accounts'),
    [COMPARE_FILE.rollValues]: rollDifferencesCsv(found.rollValues, 'minor'),
    [COMPARE_FILE.vintages]: vintagesCsv(found.vintages),
    [COMPARE_FILE.ageing]: csvTable(['arm', 'day', 'bucket', 'open_minor'], ageingRows),
    [COMPARE_FILE.cumulative]: csvTable(
      ['arm', 'day', 'net_minor', 'difference_minor', 'low', 'high'],
      curves,
    ),
    ...(sensitivity === null ? {} : sensitivityFiles(sensitivity)),
    ...(parameters === null
      ? {}
      : { [COMPARE_FILE.parameters]: parametersCsv(parameters, names.slice(1)) }),
  };
  return markedFiles(files, plan.behaviour);
}
