import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { Strategy } from '../../../config/strategy-schema.ts';
import { runSlots } from '../../../model/run-slots.ts';
import type { Handlers } from '../../../protocol/handlers.ts';
import type { DocumentSummary, RunHeader, RunView } from '../../../protocol/methods.ts';
import type { CliIo } from '../cli-io.ts';
import { briefContext, startEngine } from '../engine.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { readBytes } from '../files/read-input.ts';
import { writeOutputs } from '../files/write-output.ts';
import { nearest } from '../options/nearest.ts';
import { optional, repeated } from '../options/option-table.ts';
import { UNIT_COST, type UnitCost } from '../options/unit-cost.ts';
import { someText, wholeNumber } from '../options/value-types.ts';
import { comparisonLines } from '../run-output/comparison-lines.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  cost: repeated(UNIT_COST, 'What one event of a type costs now, in every arm that has it.'),
  run: optional(wholeNumber(1, 1_000_000_000), 'Which run of the document. Default: the newest.'),
  save: optional(someText('FILE'), 'Document to write, with the new costs and the new run.'),
};

/** Puts the costs on the event types of the strategies in the slots. */
async function putCosts(
  io: CliIo,
  engine: Handlers,
  slots: readonly number[],
  costs: readonly UnitCost[],
): Promise<Result<null, Failure>> {
  const context = briefContext(io);
  const codes = new Set<string>();
  for (const slot of slots) {
    const strategy = await engine.strategy({ slot }, context);
    if (!strategy.ok) return strategy;
    for (const { code } of strategy.value.eventTypes) codes.add(code);
    const changed = atCosts(strategy.value, costs);
    const put = await engine.putStrategy({ slot, strategy: changed }, context);
    if (!put.ok) return put;
  }
  const unknown = costs.find(({ eventType }) => !codes.has(eventType));
  if (unknown === undefined) return ok(null);
  const near = nearest(unknown.eventType, [...codes]);
  const hint = near === null ? `They have ${[...codes].join(', ')}.` : `Did you mean ${near}?`;
  return err(
    failure('bad-argument', `No arm has an event type ${unknown.eventType}.`, '--cost', hint),
  );
}

function atCosts(strategy: Strategy, costs: readonly UnitCost[]): Strategy {
  const minorOf = new Map(costs.map(({ eventType, minor }) => [eventType, minor]));
  const eventTypes = strategy.eventTypes.map((type) => ({
    ...type,
    unitCostMinor: minorOf.get(type.code) ?? type.unitCostMinor,
  }));
  return { ...strategy, eventTypes };
}

/** The run that is asked for and the strategies of the document that are its arms. */
function chosenRun(
  path: string,
  document: DocumentSummary,
  wanted: number | null,
): Result<{ readonly run: RunHeader; readonly slots: readonly number[] }, Failure> {
  const run =
    wanted === null ? document.runs.at(-1) : document.runs.find(({ id }) => id === wanted);
  if (run === undefined) {
    const numbers = document.runs.map(({ id }) => id).join(', ');
    const hint = numbers === '' ? 'Run a comparison in the program first.' : `It has ${numbers}.`;
    const what = wanted === null ? 'The document has no run.' : `There is no run ${wanted}.`;
    return err(failure('not-found', what, path, hint));
  }
  const slots = runSlots(run, document);
  if (slots !== null) return ok({ run, slots });
  const message = `A strategy of run ${run.id} is no longer in the document.`;
  return err(failure('not-found', message, path, 'Choose another run with --run.'));
}

async function reweighed(
  io: CliIo,
  engine: Handlers,
  path: string,
  { cost, run: wanted }: VerbCall<typeof OPTIONS>['values'],
): Promise<Result<{ readonly from: number; readonly view: RunView }, Failure>> {
  const bytes = await readBytes(io.folder, path);
  if (!bytes.ok) return bytes;
  const context = briefContext(io);
  const opened = await engine.openDocument({ bytes: bytes.value }, context);
  if (!opened.ok) return err({ ...opened.error, where: path });
  const chosen = chosenRun(path, opened.value, wanted);
  if (!chosen.ok) return chosen;
  const { run, slots } = chosen.value;
  const put = await putCosts(io, engine, slots, cost);
  if (!put.ok) return put;
  const done = await engine.reweighRun({ runId: run.id, slots }, context);
  if (!done.ok) return done;
  const { runId } = done.value;
  if (runId === null) {
    const message = `Run ${run.id} has these costs already, differs in more, or was made before its charges were kept.`;
    return err(failure('bad-argument', message, path, 'Run the comparison again.'));
  }
  const view = await engine.runView({ runId }, context);
  return view.ok ? ok({ from: run.id, view: view.value }) : view;
}

async function run({
  io,
  values,
  positionals,
}: VerbCall<typeof OPTIONS>): Promise<Result<VerbOutcome, Failure>> {
  const engine = await startEngine(io);
  const found = await reweighed(io, engine, positionals[0] ?? '', values);
  if (!found.ok) return found;
  const { from, view } = found.value;
  if (values.save !== null) {
    const saved = await engine.saveDocument(null, briefContext(io));
    if (!saved.ok) return saved;
    const output = { path: values.save, content: saved.value.bytes };
    const written = await writeOutputs(io.folder, [output]);
    if (!written.ok) return written;
  }
  const { comparison, header } = view;
  return ok({
    exitCode: EXIT_CODE.ok,
    lines: [
      `Run ${from} at other costs, re-weighted: nothing was simulated.`,
      '',
      ...comparison.headlines.map(({ sentence }) => `${sentence}.`),
      '',
      ...comparisonLines(comparison, header.currency),
      ...(values.save === null ? [] : ['', `The document is in ${values.save}.`]),
    ],
    json: { reweighedFrom: from, run: header.id, comparison },
  });
}

export const REWEIGH = defineVerb({
  name: 'reweigh',
  summary: 'Compare a kept run at other unit costs, without simulating anything.',
  positional: { placeholder: 'FILE', min: 1, max: 1, help: 'Document (.cstrat) with the run.' },
  options: OPTIONS,
  notes: [
    'A run that the program made keeps what was charged for, in units. Other costs are put on those: the figures, with their paired intervals, are to the byte what a run from the beginning gives.',
    'Also taken over are costs and prices that were changed in the document since the run: talks, capacity, commissions, disputes, pay plans and complaints.',
  ],
  examples: [
    'cslab reweigh plan.cstrat --cost LT-10=120 --cost CALL=350',
    'cslab reweigh plan.cstrat --run 2 --cost SMS=0 --save cheaper.cstrat',
  ],
  run,
});
