import { compareArms } from '../../../analyze/compare-arms.ts';
import { at } from '../../../base/assert.ts';
import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { CsvStamp } from '../../../base/stamped-csv.ts';
import { outcomeLimits } from '../../../config/outcome-limits.ts';
import { behaviourMark, thinEntries } from '../../../model/behaviour-notes.ts';
import { mattersMembers } from '../../../model/change-that-matters.ts';
import type { Comparison } from '../../../model/comparison.ts';
import type { GuardrailHits } from '../../../model/guardrail-hits.ts';
import type { Portfolio } from '../../../model/portfolio.ts';
import type { PrecisionReport } from '../../../model/precision.ts';
import { primaryMember } from '../../../model/primary-measure.ts';
import type { RunPlan, RunResult } from '../../../model/run.ts';
import { accountBalances } from '../../../report/account-balances.ts';
import { GuardrailTally } from '../../../report/guardrail-tally.ts';
import { RunMerger } from '../../../simulate/merge-ranges.ts';
import { runPrepared } from '../../../simulate/pool/run-prepared.ts';
import type { PreparedRun } from '../../../simulate/prepared-run.ts';
import type { RangeResult } from '../../../simulate/range-result.ts';
import type { CliIo } from '../cli-io.ts';
import type { StagedFolder } from '../files/staged-folder.ts';
import { systemCode, systemFailure } from '../files/system-failure.ts';
import { TextWriter } from '../files/text-writer.ts';
import { jsonText } from '../output.ts';
import { startProgress } from '../progress.ts';
import { accountsCsv } from './accounts-csv.ts';
import { dailyCsv } from './daily-csv.ts';
import { EVENTS_HEAD, EventRecords } from './events-csv.ts';
import { planDocument } from './plan-json.ts';
import { RUN_FILE } from './run-files.ts';
import { type RunDocument, runDocument } from './run-json.ts';

export interface FolderJob {
  readonly prepared: PreparedRun;
  readonly portfolio: Portfolio;
  readonly portfolioPath: string;
  /** Absolute path that the results will have. */
  readonly folder: string;
  readonly workers: number;
  /** Where the ranges come from when they have been run already; null to run them here. */
  readonly given: GiveRanges | null;
  /** How many replications were needed; null where their number was given. */
  readonly precision: PrecisionReport | null;
}

/** Gives every range of a run, ascending. */
export type GiveRanges = (
  onRange: (range: RangeResult) => Promise<void>,
) => Promise<Result<null, Failure>>;

export interface FolderRun {
  readonly document: RunDocument;
  readonly comparison: Comparison;
}

async function writeLines(path: string, pieces: Iterable<string>): Promise<void> {
  const writer = await TextWriter.create(path);
  try {
    for (const piece of pieces) {
      writer.add(piece);
      await writer.written();
    }
    await writer.close();
  } catch (thrown) {
    await writer.abandon();
    throw thrown;
  }
}

/** Pieces of a CSV file with the mark of the plan's behaviour model. */
function* stamped(pieces: Iterable<string>, plan: RunPlan): Iterable<string> {
  const mark = behaviourMark(plan.behaviour);
  const stamp = mark === null ? null : new CsvStamp(mark);
  for (const piece of pieces) yield stamp?.add(piece) ?? piece;
}

interface Simulated {
  readonly result: RunResult;
  /** By arm; empty without an event log. */
  readonly hits: readonly (readonly GuardrailHits[])[];
}

