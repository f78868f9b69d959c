import { countWords } from '../../../base/count-words.ts';
import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { analyzePilot } from '../../../livetest/analyze-pilot.ts';
import { misplacedUnits } from '../../../livetest/misplaced-units.ts';
import { readPilot } from '../../../livetest/pilot-table.ts';
import { sharesOfPhases } from '../../../livetest/shares-of-phases.ts';
import type { Misplaced } from '../../../model/live-test-split.ts';
import type { PilotDifference, PilotReading, PilotResult } from '../../../model/pilot.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { readCsvRows } from '../files/read-csv-rows.ts';
import { optional, required, withFallback } from '../options/option-table.ts';
import { oneOf, someText, wholeNumber } from '../options/value-types.ts';
import { table } from '../run-output/comparison-lines.ts';
import { readLiveTest } from '../run-output/live-test-file.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const DELIMITER = { comma: ',', semicolon: ';', tab: '\t', bar: '|' } as const;

const OPTIONS = {
  champion: required(someText('ARM'), 'The arm to compare with, as the file names it.'),
  unit: withFallback(someText('COLUMN'), 'unit', 'Column of the customer or account.'),
  arm: withFallback(someText('COLUMN'), 'arm', 'Column of the arm that the unit got.'),
  outcome: withFallback(someText('COLUMN'), 'outcome', 'Column of what is compared, a number.'),
  denominator: optional(
    someText('COLUMN'),
    'Column to divide by: compares ratios of sums, for example collected over due.',
  ),
  covariate: optional(
    someText('COLUMN'),
    'Column known before the test, for example balance times propensity: narrows the interval (CUPED).',
  ),
  stratum: optional(someText('COLUMN'), 'Column of strata, whose split is checked one by one.'),
  shares: optional(
    someText('ARM=N,…'),
    'Planned shares, for example a=80,b=20. Default: equal ones.',
  ),
  phase: optional(
    someText('COLUMN'),
    'Column of the phase, when shares were changed while the test ran: each is read by itself.',
  ),
  plan: optional(
    someText('DIR'),
    'Folder that cslab split wrote: the shares of every phase, and a check of every customer’s arm.',
  ),
  'planned-units': optional(
    wholeNumber(1, 1_000_000_000),
    'Units planned for. Default: those in the file. The always-valid interval is narrowest there.',
  ),
  delimiter: withFallback(
    oneOf(['comma', 'semicolon', 'tab', 'bar']),
    'comma',
    'What separates the fields.',
  ),
};

type Call = VerbCall<typeof OPTIONS>;

const SHARE = /^(.+)=(\d+(?:\.\d+)?)$/;

function sharesOf(text: string | null): Result<Readonly<Record<string, number>> | null, Failure> {
  if (text === null) return ok(null);
  const shares: [string, number][] = [];
  for (const part of text.split(',')) {
    const [, name, share] = SHARE.exec(part.trim()) ?? [];
    if (name === undefined || !(Number(share) > 0))
      return err(
        failure(
          'bad-argument',
          `"${part}" of --shares is no share.`,
          '',
          'Write --shares a=80,b=20.',
        ),
      );
    shares.push([name, Number(share)]);
  }
  return ok(Object.fromEntries(shares));
}

async function run({ io, values, positionals }: Call): Promise<Result<VerbOutcome, Failure>> {
  const path = positionals[0] ?? '';
  const shares = sharesOf(values.shares);
  if (!shares.ok) return shares;
  const csv = await readCsvRows(io.folder, path, DELIMITER[values.delimiter]);
  if (!csv.ok) return csv;
  const { unit, arm, outcome, covariate, denominator, stratum, phase } = values;
  const columns = { unit, arm, outcome, covariate, denominator, stratum, phase };
  const plan = values.plan === null ? ok(null) : await readLiveTest(io, values.plan);
  if (!plan.ok) return plan;
  const units = readPilot(csv.value.header, csv.value.rows, columns);
  if (!units.ok) return err({ ...units.error, where: `${path} ${units.error.where}`.trim() });
  const analyzed = analyzePilot(units.value, {
    champion: values.champion,
    shares: null,
    ...(plan.value !== null && sharesOfPhases(plan.value)),
    ...(shares.value !== null && { shares: shares.value }),
    plannedUnits: values['planned-units'],
  });
  if (!analyzed.ok) return analyzed;
  const misplaced = plan.value === null ? null : misplacedUnits(plan.value, units.value);
  return ok({
    exitCode: EXIT_CODE.ok,
    lines: [...lines(analyzed.value, values.outcome), ...misplacedLines(misplaced)],
    json: { file: path, ...analyzed.value, ...(misplaced !== null && { misplaced }) },
  });
}

const VERDICT: Readonly<Record<PilotResult['sampleRatio']['verdict'], string>> = {
  balanced: 'The split is the planned one.',
  suspicious: 'Find out why before you trust the differences.',
  broken: 'The arms do not hold comparable units: the differences below mean nothing.',
};

