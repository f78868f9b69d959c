import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { Portfolio } from '../../../model/portfolio.ts';
import type { PrecisionReport } from '../../../model/precision.ts';
import type { RunPlan, RunResult } from '../../../model/run.ts';
import { RunMerger } from '../../../simulate/merge-ranges.ts';
import { prepareRun } from '../../../simulate/prepare-run.ts';
import type { CliIo } from '../cli-io.ts';
import { nearest } from '../options/nearest.ts';
import { withThreads } from '../pool/thread-ranges.ts';
import { startProgress } from '../progress.ts';
import { portfolioOfRun } from './portfolio-of-run.ts';
import { readRunFolder } from './read-run-folder.ts';

/** A run with everything that queries on it ask for. */
export interface RunAgain {
  readonly plan: RunPlan;
  readonly portfolio: Portfolio;
  readonly result: RunResult;
  /** By which engine the folder was written. */
  readonly engineVersion: string;
  /** How many replications the run had needed; null where their number was given. */
  readonly precision: PrecisionReport | null;
}

/** A folder of a run, opened and not yet run. */
export type RunFolder = Omit<RunAgain, 'result'>;

/** Charges tell apart what several capacity groups took. */
export function withGroupsApart(plan: RunPlan): RunPlan {
  const hasSeveral = plan.arms.some(({ strategy }) => (strategy.capacityGroups ?? []).length > 1);
  return hasSeveral ? { ...plan, keepsCharges: true } : plan;
}

/** The plan of a folder with its portfolio; the event log of replication 1 will be kept. */
export async function openRunFolder(
  io: CliIo,
  folder: string,
  portfolioPath: string | null,
): Promise<Result<RunFolder, Failure>> {
  const document = await readRunFolder(io, folder);
  if (!document.ok) return document;
  const portfolio = await portfolioOfRun(io, folder, document.value, portfolioPath);
  if (!portfolio.ok) return portfolio;
  const plan = withGroupsApart({ ...document.value.plan, eventLog: 'first' });
  const { engineVersion, precision } = document.value;
  return ok({ plan, portfolio: portfolio.value, engineVersion, precision });
}

/** A plan with its numbers. */
export async function simulateAgain(
  io: CliIo,
  opened: RunFolder,
  workers: number | null,
): Promise<Result<RunAgain, Failure>> {
  const prepared = prepareRun(opened.portfolio, opened.plan);
  if (!prepared.ok) return prepared;
  const merger = new RunMerger(prepared.value);
  const progress = startProgress(io, 'Simulating');
  const { accountCount } = prepared.value;
  const ran = await withThreads(io, workers, (runRanges) =>
    runRanges(prepared.value, (range) => {
      merger.add(range);
      progress.update(range.to, accountCount);
    }),
  ).finally(() => progress.end());
  return ran.ok ? ok({ ...opened, result: merger.finish() }) : ran;
}

/** The run of a folder with its numbers: made again from plan.json on the same portfolio, which gives the same bytes. */
export async function runAgain(
  io: CliIo,
  folder: string,
  options: { readonly portfolio: string | null; readonly workers: number | null },
): Promise<Result<RunAgain, Failure>> {
  const opened = await openRunFolder(io, folder, options.portfolio);
  return opened.ok ? simulateAgain(io, opened.value, options.workers) : opened;
}

/** Index of a challenger, by its name; the first one without a name. */
export function challengerIndex(plan: RunPlan, name: string | null): Result<number, Failure> {
  const names = plan.arms.map((arm) => arm.name);
  if (names.length < 2)
    return err(
      failure(
        'bad-argument',
        'The run has no challenger to compare.',
        '',
        'Run again with cslab run --challenger FILE.',
      ),
    );
  if (name === null) return ok(1);
  const index = names.indexOf(name, 1);
  if (index > 0) return ok(index);
  const challengers = names.slice(1);
  const near = nearest(name, challengers);
  const hint = near === null ? `It has ${challengers.join(', ')}.` : `Did you mean ${near}?`;
  return err(failure('bad-argument', `The run has no challenger ${name}.`, '', hint));
}