/** Simulates on the pool while events.csv is written range by range. */
async function simulate(
  io: CliIo,
  job: FolderJob,
  eventsPath: string | null,
  signal: AbortSignal,
): Promise<Result<Simulated, Failure>> {
  const { prepared, portfolio } = job;
  const { plan, accountCount } = prepared;
  const merger = new RunMerger(prepared, { keepLog: false });
  const records = new EventRecords(plan, portfolio.accounts.ids, portfolio.asOfDay);
  const writer = eventsPath === null ? null : await TextWriter.create(eventsPath);
  const mark = behaviourMark(plan.behaviour);
  const stamp = mark === null ? null : new CsvStamp(mark);
  writer?.add(stamp?.add(EVENTS_HEAD) ?? EVENTS_HEAD);
  const tallies = plan.arms.map(({ strategy }) => new GuardrailTally(strategy));
  const progress = startProgress(io, job.given === null ? 'Simulating' : 'Merging');
  try {
    const onRange = async (range: RangeResult) => {
      merger.add(range);
      for (const [arm, tally] of tallies.entries()) tally.add(at(range.arms, arm).log);
      if (writer !== null) {
        for (const text of records.accounts(range)) {
          writer.add(stamp?.add(text) ?? text);
          await writer.written();
        }
      }
      progress.update(range.to, accountCount);
    };
    const ran = await (job.given === null
      ? runPrepared(prepared, {
          workers: job.workers,
          rangeSize: io.rangeAccounts,
          startWorker: io.startWorker,
          signal,
          onRange,
        })
      : job.given(onRange));
    if (!ran.ok) return ran;
    await writer?.close();
    const hits = writer === null ? [] : tallies.map((tally) => tally.hits());
    return ok({ result: merger.finish(), hits });
  } finally {
    progress.end();
    await writer?.abandon();
  }
}

async function writeAll(
  io: CliIo,
  folder: StagedFolder,
  job: FolderJob,
  signal: AbortSignal,
): Promise<Result<FolderRun, Failure>> {
  const { prepared, portfolio } = job;
  const { plan } = prepared;
  const hasEvents = plan.eventLog !== 'none';
  const eventsPath = hasEvents ? folder.path(RUN_FILE.events) : null;
  const simulated = await simulate(io, job, eventsPath, signal);
  if (!simulated.ok) return simulated;
  const { result, hits } = simulated.value;
  const { scopeMinor, pastDueMinor } = accountBalances(portfolio);
  const { customer } = portfolio.accounts;
  const comparison = compareArms(result, {
    scopeMinor,
    customer,
    limits: outcomeLimits(at(plan.arms, 0).strategy),
    ...primaryMember(plan.primaryMeasure),
    ...mattersMembers(plan),
    isThin: thinEntries(plan.behaviour) !== null,
  });
  const document = runDocument(plan, result, comparison, hits, pastDueMinor, job.precision);
  const { fingerprint, accounts } = portfolio;
  const planText = jsonText(planDocument(plan, job.portfolioPath, fingerprint, job.folder));
  await writeLines(folder.path(RUN_FILE.daily), stamped(dailyCsv(result), plan));
  await writeLines(
    folder.path(RUN_FILE.accounts),
    stamped(accountsCsv(result, accounts.ids), plan),
  );
  await writeLines(folder.path(RUN_FILE.plan), [planText]);
  await writeLines(folder.path(RUN_FILE.run), [jsonText(document)]);
  if (signal.aborted) return err(failure('cancelled', 'The run was cancelled.'));
  const names = Object.values(RUN_FILE).filter((name) => hasEvents || name !== RUN_FILE.events);
  const committed = await folder.commit(names, hasEvents ? [] : [RUN_FILE.events]);
  return committed.ok ? ok({ document, comparison }) : committed;
}

/**
 * Runs a prepared run and writes its folder: all files or none. An interrupt stops the workers at once and removes
 * what was written so far.
 */
export async function simulateInto(
  io: CliIo,
  folder: StagedFolder,
  job: FolderJob,
): Promise<Result<FolderRun, Failure>> {
  const interrupt = io.guardInterrupt();
  try {
    const done = await writeAll(io, folder, job, interrupt.signal);
    if (!done.ok) await folder.discard();
    return done;
  } catch (thrown) {
    await folder.discard();
    if (systemCode(thrown) === null) throw thrown;
    return err(systemFailure(thrown, job.folder, 'Choose another place with --out.'));
  } finally {
    interrupt.release();
  }
}
