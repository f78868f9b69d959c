// What a build was made from: a part is stale when the hash of its sources is not the recorded one.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

const TEST_FILE = /\.test\.tsx?$/;

/**
 * @param {readonly string[]} sources files and folders, relative to the repository
 * @param {string} [root]
 * @returns {string} hash over every file's path and content; tests are no part of it
 */
export function hashOf(sources, root = ROOT) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const path of filesUnder(root, source)) {
      hash
        .update(path)
        .update('\0')
        .update(readFileSync(join(root, path)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]} in a fixed order
 */
function filesUnder(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return TEST_FILE.test(path) ? [] : [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(root, `${path}/${name}`));
}
