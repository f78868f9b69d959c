import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { exportStrategy } from '../../../config/export-strategy.ts';
import { fieldLabel } from '../../../config/field-label.ts';
import { numericFields } from '../../../config/numeric-fields.ts';
import type { Strategy } from '../../../config/strategy-schema.ts';
import { behaviourNotes } from '../../../model/behaviour-notes.ts';
import { HARM_WEIGHT_SETS } from '../../../model/harm.ts';
import { SWEEP_DESIGNS, type SweepPlan, type SweepResult } from '../../../model/sweep.ts';
import { runSweep } from '../../../search/run-sweep.ts';
import { settingStrategy } from '../../../search/setting-strategy.ts';
import { readBehaviour } from '../behaviour-file.ts';
import { openForRuns } from '../documents.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { writeFolder } from '../files/write-folder.ts';
import { flag, optional, repeated, required, withFallback } from '../options/option-table.ts';
import { SWEEP_VARIABLE } from '../options/sweep-values.ts';
import { oneOf, someText, wholeNumber } from '../options/value-types.ts';
import { jsonText } from '../output.ts';
import { withThreads } from '../pool/thread-ranges.ts';
import { startProgress } from '../progress.ts';
import { table } from '../run-output/comparison-lines.ts';
import { markedFiles, markMembers } from '../run-output/marked-files.ts';
import { SWEEP_FILE, settingsCsv } from '../run-output/sweep-files.ts';
import { sweepLines } from '../run-output/sweep-lines.ts';
import { readStrategy } from '../strategies.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  strategy: required(someText('FILE'), 'The champion: the strategy.json whose numbers are moved.'),
  vary: repeated(
    SWEEP_VARIABLE,
    'A number to move, by its JSON pointer, with its values; up to ten. The step is 1 without /STEP.',
  ),
  fields: flag('List the numbers that can be moved, with unit and bounds, and run nothing.'),
  design: withFallback(
    oneOf(SWEEP_DESIGNS),
    'grid',
    'grid tries every combination, at most 200; the others draw --points of them and search on.',
  ),
  points: withFallback(wholeNumber(2, 500), 64, 'Settings that a drawn design begins with.'),
  behaviour: optional(
    someText('FILE'),
    'How customers behave: a behaviour model as JSON, or preset:NAME. Default: the built-in assumptions.',
  ),
  days: withFallback(wholeNumber(1, 3650), 180, 'Days to simulate; day 0 is the as-of date.'),
  replications: withFallback(wholeNumber(1, 10_000), 3, 'Times that all luck is drawn.'),
  seed: withFallback(wholeNumber(0, Number.MAX_SAFE_INTEGER), 42, 'Decides all luck.'),
  'hold-out': withFallback(
    wholeNumber(0, 50),
    30,
    'Percent of the accounts that the search never sees; the winner is checked on them.',
  ),
  'harm-limit': optional(
    wholeNumber(0, 1_000_000),
    'Harm points per 1000 accounts that a recommended setting must not exceed.',
  ),
  'harm-weights': withFallback(oneOf(HARM_WEIGHT_SETS), 'default', 'How harm is weighed.'),
  objective: withFallback(
    oneOf(['net-cash', 'npv']),
    'net-cash',
    'What to find the most of: net cash, or the same discounted to the first day at 8% a year.',
  ),
  'final-replications': withFallback(
    wholeNumber(0, 1000),
    0,
    'When best and next are a tie: so many more replications for each finalist on average, most to those hard to tell apart.',
  ),
  workers: optional(
    wholeNumber(1, 256),
    'Threads to use. Default: one a processor core. The results do not depend on it.',
  ),
  out: optional(someText('DIR'), 'Folder to write; needed unless --fields is given.'),
};

type Call = VerbCall<typeof OPTIONS>;

function fieldsOutcome(strategy: Strategy): VerbOutcome {
  const fields = numericFields(strategy).map((field) => ({
    ...field,
    label: fieldLabel(strategy, field.pointer),
  }));
  const rows = fields.map(({ pointer, label, unit, value, minimum, maximum }) => [
    pointer,
    label,
    String(value),
    unit,
    `${minimum} to ${maximum}`,
  ]);
  const head = ['pointer', 'number', 'value', 'unit', 'bounds'];
  return { exitCode: EXIT_CODE.ok, lines: table([head, ...rows]), json: { fields } };
}

function usage(message: string, hint: string): Result<never, Failure> {
  return err(failure('bad-argument', message, '', hint));
}

function planOf(
  { values }: Call,
  champion: Strategy,
  behaviour: SweepPlan['behaviour'],
): SweepPlan {
  return {
    champion,
    behaviour,
    variables: values.vary,
    design: values.design,
    points: values.points,
    days: values.days,
    replications: values.replications,
    seed: values.seed,
    heldOutShare: values['hold-out'] / 100,
    harmLimit: values['harm-limit'],
    harmWeights: values['harm-weights'],
    objective: values.objective === 'npv' ? 'npv' : 'netCash',
    finalReplications: values['final-replications'],
  };
}

