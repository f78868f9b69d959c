// Lists the licences of what ships (dependencies in package-lock.json that are not dev only) and fails on one not allowed.
import { readFileSync } from 'node:fs';

const ALLOWED = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
  'OFL-1.1',
]);
const all = process.argv.includes('--all');
const { packages } = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
);
/** @type {Map<string, string[]>} */
const byLicence = new Map();
for (const [path, entry] of Object.entries(packages)) {
  if (path === '' || (!all && (entry.dev || entry.devOptional || entry.peer))) continue;
  const licence = entry.license ?? 'UNKNOWN';
  const name = `${path.slice(path.lastIndexOf('node_modules/') + 13)}@${entry.version}`;
  byLicence.set(licence, [...(byLicence.get(licence) ?? []), name]);
}
for (const [licence, names] of [...byLicence].sort((a, b) => b[1].length - a[1].length)) {
  console.log(`${licence} (${names.length}): ${names.sort().join(', ')}`);
}
/** @param {string} expression an SPDX expression of names, AND, OR and outer brackets */
const allowed = (expression) =>
  expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((part) => part.split(' AND ').every((name) => ALLOWED.has(name.trim())));
const refused = [...byLicence.keys()].filter((licence) => !allowed(licence));
if (!all && refused.length > 0) {
  console.error(`Not allowed: ${refused.join(', ')}`);
  process.exitCode = 1;
}