function number(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? 'unbounded' : '-unbounded';
  return String(Number(value.toPrecision(6)));
}

function lines(result: PilotResult, outcome: string): readonly string[] {
  if (result.phases.length < 2) return readingLines(result, outcome);
  return [
    ...result.phases.flatMap((phase) => [
      `Phase ${phase.phase}`,
      ...readingLines(phase, outcome),
      ...(phase.carriedOver === 0
        ? []
        : [
            `${countWords(phase.carriedOver, 'unit is', 'units are')} left out: ${phase.carriedOver === 1 ? 'it' : 'they'} had another arm in an earlier phase, so what ${phase.carriedOver === 1 ? 'it does' : 'they do'} now is not of this one alone.`,
          ]),
      '',
    ]),
    'All phases, each weighted by its precision, every unit by its first phase:',
    ...result.pooled.flatMap(({ arm, split, anytime, familyP, phases }) => [
      ...table([
        [`${arm} minus champion, ${countWords(phases, 'phase')}`, 'difference', '95% interval'],
        ['fixed size, looked at once', ...intervalCells(split.value, split)],
        ['valid at every look', ...intervalCells(split.value, anytime)],
      ]),
      `p ${number(familyP)}, adjusted for all challengers.`,
    ]),
    ...(result.isConclusive
      ? []
      : ['A phase does not hold comparable units: the differences mean nothing.']),
  ];
}

function intervalCells(
  value: number,
  { low, high }: { readonly low: number; readonly high: number },
): readonly string[] {
  return [number(value), `${number(low)} to ${number(high)}`];
}

function readingLines(result: PilotReading, outcome: string): readonly string[] {
  const { sampleRatio, arms, uneven } = result;
  return [
    ...table([
      ['arm', 'units', outcome],
      ...arms.map(({ name, units, value }) => [name, String(units), number(value)]),
    ]),
    '',
    `Sample ratio: ${sampleRatio.verdict} (p ${number(sampleRatio.p)}). ${VERDICT[sampleRatio.verdict]}`,
    ...uneven.map(({ stratum, ratio }) => `Sample ratio in ${stratum}: ${ratio.verdict}.`),
    ...result.differences.flatMap((difference) => [
      '',
      ...differenceLines(difference, result.isConclusive),
    ]),
  ];
}

function misplacedLines(misplaced: Misplaced | null): readonly string[] {
  if (misplaced === null) return [];
  const { units, examples } = misplaced;
  if (units === 0) return ['', 'Every unit is in the arm that the plan gives it.'];
  return [
    '',
    `${countWords(units, 'unit is', 'units are')} not in the arm that the plan gives, for example ${examples.join(', ')}: find out who gave another one before you trust the differences.`,
  ];
}

function differenceLines(found: PilotDifference, isConclusive: boolean): readonly string[] {
  const { arm, split, adjusted, anytime, covariateDifference } = found;
  const best = adjusted ?? split;
  return [
    ...table([
      [`${arm} minus champion`, 'difference', '95% interval'],
      ['fixed size, looked at once', ...intervalCells(split.value, split)],
      ...(adjusted === null
        ? []
        : [['freed of the covariate', ...intervalCells(adjusted.value, adjusted)]]),
      ['valid at every look', ...intervalCells(best.value, anytime)],
    ]),
    isConclusive
      ? `p ${number(found.familyP)}, adjusted for all challengers.`
      : 'No p-value: the split is broken, so the difference means nothing.',
    ...(covariateDifference === null
      ? []
      : [
          `Covariate: standardised difference ${number(covariateDifference)}, ${found.isCovariateBalanced ? 'balanced' : 'not balanced'}.`,
        ]),
  ];
}

export const LIVETEST = defineVerb({
  name: 'livetest',
  summary: 'Read the result of a live test: was the split as planned, and what differs.',
  positional: {
    placeholder: 'FILE',
    min: 1,
    max: 1,
    help: 'CSV with one row a unit, in the order in which the results came in.',
  },
  options: OPTIONS,
  notes: [
    'The split is checked first: balanced, suspicious (p below 0.01) or broken (p below 0.001); a broken one allows no conclusion.',
    'The interval "valid at every look" holds however often the result was looked at on the way; it starts at 100 units. The others hold for a test of a size fixed before.',
    'With phases each is compared by itself, without the units that had another arm in an earlier phase; all phases together are weighted by their precision, so that shares that were moved cannot pass a change of times for a difference of arms.',
  ],
  examples: [
    'cslab livetest pilot.csv --champion standard',
    'cslab livetest pilot.csv --champion a --shares a=80,b=20 --outcome paid --denominator due',
    'cslab livetest pilot.csv --champion champion --phase phase --plan phase-3',
  ],
  run,
});
