import { compareArms } from '../../../analyze/compare-arms.ts';
import { parameterIntervals } from '../../../analyze/parameter-intervals.ts';
import { segmentEffects } from '../../../analyze/segment-effects.ts';
import { at } from '../../../base/assert.ts';
import type { Failure } from '../../../base/failure.ts';
import { ok, type Result } from '../../../base/result.ts';
import type { ParameterIntervals } from '../../../model/parameter-intervals.ts';
import { AGE_BUCKETS } from '../../../model/run.ts';
import type { SensitivityPart, SensitivityResult } from '../../../model/sensitivity.ts';
import { accountBalances } from '../../../report/account-balances.ts';
import { ageingView } from '../../../report/ageing-view.ts';
import { cumulativeNet } from '../../../report/cumulative-net.ts';
import { rollDifferences } from '../../../report/roll-matrix.ts';
import { rollRates } from '../../../report/roll-rates.ts';
import { ruleCoverage } from '../../../report/rule-coverage.ts';
import { segmentColumns } from '../../../report/segment-columns.ts';
import { vintages } from '../../../report/vintages.ts';
import { runParameterDraws } from '../../../search/sensitivity/run-parameter-draws.ts';
import { runSensitivity } from '../../../search/sensitivity/run-sensitivity.ts';
import type { CliIo } from '../cli-io.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { writeFolder } from '../files/write-folder.ts';
import { flag, optional, required, withFallback } from '../options/option-table.ts';
import { someText, wholeNumber } from '../options/value-types.ts';
import { jsonText } from '../output.ts';
import { withThreads } from '../pool/thread-ranges.ts';
import { startProgress } from '../progress.ts';
import {
  COMPARE_FILE,
  funnelCsv,
  measuresCsv,
  parametersCsv,
  rollMatrixCsv,
  rollRatesCsv,
  rulesCsv,
  segmentsCsv,
  sensitivityCsv,
  stepsCsv,
  vintagesCsv,
} from '../run-output/compare-files.ts';
import { comparisonLines } from '../run-output/comparison-lines.ts';
import { csvTable } from '../run-output/csv-table.ts';
import { parameterLines } from '../run-output/parameter-lines.ts';
import { challengerIndex, type RunAgain, runAgain } from '../run-output/run-again.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  sensitivity: flag('Also find out which assumptions the difference rests on.'),
  challenger: optional(someText('NAME'), 'Challenger of --sensitivity. Default: the first.'),
  share: withFallback(wholeNumber(1, 100), 100, 'Percent of the accounts for --sensitivity.'),
  paths: withFallback(wholeNumber(0, 100), 0, 'Morris screening with --sensitivity: 10 is usual.'),
  points: withFallback(
    wholeNumber(0, 4096),
    0,
    'Sobol variance shares with --sensitivity: 256 to 1024 are usual.',
  ),
  'parameter-draws': optional(
    wholeNumber(50, 1000),
    'Also widen the intervals by uncertain assumptions: run the arms under so many behaviour models drawn from their priors.',
  ),
  portfolio: optional(
    someText('FILE'),
    'The document with the portfolio, when it is no longer where it was during the run.',
  ),
  workers: optional(
    wholeNumber(1, 256),
    'Threads to use. Default: one a processor core. The results do not depend on it.',
  ),
  out: required(someText('DIR'), 'Folder to write.'),
};

type Call = VerbCall<typeof OPTIONS>;

async function sensitivityOf(
  io: CliIo,
  values: Call['values'],
  { plan, portfolio }: RunAgain,
): Promise<Result<SensitivityResult | null, Failure>> {
  if (!values.sensitivity) return ok(null);
  const challenger = challengerIndex(plan, values.challenger);
  if (!challenger.ok) return challenger;
  const progress = startProgress(io, 'Changing assumptions');
  return withThreads(io, values.workers, (runRanges) =>
    runSensitivity(
      portfolio,
      {
        champion: at(plan.arms, 0).strategy,
        challenger: at(plan.arms, challenger.value).strategy,
        behaviour: plan.behaviour,
        days: plan.days,
        replications: plan.replications,
        seed: plan.seed,
        share: values.share / 100,
        paths: values.paths,
        points: values.points,
      },
      { runRanges, onProgress: ({ done, total }) => progress.update(done, total) },
    ),
  ).finally(() => progress.end());
}

