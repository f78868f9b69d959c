import { FailureError } from '../base/failure.ts';
import { defaultBehaviour } from '../config/default-behaviour.ts';
import { defaultStrategies } from '../config/default-strategies.ts';
import type { RunPlan } from '../model/run.ts';
import type { RangeWorker } from '../simulate/pool/range-worker.ts';
import { prepareRun } from '../simulate/prepare-run.ts';
import type { PreparedRun } from '../simulate/prepared-run.ts';
import { PortfolioDraft } from '../store/portfolio/portfolio-draft.ts';
import type { EngineSql } from '../store/sqlite.ts';
import { Workspace } from '../store/workspace.ts';
import { generatePortfolio } from '../synth/generate.ts';
import type { SimulationPool } from './simulation-pool.ts';

/** Enough for the kernel's code to be compiled for good, and over in a second. */
const ACCOUNTS = 400;
const DAYS = 180;
/** Small enough for a worker to be free soon when somebody needs it. */
const RANGE = 50;

/** A small portfolio of the program's own under its strategies. Nothing of it is kept. */
function smallRun(sql: EngineSql): PreparedRun {
  const header = { asOfDay: 20_514, currency: 'USD' };
  const draft = new PortfolioDraft();
  generatePortfolio(
    { preset: 'utility', accounts: ACCOUNTS, seed: 1, ...header },
    draft,
    () => undefined,
  );
  const scratch = Workspace.create(sql);
  try {
    const named = { name: 'Warm-up', source: 'Warm-up', generated: true, ...header };
    const prepared = prepareRun(scratch.portfolio.replace(draft, named, null), plan());
    if (!prepared.ok) throw new FailureError(prepared.error);
    return prepared.value;
  } finally {
    scratch.close();
  }
}

function plan(): RunPlan {
  return {
    arms: defaultStrategies().map((strategy, index) => ({ name: `arm ${index + 1}`, strategy })),
    behaviour: defaultBehaviour(),
    days: DAYS,
    replications: 1,
    seed: 1,
    eventLog: 'first',
    visitEveryDay: false,
    keepsCharges: true,
  };
}

async function warm(worker: RangeWorker, run: PreparedRun, isWanted: () => boolean): Promise<void> {
  try {
    await worker.prepare(run.image, run.plan);
    for (let from = 0; from < run.accountCount && !isWanted(); from += RANGE)
      await worker.run(from, Math.min(run.accountCount, from + RANGE));
  } finally {
    worker.stop();
  }
}

/**
 * Starts the workers of a pool and lets them live a small portfolio, so that the first run of a person meets warm code.
 * They stop at the next range when `isWanted` says that there is other work.
 */
export async function warmWorkers(
  sql: EngineSql,
  pool: SimulationPool,
  isWanted: () => boolean,
): Promise<void> {
  // A single processor runs accounts in the engine itself (ranges-on-pool.ts).
  if (pool.workers < 2) return;
  const run = smallRun(sql);
  const workers = Array.from({ length: pool.workers }, () => pool.startWorker());
  await Promise.all(workers.map((worker) => warm(worker, run, isWanted)));
}
