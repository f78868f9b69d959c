import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Failure } from '../../../base/failure.ts';
import { err, type Result } from '../../../base/result.ts';
import { BUNDLE_FILE, type BundleBytes, CASES_FOLDER } from '../../../evidence/bundle-files.ts';
import { zipBundle } from '../../../evidence/zip-bundle.ts';
import { StagedFolder } from '../files/staged-folder.ts';
import { systemCode, systemFailure } from '../files/system-failure.ts';
import { writeOutputs } from '../files/write-output.ts';

const CASES = CASES_FOLDER.slice(0, -1);

/** Names of the folder in the order in which they are put in place: the manifest says that all are there. */
function topNames(files: BundleBytes): readonly string[] {
  const tops = new Set([...files.keys()].map((path) => path.split('/')[0] ?? path));
  tops.delete(BUNDLE_FILE.manifest);
  return [...tops, BUNDLE_FILE.manifest];
}

/** Writes a bundle whole or not at all: one file when the path ends in .zip, else a folder, whose old bundle is replaced. */
export async function writeBundle(
  folder: string,
  path: string,
  files: BundleBytes,
): Promise<Result<null, Failure>> {
  if (path.toLowerCase().endsWith('.zip'))
    return writeOutputs(folder, [{ path, content: zipBundle(files) }]);
  const staged = await StagedFolder.create(folder, path);
  if (!staged.ok) return staged;
  try {
    for (const [name, bytes] of files) {
      const place = staged.value.path(name);
      await mkdir(dirname(place), { recursive: true });
      await writeFile(place, bytes);
    }
    const names = topNames(files);
    return await staged.value.commit(names, names.includes(CASES) ? [] : [CASES]);
  } catch (thrown) {
    await staged.value.discard();
    if (systemCode(thrown) === null) throw thrown;
    return err(systemFailure(thrown, resolve(folder, path), 'Choose another place with --out.'));
  }
}
