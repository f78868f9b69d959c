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

/** Writes a file whole or not at all: beside it under another name, flushed to the disk, then renamed over it. */
export async function writeOutput(
  folder: string,
  path: string,
  content: Uint8Array | string,
): Promise<Result<null, Failure>> {
  const target = resolve(folder, path);
  const staged = stagePath(target);
  try {
    const file = await open(staged, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameFirmly(staged, target);
    return ok(null);
  } catch (thrown) {
    await rm(staged, { force: true });
    const hint = 'Choose another place with --out.';
    if (systemCode(thrown) !== 'ENOENT') return err(systemFailure(thrown, path, hint));
    return err(failure('bad-file', `The folder of ${path} does not exist.`, '', hint));
  } finally {
    unstagePath(staged);
  }
}
