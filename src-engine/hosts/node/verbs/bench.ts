import { assert } from '../../../base/assert.ts';
import type { Failure } from '../../../base/failure.ts';
import { ok, type Result } from '../../../base/result.ts';
import type { Portfolio } from '../../../model/portfolio.ts';
import type { EngineSql } from '../../../store/sqlite.ts';
import { Workspace } from '../../../store/workspace.ts';
import { ENGINE_VERSION } from '../../../version.ts';
import { columnSpeed } from '../bench/column-speed.ts';
import { documentImport } from '../bench/document-import.ts';
import { engineSpeed } from '../bench/engine-speed.ts';
import { firstChart } from '../bench/first-chart.ts';
import { readGates } from '../bench/gates.ts';
import { GOALS } from '../bench/goals.ts';
import { hundredCells } from '../bench/hundred-cells.ts';
import { importSpeed } from '../bench/import-speed.ts';
import { memoryUse } from '../bench/memory-use.ts';
import type { Measurement } from '../bench/rounds.ts';
import { sharedRuns } from '../bench/shared-runs.ts';
import { twoArms } from '../bench/two-arms.ts';
import type { CliIo } from '../cli-io.ts';
import { engineSql } from '../documents.ts';
import { briefContext, startEngine } from '../engine.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { northvaleWorkspace } from '../northvale.ts';
import { flag } from '../options/option-table.ts';
import { NO_POSITIONALS } from '../options/parse-options.ts';
import { withThreads } from '../pool/thread-ranges.ts';
import { benchLines, gateLines } from '../run-output/bench-lines.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  quick: flag('Fewer rounds, a smaller file, no large runs: a look, not a record.'),
  gates: flag(
    'Measure ratios only: how many times faster one way is than another that does the same. Exit code 1 when one is too small.',
  ),
};

interface Size {
  readonly rounds: number;
  readonly megabytes: number;
  /** Accounts that the settings of a sweep are run on. */
  readonly accounts: number;
}

const FULL: Size = { rounds: 5, megabytes: 50, accounts: 1500 };
const QUICK: Size = { rounds: 3, megabytes: 10, accounts: 500 };
const GATE_SIZE: Size = { rounds: 3, megabytes: 2, accounts: 250 };
/** Ratios are the same on fewer accounts than the sample has, and sooner known. */
const GATE_ACCOUNTS = 2000;
/** Large runs: each takes many seconds. */
const LARGE_ROUNDS = 2;
/** The goal of a large run is for two. */
const TWO_WORKERS = 2;

/** The sample before any run, with what measures on it. */
interface Bench {
  readonly io: CliIo;
  readonly sql: EngineSql;
  readonly bytes: Uint8Array;
  readonly portfolio: Portfolio;
  readonly load: () => Result<Portfolio, Failure>;
}

/** The bytes of the sample document before any run. */
function sampleBytes(sql: EngineSql, accounts?: number): Uint8Array {
  const workspace = northvaleWorkspace(sql, accounts);
  const bytes = workspace.export();
  workspace.close();
  return bytes;
}

/** Loads the portfolio from the bytes of its document, as a host does. */
function loader(sql: EngineSql, bytes: Uint8Array): () => Result<Portfolio, Failure> {
  return () => {
    const opened = Workspace.open(sql, bytes);
    if (!opened.ok) return opened;
    const portfolio = opened.value.portfolio.load();
    opened.value.close();
    if (!portfolio.ok) return portfolio;
    assert(portfolio.value !== null, 'the sample document has a portfolio');
    return ok(portfolio.value);
  };
}

async function benchOf(io: CliIo, accounts?: number): Promise<Result<Bench, Failure>> {
  const sql = await engineSql(io);
  const bytes = sampleBytes(sql, accounts);
  const load = loader(sql, bytes);
  const portfolio = load();
  return portfolio.ok ? ok({ io, sql, bytes, load, portfolio: portfolio.value }) : portfolio;
}

