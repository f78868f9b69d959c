import { resolve } from 'node:path';
import type { Failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { CliIo } from '../cli-io.ts';
import { type OpenByteFile, openByteFile } from './node-byte-file.ts';
import { systemFailure } from './system-failure.ts';

/** All files, open and to be closed by the caller; or the first that cannot be opened, and none stays open. */
export async function openByteFiles(
  io: CliIo,
  paths: readonly string[],
): Promise<Result<readonly OpenByteFile[], Failure>> {
  const files: OpenByteFile[] = [];
  for (const path of paths) {
    try {
      files.push(await openByteFile(resolve(io.folder, path)));
    } catch (thrown) {
      for (const file of files) await file.close();
      return err(systemFailure(thrown, path));
    }
  }
  return ok(files);
}
