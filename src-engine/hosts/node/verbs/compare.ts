import { changesThatMatter } from '../../../analyze/measure-recipes.ts';
import { parameterIntervals } from '../../../analyze/parameter-intervals.ts';
import { at } from '../../../base/assert.ts';
import { countWords } from '../../../base/count-words.ts';
import type { Failure } from '../../../base/failure.ts';
import { ok, type Result } from '../../../base/result.ts';
import { outcomeLimits } from '../../../config/outcome-limits.ts';
import { behaviourNotes, thinEntries } from '../../../model/behaviour-notes.ts';
import { mattersInForce, mattersMembers } from '../../../model/change-that-matters.ts';
import type { MeasureId } from '../../../model/comparison.ts';
import { MEASURE_DEFINITIONS } from '../../../model/measure-definitions.ts';
import type { OutcomeLimits } from '../../../model/outcome-guardrail.ts';
import type { ParameterIntervals } from '../../../model/parameter-intervals.ts';
import type { PrecisionReport } from '../../../model/precision.ts';
import { DEFAULT_PRIMARY_MEASURE, primaryMember } from '../../../model/primary-measure.ts';
import type { RunPlan } from '../../../model/run.ts';
import type { SensitivityPart, SensitivityResult } from '../../../model/sensitivity.ts';
import { accountBalances } from '../../../report/account-balances.ts';
import { runParameterDraws } from '../../../search/sensitivity/run-parameter-draws.ts';
import { runSensitivity } from '../../../search/sensitivity/run-sensitivity.ts';
import type { CliIo } from '../cli-io.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { writeFolder } from '../files/write-folder.ts';
import { CHANGE_THAT_MATTERS, mattersOfOptions } from '../options/change-that-matters.ts';
import { MEASURE } from '../options/measure.ts';
import { flag, optional, repeated, required, withFallback } from '../options/option-table.ts';
import { OUTCOME_LIMIT } from '../options/outcome-limit.ts';
import { someText, wholeNumber, wholeNumberOr } from '../options/value-types.ts';
import { withThreads } from '../pool/thread-ranges.ts';
import { startProgress } from '../progress.ts';
import { measureText } from '../run-output/amount-text.ts';
import { COMPARE_FILE } from '../run-output/compare-files.ts';
import { compareFilesOf, compareQueries } from '../run-output/compare-queries.ts';
import { comparisonLines, guardrailLines } from '../run-output/comparison-lines.ts';
import { enoughReplications, precisionLines } from '../run-output/enough-replications.ts';
import { markMembers } from '../run-output/marked-files.ts';
import { parameterLines } from '../run-output/parameter-lines.ts';
import {
  challengerIndex,
  openRunFolder,
  type RunAgain,
  type RunFolder,
  simulateAgain,
} from '../run-output/run-again.ts';
import { segmentLines } from '../run-output/segment-lines.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

/** Net cash needs none of the champion's levels. */
const NO_LEVELS = { contacts: 0, harmPerThousand: 0 };

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
  replications: optional(
    wholeNumberOr('auto', 1, 10_000),
    'Make the run again with so many replications; auto: with as many as luck needs to be known to --half-width. Default: those of the run.',
  ),
  'half-width': optional(
    wholeNumber(1, Number.MAX_SAFE_INTEGER),
    'With --replications auto: luck may move no net cash difference by more than plus or minus N minor units (95%). Default: half the change that matters.',
  ),
  most: withFallback(
    wholeNumber(2, 10_000),
    200,
    'With --replications auto: the most replications.',
  ),
  limit: repeated(
    OUTCOME_LIMIT,
    'The most that is allowed of an outcome; a challenger beyond it cannot be exported. Default: contacts-per-process=4.',
  ),
  'parameter-draws': optional(
    wholeNumber(50, 1000),
    'Also widen the intervals by uncertain assumptions: run the arms under so many behaviour models drawn from their priors.',
  ),
  primary: optional(
    MEASURE,
    'Let another measure decide the headline than the run was set up with; the output says that it was chosen afterwards. Default: that of the run.',
  ),
  matters: repeated(
    CHANGE_THAT_MATTERS,
    'Read a measure by another smallest change that matters than the run was set up with, in its unit as in cslab run --matters; the output says that it was edited afterwards. Default: those of the run.',
  ),
  segments: repeated(
    MEASURE,
    'Also print the segments in this measure; the files have all measures.',
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
        ...plan,
        champion: at(plan.arms, 0),
        challenger: at(plan.arms, challenger.value),
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
    runParameterDraws(portfolio, plan, draws, {
      runRanges,
      onProgress: ({ done, total }) => progress.update(done, total),
    }),
  ).finally(() => progress.end());
  if (!drawn.ok) return drawn;
  const isThin = thinEntries(plan.behaviour) !== null;
  const context = {
    ...{ scopeMinor, customer: portfolio.accounts.customer, isThin },
    ...mattersMembers(plan),
  };
  return ok(parameterIntervals(result, context, drawn.value));
}

