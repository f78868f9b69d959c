// Built-ins only: this runs on a fresh clone, before anything is installed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';
import { run } from './run.mjs';

const OLDEST_NODE = [20, 19];

/** Says what is wrong with the running Node, or null. */
export function nodeProblem(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return null;
  return `Node ${OLDEST_NODE.join('.')} or newer is needed, this is ${version}: install it from https://nodejs.org.`;
}

/**
 * The packages of the lockfile that node_modules lacks or has in another version. Optional ones are other platforms'.
 * @param {string} root
 * @returns {string[]}
 */
export function missingPackages(root = ROOT) {
  const locked = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules/.package-lock.json'));
  return Object.keys(locked).filter((path) => {
    const entry = locked[path];
    if (path === '' || entry?.optional || entry?.devOptional) return false;
    return installed[path]?.version !== entry?.version;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean } | undefined>}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** Installs what the lockfile names when something of it is missing. Returns false when that failed. */
export async function install() {
  const problem = nodeProblem();
  if (problem !== null) {
    console.error(problem);
    return false;
  }
  const missing = missingPackages();
  if (missing.length === 0) return true;
  console.log(`Installing the ${missing.length} packages of package-lock.json (npm ci) …`);
  const { code } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
  });
  if (code === 0) return true;
  console.error(
    'npm ci failed (its own message is above). Without the packages nothing can be built.',
  );
  return false;
}
