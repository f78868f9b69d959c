import { assert } from '../../../base/assert.ts';
import type { Failure } from '../../../base/failure.ts';
import { ok, type Result } from '../../../base/result.ts';
import type { Portfolio } from '../../../model/portfolio.ts';
import type { EngineSql } from '../../../store/sqlite.ts';
import { Workspace } from '../../../store/workspace.ts';
import { ENGINE_VERSION } from '../../../version.ts';
import { engineSpeed } from '../bench/engine-speed.ts';
import { firstChart } from '../bench/first-chart.ts';
import { importSpeed } from '../bench/import-speed.ts';
import { memoryUse } from '../bench/memory-use.ts';
import type { Measurement } from '../bench/rounds.ts';
import { engineSql } from '../documents.ts';
import { briefContext, startEngine } from '../engine.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { northvaleWorkspace } from '../northvale.ts';
import { flag } from '../options/option-table.ts';
import { NO_POSITIONALS } from '../options/parse-options.ts';
import { table } from '../run-output/comparison-lines.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  quick: flag('Fewer rounds and a smaller file: a look, not a record.'),
};

const FULL = { rounds: 5, megabytes: 50 };
const QUICK = { rounds: 3, megabytes: 10 };

/** The bytes of the sample document before any run. */
function sampleBytes(sql: EngineSql): Uint8Array {
  const workspace = northvaleWorkspace(sql);
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

async function run(call: VerbCall<typeof OPTIONS>): Promise<Result<VerbOutcome, Failure>> {
  const { io, values } = call;
  const { rounds, megabytes } = values.quick ? QUICK : FULL;
  const sql = await engineSql(io);
  const bytes = sampleBytes(sql);
  const load = loader(sql, bytes);
  const memory = memoryUse(load, io.memoryBytes, rounds);
  if (!memory.ok) return memory;
  const portfolio = load();
  if (!portfolio.ok) return portfolio;
  const speed = engineSpeed(portfolio.value, io.clock, rounds);
  if (!speed.ok) return speed;
  const reading = await importSpeed(megabytes, io.clock, rounds);
  if (!reading.ok) return reading;
  const chart = await firstChart(
    { startEngine: () => startEngine(io), context: briefContext(io) },
    bytes,
    rounds,
  );
  if (!chart.ok) return chart;
  const measured = [speed.value, reading.value, memory.value, chart.value];
  return ok(outcome(io.machine(), values.quick, measured));
}

/** `12,345,678`; one decimal below a thousand. */
function figure(value: number): string {
  if (value < 1000) return value.toFixed(1);
  return value.toFixed(0).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}

function outcome(
  machine: string,
  quick: boolean,
  measurements: readonly Measurement[],
): VerbOutcome {
  const rows = measurements.map(({ id, unit, value, lowest, highest }) => [
    id,
    `${figure(value)} ${unit}`,
    `${figure(lowest)} to ${figure(highest)}`,
  ]);
  return {
    exitCode: EXIT_CODE.ok,
    lines: [
      machine,
      `Engine ${ENGINE_VERSION}; medians of ${measurements[0]?.rounds ?? 0} rounds${quick ? ', quick' : ''}.`,
      '',
      ...table([['', 'median', 'range'], ...rows]),
      '',
      ...measurements.map(({ id, what }) => `${id}: ${what}`),
    ],
    json: { machine, engineVersion: ENGINE_VERSION, quick, measurements },
  };
}

export const BENCH = defineVerb({
  name: 'bench',
  summary: 'Measure simulation, import, memory and opening on this machine.',
  positional: NO_POSITIONALS,
  options: OPTIONS,
  notes: [
    'Everything is measured warm, on one thread, several times; the median counts. The portfolio is the sample Northvale, the file a made-up ledger.',
  ],
  examples: ['cslab bench --quick', 'cslab bench --json'],
  run,
});
