import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { BUNDLE_FILE, type BundleBytes } from '../../../evidence/bundle-files.ts';
import { unzipBundle } from '../../../evidence/zip-bundle.ts';
import { systemFailure } from '../files/system-failure.ts';

/** More files than any bundle has: somebody named another folder. */
const MOST_FILES = 2000;

async function readFolder(path: string, shown: string): Promise<Result<BundleBytes, Failure>> {
  const found = await stat(join(path, BUNDLE_FILE.manifest)).catch(() => null);
  if (found === null) {
    const message = `There is no ${BUNDLE_FILE.manifest} in it, so it is no evidence bundle.`;
    const hint = 'Name a folder or zip file that cslab export wrote.';
    return err(failure('bad-file', message, shown, hint));
  }
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).slice(0, MOST_FILES);
  const files = new Map<string, Uint8Array>();
  for (const { parentPath, name } of names) {
    const file = join(parentPath, name);
    files.set(relative(path, file).replaceAll(sep, '/'), await readFile(file));
  }
  return ok(files);
}

/** The files of a bundle that is named on the command line: a folder or a zip file. */
export async function readBundle(
  folder: string,
  path: string,
): Promise<Result<BundleBytes, Failure>> {
  try {
    const full = resolve(folder, path);
    if ((await stat(full)).isDirectory()) return await readFolder(full, path);
    const files = unzipBundle(await readFile(full));
    return files.ok ? files : err({ ...files.error, where: path });
  } catch (thrown) {
    return err(systemFailure(thrown, path));
  }
}
