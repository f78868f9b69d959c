// Lists the licences of what ships and fails on one that is not allowed.
// --write <file>   writes every shipped package's licence text, which goes with the program
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nameOf } from './check-lockfile.mjs';
import { ROOT } from './root.mjs';

const ALLOWED = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BSL-1.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
  'OFL-1.1',
]);

/**
 * @typedef {{ path: string, name: string, licence: string }} Shipped
 * @typedef {{ version?: string, license?: string, dev?: boolean, devOptional?: boolean, peer?: boolean }} LockEntry
 */

/** @param {Record<string, LockEntry>} packages of a package-lock.json @returns {Shipped[]} */
export function shippedPackages(packages) {
  return Object.entries(packages)
    .filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional && !entry.peer)
    .map(([path, entry]) => ({
      path,
      name: `${nameOf(path)}@${entry.version}`,
      licence: entry.license ?? 'UNKNOWN',
    }));
}

/** @param {string} expression an SPDX expression of names, AND, OR and outer brackets */
export function isAllowed(expression) {
  return expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((part) => part.split(' AND ').every((name) => ALLOWED.has(name.trim())));
}

/** @param {Shipped[]} shipped */
function notices(shipped) {
  const packages = shipped.map(({ path, name, licence }) => {
    const folder = join(ROOT, path);
    const file = existsSync(folder)
      ? readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
      : undefined;
    const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
    return `${name} (${licence})\n\n${text}`;
  });
  const fonts = join(ROOT, 'src-renderer/assets/fonts');
  for (const file of existsSync(fonts) ? readdirSync(fonts) : []) {
    if (file.startsWith('LICENSE')) packages.push(readFileSync(join(fonts, file), 'utf8').trim());
  }
  return `${['This program contains the following packages.', ...packages].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const shipped = shippedPackages(packages);
  const [flag, file] = process.argv.slice(2);
  if (flag === '--write' && file !== undefined) writeFileSync(join(ROOT, file), notices(shipped));
  for (const licence of [...new Set(shipped.map((entry) => entry.licence))].sort()) {
    const names = shipped.filter((entry) => entry.licence === licence).map((entry) => entry.name);
    console.log(`${licence} (${names.length}): ${names.join(', ')}`);
  }
  const refused = shipped.filter((entry) => !isAllowed(entry.licence));
  for (const { name, licence } of refused) console.error(`Not allowed: ${name}, ${licence}`);
  process.exitCode = refused.length === 0 && shipped.length > 0 ? 0 : 1;
}
