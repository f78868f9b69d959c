import type { Failure } from '../../../base/failure.ts';
import { ok, type Result } from '../../../base/result.ts';
import type { Handlers } from '../../../protocol/handlers.ts';
import type { RunView } from '../../../protocol/methods.ts';
import type { CliIo } from '../cli-io.ts';
import { engineSql } from '../documents.ts';
import { briefContext, callContext, startEngine } from '../engine.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { writeOutputs } from '../files/write-output.ts';
import { northvaleWorkspace } from '../northvale.ts';
import { required } from '../options/option-table.ts';
import { NO_POSITIONALS } from '../options/parse-options.ts';
import { someText } from '../options/value-types.ts';
import { startProgress } from '../progress.ts';
import { comparisonLines } from '../run-output/comparison-lines.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = { out: required(someText('FILE'), 'Document to write (.cstrat).') };

const RUN_REQUEST = { slots: [0, 1, 2], days: 120, replications: 24, seed: 42 };

/** The bytes of the document before its run. */
async function unrunDocument(io: CliIo): Promise<Uint8Array> {
  const workspace = northvaleWorkspace(await engineSql(io));
  const bytes = workspace.export();
  workspace.close();
  return bytes;
}

/** Runs the strategies of the slots and returns what the Compare screen shows. */
async function runSample(
  io: CliIo,
  engine: Handlers,
  signal: AbortSignal,
): Promise<Result<RunView, Failure>> {
  const progress = startProgress(io, 'Simulating');
  const context = callContext<{ done: number; total: number }>(io, signal, ({ done, total }) =>
    progress.update(done, total),
  );
  const finished = await engine.run(RUN_REQUEST, context);
  progress.end();
  if (!finished.ok) return finished;
  return engine.runView({ runId: finished.value.runId }, briefContext(io));
}

async function run(call: VerbCall<typeof OPTIONS>): Promise<Result<VerbOutcome, Failure>> {
  const { io, values } = call;
  const interrupt = io.guardInterrupt();
  try {
    const engine = await startEngine(io);
    const brief = briefContext(io);
    const opened = await engine.openDocument({ bytes: await unrunDocument(io) }, brief);
    if (!opened.ok) return opened;
    const view = await runSample(io, engine, interrupt.signal);
    if (!view.ok) return view;
    const saved = await engine.saveDocument(null, brief);
    if (!saved.ok) return saved;
    const { bytes } = saved.value;
    const written = await writeOutputs(io.folder, [{ path: values.out, content: bytes }]);
    if (!written.ok) return written;
    return ok(outcome(values.out, bytes.length, view.value));
  } finally {
    interrupt.release();
  }
}

function outcome(out: string, bytes: number, view: RunView): VerbOutcome {
  const { header, comparison } = view;
  const { accounts, days, replications, seed, currency } = header;
  return {
    exitCode: EXIT_CODE.ok,
    lines: [
      `${out}: Northvale, ${accounts} accounts, run for ${days} days with ${replications} replications, seed ${seed}.`,
      '',
      ...comparisonLines(comparison, currency),
    ],
    json: { file: out, bytes, run: header, headlines: comparison.headlines },
  };
}

export const SAMPLE = defineVerb({
  name: 'sample',
  summary: 'Make the sample document Northvale, with a finished run.',
  positional: NO_POSITIONALS,
  options: OPTIONS,
  notes: [
    'The document that the application opens first: 12000 invented customers, a champion and two challengers, simulated for 120 days with 24 replications. It is the same bytes each time.',
  ],
  examples: ['cslab sample --out northvale.cstrat'],
  run,
});
