import { countWords } from '../../../base/count-words.ts';
import type { Failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { checkLabel } from '../../../calibrate/backtest/judge-checks.ts';
import {
  BACKTEST_DRAWS,
  backtestedModel,
  runBacktest,
} from '../../../calibrate/backtest/run-backtest.ts';
import type { Strategy } from '../../../config/strategy-schema.ts';
import type { BacktestReport } from '../../../model/backtest.ts';
import type { Portfolio } from '../../../model/portfolio.ts';
import { readBehaviour } from '../behaviour-file.ts';
import type { CliIo } from '../cli-io.ts';
import { readContactsFile } from '../contacts-file.ts';
import { openPortfolio } from '../documents.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { writeFolder } from '../files/write-folder.ts';
import { optional, required, withFallback } from '../options/option-table.ts';
import { isoDay, someText, wholeNumber } from '../options/value-types.ts';
import { withThreads } from '../pool/thread-ranges.ts';
import { startProgress } from '../progress.ts';
import { measureText } from '../run-output/amount-text.ts';
import { BACKTEST_FILE, backtestFiles } from '../run-output/backtest-files.ts';
import { table } from '../run-output/comparison-lines.ts';
import { readStrategy } from '../strategies.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  model: required(someText('MODEL'), 'Behaviour model to test: a file, or preset:NAME.'),
  split: required(isoDay(), 'Last day that the model may know; what came after is compared.'),
  out: required(someText('DIR'), 'Folder to write.'),
  strategy: optional(
    someText('FILE'),
    'The strategy that was really run then. Default: none, as fits a model that was fitted without contacts.',
  ),
  contacts: optional(
    someText('FILE'),
    'Contacts of the past, as for cslab calibrate: their number is compared when the strategy is given.',
  ),
  days: withFallback(wholeNumber(1, 365), 90, 'Most days to compare.'),
  draws: withFallback(
    wholeNumber(10, 200),
    BACKTEST_DRAWS,
    'Runs, each with luck and assumptions of its own.',
  ),
  seed: withFallback(wholeNumber(0, 2_000_000_000), 42, 'Decides luck and draws.'),
  workers: optional(
    wholeNumber(1, 256),
    'Threads to use. Default: one a processor core. The results do not depend on it.',
  ),
};

type Call = VerbCall<typeof OPTIONS>;

async function strategyOf(
  io: CliIo,
  file: string | null,
  portfolio: Portfolio,
  path: string,
): Promise<Result<Strategy | null, Failure>> {
  return file === null ? ok(null) : readStrategy(io, file, portfolio, path);
}

async function run({ io, values, positionals }: Call): Promise<Result<VerbOutcome, Failure>> {
  const path = positionals[0] ?? '';
  const portfolio = await openPortfolio(io, path);
  if (!portfolio.ok) return portfolio;
  const model = await readBehaviour(io, values.model);
  if (!model.ok) return model;
  const strategy = await strategyOf(io, values.strategy, portfolio.value, path);
  if (!strategy.ok) return strategy;
  const contacts = await readContactsFile(io, values.contacts);
  if (!contacts.ok) return contacts;
  const progress = startProgress(io, 'Simulating');
  const found = await withThreads(io, values.workers, (runRanges) =>
    runBacktest(portfolio.value, {
      model: model.value,
      splitDay: values.split,
      days: values.days,
      strategy: strategy.value,
      contacts: contacts.value,
      seed: values.seed,
      draws: values.draws,
      runRanges,
      onProgress: ({ done, total }) => progress.update(done, total),
    }),
  ).finally(() => progress.end());
  if (!found.ok)
    return err({ ...found.error, where: found.error.where === '' ? path : found.error.where });
  const report = found.value;
  const tested = backtestedModel(model.value, report, portfolio.value.fingerprint);
  const written = await writeFolder(io.folder, values.out, backtestFiles(report, tested));
  if (!written.ok) return written;
  return ok({
    exitCode: EXIT_CODE.ok,
    lines: lines(report, values.out, portfolio.value.currency),
    json: { folder: values.out, ...report },
  });
}

function lines(report: BacktestReport, out: string, currency: string): readonly string[] {
  const { split, days, replications, accounts, pastDueAccounts, verdict } = report;
  const money = (minor: number) => measureText(minor, 'minor', currency);
  return [
    `${countWords(days, 'day')} after ${split}, ${countWords(replications, 'run')}: ${countWords(accounts, 'account')}, ${pastDueAccounts} past due, ${money(report.openMinor)} owed.`,
    `Paid of it: ${money(report.actualMinor)}; simulated: ${money(report.simulatedMinor)}.`,
    '',
    ...table([
      ['check', 'value', 'light'],
      ...report.checks.map(({ check, value, light }) => [
        checkLabel(check),
        value === null ? '' : String(Number(value.toPrecision(3))),
        light ?? '',
      ]),
    ]).map((line, row) => `${line}  ${report.checks[row - 1]?.sentence ?? ''}`.trimEnd()),
    '',
    `Verdict: ${verdict}.`,
    ...report.notes,
    '',
    `Results are in ${out}; ${out}/${BACKTEST_FILE.model} is the model with its verdict.`,
  ];
}

export const BACKTEST = defineVerb({
  name: 'backtest',
  summary: 'Hold a behaviour model up against what happened after a day.',
  positional: {
    placeholder: 'FILE',
    min: 1,
    max: 1,
    help: 'The document with the portfolio (.cstrat).',
  },
  options: OPTIONS,
  notes: [
    `Writes to DIR: ${BACKTEST_FILE.report} (everything), ${BACKTEST_FILE.checks}, ${BACKTEST_FILE.reliability} (predicted and observed share paid in 30 days), ${BACKTEST_FILE.cumulative} (actual and simulated, with the 90% band), ${BACKTEST_FILE.rolls} (roll rates, simulated minus actual), ${BACKTEST_FILE.model} (the model with its verdict).`,
    'Use a model that was calibrated with --until the same day: another one has seen what it is tested on, and the answer says so.',
    'A red backtest blocks nothing; runs with DIR/model.json are marked "uncalibrated" in all their outputs.',
  ],
  examples: [
    'cslab backtest p.cstrat --model model.json --split 2025-12-31 --out tested',
    'cslab backtest p.cstrat --model preset:card --split 2025-12-31 --strategy champion.json --out tested',
  ],
  run,
});
