import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { unzipBundle } from '../../../evidence/zip-bundle.ts';
import type { DocumentSummary, RunHeader } from '../../../protocol/methods.ts';
import type { CliIo } from '../cli-io.ts';
import { briefContext, callContext, startEngine } from '../engine.ts';
import { readBytes } from '../files/read-input.ts';
import { nearest } from '../options/nearest.ts';
import { startProgress } from '../progress.ts';
import type { Exported, ExportRequest } from './evidence-of-folder.ts';

function chosenRun(
  path: string,
  { runs }: DocumentSummary,
  wanted: number | null,
): Result<RunHeader, Failure> {
  const run = wanted === null ? runs.at(-1) : runs.find(({ id }) => id === wanted);
  if (run !== undefined) return ok(run);
  const what = wanted === null ? 'The document has no run.' : `There is no run ${wanted}.`;
  const known = runs.map(({ id }) => id).join(', ');
  const hint = known === '' ? 'Run the comparison first.' : `It has ${known}.`;
  return err(failure('not-found', what, path, hint));
}

function armOf({ id, arms }: RunHeader, name: string): Result<number, Failure> {
  const names = arms.map((arm) => arm.name);
  const index = names.indexOf(name);
  if (index >= 0) return ok(index);
  const near = nearest(name, names);
  const hint = near === null ? `It has ${names.join(', ')}.` : `Did you mean ${near}?`;
  return err(failure('bad-argument', `Run ${id} has no arm ${name}.`, '', hint));
}

/** The evidence of a run that a document keeps; its own review stands unless another is given. */
export async function evidenceOfDocument(
  io: CliIo,
  { path, arm, review }: ExportRequest,
  wanted: number | null,
): Promise<Result<Exported, Failure>> {
  const bytes = await readBytes(io.folder, path);
  if (!bytes.ok) return bytes;
  const engine = await startEngine(io);
  const context = briefContext(io);
  const opened = await engine.openDocument({ bytes: bytes.value }, context);
  if (!opened.ok) return err({ ...opened.error, where: path });
  const run = chosenRun(path, opened.value, wanted);
  if (!run.ok) return run;
  const index = armOf(run.value, arm);
  if (!index.ok) return index;
  if (review !== null) {
    const strategyFingerprint = run.value.arms[index.value]?.strategyFingerprint ?? '';
    const version = { strategyFingerprint, runId: run.value.id };
    // Into the copy in memory: the document itself is not written.
    const put = await engine.putExportReview({ version, review }, context);
    if (!put.ok) return put;
  }
  const interrupt = io.guardInterrupt();
  const progress = startProgress(io, 'Making the evidence');
  try {
    const made = await engine.evidenceBundle(
      { runId: run.value.id, arm: index.value, link: null },
      callContext(io, interrupt.signal, ({ done, total }) => progress.update(done, total)),
    );
    if (!made.ok) return made;
    const { gates, bundle } = made.value;
    if (bundle === null) return ok({ gates, files: null });
    const files = unzipBundle(bundle.bytes);
    return files.ok ? ok({ gates, files: files.value }) : files;
  } finally {
    progress.end();
    interrupt.release();
  }
}
