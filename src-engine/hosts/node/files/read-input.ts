import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { systemFailure } from './system-failure.ts';

/** All bytes of a file named on the command line. */
export async function readBytes(
  folder: string,
  path: string,
): Promise<Result<Uint8Array, Failure>> {
  try {
    return ok(await readFile(resolve(folder, path)));
  } catch (thrown) {
    return err(systemFailure(thrown, path));
  }
}

/** The text of a UTF-8 file; a byte order mark at its start is not part of it. */
export async function readUtf8(folder: string, path: string): Promise<Result<string, Failure>> {
  const bytes = await readBytes(folder, path);
  if (!bytes.ok) return bytes;
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
  } catch {
    return err(failure('bad-file', `${path} is not UTF-8 text.`, '', 'Save it as UTF-8.'));
  }
}
