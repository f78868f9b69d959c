import { assert } from '../../../base/assert.ts';
import { countWords } from '../../../base/count-words.ts';
import { exactJson } from '../../../base/exact-json.ts';
import type { Failure } from '../../../base/failure.ts';
import { ok, type Result } from '../../../base/result.ts';
import { AGREEMENT_FLAG, HOLD_REASON, type Portfolio } from '../../../model/portfolio.ts';
import type { DocumentPreview } from '../../../protocol/document-preview.ts';
import type { Handlers } from '../../../protocol/handlers.ts';
import type { RunView } from '../../../protocol/methods.ts';
import type { CliIo } from '../cli-io.ts';
import { engineSql } from '../documents.ts';
import { briefContext, callContext, startEngine } from '../engine.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { type Output, writeOutputs } from '../files/write-output.ts';
import { northvaleWorkspace } from '../northvale.ts';
import { optional, required } from '../options/option-table.ts';
import { NO_POSITIONALS } from '../options/parse-options.ts';
import { someText } from '../options/value-types.ts';
import { startProgress } from '../progress.ts';
import { comparisonLines } from '../run-output/comparison-lines.ts';
import { SampleStories } from '../sample-stories.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  out: required(someText('FILE'), 'Document to write (.cstrat).'),
  preview: optional(
    someText('FILE'),
    'Also write what the first screen shows of it (.json), for a page that shows it while the document is read.',
  ),
};

/** Accounts that are looked through for stories: those that were severed, and then anybody. */
const MOST_SEVERED = 200;
const MOST_LOOKED_AT = 2000;
/** Most rows that the list of accounts answers at once. */
const PAGE = 500;

const RUN_REQUEST = { slots: [0, 1, 2], days: 120, replications: 24, seed: 42 };

/** Account numbers that the portfolio tells of, before anything is run. */
interface MarkedAccounts {
  /** With a hold for a dispute. */
  readonly disputed: ReadonlySet<string>;
  /** With a life support device at a place of theirs. */
  readonly lifeSupport: ReadonlySet<string>;
}

interface UnrunDocument {
  readonly bytes: Uint8Array;
  readonly marked: MarkedAccounts;
}

/** The document before its run. */
async function unrunDocument(io: CliIo): Promise<UnrunDocument> {
  const workspace = northvaleWorkspace(await engineSql(io));
  const loaded = workspace.portfolio.load();
  const portfolio = loaded.ok ? loaded.value : null;
  const disputed = portfolio === null ? [] : disputedAccounts(portfolio);
  const lifeSupport = portfolio === null ? [] : lifeSupportAccounts(portfolio);
  const bytes = workspace.export();
  workspace.close();
  return { bytes, marked: { disputed: new Set(disputed), lifeSupport: new Set(lifeSupport) } };
}

function disputedAccounts({ accounts, holds }: Portfolio): readonly string[] {
  return accounts.ids.filter((_, account) => {
    const from = accounts.holdStart[account] ?? 0;
    return holds.reason
      .subarray(from, accounts.holdStart[account + 1])
      .includes(HOLD_REASON.DISPUTE);
  });
}

