import { resolve } from 'node:path';
import { at } from '../../../base/assert.ts';
import { countWords } from '../../../base/count-words.ts';
import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { differInNumbers } from '../../../config/differ-in-numbers.ts';
import { untreatedStrategy } from '../../../config/untreated-strategy.ts';
import { commandVerdicts } from '../../../explain/command-verdicts.ts';
import { mattersMembers } from '../../../model/change-that-matters.ts';
import type { Comparison } from '../../../model/comparison.ts';
import { CURE_TOLERANCES } from '../../../model/cure-tolerance.ts';
import type { Portfolio } from '../../../model/portfolio.ts';
import type { PrecisionReport } from '../../../model/precision.ts';
import { primaryMember } from '../../../model/primary-measure.ts';
import type { Arm, RunPlan } from '../../../model/run.ts';
import { prepareRun } from '../../../simulate/prepare-run.ts';
import type { PreparedRun } from '../../../simulate/prepared-run.ts';
import { replayFailure } from '../../../simulate/recorded-payments.ts';
import { armNames } from '../arm-names.ts';
import { BEHAVIOUR_WORDS, readBehaviour } from '../behaviour-file.ts';
import type { CliIo } from '../cli-io.ts';
import { readCommands } from '../commands-file.ts';
import { openForRuns } from '../documents.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { StagedFolder } from '../files/staged-folder.ts';
import { CHANGE_THAT_MATTERS, mattersOfOptions } from '../options/change-that-matters.ts';
import { MEASURE } from '../options/measure.ts';
import { flag, optional, repeated, required, withFallback } from '../options/option-table.ts';
import { oneOf, someText, wholeNumber } from '../options/value-types.ts';
import { durationText } from '../progress.ts';
import { capacityLines } from '../run-output/capacity-lines.ts';
import { commandLines } from '../run-output/command-lines.ts';
import { comparisonLines } from '../run-output/comparison-lines.ts';
import { enoughReplications, precisionLines } from '../run-output/enough-replications.ts';
import { withGroupsApart } from '../run-output/run-again.ts';
import { RUN_FILE } from '../run-output/run-files.ts';
import type { RunDocument } from '../run-output/run-json.ts';
import { simulateInto } from '../run-output/simulate-into.ts';
import { runShard } from '../shards/run-shard.ts';
import { chosenShard, SHARD_VALUE, type ShardChoice } from '../shards/shard-choice.ts';
import { readStrategy } from '../strategies.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';
import { EXPLAIN_ORDER } from './explain-order.ts';

const MAX_WORKERS = 256;

const OPTIONS = {
  strategy: required(someText('FILE'), 'The champion: the strategy.json to compare with.'),
  challenger: repeated(someText('FILE'), 'A challenger, up to four times.'),
  behaviour: optional(
    someText('MODEL'),
    `How customers behave: ${BEHAVIOUR_WORDS}. Default: the built-in assumptions.`,
  ),
  days: withFallback(wholeNumber(1, 3650), 180, 'Days to simulate; day 0 is the as-of date.'),
  replications: withFallback(
    wholeNumber(1, 10_000),
    24,
    'Times that the luck of all customers is drawn, the same for every arm.',
  ),
  precision: optional(
    wholeNumber(1, Number.MAX_SAFE_INTEGER),
    'Replicate until luck moves no net cash difference by more than plus or minus N minor units (95%). --replications is then the most.',
  ),
  seed: withFallback(wholeNumber(0, Number.MAX_SAFE_INTEGER), 42, 'Decides all luck.'),
  events: withFallback(
    oneOf(['all', 'first', 'none']),
    'all',
    'Replications that events.csv holds; none leaves the file out.',
  ),
  workers: optional(
    wholeNumber(1, MAX_WORKERS),
    'Threads to use. Default: one a processor core. The results do not depend on it.',
  ),
  commands: optional(
    someText('FILE'),
    'What people do by hand during the run: a file of manual commands.',
  ),
  shard: optional(
    SHARD_VALUE,
    'Run part K of N of the accounts only and write its file for cslab merge. env takes both from a Slurm array job, env/N takes K from a Kubernetes Indexed Job.',
  ),
  out: required(someText('DIR'), 'Folder to write.'),
  'no-treatment': flag(
    'Add an arm in which nobody is treated, with the champion’s terms: rates then also say what treatment brought (incremental recovery), and who would have been cured without.',
  ),
  'cured-at': withFallback(
    oneOf(CURE_TOLERANCES),
    'cancel-threshold',
    'What counts as cured, for every arm: past-due debt up to the champion’s cancel threshold, zero, or a small rest: the smaller of 5.00 and 2% of what was past due when the arrears began.',
  ),
  primary: optional(
    MEASURE,
    'The measure that decides the headline of the comparison; the others are checks. It is chosen before the run, which keeps it. Default: net-cash.',
  ),
  matters: repeated(
    CHANGE_THAT_MATTERS,
    'The smallest change of a measure that matters, for its readings: money in minor units, a rate as a share (0.005 is half a percentage point), else in days, per 1,000 accounts or a count. It is set before the run, which keeps it. Default: money 0.4% of the debt in scope, others a usual size.',
  ),
  'check-invariants': flag(
    'Visit every day and stop with an error when something is not as it must always be: a step after the end of its process, a second process of a class, a contact while on hold, a cut or bar on life support, a cut while a hold protects the service, money that is lost. Slower; the results are the same.',
  ),
  'explain-order': flag(
    'Print the order of a simulated day instead of running one: phases, what each does, and settings that change it. Needs no FILE and no --out; with --strategy its settings are shown.',
  ),
};

