import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { CallContext, Handlers } from '../../../protocol/handlers.ts';
import { type Measurement, measurement } from './rounds.ts';

/** The run of the document: three strategies side by side, as the sample has them, with fewer replications. */
const RUN = { slots: [0, 1, 2], days: 120, replications: 4, seed: 42 };

/** What opens documents: an engine with nothing open, and how its calls look at the clock. */
export interface FirstChartHost {
  readonly startEngine: () => Promise<Handlers>;
  readonly context: CallContext<never>;
}

/** The bytes of a document after a comparison, as a person would have saved them. */
async function comparedDocument(
  { startEngine, context }: FirstChartHost,
  unrun: Uint8Array,
): Promise<Result<Uint8Array, Failure>> {
  const engine = await startEngine();
  const opened = await engine.openDocument({ bytes: unrun }, context);
  if (!opened.ok) return opened;
  const ran = await engine.run(RUN, context);
  if (!ran.ok) return ran;
  const saved = await engine.saveDocument(null, context);
  return saved.ok ? ok(saved.value.bytes) : saved;
}

/** Milliseconds to open the bytes in an engine that has opened nothing and to make what its first screen draws. */
async function timeToView(
  { startEngine, context }: FirstChartHost,
  bytes: Uint8Array,
): Promise<Result<number, Failure>> {
  const engine = await startEngine();
  const began = context.now();
  const opened = await engine.openDocument({ bytes }, context);
  if (!opened.ok) return opened;
  const runId = opened.value.runs[0]?.id;
  if (runId === undefined) return err(failure('bug', 'The benchmark document has no run.'));
  const view = await engine.runView({ runId }, context);
  return view.ok ? ok(context.now() - began) : view;
}

/**
 * Time from the bytes of a document with a finished run to its first comparison, without drawing. `unrun` are those of a
 * document with three strategies and a portfolio. The first round is left out.
 */
export async function firstChart(
  host: FirstChartHost,
  unrun: Uint8Array,
  rounds: number,
): Promise<Result<Measurement, Failure>> {
  const document = await comparedDocument(host, unrun);
  if (!document.ok) return document;
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const time = await timeToView(host, document.value);
    if (!time.ok) return time;
    if (round > 0) times.push(time.value);
  }
  const megabytes = (document.value.length / 1e6).toFixed(0);
  return ok(
    measurement(
      {
        id: 'firstChartMs',
        unit: 'ms',
        better: 'lower',
        what: `document of ${megabytes} MB with a comparison of three strategies: opened and its first view made, warm; without drawing`,
      },
      times,
    ),
  );
}
