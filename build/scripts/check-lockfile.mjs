// package-lock.json must name no registry, have an integrity for each package, and list every platform's binaries.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
);
const names = new Set(
  Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)),
);
const problems = [];
for (const [path, entry] of Object.entries(packages)) {
  if (path === '') continue;
  if (entry.resolved !== undefined)
    problems.push(`${path}: has "resolved" (see .npmrc: omit-lockfile-registry-resolved)`);
  if (!entry.integrity && !entry.link && !entry.inBundle) problems.push(`${path}: no integrity`);
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    if (!names.has(name))
      problems.push(
        `${path}@${entry.version}: ${name} is not in the lockfile, so it breaks on that platform`,
      );
  }
}
console.log(
  problems.length === 0 ? `package-lock.json: ${names.size} packages, fine` : problems.join('\n'),
);
process.exitCode = problems.length === 0 ? 0 : 1;