type Call = VerbCall<typeof OPTIONS>;

async function readArms(
  io: CliIo,
  paths: readonly string[],
  withUntreated: boolean,
  portfolio: Portfolio,
  portfolioPath: string,
): Promise<Result<Arm[], Failure>> {
  const names = armNames(withUntreated ? [...paths, 'no-treatment'] : paths);
  const arms: Arm[] = [];
  for (const [index, path] of paths.entries()) {
    const strategy = await readStrategy(io, path, portfolio, portfolioPath);
    if (!strategy.ok) return strategy;
    arms.push({ name: names[index] ?? path, strategy: strategy.value });
  }
  if (withUntreated)
    arms.push({
      name: names[paths.length] ?? 'no-treatment',
      strategy: untreatedStrategy(at(arms, 0).strategy),
    });
  return ok(arms);
}

async function run(call: Call): Promise<Result<VerbOutcome, Failure>> {
  const { io, values, positionals } = call;
  const began = io.clock();
  const path = positionals[0] ?? '';
  const shard = shardOf(call);
  if (!shard.ok) return shard;
  const opened = await openForRuns(io, path);
  if (!opened.ok) return opened;
  const { portfolio, planOf } = opened.value;
  const files = [values.strategy, ...values.challenger];
  const arms = await readArms(io, files, values['no-treatment'], portfolio, path);
  if (!arms.ok) return arms;
  const behaviour = await readBehaviour(io, values.behaviour);
  if (!behaviour.ok) return behaviour;
  const replay = behaviour.value.response === 'replay' ? replayFailure(portfolio) : null;
  if (replay !== null) return err({ ...replay, where: path });
  const commands = await readCommands(io, values.commands, {
    portfolio,
    arms: arms.value.map(({ name }) => name),
    days: values.days,
  });
  if (!commands.ok) return commands;
  const asked = planOf<RunPlan>({
    arms: arms.value,
    behaviour: behaviour.value,
    days: values.days,
    replications: values.replications,
    seed: values.seed,
    eventLog: values.events,
    visitEveryDay: values['check-invariants'],
    checkInvariants: values['check-invariants'],
    // Checked runs are lived, each of them.
    sharesRuns:
      !values['check-invariants'] && differInNumbers(arms.value.map(({ strategy }) => strategy)),
    ...(commands.value === null ? {} : { commands: commands.value }),
    ...(values['cured-at'] === 'cancel-threshold' ? {} : { cureTolerance: values['cured-at'] }),
    ...primaryMember(values.primary),
    ...mattersMembers({ matters: mattersOfOptions(values.matters) }),
  });
  const enough = await replicationsOf(call, portfolio, asked);
  if (!enough.ok) return enough;
  const plan: RunPlan = {
    ...asked,
    replications: enough.value?.replications ?? values.replications,
  };
  const prepared = prepareRun(portfolio, withGroupsApart(plan));
  if (!prepared.ok) return prepared;
  if (shard.value !== null) return writeShard(call, prepared.value, shard.value, path);
  const folder = await StagedFolder.create(io.folder, values.out);
  if (!folder.ok) return folder;
  const done = await simulateInto(io, folder.value, {
    prepared: prepared.value,
    portfolio,
    portfolioPath: resolve(io.folder, path),
    folder: resolve(io.folder, values.out),
    workers: values.workers ?? io.parallelism,
    given: null,
    precision: enough.value,
  });
  if (!done.ok) return done;
  const made = outcome(values, done.value.document, done.value.comparison, io.clock() - began);
  const judged = commandVerdicts(portfolio, plan);
  if (!judged.ok) return judged;
  const lines = [
    ...made.lines,
    ...(enough.value === null ? [] : precisionLines(enough.value, portfolio.currency)),
    ...commandLines(judged.value),
  ];
  return ok({ ...made, lines });
}