/** The files of a sweep; the challenger is the recommended setting when it is not the champion's. */
function filesOf(plan: SweepPlan, result: SweepResult): Readonly<Record<string, string>> {
  const files = {
    [SWEEP_FILE.result]: jsonText({ ...markMembers(plan.behaviour), ...result }),
    [SWEEP_FILE.settings]: settingsCsv(result),
  };
  const recommended = result.choice?.recommended ?? 0;
  if (recommended === 0) return files;
  const strategy = settingStrategy(plan, result, recommended);
  if (!strategy.ok) return files;
  return { ...files, [SWEEP_FILE.challenger]: exportStrategy(strategy.value).text };
}

async function run(call: Call): Promise<Result<VerbOutcome, Failure>> {
  const { io, values, positionals } = call;
  const path = positionals[0] ?? '';
  const opened = await openForRuns(io, path);
  if (!opened.ok) return opened;
  const { portfolio } = opened.value;
  const champion = await readStrategy(io, values.strategy, portfolio, path);
  if (!champion.ok) return champion;
  if (values.fields) return ok(fieldsOutcome(champion.value));
  const { out } = values;
  if (values.vary.length === 0)
    return usage('--vary is missing: which number of the strategy to move.', 'See --fields.');
  if (out === null) return usage('--out is missing: the folder to write.', '');
  const behaviour = await readBehaviour(io, values.behaviour);
  if (!behaviour.ok) return behaviour;
  if (behaviour.value.response === 'replay')
    return err(
      failure(
        'bad-argument',
        'Recorded payments do not answer to a strategy: no setting would be better than another.',
        '',
        'Name a behaviour model with --behaviour.',
      ),
    );
  const plan = opened.value.planOf(planOf(call, champion.value, behaviour.value));
  let shared = 0;
  const progress = startProgress(io, 'Trying settings');
  const swept = await withThreads(io, values.workers, (runRanges) =>
    runSweep(portfolio, plan, {
      runRanges,
      onProgress: ({ done, total, sharedShare }) => {
        progress.update(done, total);
        shared = sharedShare;
      },
    }),
  ).finally(() => progress.end());
  if (!swept.ok) return swept;
  const result = swept.value;
  const cancelled = result.stop.reason === 'cancelled';
  if (cancelled && result.settings.every(({ measures }) => measures === null))
    return err(failure('cancelled', 'The sweep was cancelled before a setting was finished.'));
  const files = filesOf(plan, result);
  const stale = Object.values(SWEEP_FILE).filter((name) => !Object.hasOwn(files, name));
  const marked = markedFiles(files, plan.behaviour);
  const written = await writeFolder(io.folder, out, marked, stale);
  if (!written.ok) return written;
  return ok({
    exitCode: cancelled ? EXIT_CODE.cancelled : EXIT_CODE.ok,
    lines: [
      ...behaviourNotes(plan.behaviour),
      ...sweepLines(result),
      '',
      `${Math.round(shared * 100)}% of the runs of an account were taken from another setting that it cannot tell apart.`,
      `Results are in ${out}.`,
    ],
    json: { folder: out, ...markMembers(plan.behaviour), ...result },
  });
}

export const SWEEP = defineVerb({
  name: 'sweep',
  summary: 'Try many settings of a strategy’s numbers and say which to take.',
  positional: {
    placeholder: 'FILE',
    min: 1,
    max: 1,
    help: 'The document with the portfolio (.cstrat).',
  },
  options: OPTIONS,
  notes: [
    `Writes to DIR: ${SWEEP_FILE.result} (everything), ${SWEEP_FILE.settings} (one record a setting) and ${SWEEP_FILE.challenger} (the recommended setting as a strategy, unless it is the champion’s).`,
    'All settings meet the same accounts and luck. Bands hold for all settings at once; settings that cannot be told from the best are marked; settings that make no valid strategy are listed with the reason. The recommended setting is run again with other luck on the accounts that were held out: report that number.',
    'Amounts are minor units, scaled to all accounts of the portfolio. Ctrl+C ends the search and keeps the settings that are finished. The same inputs give the same bytes on any computer.',
  ],
  examples: [
    'cslab sweep p.cstrat --strategy champion.json --fields',
    'cslab sweep p.cstrat --strategy champion.json --vary /creditRating/riskyBelow=500..600/20 --out sweep',
    'cslab sweep p.cstrat --strategy champion.json --vary /classControls/0/conditions/4/criteria/1/minAgeDays=7..42 --vary /classControls/0/conditions/4/criteria/1/minAmountMinor=2500..20000/500 --design sobol --out searched',
  ],
  run,
});
