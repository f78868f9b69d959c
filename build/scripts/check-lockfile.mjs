// package-lock.json must name no registry, have an integrity for each package, and list every platform's binaries.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './root.mjs';

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {string} [resolved]
 * @property {string} [integrity]
 * @property {boolean} [link]
 * @property {boolean} [inBundle]
 * @property {Record<string, string>} [optionalDependencies]
 */

/**
 * @param {Record<string, LockEntry>} packages of a package-lock.json
 * @returns {string[]} what is wrong, one sentence each
 */
export function lockfileProblems(packages) {
  const names = new Set(Object.keys(packages).map(nameOf));
  return Object.entries(packages).flatMap(([path, entry]) => {
    if (path === '') return [];
    const problems = [];
    if (entry.resolved !== undefined) {
      problems.push(`${path}: has "resolved", a host's name (see .npmrc)`);
    }
    if (!entry.integrity && !entry.link && !entry.inBundle) problems.push(`${path}: no integrity`);
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (names.has(name)) continue;
      problems.push(`${path}@${entry.version}: ${name} is not in the lockfile, so it breaks there`);
    }
    return problems;
  });
}

/** @param {string} path */
export function nameOf(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const problems = lockfileProblems(packages);
  const count = Object.keys(packages).length;
  console.log(problems.length === 0 ? `${count} packages, fine` : problems.join('\n'));
  process.exitCode = problems.length === 0 ? 0 : 1;
}