const PART: Readonly<Record<SensitivityPart, string>> = {
  ledger: 'the ledger',
  breakEvens: 'the break-evens',
  screening: 'the screening',
  varianceShares: 'the variance shares',
};

function sensitivityLines(found: SensitivityResult | null): readonly string[] {
  if (found === null) return [];
  const stopped = `The sensitivity was stopped; not finished: ${found.unfinished.map((part) => PART[part]).join(', ')}.`;
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
    ...globalLines(found),
    ...(found.isCancelled ? [stopped] : []),
  ];
}

/** The largest of Morris's screening and of Sobol's shares, with what they rest on. */
function globalLines(found: SensitivityResult): readonly string[] {
  const { screening, varianceShares, ledger, currency, pathsDone = 0, pointsDone = 0 } = found;
  const label = (pointer: string) =>
    ledger.find((row) => row.pointer === pointer)?.label ?? pointer;
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  const largest = <T>(rows: readonly T[], text: (row: T) => string) =>
    rows.slice(0, 3).map(text).join('; ');
  return [
    ...(screening === null
      ? []
      : [
          `Screening over ${countWords(pathsDone, 'path')}, mean absolute effect: ${largest(screening, ({ pointer, meanAbsolute }) => `${label(pointer)} ${measureText(meanAbsolute, 'minor', currency)}`)}.`,
        ]),
    ...(varianceShares === null
      ? []
      : [
          `Variance shares over ${countWords(pointsDone, 'point')}: ${largest(varianceShares, ({ pointer, first, total }) => `${label(pointer)} ${percent(total)} (alone ${percent(first)})`)}.`,
        ]),
  ];
}

/** The champion's limits; those of the command line win. */
function limitsOf({ limit }: Call['values'], { plan }: RunAgain): OutcomeLimits {
  const own = limit.map(({ guardrail, limit: most }) => [guardrail, most] as const);
  return { ...outcomeLimits(at(plan.arms, 0).strategy), ...Object.fromEntries(own) };
}

interface Compared {
  readonly again: RunAgain;
  readonly precision: PrecisionReport | null;
}

/** The run with its own replications, with as many as are asked for, or with as many as it needs. */
async function compared(
  io: CliIo,
  values: Call['values'],
  opened: RunFolder,
): Promise<Result<Compared, Failure>> {
  const { plan, portfolio } = opened;
  const asked = values.replications;
  if (asked !== 'auto') {
    const replications = asked ?? plan.replications;
    const again = await simulateAgain(
      io,
      { ...opened, plan: { ...plan, replications } },
      values.workers,
    );
    // With its own replications the run's own report holds.
    const precision = asked === null ? opened.precision : null;
    return again.ok ? ok({ again: again.value, precision }) : again;
  }
  const { scopeMinor } = accountBalances(portfolio);
  const usual = changesThatMatter(scopeMinor, NO_LEVELS);
  const { netCash } = { ...usual, ...mattersInForce(judgedPlan(values, plan)) };
  // A difference as large as matters is then told from none, as far as luck goes.
  const halfWidth = values['half-width'] ?? Math.max(1, Math.round(netCash / 2));
  const target = { halfWidth, most: values.most };
  const ran = await enoughReplications(io, portfolio, plan, target, values.workers);
  if (!ran.ok) return ran;
  const { result, report } = ran.value;
  const final = { ...plan, replications: report.replications };
  return ok({ again: { ...opened, plan: final, result }, precision: report });
}

/** The plan with the primary measure and the changes that matter that it is read by here. */
function judgedPlan({ primary, matters }: Call['values'], plan: RunPlan): RunPlan {
  const { primaryMeasure, editedMatters: _, ...own } = plan;
  const given = mattersOfOptions(matters);
  const editedMatters = { ...mattersInForce(plan), ...given };
  return {
    ...own,
    ...primaryMember(primary ?? primaryMeasure),
    ...mattersMembers({ matters: plan.matters, editedMatters }),
  };
}

/** A measure that is chosen when the figures are known can be chosen for what it says: that is told. */
function afterwardsLine(own: MeasureId, chosen: MeasureId): string {
  const label = (measure: MeasureId) => MEASURE_DEFINITIONS[measure].label;
  return `${label(chosen)} was made the primary measure after the run, which had ${label(own)}.`;
}