type Step = () =>
  | Result<Measurement | readonly Measurement[], Failure>
  | Promise<Result<Measurement | readonly Measurement[], Failure>>;

function steps({ io, sql, bytes, portfolio, load }: Bench, size: Size): readonly Step[] {
  const { rounds, megabytes, accounts } = size;
  const { clock, cpuClock } = io;
  return [
    // First: what others leave in memory would count.
    () => memoryUse(load, io.memoryBytes, rounds),
    () => engineSpeed(portfolio, cpuClock, rounds),
    () => sharedRuns(portfolio, cpuClock, rounds, accounts),
    () => columnSpeed(megabytes, cpuClock, rounds),
    () => importSpeed(megabytes, cpuClock, rounds),
    () => documentImport(sql, Math.min(megabytes, QUICK.megabytes), cpuClock, rounds),
    () =>
      firstChart(
        { startEngine: () => startEngine(io), context: { ...briefContext(io), now: clock } },
        bytes,
        rounds,
      ),
  ];
}

function largeSteps({ io, sql, portfolio }: Bench): readonly Step[] {
  return [
    () =>
      withThreads(io, null, (runRanges) =>
        hundredCells(portfolio, runRanges, io.clock, LARGE_ROUNDS),
      ),
    () =>
      withThreads(io, TWO_WORKERS, (runRanges) => twoArms(sql, runRanges, io.clock, LARGE_ROUNDS)),
  ];
}

async function measureAll(list: readonly Step[]): Promise<Result<readonly Measurement[], Failure>> {
  const measured: Measurement[] = [];
  for (const step of list) {
    const done = await step();
    if (!done.ok) return done;
    measured.push(...[done.value].flat());
  }
  return ok(measured);
}

async function gates({ io, sql, bytes, portfolio }: Bench): Promise<Result<VerbOutcome, Failure>> {
  const { cpuClock } = io;
  const { rounds, accounts } = GATE_SIZE;
  const readings = await readGates({ sql, bytes, portfolio, cpuClock, rounds, accounts });
  if (!readings.ok) return readings;
  const machine = io.machine();
  return ok({
    exitCode: readings.value.every(({ isPassed }) => isPassed)
      ? EXIT_CODE.ok
      : EXIT_CODE.problemsFound,
    lines: [machine, '', ...gateLines(readings.value)],
    json: { machine, engineVersion: ENGINE_VERSION, gates: readings.value },
  });
}

async function run(call: VerbCall<typeof OPTIONS>): Promise<Result<VerbOutcome, Failure>> {
  const { io, values } = call;
  const bench = await benchOf(io, values.gates ? GATE_ACCOUNTS : undefined);
  if (!bench.ok) return bench;
  if (values.gates) return gates(bench.value);
  const { quick } = values;
  const measured = await measureAll(
    quick ? steps(bench.value, QUICK) : [...steps(bench.value, FULL), ...largeSteps(bench.value)],
  );
  if (!measured.ok) return measured;
  const measurements = measured.value;
  const machine = io.machine();
  return ok({
    exitCode: EXIT_CODE.ok,
    lines: [
      machine,
      `Engine ${ENGINE_VERSION}; medians${quick ? ', quick' : ''}.`,
      '',
      ...benchLines(measurements),
    ],
    json: { machine, engineVersion: ENGINE_VERSION, quick, measurements, goals: GOALS },
  });
}

export const BENCH = defineVerb({
  name: 'bench',
  summary: 'Measure simulation, sweeps, import, memory and opening on this machine.',
  positional: NO_POSITIONALS,
  options: OPTIONS,
  notes: [
    'Everything is measured warm, several times; the median counts. Rates are by processor time, so that other programs on the machine disturb them little; what a person waits for is by the clock. The portfolio is the sample Northvale, the file a made-up ledger.',
    'Goals stand beside what was measured; docs/performance.md has the newest record, with the figures that take a browser or other programs.',
  ],
  examples: ['cslab bench --quick', 'cslab bench --json', 'cslab bench --gates'],
  run,
});
