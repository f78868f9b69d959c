import { dirname, resolve } from 'node:path';
import { at } from '../../../base/assert.ts';
import { countWords } from '../../../base/count-words.ts';
import type { Failure } from '../../../base/failure.ts';
import { ok, type Result } from '../../../base/result.ts';
import { prepareRun } from '../../../simulate/prepare-run.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { StagedFolder } from '../files/staged-folder.ts';
import { optional, required } from '../options/option-table.ts';
import { someText } from '../options/value-types.ts';
import { comparisonLines } from '../run-output/comparison-lines.ts';
import { portfolioOfRun } from '../run-output/portfolio-of-run.ts';
import { simulateInto } from '../run-output/simulate-into.ts';
import { readShards } from '../shards/read-shards.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  out: required(someText('DIR'), 'Folder to write: the same files as of one cslab run.'),
  portfolio: optional(
    someText('FILE'),
    'The document with the portfolio, when it is no longer where it was.',
  ),
};

async function run(call: VerbCall<typeof OPTIONS>): Promise<Result<VerbOutcome, Failure>> {
  const { io, values, positionals } = call;
  const shards = await readShards(io, positionals);
  if (!shards.ok) return shards;
  const first = at(shards.value, 0);
  const { document } = first.shard;
  const home = dirname(first.path);
  const portfolio = await portfolioOfRun(io, home, document, values.portfolio);
  if (!portfolio.ok) return portfolio;
  const prepared = prepareRun(portfolio.value, document.plan);
  if (!prepared.ok) return prepared;
  const folder = await StagedFolder.create(io.folder, values.out);
  if (!folder.ok) return folder;
  const done = await simulateInto(io, folder.value, {
    prepared: prepared.value,
    portfolio: portfolio.value,
    portfolioPath:
      values.portfolio === null
        ? resolve(io.folder, home, document.portfolio.path)
        : resolve(io.folder, values.portfolio),
    folder: resolve(io.folder, values.out),
    workers: 1,
    given: async (onRange) => {
      for (const { shard } of shards.value) await onRange(shard.range);
      return ok(null);
    },
    precision: null,
  });
  if (!done.ok) return done;
  const { document: made, comparison } = done.value;
  return ok({
    exitCode: EXIT_CODE.ok,
    lines: [
      `${countWords(shards.value.length, 'shard')}, ${countWords(made.accounts, 'account')}, ${countWords(made.days, 'day')}, ${countWords(made.replications, 'replication')}, seed ${made.seed}.`,
      ...made.notes,
      '',
      ...comparisonLines(comparison, made.currency),
      '',
      `Results are in ${values.out}.`,
    ],
    json: { folder: values.out, shards: shards.value.length, ...made },
  });
}

export const MERGE = defineVerb({
  name: 'merge',
  summary: 'Put the shards of a run together: the same bytes as one run.',
  positional: {
    placeholder: 'SHARD',
    min: 1,
    max: 10_000,
    help: 'Files that cslab run --shard wrote, or folders with them.',
  },
  options: OPTIONS,
  notes: [
    'Every account must be in one shard and in one only, and all shards must be of one portfolio, plan, seed and engine version; otherwise nothing is written and one sentence says which shard is wrong.',
    'How the accounts were cut, on which computers, and in which order shards are named decides no byte of the result.',
  ],
  examples: ['cslab merge shards --out results', 'cslab merge a.cshard b.cshard --out results'],
  run,
});
