import { open, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
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

/**
 * Writes files whole or not at all: each beside its place under another name and flushed to the disk; when all are
 * there, they are renamed into place.
 */
export async function writeOutputs(
  folder: string,
  outputs: readonly Output[],
): Promise<Result<null, Failure>> {
  const staged = outputs.map((output) => {
    const target = resolve(folder, output.path);
    return { ...output, target, temporary: stagePath(target) };
  });
  let shown = '';
  try {
    for (const { path, temporary, content } of staged) {
      shown = path;
      await writeNew(temporary, content);
    }
    for (const { path, temporary, target } of staged) {
      shown = path;
      await renameFirmly(temporary, target);
    }
    return ok(null);
  } catch (thrown) {
    const hint = 'Choose another place.';
    if (systemCode(thrown) !== 'ENOENT') return err(systemFailure(thrown, shown, hint));
    return err(failure('bad-file', `The folder of ${shown} does not exist.`, '', hint));
  } finally {
    for (const { temporary } of staged) {
      await rm(temporary, { force: true });
      unstagePath(temporary);
    }
  }
}
