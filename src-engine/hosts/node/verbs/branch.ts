import { resolve } from 'node:path';
import type { Failure } from '../../../base/failure.ts';
import { ok, type Result } from '../../../base/result.ts';
import { commandVerdicts } from '../../../explain/command-verdicts.ts';
import type { RunPlan } from '../../../model/run.ts';
import { prepareRun } from '../../../simulate/prepare-run.ts';
import { readCommands } from '../commands-file.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { StagedFolder } from '../files/staged-folder.ts';
import { optional, required } from '../options/option-table.ts';
import { someText, wholeNumber } from '../options/value-types.ts';
import { commandLines } from '../run-output/command-lines.ts';
import { comparisonLines } from '../run-output/comparison-lines.ts';
import { portfolioOfRun } from '../run-output/portfolio-of-run.ts';
import { readRunFolder } from '../run-output/read-run-folder.ts';
import { simulateInto } from '../run-output/simulate-into.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  commands: required(someText('FILE'), 'What people do by hand: a file of manual commands.'),
  portfolio: optional(
    someText('FILE'),
    'The document with the portfolio, when it is no longer where it was during the run.',
  ),
  workers: optional(wholeNumber(1, 256), 'Threads to use. Default: one a processor core.'),
  out: required(someText('DIR'), 'Folder to write; the run it branches from stays.'),
};

async function run({
  io,
  values,
  positionals,
}: VerbCall<typeof OPTIONS>): Promise<Result<VerbOutcome, Failure>> {
  const from = positionals[0] ?? '';
  const document = await readRunFolder(io, from);
  if (!document.ok) return document;
  const portfolio = await portfolioOfRun(io, from, document.value, values.portfolio);
  if (!portfolio.ok) return portfolio;
  const before = document.value.plan;
  const added = await readCommands(io, values.commands, {
    portfolio: portfolio.value,
    arms: before.arms.map(({ name }) => name),
    days: before.days,
  });
  if (!added.ok) return added;
  const commands = [...(before.commands ?? []), ...(added.value ?? [])];
  const plan: RunPlan = { ...before, commands };
  const prepared = prepareRun(portfolio.value, plan);
  if (!prepared.ok) return prepared;
  const judged = commandVerdicts(portfolio.value, plan);
  if (!judged.ok) return judged;
  const folder = await StagedFolder.create(io.folder, values.out);
  if (!folder.ok) return folder;
  const done = await simulateInto(io, folder.value, {
    prepared: prepared.value,
    portfolio: portfolio.value,
    portfolioPath: resolve(io.folder, from, document.value.portfolio.path),
    folder: resolve(io.folder, values.out),
    given: null,
    workers: values.workers ?? io.parallelism,
    precision: null,
  });
  if (!done.ok) return done;
  return ok({
    exitCode: EXIT_CODE.ok,
    lines: [
      `Branch of ${from} with ${commands.length} manual ${commands.length === 1 ? 'command' : 'commands'}.`,
      '',
      ...comparisonLines(done.value.comparison, done.value.document.currency),
      ...commandLines(judged.value),
      '',
      `Results are in ${values.out}.`,
    ],
    json: {
      folder: values.out,
      branchOf: from,
      commands: judged.value.map(({ place, arm, problem, warnings }) => ({
        place,
        arm,
        problem,
        warnings,
      })),
      ...done.value.document,
    },
  });
}

export const BRANCH = defineVerb({
  name: 'branch',
  summary: 'Run a run again with manual work, into a folder of its own.',
  positional: { placeholder: 'DIR', min: 1, max: 1, help: 'Folder that cslab run wrote.' },
  options: OPTIONS,
  notes: [
    'The plan of the run gets the commands of FILE after those it has; everything else, luck too, stays. The run itself is not touched.',
    'A command that the rules of manual work refuse changes nothing and is told with its reason. Format and rules: docs/manual-work.md.',
  ],
  examples: ['cslab branch results --commands by-hand.json --out results-by-hand'],
  run,
});