async function parametersOf(
  io: CliIo,
  workers: number | null,
  { plan, portfolio, result }: RunAgain,
  draws: number | null,
): Promise<Result<ParameterIntervals | null, Failure>> {
  if (draws === null) return ok(null);
  const { scopeMinor } = accountBalances(portfolio);
  const progress = startProgress(io, 'Drawing assumptions');
  const drawn = await withThreads(io, workers, (runRanges) =>
    runParameterDraws(portfolio, plan, scopeMinor, draws, {
      runRanges,
      onProgress: ({ done, total }) => progress.update(done, total),
    }),
  ).finally(() => progress.end());
  if (!drawn.ok) return drawn;
  const context = { scopeMinor, customer: portfolio.accounts.customer };
  return ok(parameterIntervals(result, context, drawn.value));
}

/** Everything that is asked of the run, as data. */
function queries({ plan, portfolio, result }: RunAgain) {
  const { openMinor, scopeMinor } = accountBalances(portfolio);
  const { ids, segment } = portfolio.accounts;
  const segments = ids.map((_, index) => portfolio.segments[segment[index] ?? 0] ?? '');
  const accounts = { ids, openMinor, portfolio };
  const { customer } = portfolio.accounts;
  const effects = plan.arms.slice(1).map(({ name }, index) => ({
    arm: name,
    effects: segmentEffects(segmentColumns(result, index + 1, { segments, customer })),
  }));
  // A segment that loses for certain is an open check (ux 2.4).
  const losingSegments = effects.map(
    (one) => one.effects.effects.filter(({ high }) => high < 0).length,
  );
  return {
    comparison: compareArms(result, { scopeMinor, customer, losingSegments }),
    segments: effects,
    coverage: plan.arms.map(({ strategy }, arm) => ruleCoverage(result, arm, strategy, accounts)),
    rollRates: rollRates(result),
    rollMatrix: plan.arms.slice(1).map(({ name }, index) => ({
      arm: name,
      rolls: rollDifferences(result, index + 1),
    })),
    vintages: vintages(result),
    ageing: ageingView(result),
    cumulative: cumulativeNet(result),
  };
}

function filesOf(
  { plan }: RunAgain,
  found: ReturnType<typeof queries>,
  sensitivity: SensitivityResult | null,
  parameters: ParameterIntervals | null,
): Readonly<Record<string, string>> {
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
  return {
    [COMPARE_FILE.all]: jsonText({ ...found, sensitivity, parameters }),
    [COMPARE_FILE.measures]: measuresCsv(found.comparison),
    [COMPARE_FILE.segments]: segmentsCsv(found.segments),
    [COMPARE_FILE.funnel]: funnelCsv(found.coverage),
    [COMPARE_FILE.rules]: rulesCsv(found.coverage),
    [COMPARE_FILE.steps]: stepsCsv(found.coverage),
    [COMPARE_FILE.rollRates]: rollRatesCsv(found.rollRates),
    [COMPARE_FILE.rollMatrix]: rollMatrixCsv(found.rollMatrix),
    [COMPARE_FILE.vintages]: vintagesCsv(found.vintages),
    [COMPARE_FILE.ageing]: csvTable(['arm', 'day', 'bucket', 'open_minor'], ageingRows),
    [COMPARE_FILE.cumulative]: csvTable(
      ['arm', 'day', 'net_minor', 'difference_minor', 'low', 'high'],
      curves,
    ),
    ...(sensitivity === null
      ? {}
      : { [COMPARE_FILE.sensitivity]: sensitivityCsv(sensitivity.ledger) }),
    ...(parameters === null
      ? {}
      : { [COMPARE_FILE.parameters]: parametersCsv(parameters, names.slice(1)) }),
  };
}

const PART: Readonly<Record<SensitivityPart, string>> = {
  ledger: 'the ledger',
  breakEvens: 'the break-evens',
  screening: 'the screening',
  varianceShares: 'the variance shares',
};

