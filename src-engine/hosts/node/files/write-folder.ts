import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Failure } from '../../../base/failure.ts';
import { err, type Result } from '../../../base/result.ts';
import { StagedFolder } from './staged-folder.ts';
import { systemCode, systemFailure } from './system-failure.ts';

/**
 * Writes files into a folder, all or none; `stale` names files of an earlier answer that are taken away. The folder's
 * other files stay.
 */
export async function writeFolder(
  folder: string,
  path: string,
  files: Readonly<Record<string, string>>,
  stale: readonly string[] = [],
): Promise<Result<null, Failure>> {
  const staged = await StagedFolder.create(folder, path);
  if (!staged.ok) return staged;
  try {
    for (const [name, text] of Object.entries(files)) {
      await writeFile(staged.value.path(name), text, 'utf8');
    }
    return await staged.value.commit(Object.keys(files), stale);
  } catch (thrown) {
    await staged.value.discard();
    if (systemCode(thrown) === null) throw thrown;
    return err(systemFailure(thrown, resolve(folder, path), 'Choose another place with --out.'));
  }
}