function lifeSupportAccounts({ accounts, agreements }: Portfolio): readonly string[] {
  return accounts.ids.filter((_, account) =>
    agreements.flags
      .subarray(accounts.agreementStart[account], accounts.agreementStart[account + 1])
      .some((flags) => (flags & AGREEMENT_FLAG.premiseLifeSupport) !== 0),
  );
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

/** Names an account for each kind of story, so that a trainer finds one at once. */
async function markStories(
  io: CliIo,
  engine: Handlers,
  runId: number,
  marked: MarkedAccounts,
): Promise<Result<null, Failure>> {
  const brief = briefContext(io);
  const stories = new SampleStories();
  const look = async (ids: readonly string[]): Promise<Result<null, Failure>> => {
    for (const accountId of ids) {
      if (stories.isComplete) break;
      const story = await engine.accountStory({ runId, arm: 0, accountId }, brief);
      if (!story.ok) return story;
      stories.look(story.value, marked.disputed.has(accountId));
    }
    return ok(null);
  };
  const severed = await listedAccounts(io, engine, runId, true);
  if (!severed.ok) return severed;
  const anybody = await listedAccounts(io, engine, runId, false);
  if (!anybody.ok) return anybody;
  // Devices of life support are rare: theirs is looked for where it can be.
  const rare = severed.value.filter((id) => marked.lifeSupport.has(id));
  for (const ids of [
    severed.value.slice(0, MOST_SEVERED),
    rare,
    anybody.value.slice(0, MOST_LOOKED_AT),
  ]) {
    const looked = await look(ids);
    if (!looked.ok) return looked;
  }
  for (const bookmark of stories.bookmarks()) {
    const put = await engine.putBookmark(bookmark, brief);
    if (!put.ok) return put;
  }
  return ok(null);
}

/** Accounts in the order of their numbers: all, or those whose severance began under the first two arms. */
async function listedAccounts(
  io: CliIo,
  engine: Handlers,
  runId: number,
  isSevered: boolean,
): Promise<Result<readonly string[], Failure>> {
  const swap = isSevered ? { arm: 1, champion: true, challenger: true } : null;
  const query = { text: '', segment: null, bucket: null, runId, swap, sort: 'id' } as const;
  const ids: string[] = [];
  for (;;) {
    const page = { ...query, descending: false, offset: ids.length, limit: PAGE };
    const list = await engine.accountList(page, briefContext(io));
    if (!list.ok) return list;
    ids.push(...list.value.rows.map(({ id }) => id));
    if (list.value.rows.length < PAGE || (!isSevered && ids.length >= MOST_LOOKED_AT))
      return ok(ids);
  }
}

/** What an engine that opens the bytes answers first. */
async function previewOf(io: CliIo, bytes: Uint8Array): Promise<Result<DocumentPreview, Failure>> {
  const engine = await startEngine(io);
  const brief = briefContext(io);
  const opened = await engine.openDocument({ bytes }, brief);
  if (!opened.ok) return opened;
  const newest = opened.value.runs.at(-1);
  assert(newest !== undefined, 'the sample has a run');
  const view = await engine.runView({ runId: newest.id }, brief);
  return view.ok ? ok({ summary: opened.value, view: view.value }) : view;
}

async function run(call: VerbCall<typeof OPTIONS>): Promise<Result<VerbOutcome, Failure>> {
  const { io, values } = call;
  const interrupt = io.guardInterrupt();
  try {
    const { parallelism: workers, startWorker } = io;
    const engine = await startEngine(io, { workers, startWorker });
    const brief = briefContext(io);
    const { bytes: unrun, marked } = await unrunDocument(io);
    const opened = await engine.openDocument({ bytes: unrun }, brief);
    if (!opened.ok) return opened;
    const view = await runSample(io, engine, interrupt.signal);
    if (!view.ok) return view;
    const named = await markStories(io, engine, view.value.header.id, marked);
    if (!named.ok) return named;
    const saved = await engine.saveDocument(null, brief);
    if (!saved.ok) return saved;
    const { bytes } = saved.value;
    const outputs: Output[] = [{ path: values.out, content: bytes }];
    if (values.preview !== null) {
      const preview = await previewOf(io, bytes);
      if (!preview.ok) return preview;
      outputs.push({ path: values.preview, content: exactJson(preview.value) });
    }
    const written = await writeOutputs(io.folder, outputs);
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
      `${out}: Northvale, ${countWords(accounts, 'account')}, run for ${countWords(days, 'day')} with ${countWords(replications, 'replication')}, seed ${seed}.`,
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
  examples: [
    'cslab sample --out northvale.cstrat',
    'cslab sample --out northvale.cstrat --preview northvale.preview.json',
  ],
  run,
});
