import { countWords } from '../../../base/count-words.ts';
import type { Failure } from '../../../base/failure.ts';
import { ok, type Result } from '../../../base/result.ts';
import type { Portfolio } from '../../../model/portfolio.ts';
import type { PrecisionReport, PrecisionTarget } from '../../../model/precision.ts';
import type { RunPlan } from '../../../model/run.ts';
import { type PreciseRun, preciseEnough } from '../../../search/precise-enough.ts';
import { RunMerger } from '../../../simulate/merge-ranges.ts';
import { prepareRun } from '../../../simulate/prepare-run.ts';
import type { CliIo } from '../cli-io.ts';
import { withThreads } from '../pool/thread-ranges.ts';
import { startProgress } from '../progress.ts';
import { measureText } from './amount-text.ts';

/** Runs the plan with as many replications as the target needs, whatever number the plan has. */
export async function enoughReplications(
  io: CliIo,
  portfolio: Portfolio,
  plan: RunPlan,
  target: PrecisionTarget,
  workers: number | null,
): Promise<Result<PreciseRun, Failure>> {
  const progress = startProgress(io, 'Judging luck');
  return withThreads(io, workers, (runRanges) =>
    preciseEnough(
      async (replications) => {
        const prepared = prepareRun(portfolio, { ...plan, replications });
        if (!prepared.ok) return prepared;
        const merger = new RunMerger(prepared.value);
        const ran = await runRanges(prepared.value, (range) => {
          merger.add(range);
          progress.update(range.to, prepared.value.accountCount);
        });
        return ran.ok ? ok(merger.finish()) : ran;
      },
      portfolio.accounts.customer,
      target,
    ),
  ).finally(() => progress.end());
}

const WHY: Readonly<Record<PrecisionReport['why'], string>> = {
  precise: 'luck is known to the precision asked for',
  'luck is small': 'luck is small against the differences between customers',
  'most allowed': '--replications allows no more; the precision asked for is not reached',
};

/** How replicating went, in two sentences; `limit` is the option that holds the most. */
export function precisionLines(
  report: PrecisionReport,
  currency: string,
  limit = '--replications',
): readonly string[] {
  const money = (minor: number) => measureText(minor, 'minor', currency);
  const { pilot, planned, replications, most, halfWidth, reached, portfolio, why } = report;
  const wanted = planned === null ? 'an unknown number' : planned === 0 ? 'no more' : `${planned}`;
  const luck = reached === null ? 'is not known' : `is ±${money(reached)}`;
  return [
    `Stopped after ${countWords(replications, 'replication')}: ${WHY[why].replace('--replications', limit)}.`,
    `Luck of net cash ${luck}, asked for ±${money(halfWidth)}; with customers as the sample ±${money(portfolio)}. A pilot of ${countWords(pilot, 'replication')} asked for ${wanted}; at most ${most} were allowed.`,
  ];
}
