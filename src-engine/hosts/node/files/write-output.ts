import { lstat, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { stagePath, unstagePath } from './staged-paths.ts';
import { systemCode, systemFailure } from './system-failure.ts';

/** Virus scanners and indexers hold fresh files for a moment, on Windows above all. */
const RENAME_DELAYS_MS = [10, 50, 200, 800];
const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Renames, trying again while another program holds the file. */
export async function renameFirmly(from: string, to: string): Promise<void> {
  for (const delay of RENAME_DELAYS_MS) {
    try {
      return await rename(from, to);
    } catch (thrown) {
      if (!BUSY.has(systemCode(thrown) ?? '')) throw thrown;
      await new Promise((resume) => setTimeout(resume, delay));
    }
  }
  return rename(from, to);
}

/** A file to write: its path as on the command line, and all of it. */
export interface Output {
  readonly path: string;
  readonly content: Uint8Array | string;
}

async function writeNew(path: string, content: Uint8Array | string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

interface Staged extends Output {
  readonly target: string;
  readonly temporary: string;
}

/** A file that is in its place, with where its old one is; null when there was none. */
interface Placed {
  readonly file: Staged;
  readonly kept: string | null;
}

/**
 * Writes files whole or not at all: each beside its place under another name and flushed to the disk; when all are
 * there, they are renamed into place. When one of them cannot be, nothing is lost: the old files are put back, and the
 * failure says under which names the new ones are kept.
 */
export async function writeOutputs(
  folder: string,
  outputs: readonly Output[],
): Promise<Result<null, Failure>> {
  const staged = outputs.map((output): Staged => {
    const target = resolve(folder, output.path);
    return { ...output, target, temporary: stagePath(target) };
  });
  let shown = '';
  try {
    for (const { path, temporary, content } of staged) {
      shown = path;
      await writeNew(temporary, content);
    }
  } catch (thrown) {
    for (const { temporary } of staged) await rm(temporary, { force: true });
    const hint = 'Choose another place.';
    if (systemCode(thrown) !== 'ENOENT') return err(systemFailure(thrown, shown, hint));
    return err(failure('bad-file', `The folder of ${shown} does not exist.`, '', hint));
  } finally {
    // Whole by now: no exit of the process removes what may be the only copy of hours of work.
    for (const { temporary } of staged) unstagePath(temporary);
  }
  return placeAll(staged);
}

async function placeAll(staged: readonly Staged[]): Promise<Result<null, Failure>> {
  const placed: Placed[] = [];
  for (const [index, file] of staged.entries()) {
    try {
      // The last one needs no copy of its old file, which is there until it is replaced.
      const kept = index === staged.length - 1 ? null : await keepOld(file);
      placed.push({ file, kept });
      await renameFirmly(file.temporary, file.target);
    } catch (thrown) {
      const { message } = systemFailure(thrown, file.path);
      await putBack(placed);
      return err(await notPlaced(message, staged, placed));
    }
  }
  for (const { kept } of placed)
    if (kept !== null) await rm(kept, { force: true }).catch(() => null);
  return ok(null);
}

/** Where the old file of a place was moved to; null when none is there. A folder stays: no file takes its place. */
async function keepOld({ target, temporary }: Staged): Promise<string | null> {
  const old = await lstat(target).catch(() => null);
  if (old === null || old.isDirectory()) return null;
  const kept = `${target}${temporary.slice(target.length).replace('.partial-', '.replaced-')}`;
  await renameFirmly(target, kept);
  return kept;
}

/** Takes new files out of their places and puts the old ones back, last first, as far as the disk lets it. */
async function putBack(placed: readonly Placed[]): Promise<void> {
  for (const { file, kept } of placed.toReversed()) {
    try {
      // The one that failed never left its other name.
      if (!(await isThere(file.temporary))) await renameFirmly(file.target, file.temporary);
      if (kept !== null) await renameFirmly(kept, file.target);
    } catch (thrown) {
      if (systemCode(thrown) === null) throw thrown;
    }
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}

/** Says where every file is after `putBack`, in the words of the command line. */
async function notPlaced(
  message: string,
  staged: readonly Staged[],
  placed: readonly Placed[],
): Promise<Failure> {
  const named = (path: string, beside: string) => join(dirname(path), basename(beside));
  const news: string[] = [];
  for (const { path, temporary } of staged)
    news.push((await isThere(temporary)) ? named(path, temporary) : path);
  const olds: string[] = [];
  for (const { file, kept } of placed)
    if (kept !== null && (await isThere(kept)))
      olds.push(`what ${file.path} held is in ${named(file.path, kept)}`);
  const files = news.length === 1 ? 'The new file is' : 'The new files are';
  const rest = olds.length === 0 ? 'what was there is as it was' : olds.join(', ');
  return failure(
    'bad-file',
    message,
    '',
    `${files} whole in ${news.join(', ')}; ${rest}. Make room or close what has the file open, then rename.`,
  );
}
