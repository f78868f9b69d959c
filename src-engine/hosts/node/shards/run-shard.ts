import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { RunMerger } from '../../../simulate/merge-ranges.ts';
import { runPool } from '../../../simulate/pool/run-pool.ts';
import type { PreparedRun } from '../../../simulate/prepared-run.ts';
import type { CliIo } from '../cli-io.ts';
import { systemFailure } from '../files/system-failure.ts';
import { writeOutputs } from '../files/write-output.ts';
import { startProgress } from '../progress.ts';
import { planDocument } from '../run-output/plan-json.ts';
import { accountsOfShard, type ShardChoice } from './shard-choice.ts';
import { shardBytes } from './shard-file.ts';
import { shardName } from './shard-name.ts';

export interface ShardJob {
  readonly prepared: PreparedRun;
  readonly choice: ShardChoice;
  /** Absolute. */
  readonly portfolioPath: string;
  /** As on the command line; it may be there already, with other shards in it. */
  readonly out: string;
  readonly workers: number;
}

export interface WrittenShard {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

/** Queues stand across all accounts: a part of them cannot say who waits. */
function sharedCapacityFailure({ plan, strategies }: PreparedRun): Failure | null {
  const arm = plan.arms[strategies.findIndex(({ sharesCapacity }) => sharesCapacity)];
  if (arm === undefined) return null;
  const groups = (arm.strategy.capacityGroups ?? []).map(({ code }) => code).join(', ');
  return failure(
    'bad-argument',
    `In strategy ${arm.name} all accounts wait for the same ${groups}: a part of the accounts cannot be run alone.`,
    '--shard',
    'Run it whole, without --shard; the workers of one machine share the run.',
  );
}

/** Runs one part of a run and writes its file, whole or not at all. */
export async function runShard(io: CliIo, job: ShardJob): Promise<Result<WrittenShard, Failure>> {
  const { prepared, choice } = job;
  const { plan, image, accountCount } = prepared;
  const refused = sharedCapacityFailure(prepared);
  if (refused !== null) return err(refused);
  const part = accountsOfShard(choice, accountCount);
  const merger = new RunMerger(prepared, { keepLog: true }, part);
  const interrupt = io.guardInterrupt();
  const progress = startProgress(io, 'Simulating');
  try {
    const ran = await runPool({
      image,
      plan,
      from: part.from,
      accounts: part.to,
      workers: job.workers,
      rangeSize: io.rangeAccounts,
      startWorker: io.startWorker,
      signal: interrupt.signal,
      onRange: async (range) => {
        merger.add(range);
        progress.update(range.to - part.from, part.to - part.from);
      },
    });
    if (!ran.ok) return ran;
    const folder = resolve(io.folder, job.out);
    const content = shardBytes({
      ...choice,
      accounts: accountCount,
      document: planDocument(plan, job.portfolioPath, image.portfolioFingerprint, folder),
      range: merger.finishPart(),
    });
    const file = join(job.out, shardName(choice.number, choice.of));
    const failed = await madeFolder(folder, job.out);
    if (failed !== null) return err(failed);
    const written = await writeOutputs(io.folder, [{ path: file, content }]);
    return written.ok ? ok({ file, ...part }) : written;
  } finally {
    progress.end();
    interrupt.release();
  }
}

async function madeFolder(folder: string, shown: string): Promise<Failure | null> {
  try {
    await mkdir(folder, { recursive: true });
    return null;
  } catch (thrown) {
    return systemFailure(thrown, shown, 'Choose another place with --out.');
  }
}