/** Null when the whole run is asked for. */
function shardOf({ io, values }: Call): Result<ShardChoice | null, Failure> {
  if (values.shard === null) return ok(null);
  if (values.precision === null) return chosenShard(values.shard, io.environment);
  return err(
    failure(
      'bad-argument',
      'How many replications a precision needs is not known from a part of the accounts.',
      '--precision',
      'Give --replications with --shard.',
    ),
  );
}

async function writeShard(
  { io, values }: Call,
  prepared: PreparedRun,
  choice: ShardChoice,
  path: string,
): Promise<Result<VerbOutcome, Failure>> {
  const written = await runShard(io, {
    prepared,
    choice,
    portfolioPath: resolve(io.folder, path),
    out: values.out,
    workers: values.workers ?? io.parallelism,
  });
  if (!written.ok) return written;
  const { file, from, to } = written.value;
  return ok({
    exitCode: EXIT_CODE.ok,
    lines: [
      `Shard ${choice.number} of ${choice.of}: ${to - from} of ${countWords(prepared.accountCount, 'account')}. It is in ${file}.`,
      `When all are there: cslab merge ${values.out} --out DIR.`,
    ],
    json: { file, shard: choice.number, of: choice.of, from, to, accounts: prepared.accountCount },
  });
}

/** Null when the number of replications is given. */
async function replicationsOf(
  { io, values }: Call,
  portfolio: Portfolio,
  plan: RunPlan,
): Promise<Result<PrecisionReport | null, Failure>> {
  if (values.precision === null || plan.arms.length < 2) return ok(null);
  const target = { halfWidth: values.precision, most: values.replications };
  const quiet: RunPlan = { ...plan, eventLog: 'none' };
  const ran = await enoughReplications(io, portfolio, quiet, target, values.workers);
  return ran.ok ? ok(ran.value.report) : ran;
}

function outcome(
  { out, behaviour }: Call['values'],
  document: RunDocument,
  comparison: Comparison,
  elapsedMs: number,
): VerbOutcome {
  const { accounts, days, replications, seed } = document;
  return {
    exitCode: EXIT_CODE.ok,
    lines: [
      `${countWords(accounts, 'account')}, ${countWords(days, 'day')}, ${countWords(replications, 'replication')}, seed ${seed}, in ${durationText(elapsedMs)}.`,
      ...(behaviour === null ? [] : [`Behaviour model: ${behaviour}.`]),
      ...document.notes,
      '',
      ...comparisonLines(comparison, document.currency),
      ...capacityLines(document),
      '',
      `Results are in ${out}.`,
    ],
    json: { folder: out, ...document },
  };
}

export const RUN = defineVerb({
  name: 'run',
  summary: 'Simulate strategies on a portfolio and compare them.',
  positional: {
    placeholder: 'FILE',
    min: 1,
    max: 1,
    help: 'The document with the portfolio (.cstrat).',
  },
  options: OPTIONS,
  notes: [
    'Every arm meets the same customers with the same luck. An arm is named after its file; the first is the champion.',
    `Writes to DIR: ${RUN_FILE.run} (fingerprints, measures of each arm, paired differences with 95% intervals), ${RUN_FILE.daily} (means a day), ${RUN_FILE.events} (what happened to each account), ${RUN_FILE.accounts} (means an account), ${RUN_FILE.plan} (strategies, behaviour model and where the portfolio is: what cslab explain needs). Amounts are minor units. Days count from 0, replications from 1.`,
    'The files appear in DIR when all are complete; those of an earlier run are replaced then, other files stay. The same portfolio, strategies, behaviour model, days, replications and seed give the same bytes on any computer.',
  ],
  examples: [
    'cslab run p.cstrat --strategy champion.json --challenger a.json --out results',
    'cslab run p.cstrat --strategy champion.json --days 90 --replications 8 --events none --out quick',
    'cslab run p.cstrat --strategy champion.json --shard 2/8 --out shards',
    'cslab run p.cstrat --strategy champion.json --behaviour model.json --out what-if',
    'cslab run p.cstrat --strategy champion.json --challenger a.json --replications 400 --precision 800000 --out precise',
    'cslab run p.cstrat --strategy champion.json --challenger a.json --matters net-cash=500000 --matters cured-share=0.01 --out judged',
    'cslab run p.cstrat --strategy champion.json --commands by-hand.json --out branch',
    'cslab run --explain-order --strategy champion.json',
  ],
  instead: { flag: 'explain-order', verb: EXPLAIN_ORDER },
  run,
});