function sensitivityLines(found: SensitivityResult | null): readonly string[] {
  if (found === null) return [];
  const stopped = `Stopped: of the sensitivity ${found.unfinished.map((part) => PART[part]).join(', ')} ${found.unfinished.length === 1 ? 'is' : 'are'} not finished.`;
  if (found.ledger.length === 0) return ['', stopped];
  const flips = found.ledger.filter((row) => row.flips).map(({ label }) => label);
  const stands = 'No single assumption turns the answer within its range.';
  return [
    '',
    `The answer rests most on: ${found.ledger
      .slice(0, 3)
      .map(({ label }) => label)
      .join('; ')}.`,
    flips.length === 0 ? stands : `The answer turns with: ${flips.join('; ')}.`,
    ...found.breakEvens.map(({ sentence }) => sentence),
    ...(found.isCancelled ? [stopped] : []),
  ];
}

async function run(call: Call): Promise<Result<VerbOutcome, Failure>> {
  const { io, values, positionals } = call;
  const again = await runAgain(io, positionals[0] ?? '', values);
  if (!again.ok) return again;
  const needed = challengerIndex(again.value.plan, values.challenger);
  if (!needed.ok) return needed;
  const sensitivity = await sensitivityOf(io, values, again.value);
  if (!sensitivity.ok) return sensitivity;
  // After Ctrl+C nothing more is begun: what is known is written.
  const wanted = sensitivity.value?.isCancelled === true ? null : values['parameter-draws'];
  const parameters = await parametersOf(io, values.workers, again.value, wanted);
  if (!parameters.ok) return parameters;
  const found = queries(again.value);
  const files = filesOf(again.value, found, sensitivity.value, parameters.value);
  const stale = Object.values(COMPARE_FILE).filter((name) => !Object.hasOwn(files, name));
  const written = await writeFolder(io.folder, values.out, files, stale);
  if (!written.ok) return written;
  const { currency } = again.value.result;
  const isCancelled = sensitivity.value?.isCancelled === true;
  return ok({
    exitCode: isCancelled ? EXIT_CODE.cancelled : EXIT_CODE.ok,
    lines: [
      ...found.comparison.headlines.map(({ sentence }) => `${sentence}.`),
      '',
      ...comparisonLines(found.comparison, currency),
      ...parameterLines(parameters.value, found.comparison, currency),
      ...sensitivityLines(sensitivity.value),
      '',
      `Results are in ${values.out}.`,
    ],
    json: {
      folder: values.out,
      ...found,
      sensitivity: sensitivity.value,
      parameters: parameters.value,
    },
  });
}

export const COMPARE = defineVerb({
  name: 'compare',
  summary: 'Compare the arms of a run in full: segments, funnel, rules, roll rates, sensitivity.',
  positional: { placeholder: 'DIR', min: 1, max: 1, help: 'The folder that cslab run wrote.' },
  options: OPTIONS,
  notes: [
    'The run is made again from DIR/plan.json, with the same numbers.',
    `Writes ${COMPARE_FILE.all} (everything) and as CSV: ${COMPARE_FILE.measures}, ${COMPARE_FILE.segments} (with bands that hold for all segments at once), ${COMPARE_FILE.funnel}, ${COMPARE_FILE.rules} (criteria rows and the processes of their template), ${COMPARE_FILE.steps}, ${COMPARE_FILE.rollRates} (by value and by accounts), ${COMPARE_FILE.rollMatrix} (accounts from every state to every state, with the difference), ${COMPARE_FILE.vintages}, ${COMPARE_FILE.ageing}, ${COMPARE_FILE.cumulative}, with --sensitivity ${COMPARE_FILE.sensitivity}, with --parameter-draws ${COMPARE_FILE.parameters}.`,
    'Rates carry numerator and denominator. Funnel, rules, steps and vintages count replication 1. Stages of the funnel that a run does not record say so in can_bind.',
  ],
  examples: [
    'cslab compare results --out compared',
    'cslab compare results --sensitivity --share 20 --paths 10 --out compared',
    'cslab compare results --parameter-draws 100 --out compared',
  ],
  run,
});
