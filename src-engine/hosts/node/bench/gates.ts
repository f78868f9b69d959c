import type { Failure } from '../../../base/failure.ts';
import { ok, type Result } from '../../../base/result.ts';
import type { Portfolio } from '../../../model/portfolio.ts';
import { prepareRun, runImage } from '../../../simulate/prepare-run.ts';
import type { PreparedRun } from '../../../simulate/prepared-run.ts';
import { runAccounts } from '../../../simulate/run-accounts.ts';
import type { EngineSql } from '../../../store/sqlite.ts';
import { Workspace } from '../../../store/workspace.ts';
import { readLedgerColumns } from './column-speed.ts';
import { championRun } from './coupled-run.ts';
import { benchPlan } from './engine-speed.ts';
import { ledgerFile } from './ledger-file.ts';
import { passingRatio } from './passing-ratio.ts';
import { median } from './rounds.ts';
import { sharedRuns } from './shared-runs.ts';

/** How many times faster one way must be than another that does the same, on any machine. */
export interface Gate {
  readonly id: string;
  readonly what: string;
  readonly least: number;
}

export interface GateReading extends Gate {
  readonly ratio: number;
  readonly isPassed: boolean;
}

/** What gates are read on. */
export interface GateBench {
  readonly sql: EngineSql;
  /** The bytes of a document with a portfolio. */
  readonly bytes: Uint8Array;
  readonly portfolio: Portfolio;
  readonly cpuClock: () => number;
  readonly rounds: number;
  /** Accounts that are run. */
  readonly accounts: number;
}

type Work = () => Failure | null | Promise<Failure | null>;

/** The median of slow ÷ fast in processor time, in interleaved rounds after one that warms. */
async function ratioOf(
  { cpuClock, rounds }: GateBench,
  slow: Work,
  fast: Work,
): Promise<Result<number, Failure>> {
  const ratios: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const began = cpuClock();
    const slowFailed = await slow();
    const between = cpuClock();
    const fastFailed = await fast();
    const ended = cpuClock();
    const failed = slowFailed ?? fastFailed;
    if (failed !== null) return { ok: false, error: failed };
    if (round > 0) ratios.push((between - began) / (ended - between));
  }
  return ok(median(ratios));
}

/** Days on which nothing can happen are not visited. */
async function skippedDays(bench: GateBench): Promise<Result<number, Failure>> {
  const plan = { ...benchPlan(), replications: 1 };
  const skipping = prepareRun(bench.portfolio, plan);
  if (!skipping.ok) return skipping;
  const visiting = prepareRun(bench.portfolio, { ...plan, visitEveryDay: true });
  if (!visiting.ok) return visiting;
  const accounts = Math.min(bench.accounts, skipping.value.accountCount);
  const run = (prepared: PreparedRun) => () => {
    runAccounts(prepared, 0, accounts);
    return null;
  };
  return ratioOf(bench, run(visiting.value), run(skipping.value));
}

/** Columns beside the rows spare reading the rows. */
function imageRead(bench: GateBench): Promise<Result<number, Failure>> {
  const work = (fromRows: boolean) => () => {
    const opened = Workspace.open(bench.sql, bench.bytes);
    if (!opened.ok) return opened.error;
    if (fromRows) opened.value.portfolio.forgetImage();
    const loaded = opened.value.portfolio.load();
    opened.value.close();
    return loaded.ok ? null : loaded.error;
  };
  return ratioOf(bench, work(true), work(false));
}

/** A whole import in typed columns against a loop that only looks at every byte of the same file. */
async function columnsRead(bench: GateBench): Promise<Result<number, Failure>> {
  const file = ledgerFile(2);
  const look = async () => {
    const bytes = new Uint8Array(await file.slice(0, file.size).arrayBuffer());
    let sum = 0;
    for (let at = 0; at < bytes.length; at++) sum = (Math.imul(sum, 31) + (bytes[at] ?? 0)) | 0;
    return sum === 1 ? { code: 'bug' as const, message: '', where: '', hint: '' } : null;
  };
  const read = async () => {
    const rows = await readLedgerColumns(file);
    return rows.ok ? null : rows.error;
  };
  return ratioOf(bench, look, read);
}

/** Accounts that share agents pause and go on, recorded meanwhile; nobody is lived twice. */
async function ofUncoupled(bench: GateBench): Promise<Result<number, Failure>> {
  const image = runImage(bench.portfolio);
  if (!image.ok) return image;
  const run = (isCoupled: boolean) => () => championRun(image.value, bench.portfolio, isCoupled);
  return ratioOf(bench, run(false), run(true));
}

async function settingsTogether(bench: GateBench): Promise<Result<number, Failure>> {
  const measured = sharedRuns(bench.portfolio, bench.cpuClock, bench.rounds, bench.accounts);
  return measured.ok ? ok(measured.value.value) : measured;
}

const GATES: readonly (Gate & {
  readonly read: (bench: GateBench) => Promise<Result<number, Failure>>;
})[] = [
  {
    id: 'engine.skippedDays',
    what: 'a year of the champion with every day visited ÷ with the days visited that matter; equal bytes',
    least: 1.15,
    read: skippedDays,
  },
  {
    id: 'sweep.speedup',
    what: 'settings of a sweep each by itself ÷ all together; equal results',
    least: 1.15,
    read: settingsTogether,
  },
  {
    id: 'capacity.ofUncoupled',
    what: 'a run whose accounts are alone ÷ one whose accounts share agents that do not suffice; goal 0.4',
    least: 0.36,
    read: ofUncoupled,
  },
  {
    id: 'import.columns',
    what: 'looking at every byte of a ledger ÷ reading it as typed columns',
    least: 0.08,
    read: columnsRead,
  },
  {
    id: 'store.image',
    what: 'the portfolio of a document from its rows ÷ from the columns beside them',
    least: 2,
    read: imageRead,
  },
];

/** Reads every gate, one after the other. */
export async function readGates(
  bench: GateBench,
): Promise<Result<readonly GateReading[], Failure>> {
  const readings: GateReading[] = [];
  for (const { read, ...gate } of GATES) {
    const ratio = await passingRatio(() => read(bench), gate.least);
    if (!ratio.ok) return ratio;
    readings.push({ ...gate, ratio: ratio.value, isPassed: ratio.value >= gate.least });
  }
  return ok(readings);
}