async function run(call: Call): Promise<Result<VerbOutcome, Failure>> {
  const { io, values, positionals } = call;
  const opened = await openRunFolder(io, positionals[0] ?? '', values.portfolio);
  if (!opened.ok) return opened;
  const needed = challengerIndex(opened.value.plan, values.challenger);
  if (!needed.ok) return needed;
  const made = await compared(io, values, opened.value);
  if (!made.ok) return made;
  const { again, precision } = made.value;
  const sensitivity = await sensitivityOf(io, values, again);
  if (!sensitivity.ok) return sensitivity;
  // After Ctrl+C nothing more is begun: what is known is written.
  const isCancelled = sensitivity.value?.isCancelled === true;
  const wanted = isCancelled ? null : values['parameter-draws'];
  const judged = { ...again, plan: judgedPlan(values, again.plan) };
  const parameters = await parametersOf(io, values.workers, judged, wanted);
  if (!parameters.ok) return parameters;
  const own = again.plan.primaryMeasure ?? DEFAULT_PRIMARY_MEASURE;
  const primary = values.primary ?? own;
  const found = compareQueries(judged, limitsOf(values, again));
  const extras = { sensitivity: sensitivity.value, parameters: parameters.value, precision };
  const files = compareFilesOf(again, found, extras);
  const stale = Object.values(COMPARE_FILE).filter((name) => !Object.hasOwn(files, name));
  const written = await writeFolder(io.folder, values.out, files, stale);
  if (!written.ok) return written;
  const { currency } = again.result;
  const replicated = again.plan.replications !== opened.value.plan.replications;
  return ok({
    exitCode: isCancelled ? EXIT_CODE.cancelled : EXIT_CODE.ok,
    lines: [
      ...behaviourNotes(again.plan.behaviour),
      ...found.comparison.headlines.map(({ sentence }) => `${sentence}.`),
      '',
      ...comparisonLines(found.comparison, currency),
      ...guardrailLines(found.comparison),
      ...found.segments
        .filter(({ measure }) => values.segments.includes(measure))
        .flatMap((one) => segmentLines(one, currency)),
      ...(primary === own ? [] : ['', afterwardsLine(own, primary)]),
      ...(precision === null ? [] : ['', ...precisionLines(precision, currency, '--most')]),
      ...(replicated
        ? [
            `The run had ${countWords(opened.value.plan.replications, 'replication')}, this comparison has ${again.plan.replications}: figures differ by luck.`,
          ]
        : []),
      ...parameterLines(parameters.value, found.comparison, currency),
      ...sensitivityLines(sensitivity.value),
      '',
      `Results are in ${values.out}.`,
    ],
    json: {
      folder: values.out,
      ...markMembers(again.plan.behaviour),
      ...found,
      ...extras,
    },
  });
}

export const COMPARE = defineVerb({
  name: 'compare',
  summary: 'Compare the arms of a run in full: segments, funnel, rules, roll rates, sensitivity.',
  positional: { placeholder: 'DIR', min: 1, max: 1, help: 'The folder that cslab run wrote.' },
  options: OPTIONS,
  notes: [
    'The run is made again from DIR/plan.json, with the same numbers; with --replications with the same luck in the replications that both have.',
    '--replications auto runs a pilot of 10, plans from its spread how many are needed, and goes on until luck is known to --half-width, is small against the differences between customers, or --most is reached. It says which, and what was reached. The stop looks at spreads only, never at the differences.',
    `Writes ${COMPARE_FILE.all} (everything) and as CSV: ${COMPARE_FILE.measures}, ${COMPARE_FILE.rates} (every rate with numerator and denominator, by count and by value), ${COMPARE_FILE.guardrails} (outcomes with a limit), ${COMPARE_FILE.segments} (every measure by segment, with bands that hold for all segments at once), ${COMPARE_FILE.heterogeneity} (whether segments differ in effect), ${COMPARE_FILE.funnel}, ${COMPARE_FILE.rules} (criteria rows and the processes that each began), ${COMPARE_FILE.steps}, ${COMPARE_FILE.capacity} (agents and crews by group), ${COMPARE_FILE.rollRates} (by value and by accounts), ${COMPARE_FILE.rollMatrix} (accounts from every state to every state, with the difference), ${COMPARE_FILE.rollValues} (the difference in debt that grows a bucket older, with its interval), ${COMPARE_FILE.vintages}, ${COMPARE_FILE.ageing}, ${COMPARE_FILE.cumulative}, with --sensitivity ${COMPARE_FILE.sensitivity} (tornado and ledger), ${COMPARE_FILE.breakEvens}, ${COMPARE_FILE.screening} with --paths and ${COMPARE_FILE.shares} with --points, with --parameter-draws ${COMPARE_FILE.parameters}.`,
    'Rates carry numerator and denominator. Funnel, rules, steps and vintages count replication 1. Stages of the funnel that a run does not record say so in can_bind.',
  ],
  examples: [
    'cslab compare results --out compared',
    'cslab compare results --sensitivity --share 20 --paths 10 --out compared',
    'cslab compare results --replications auto --half-width 250000 --most 400 --out compared',
    'cslab compare results --limit severances-per-thousand=30 --limit vulnerable-severances-per-thousand=5 --out compared',
    'cslab compare results --parameter-draws 100 --out compared',
    'cslab compare results --matters net-cash=500000 --out compared',
    'cslab compare results --segments liquidation-rate --segments net-cash --out compared',
  ],
  run,
});
